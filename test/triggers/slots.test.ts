import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueSlots } from '../../main/triggers/slots.ts';

const at = (time: string): string => `2031-05-01T${time}:00.000Z`;
const slotsAt = (now: string, closed: string | null, from = at('11:58'), everyMinutes = 1) => dueSlots({ from, closed, now: new Date(`2031-05-01T${now}Z`), everyMinutes });

describe('due slots', () => {
  test('the minute it was switched on in is not due, the next is', () => {
    expect(slotsAt('11:58:59', null)).toEqual({ missed: null, due: null, next: at('11:59'), setBackUntil: null });
    expect(slotsAt('11:59:00', null)).toEqual({ missed: null, due: at('11:59'), next: at('12:00'), setBackUntil: null });
  });

  test('those that were slept through are one range, and the newest is due', () => {
    expect(slotsAt('15:00:30', at('12:00'))).toEqual({ missed: { from: at('12:01'), until: at('14:59'), count: 179 }, due: at('15:00'), next: at('15:01'), setBackUntil: null });
  });

  test('a clock that was set back gives none, and says until when', () => {
    expect(slotsAt('11:30:00', at('12:00'))).toEqual({ missed: null, due: null, next: at('12:01'), setBackUntil: at('12:01') });
    expect(slotsAt('11:59:58', at('12:00')).setBackUntil).toBe(null);
  });

  test('lie at whole multiples, whenever it was switched on', () => {
    expect(slotsAt('12:11:00', null, at('12:03'), 5)).toEqual({ missed: { from: at('12:05'), until: at('12:05'), count: 1 }, due: at('12:10'), next: at('12:15'), setBackUntil: null });
  });

  test('while it was switched off none was due', () => {
    expect(slotsAt('12:30:10', at('12:00'), '2031-05-01T12:28:30.000Z')).toEqual({ missed: { from: at('12:29'), until: at('12:29'), count: 1 }, due: at('12:30'), next: at('12:31'), setBackUntil: null });
  });

  test('another pace goes on after the last slot', () => {
    expect(slotsAt('12:11:00', at('12:10'), at('12:03'), 5).due).toBe(null);
    expect(slotsAt('12:11:00', at('12:10'), at('12:03'), 1).due).toBe(at('12:11'));
  });

  test('for any course of the clock each slot after the start is in exactly one answer', () => {
    const jumps = fc.array(fc.integer({ min: -600, max: 1200 }), { maxLength: 60 });
    fc.assert(fc.property(jumps, fc.integer({ min: 1, max: 7 }), fc.nat(400), (seconds, everyMinutes, startedAfter) => {
      const start = Date.UTC(2031, 4, 1, 12) + startedAfter * 1000;
      let clock = start;
      let closed: string | null = null;
      const seen: string[] = [];
      for (const jump of seconds) {
        clock += jump * 1000;
        const { missed, due, next } = dueSlots({ from: new Date(start).toISOString(), closed, now: new Date(clock), everyMinutes });
        for (let slot = missed === null ? Number.POSITIVE_INFINITY : Date.parse(missed.from); slot <= Date.parse(missed?.until ?? ''); slot += everyMinutes * 60_000) seen.push(new Date(slot).toISOString());
        if (due !== null) seen.push(due);
        if (due !== null) closed = due;
        expect(Date.parse(next)).toBeGreaterThan(clock);
      }
      const expected: string[] = [];
      const step = everyMinutes * 60_000;
      const end = closed === null ? start : Date.parse(closed);
      for (let slot = (Math.floor(start / step) + 1) * step; slot <= end; slot += step) expected.push(new Date(slot).toISOString());
      expect(seen).toEqual(expected);
    }));
  });
});

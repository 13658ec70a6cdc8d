import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, duration, elapsed, exact, recordedClock, until } from '../../renderer/app/time.ts';

const now = Date.parse('2026-11-22T15:00:00.000Z');
const before = (ms: number): string => new Date(now - ms).toISOString();

describe('time in words', () => {
  test.each([
    [0, 'now'], [4_999, 'now'], [12_000, '12 s ago'], [59_999, '59 s ago'], [12 * 60_000, '12 min ago'], [3 * 3_600_000, '3 h ago'],
  ])('%d ms before now reads %s', (ms, words) => expect(ago(before(ms), now)).toBe(words));

  test('from yesterday on, the day and the clock are named', () => {
    expect(ago(before(24 * 3_600_000), now)).toMatch(/^yesterday \d\d:\d\d$/);
    expect(ago(before(5 * 24 * 3_600_000), now)).toMatch(/^17 Nov,? \d\d:\d\d$/);
  });

  test('an instant still to come and one that can’t be read don’t mislead', () => {
    expect(ago(before(-60_000), now)).toBe('now');
    expect(ago('soon', now)).toBe('at an unknown time');
    expect(exact('soon')).toBe('soon');
  });

  test.each([[-5, 'now'], [40_000, 'in 40 s'], [12 * 60_000, 'in 12 min']])('%d ms ahead of now reads %s', (ms, words) => expect(until(before(-ms), now)).toBe(words));

  test('what is further ahead is named by day and clock', () => {
    expect(until(before(-24 * 3_600_000), now)).toMatch(/^tomorrow \d\d:\d\d$/);
    expect(until('soon', now)).toBe('at an unknown time');
  });

  test('a recording’s clock is to the second and in UTC', () => expect(recordedClock('2018-06-14T15:00:07.000Z')).toMatch(/^14 June? 2018, 15:00:07 UTC$/));

  test('the exact instant ends in the stored form', () => expect(exact('2026-11-22T15:00:00.000Z')).toMatch(/ · 2026-11-22T15:00:00\.000Z$/));

  test.each([[0, '0 ms'], [820, '820 ms'], [4_260, '4.2 s'], [9_999, '9.9 s'], [42_400, '42 s'], [125_000, '2 min 05 s'], [4_320_000, '1 h 12 min']])(
    '%d ms lasts %s', (ms, words) => expect(duration(ms)).toBe(words),
  );

  test('what is under way counts in whole seconds and never says more than has passed', () => {
    expect(elapsed(999)).toBe('0 s');
    expect(elapsed(4_900)).toBe('4 s');
    fc.assert(fc.property(fc.integer({ min: -1000, max: 59_999 }), (ms) => Number.parseInt(elapsed(ms), 10) === Math.max(0, Math.floor(ms / 1000))));
  });
});

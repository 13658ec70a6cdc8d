import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplayMark } from '../../renderer/app/contract.ts';
import { nextSpeed, observationsUpTo, scrubMarks, shareOf, speeds, versionAt } from '../../renderer/views/replay/scrub.ts';

const from = '2026-11-22T12:00:00.000Z';
const to = '2026-11-22T16:00:00.000Z';
const start = Date.parse(from);
const length = Date.parse(to) - start;
const outcomes = fc.constantFrom<ReplayMark['outcome']>('changed', 'unchanged', 'failed', 'quarantined', null);
const recordings = fc.array(fc.record({ at: fc.nat(length), outcome: outcomes }), { maxLength: 200 })
  .map((marks) => marks.sort((a, b) => a.at - b.at).map((mark): ReplayMark => ({ at: new Date(start + mark.at).toISOString(), source: 'wire', outcome: mark.outcome })));

describe('the bar of a replay', () => {
  test('no observation is lost, places are in order, and there are never more than asked for', () => {
    fc.assert(fc.property(recordings, fc.integer({ min: 1, max: 300 }), (marks, places) => {
      const drawn = scrubMarks(marks, from, to, places);
      expect(drawn.reduce((sum, mark) => sum + mark.count, 0)).toBe(marks.length);
      expect(drawn.length).toBeLessThanOrEqual(places);
      expect(drawn.every((mark, at) => mark.at > 0 && mark.at < 1 && mark.at > (drawn[at - 1]?.at ?? 0))).toBe(true);
    }));
  });

  test('a fault is never hidden behind what went well', () => {
    fc.assert(fc.property(recordings, (marks) => {
      const [one] = scrubMarks(marks, from, to, 1);
      if (marks.some((mark) => mark.outcome === 'failed')) expect(one?.outcome).toBe('failed');
    }));
  });

  test('the observations up to a place are those at or before it', () => {
    fc.assert(fc.property(recordings, fc.double({ min: 0, max: 1, noNaN: true }), (marks, place) => {
      const share = shareOf(from, to);
      expect(observationsUpTo(marks, from, to, place)).toBe(marks.filter((mark) => share(mark.at) <= place).length);
    }));
  });

  test('a recording of one instant has one place', () => {
    expect(shareOf(from, from)(to)).toBe(0);
  });

  test('the version at an instant is the newest made by then', () => {
    const versions = ['15:00', '14:00', '13:00'].map((clock) => ({ at: `2026-11-22T${clock}:00.000Z` }));
    expect(versionAt(versions, '2026-11-22T14:30:00.000Z')).toBe(versions[1]);
    expect(versionAt(versions, '2026-11-22T12:30:00.000Z')).toBeNull();
  });

  test('faster and slower go through the row and stop at its ends', () => {
    expect(speeds.map((speed) => nextSpeed(speed, 1))).toEqual([60, 600, 3600, 0, 0]);
    expect(speeds.map((speed) => nextSpeed(speed, -1))).toEqual([1, 1, 60, 600, 3600]);
    expect(nextSpeed(100, 1)).toBe(600);
  });
});

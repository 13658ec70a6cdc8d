import { describe, expect, test } from 'vitest';
import { compareKickOffs, dayOf, dayText, kickOffOf } from '../../../main/feed/join/kick-off.ts';

const compare = (one: readonly [string | null, string | null], other: readonly [string | null, string | null], rest = 40): number => compareKickOffs(kickOffOf(...one), kickOffOf(...other), rest).score;

describe('kick-offs', () => {
  test('are filed under the day as written, else of UTC', () => {
    expect(dayText(dayOf(kickOffOf('2030-05-05T02:00:00Z', '2030-05-04')) ?? 0)).toBe('2030-05-04');
    expect(dayText(dayOf(kickOffOf('2030-05-05T02:00:00Z', null)) ?? 0)).toBe('2030-05-05');
    expect(dayOf(kickOffOf(null, null))).toBeNull();
  });

  test('the nearer, the better', () => {
    const from = (time: string): number => compare(['2030-05-04T14:00:00Z', null], [time, null]);
    const scores = ['2030-05-04T14:00:00Z', '2030-05-04T15:00:00Z', '2030-05-04T20:00:00Z', '2030-05-05T12:00:00Z', '2030-05-06T14:00:00Z'].map(from);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBe(0);
  });

  test('an instant fits the days it falls on somewhere', () => {
    expect(compare(['2030-05-05T02:00:00Z', null], [null, '2030-05-04'], 18)).toBeGreaterThan(compare([null, '2030-05-05'], [null, '2030-05-04'], 18));
    expect(compare(['2030-05-05T13:00:00Z', null], [null, '2030-05-04'], 18)).toBe(0.5);
    expect(compare(['2030-05-05T02:00:00Z', null], [null, '2030-05-07'])).toBe(0);
  });

  test('teams that play day after day, or twice a day, are held to more', () => {
    expect(compare([null, '2030-05-04'], [null, '2030-05-05'], 18)).toBeLessThan(0.7);
    expect(compare(['2030-05-04T14:00:00Z', null], ['2030-05-04T17:00:00Z', null], 2)).toBe(0);
  });
});

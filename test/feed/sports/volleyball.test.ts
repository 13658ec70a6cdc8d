import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { volleyball } from '../../../main/feed/sports/volleyball.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const bestOf = (sets: number) => headFor('volleyball', { attributes: { bestOf: sets } });

/** Rallies by letter: `h` won by home, `a` by away; without running points, the set as told. */
const rallies = (letters: string, set?: number): readonly Given[] => letters.split('').map((letter) => ({ type: 'rally', competitor: letter === 'h' ? 'home' : 'away', attributes: set === undefined ? {} : { set } }));

/** A set with the given points, the winner's last; told by its running points. */
function setOf(number: number, home: number, away: number): readonly Given[] {
  const level = Math.min(home, away);
  const letters = 'ha'.repeat(level) + (home > away ? 'h' : 'a').repeat(Math.abs(home - away));
  return rallies(letters, number);
}
const rally = (competitor: string, set: number, home: number, away: number): Given => ({ type: 'rally', competitor, attributes: { set, homePoints: home, awayPoints: away } });
const correction = (set: number, home: number, away: number): Given => ({ type: 'correction', attributes: { set, homePoints: home, awayPoints: away } });

const anyHead = fc.constantFrom(bestOf(5), bestOf(3), headFor('volleyball', { attributes: { bestOf: 3, setLength: 21, lastSetLength: 15 } }));
const anyRallies = fc.array(fc.constantFrom('h', 'a'), { maxLength: 260 }).map((letters) => letters.join(''));

describe('whatever rallies are played', () => {
  test('the chance before a rally is the mean of the two ways it may go', () => {
    fc.assert(fc.property(anyHead, anyRallies, (head, played) => {
      const won = lastOf(volleyball, head, rallies(`${played}h`));
      const lost = lastOf(volleyball, head, rallies(`${played}a`));
      expect(((won.chances[0] ?? 0) + (lost.chances[0] ?? 0)) / 2).toBeCloseTo(won.chancesBefore[0] ?? 0, 9);
    }), { numRuns: 60 });
  });

  test('chances add up to 1, are one side’s as the other’s in a mirror, and progress never falls', () => {
    fc.assert(fc.property(anyHead, anyRallies.filter((letters) => letters !== ''), (head, letters) => {
      const mirrored = letters.replaceAll(/./g, (letter) => (letter === 'h' ? 'a' : 'h'));
      const course = volleyball.course(head, actionsFrom(rallies(letters)));
      expect(lastOf(volleyball, head, rallies(mirrored)).chances[1]).toBeCloseTo(course.at(-1)?.chances[0] ?? 0, 9);
      for (const [index, { chances, progress }] of course.entries()) {
        expect((chances[0] ?? 0) + (chances[1] ?? 0)).toBeCloseTo(1, 9);
        expect(progress).toBeGreaterThanOrEqual(course[index - 1]?.progress ?? 0);
      }
    }), { numRuns: 60 });
  });

  test('running points and set numbers tell nothing else than the rules', () => {
    fc.assert(fc.property(anyHead, anyRallies, (head, letters) => {
      const told: Given[] = [];
      let [set, home, away] = [1, 0, 0];
      const sets = (): number => Object.values(volleyball.total(head, actionsFrom(told)) ?? {}).reduce((sum, value) => sum + value, 0);
      for (const letter of letters) {
        if (letter === 'h') home += 1;
        else away += 1;
        told.push(rally(letter === 'h' ? 'home' : 'away', set, home, away));
        if (Math.abs(home - away) >= 2 && Math.max(home, away) >= 15 && sets() === set) [set, home, away] = [set + 1, 0, 0];
      }
      expect(volleyball.total(head, actionsFrom(told))).toEqual(volleyball.total(head, actionsFrom(rallies(letters))));
    }), { numRuns: 30 });
  });
});

describe('the score in sets', () => {
  test('a set takes twenty-five points and two clear, without a cap', () => {
    expect(lastOf(volleyball, bestOf(5), setOf(1, 25, 23))).toMatchObject({ label: 'set', total: { home: 1, away: 0 } });
    expect(volleyball.total(bestOf(5), actionsFrom(setOf(1, 25, 24)))).toEqual({ home: 0, away: 0 });
    expect(volleyball.total(bestOf(5), actionsFrom(setOf(1, 38, 40)))).toEqual({ home: 0, away: 1 });
  });

  test('the last set takes fifteen', () => {
    const twoAll = [...setOf(1, 25, 20), ...setOf(2, 20, 25), ...setOf(3, 25, 20), ...setOf(4, 20, 25)];
    expect(lastOf(volleyball, bestOf(5), [...twoAll, ...setOf(5, 13, 15)])).toMatchObject({ label: 'match', total: { home: 2, away: 3 }, chances: [0, 1], progress: 1, closeness: 0 });
    expect(volleyball.total(bestOf(5), actionsFrom([...twoAll, ...setOf(5, 14, 15)]))).toEqual({ home: 2, away: 2 });
  });

  test('three sets win a match of five, two one of three; later rallies change nothing', () => {
    const straight = [...setOf(1, 25, 9), ...setOf(2, 25, 9)];
    expect(lastOf(volleyball, bestOf(3), [...straight, ...rallies('aaa', 3)])).toMatchObject({ label: null, total: { home: 2, away: 0 }, chances: [1, 0] });
    expect(lastOf(volleyball, bestOf(5), straight)).toMatchObject({ label: 'set', total: { home: 2, away: 0 }, chances: [0.875, 0.125] });
    expect(lastOf(volleyball, headFor('volleyball'), [...straight, ...setOf(3, 26, 24)]).label).toBe('match');
  });

  test('on the beach sets go to twenty-one', () => {
    const beach = headFor('volleyball', { attributes: { bestOf: 3, setLength: 21, lastSetLength: 15 } });
    expect(volleyball.total(beach, actionsFrom([...setOf(1, 21, 19), ...setOf(2, 18, 21), ...setOf(3, 15, 11)]))).toEqual({ home: 2, away: 1 });
  });
});

describe('a correction', () => {
  test('sets the points of the set', () => {
    const corrected = [...setOf(1, 9, 11), correction(1, 9, 10), rally('away', 1, 9, 11)];
    expect(lastOf(volleyball, bestOf(5), corrected).chances).toEqual(lastOf(volleyball, bestOf(5), setOf(1, 9, 11)).chances);
  });

  test('takes back a set and a match', () => {
    const first = [...setOf(1, 25, 23), correction(1, 24, 23)];
    expect(lastOf(volleyball, bestOf(3), first)).toMatchObject({ label: 'correction', total: { home: 0, away: 0 } });
    const match = [...setOf(1, 25, 23), ...setOf(2, 25, 23)];
    expect(lastOf(volleyball, bestOf(3), [...match, correction(2, 24, 23)]).total).toEqual({ home: 1, away: 0 });
    expect(lastOf(volleyball, bestOf(3), [...match, correction(2, 24, 23), ...rallies('aaa', 2)]).total).toEqual({ home: 1, away: 1 });
  });

  test('of another set than the one under way, or without points, changes nothing', () => {
    const played = [...setOf(1, 25, 23), ...setOf(2, 3, 1)];
    for (const other of [correction(1, 24, 23), { type: 'correction' }]) expect(lastOf(volleyball, bestOf(5), [...played, other])).toMatchObject({ label: null, impact: 0, total: { home: 1, away: 0 } });
  });
});

describe('a match that does not go its way', () => {
  test('a withdrawal decides it and leaves the sets', () => {
    const withdrawn = lastOf(volleyball, bestOf(5), [...setOf(1, 25, 23), ...setOf(2, 3, 8), { type: 'withdrawal', competitor: 'away' }]);
    expect(withdrawn).toMatchObject({ label: 'withdrawal', total: { home: 1, away: 0 }, chances: [0, 1], progress: 1, closeness: 0 });
  });

  test('running points hold where rallies were left out', () => {
    expect(volleyball.total(bestOf(5), actionsFrom([rally('home', 1, 20, 3), rally('home', 1, 25, 4), rally('away', 2, 0, 1)]))).toEqual({ home: 1, away: 0 });
  });

  test('a set cut short is its leader’s by two; where sets are missing nobody can tell', () => {
    const total = (given: readonly Given[]) => volleyball.total(bestOf(5), actionsFrom(given));
    expect(total([rally('home', 1, 15, 11), rally('away', 2, 0, 1)])).toEqual({ home: 1, away: 0 });
    expect(total([rally('home', 1, 15, 14), rally('away', 2, 0, 1)])).toBeNull();
    expect(total([rally('away', 3, 0, 1)])).toBeNull();
    expect(total([...setOf(1, 25, 3), rally('away', 3, 0, 1)])).toBeNull();
  });

  test('a rally that comes late of a set that is over changes nothing', () => {
    expect(lastOf(volleyball, bestOf(5), [...setOf(1, 25, 23), ...setOf(2, 3, 1), rally('away', 1, 25, 24)])).toMatchObject({ impact: 0, total: { home: 1, away: 0 } });
  });
});

describe('words for what a rally did', () => {
  test.each<readonly [string | null, readonly Given[]]>([
    [null, rallies('h')],
    ['set point', setOf(1, 24, 20)],
    ['set point saved', [...setOf(1, 24, 20), ...rallies('a', 1)]],
    ['set', setOf(1, 20, 25)],
    ['match point', [...setOf(1, 25, 20), ...setOf(2, 24, 20)]],
    ['match point saved', [...setOf(1, 25, 20), ...setOf(2, 24, 20), ...rallies('a', 2)]],
    ['match', [...setOf(1, 25, 20), ...setOf(2, 25, 20)]],
    [null, [{ type: 'rally', competitor: 'nobody' }]],
    [null, [{ type: 'time-out', competitor: 'home' }]],
    [null, [{ type: 'withdrawal', competitor: 'nobody' }]],
  ])('%s', (label, given) => {
    expect(lastOf(volleyball, bestOf(3), given).label).toBe(label);
  });
});

test('volleyball is one of the sports that are known', () => {
  expect(sportOf('volleyball')).toBe(volleyball);
});

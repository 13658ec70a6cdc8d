import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cricket } from '../../../main/feed/sports/cricket.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const twenty = headFor('cricket', { attributes: { overs: 20 } });
const two = headFor('cricket', { attributes: { overs: 2 } });

type Side = 'home' | 'away';
interface Told { readonly extras?: number; readonly wicket?: boolean; readonly by?: string }

function ball(innings: number, competitor: Side, place: readonly [number, number], runs: number, told: Told = {}): Given {
  return { type: 'ball', competitor, participant: told.by ?? 'Ola Vik', attributes: { innings, over: place[0], ball: place[1], runs, extras: told.extras ?? 0, wicket: told.wicket ?? false } };
}

/** Balls in order, six an over from `0.1`; `w` a wicket. */
function turn(number: number, competitor: Side, text: string): readonly Given[] {
  return Array.from(text, (one, index) => ball(number, competitor, [Math.floor(index / 6), (index % 6) + 1], one === 'w' ? 0 : Number(one), { wicket: one === 'w' }));
}

const anyInnings = fc.array(fc.constantFrom('0', '1', '2', '4', '6', 'w'), { minLength: 1, maxLength: 14 }).map((balls) => balls.join(''));
const anyMatch = fc.tuple(anyInnings, fc.option(anyInnings)).map(([first, second]): readonly Given[] => [...turn(1, 'away', first), ...turn(2, 'home', second ?? '')]);
const anyHead = fc.constantFrom(two, twenty, headFor('cricket'));

describe('the laws', () => {
  test('the chances add up to 1, progress never falls, and the score is the sum of runs and extras', () => {
    fc.assert(fc.property(anyHead, anyMatch, (head, given) => {
      let progress = 0;
      const sum = { home: 0, away: 0 };
      for (const one of cricket.course(head, actionsFrom(given))) {
        const [home = 0, away = 0] = one.chances;
        expect(home + away).toBeCloseTo(1, 9);
        expect(Math.min(home, away)).toBeGreaterThanOrEqual(0);
        sum[one.action.competitor === 'home' ? 'home' : 'away'] += Number(one.action.attributes['runs']) + Number(one.action.attributes['extras']);
        expect(one.total).toEqual(sum);
        expect(one.progress).toBeGreaterThanOrEqual(progress);
        progress = one.progress;
      }
    }));
  });

  test('the course up to a ball rests on nothing that comes later', () => {
    fc.assert(fc.property(anyHead, anyMatch, fc.nat(28), (head, given, cut) => {
      const actions = actionsFrom(given);
      expect(cricket.course(head, actions.slice(0, cut))).toEqual(cricket.course(head, actions).slice(0, cut));
    }));
  });

  test('with the sides exchanged the chances are exchanged', () => {
    const other = (one: Given): Given => ({ ...one, competitor: one.competitor === 'home' ? 'away' : 'home' });
    fc.assert(fc.property(anyHead, anyMatch, (head, given) => {
      expect(lastOf(cricket, head, given.map(other)).chances[1]).toBeCloseTo(lastOf(cricket, head, given).chances[0] ?? 0, 9);
    }));
  });

  test('a wicket never helps the side at bat, and runs never harm it', () => {
    fc.assert(fc.property(anyInnings, fc.integer({ min: 0, max: 5 }), (text, runs) => {
      const chance = (last: string): number => lastOf(cricket, twenty, turn(1, 'home', `${text.slice(0, 8)}${last}`)).chances[0] ?? 0;
      expect(chance('w')).toBeLessThanOrEqual(chance('0') + 1e-12);
      expect(chance(String(runs + 1))).toBeGreaterThan(chance(String(runs)));
    }));
  });
});

describe('how a match ends', () => {
  test('by the runs that pass the other side', () => {
    expect(lastOf(cricket, two, [...turn(1, 'away', '111111111111'), ...turn(2, 'home', '666')])).toMatchObject({ chances: [1, 0], progress: 1, closeness: 0, label: 'winning runs', total: { home: 18, away: 12 } });
  });

  test('by the last ball, or the last wicket', () => {
    expect(lastOf(cricket, two, [...turn(1, 'away', '666666666666'), ...turn(2, 'home', '000000000000')])).toMatchObject({ chances: [0, 1], label: 'last ball of the match' });
    expect(lastOf(cricket, twenty, [...turn(1, 'away', '1'), ...turn(2, 'home', 'wwwwwwwwww')])).toMatchObject({ chances: [0, 1], progress: 1 });
  });

  test('level, it is nobody’s until a super over, whose runs are no part of the score', () => {
    const level = [...turn(1, 'away', '100000000000'), ...turn(2, 'home', '100000000000')];
    expect(lastOf(cricket, two, level)).toMatchObject({ chances: [0.5, 0.5], closeness: 1 });
    expect(lastOf(cricket, two, [...level, ...turn(3, 'home', '4ww'), ...turn(4, 'away', '41')])).toMatchObject({ chances: [0, 1], total: { home: 1, away: 1 }, label: 'winning runs' });
  });
});

describe('what the balls tell', () => {
  test('a wide does not use up a ball', () => {
    const wide = ball(1, 'home', [0, 1], 0, { extras: 1 });
    const after = cricket.course(two, actionsFrom([wide, ball(1, 'home', [0, 1], 0)]));
    expect(after.at(-1)).toMatchObject({ total: { home: 1, away: 0 } });
    expect(after[0]?.progress).toBe(after[1]?.progress);
  });

  test('overs may be counted from 0 or from 1', () => {
    const from = (first: number): readonly Given[] => [ball(1, 'home', [first, 1], 1), ball(1, 'home', [first + 1, 6], 1)];
    expect(lastOf(cricket, two, from(1)).progress).toBe(lastOf(cricket, two, from(0)).progress);
  });

  test('where the innings is not counted, the other side at bat begins one', () => {
    const uncounted = (competitor: Side, runs: number): Given => ({ type: 'ball', competitor, attributes: { runs } });
    expect(lastOf(cricket, headFor('cricket', { attributes: { overs: 1 } }), [...Array.from({ length: 6 }, () => uncounted('home', 1)), uncounted('away', 6), uncounted('away', 1)])).toMatchObject({ chances: [0, 1], total: { home: 6, away: 7 } });
  });

  test('an innings of more than twenty overs shows that it is of fifty', () => {
    const long = lastOf(cricket, headFor('cricket'), [ball(1, 'home', [0, 1], 1), ball(1, 'home', [24, 6], 1)]);
    expect(long.progress).toBeCloseTo(0.25, 9);
  });

  test('a match of days has a score of all innings and no chances', () => {
    const days = headFor('cricket', { attributes: { inningsPerSide: 2 } });
    expect(cricket.outcomes(days)).toEqual([]);
    expect(lastOf(cricket, days, [1, 2, 3, 4].map((number) => ball(number, number % 2 === 1 ? 'home' : 'away', [0, 1], 6)))).toMatchObject({ chances: [], total: { home: 12, away: 12 } });
  });
});

describe('what a ball is called', () => {
  test.each<readonly [string | null, readonly Given[]]>([
    [null, turn(1, 'home', '1')],
    ['six', turn(1, 'home', '6')],
    ['wicket', turn(1, 'home', 'w')],
    ['fifty', turn(1, 'home', '666666662')],
    ['hundred', turn(1, 'home', `${'6'.repeat(16)}4`)],
    [null, [...turn(1, 'home', '66666666'), ball(1, 'home', [1, 3], 2, { by: 'Eva Berg' })]],
    [null, [{ type: 'drinks', competitor: 'home' }]],
    [null, [{ type: 'ball', competitor: 'umpire' }]],
  ])('%s', (label, given) => expect(lastOf(cricket, twenty, given).label).toBe(label));
});

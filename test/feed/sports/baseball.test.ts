import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basesIn, runsToCome } from '../../../main/feed/sports/baseball-runs.ts';
import { baseball } from '../../../main/feed/sports/baseball.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const head = headFor('baseball');

interface Told { readonly bases?: string; readonly half?: 'top' | 'bottom'; readonly basesBefore?: string; readonly outsBefore?: number }

function play(inning: number, competitor: 'home' | 'away', runs: number, outs: number, told: Told = {}): Given {
  return { type: 'play', competitor, participant: 'Ida Norr', attributes: { inning, half: competitor === 'away' ? 'top' : 'bottom', runs, outs, ...told } };
}

/** A half-inning of three outs with so many runs before the last of them. */
function half(inning: number, competitor: 'home' | 'away', runs: number): readonly Given[] {
  return [...Array.from({ length: runs }, () => play(inning, competitor, 1, 0)), play(inning, competitor, 0, 1), play(inning, competitor, 0, 1), play(inning, competitor, 0, 1)];
}

/** Whole innings by the runs of each half, visitors first. */
function innings(...runs: readonly (readonly [number, number])[]): readonly Given[] {
  return runs.flatMap(([away, home], index) => [...half(index + 1, 'away', away), ...half(index + 1, 'home', home)]);
}

const scoreless = Array.from({ length: 8 }, (): readonly [number, number] => [0, 0]);

/** Halves of whole innings with whatever runs; bases said or not. */
const anyGame: fc.Arbitrary<readonly Given[]> = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 }).chain((runs) => fc.array(fc.constantFrom('', '1', '2-3', '123'), { minLength: 1, maxLength: 8 }).map((bases) => (
  innings(...runs).map((one, index): Given => ({ ...one, attributes: { ...one.attributes, bases: bases[index % bases.length] ?? '' } }))
)));

describe('the laws', () => {
  test('the chances add up to 1, progress never falls, and the score is the sum of the runs', () => {
    fc.assert(fc.property(anyGame, (given) => {
      let progress = 0;
      const sum = { home: 0, away: 0 };
      for (const one of baseball.course(head, actionsFrom(given))) {
        const [home = 0, away = 0] = one.chances;
        expect(home + away).toBeCloseTo(1, 9);
        expect(Math.min(home, away)).toBeGreaterThanOrEqual(0);
        sum[one.action.competitor === 'home' ? 'home' : 'away'] += Number(one.action.attributes['runs']);
        expect(one.total).toEqual(sum);
        if (one.action.attributes['inning'] !== undefined && Number(one.action.attributes['inning']) <= 9) expect(one.progress).toBeGreaterThanOrEqual(progress - 1e-12);
        progress = one.progress;
      }
    }), { numRuns: 60 });
  });

  test('the course up to a play rests on nothing that comes later', () => {
    fc.assert(fc.property(anyGame, fc.nat(120), (given, cut) => {
      const actions = actionsFrom(given);
      expect(baseball.course(head, actions.slice(0, cut))).toEqual(baseball.course(head, actions).slice(0, cut));
    }), { numRuns: 40 });
  });

  test('with the sides exchanged, and who bats first, the chances are exchanged', () => {
    const other = (one: Given): Given => ({ ...one, competitor: one.competitor === 'home' ? 'away' : 'home' });
    fc.assert(fc.property(anyGame.filter(({ length }) => length > 0), (given) => {
      expect(lastOf(baseball, head, given.map(other)).chances[1]).toBeCloseTo(lastOf(baseball, head, given).chances[0] ?? 0, 12);
    }), { numRuns: 40 });
  });

  test('a run more for the side at bat never lessens its chance', () => {
    fc.assert(fc.property(anyGame, fc.integer({ min: 1, max: 9 }), fc.constantFrom('home', 'away'), fc.nat(3), (given, inning, side, runs) => {
      const known = given.filter(({ attributes }) => Number(attributes?.['inning']) < inning);
      const of = (more: number): number => lastOf(baseball, head, [...known, play(inning, side, more, 0)]).chances[side === 'home' ? 0 : 1] ?? 0;
      expect(of(runs + 1)).toBeGreaterThanOrEqual(of(runs) - 1e-12);
    }), { numRuns: 60 });
  });
});

describe('the runs that a half-inning still brings', () => {
  const mean = (outs: number, bases: string): number => runsToCome(outs, basesIn(bases)).reduce((sum, chance, runs) => sum + chance * runs, 0);

  test('are a distribution in each of the 24 states', () => {
    for (const outs of [0, 1, 2]) for (let bases = 0; bases < 8; bases += 1) expect(runsToCome(outs, bases).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  test('are about what the Major Leagues see: half a run from none on and none out, two with the bases full', () => {
    expect(mean(0, '')).toBeCloseTo(0.47, 2);
    expect(mean(0, '123')).toBeCloseTo(2.1, 1);
    expect(mean(2, '3')).toBeLessThan(mean(1, '3'));
    expect(mean(0, '1')).toBeLessThan(mean(0, '2'));
  });

  test.each([['', 0], ['1', 1], ['1-3', 5], ['123', 7], ['2,3', 6]])('bases %s', (text, bits) => expect(basesIn(text)).toBe(bits));
});

describe('how a game ends', () => {
  test('it is even at the start of the ninth when it is level', () => {
    expect(lastOf(baseball, head, innings(...scoreless)).chances[0]).toBeCloseTo(0.5, 9);
  });

  test('the home side, ahead after the top of the ninth, does not bat again', () => {
    const last = lastOf(baseball, head, [...innings([0, 1], ...scoreless.slice(1)), ...half(9, 'away', 0)]);
    expect(last).toMatchObject({ chances: [1, 0], progress: 1, closeness: 0, label: 'last out', total: { home: 1, away: 0 } });
  });

  test('a walk-off ends it with none out', () => {
    const last = lastOf(baseball, head, [...innings(...scoreless), ...half(9, 'away', 1), play(9, 'home', 0, 0, { bases: '1' }), play(9, 'home', 2, 0)]);
    expect(last).toMatchObject({ chances: [1, 0], progress: 1, label: 'walk-off', total: { home: 2, away: 1 } });
  });

  test('the visitors win with the last out of the bottom half', () => {
    const last = lastOf(baseball, head, [...innings(...scoreless), ...half(9, 'away', 1), ...half(9, 'home', 0)]);
    expect(last).toMatchObject({ chances: [0, 1], progress: 1, label: 'last out' });
  });

  test('a level game goes on, and a runner placed on second is believed', () => {
    const nine = innings(...scoreless, [2, 2]);
    expect(lastOf(baseball, head, nine).closeness).toBeCloseTo(1, 9);
    expect(lastOf(baseball, head, nine).total).toEqual({ home: 2, away: 2 });
    const placed = lastOf(baseball, head, [...nine, play(10, 'away', 0, 0, { basesBefore: '2' })]);
    expect(placed.chancesBefore[1]).toBeGreaterThan(0.5);
    expect(lastOf(baseball, head, [...nine, ...half(10, 'away', 1), play(10, 'home', 1, 0), play(10, 'home', 1, 0)])).toMatchObject({ chances: [1, 0], label: 'walk-off', total: { home: 4, away: 3 } });
  });

  test('seven innings where the event says so', () => {
    const seven = headFor('baseball', { attributes: { innings: 7 } });
    expect(lastOf(baseball, seven, innings([1, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0])).chances).toEqual([0, 1]);
  });

  test('the home side may bat first', () => {
    const flipped = [...half(1, 'home', 1), ...half(1, 'away', 0)].map((one): Given => ({ ...one, attributes: { ...one.attributes, half: one.competitor === 'home' ? 'top' : 'bottom' } }));
    const one = headFor('baseball', { attributes: { innings: 1 } });
    expect(lastOf(baseball, one, flipped)).toMatchObject({ chances: [1, 0], total: { home: 1, away: 0 } });
  });
});

describe('what a play is called', () => {
  test.each<readonly [string | null, readonly Given[]]>([
    [null, [play(1, 'away', 0, 1)]],
    ['go-ahead run', [play(1, 'away', 1, 0)]],
    [null, [play(1, 'away', 1, 0), play(1, 'away', 1, 0)]],
    ['tying run', [...half(1, 'away', 1), play(1, 'home', 1, 0)]],
    ['grand slam', [play(1, 'away', 0, 0, { bases: '123' }), play(1, 'away', 4, 0, { bases: '' })]],
    [null, [{ type: 'rain-delay', competitor: 'home' }]],
    [null, [{ type: 'play', competitor: 'umpire' }]],
  ])('%s', (label, given) => expect(lastOf(baseball, head, given).label).toBe(label));

  test('the bases full are worth more than empty', () => {
    const chance = (bases: string): number => lastOf(baseball, head, [play(1, 'away', 0, 0, { bases })]).chances[1] ?? 0;
    expect(chance('123')).toBeGreaterThan(chance('1'));
    expect(chance('1')).toBeGreaterThan(chance(''));
  });
});

test('where a play does not tell its runs, the running score does', () => {
  const scored: Given = { type: 'play', competitor: 'away', period: 'INN3', score: { home: 0, away: 3 }, attributes: { half: 'top' } };
  expect(lastOf(baseball, head, [scored, scored])).toMatchObject({ total: { home: 0, away: 3 } });
  expect(baseball.total(head, actionsFrom([scored]))).toEqual({ home: 0, away: 3 });
});

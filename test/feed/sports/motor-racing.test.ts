import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoursePoint } from '../../../main/feed/contract.ts';
import { formOf } from '../../../main/feed/sports/motor-racing-form.ts';
import { motorRacing } from '../../../main/feed/sports/motor-racing.ts';
import { ordinal, raceWeights } from '../../../main/feed/sports/motor-racing-signals.ts';
import type { EarlierContest } from '../../../main/feed/sport.ts';
import { actionsFrom } from './contest.ts';
import { changed, contest, drives, finishes, raceHead, type Drive } from './race.ts';

function course(field: readonly Drive[], earlier: readonly EarlierContest[] = []): readonly CoursePoint[] {
  return motorRacing.course(raceHead(field), finishes(field), earlier);
}

function pointOf(driver: string, field: readonly Drive[], earlier: readonly EarlierContest[] = []): CoursePoint {
  const point = course(field, earlier).find(({ action }) => action.competitor === driver);
  if (point === undefined) throw new Error(`${driver} is not in it.`);
  return point;
}

function worth({ own }: CoursePoint): number {
  return own.reduce((sum, { value }) => sum + value, 0);
}

function why(point: CoursePoint): readonly string[] {
  return point.own.map((one) => one.why);
}

/** Ten races that all end in the same order. */
const season = Array.from({ length: 10 }, () => contest(drives(20)));

const anyPlace = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
const anyField: fc.Arbitrary<readonly Drive[]> = fc.array(fc.record({ grid: anyPlace, position: anyPlace, fastest: anyPlace }), { minLength: 1, maxLength: 60 }).map((all) => all.map(({ grid, position, fastest }, index) => ({
  driver: `driver-${index}`, team: `team-${index % 11}`, grid, position, attributes: { fastestLapRank: fastest, pitLaneStart: grid === null },
})));
const anySeason = fc.array(anyField.map(contest), { maxLength: 5 });

describe('what holds for every race', () => {
  test('each signal is between 0 and its weight, and all together are no more than 1', () => {
    expect(Object.values(raceWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    fc.assert(fc.property(anyField, anySeason, (field, earlier) => {
      for (const point of course(field, earlier)) {
        for (const { value } of point.own) expect(value > 0 && value <= 1).toBe(true);
        expect(worth(point)).toBeLessThanOrEqual(1 + 1e-9);
        expect(point.chances).toEqual([]);
      }
    }));
  });

  test('a finish is judged by what was known when it was told', () => {
    fc.assert(fc.property(anyField, anySeason, fc.nat(60), (field, earlier, cut) => {
      const actions = finishes(field);
      const whole = motorRacing.course(raceHead(field), actions, earlier);
      expect(motorRacing.course(raceHead(field), actions.slice(0, cut), earlier)).toEqual(whole.slice(0, cut));
    }));
  });

  test('from the same start a better place is worth no less', () => {
    fc.assert(fc.property(anySeason, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 19 }), (earlier, grid, position) => {
      const at = (place: number): number => worth(pointOf('driver-5', changed(20, { 'driver-5': { grid, position: place } }), earlier));
      expect(at(position)).toBeGreaterThanOrEqual(at(position + 1) - 1e-9);
    }));
  });

  test('who a driver is counts for nothing: with other names it is the same', () => {
    const renamed = (text: string): string => text.replace('driver', 'pilot');
    fc.assert(fc.property(anyField, anySeason, (field, earlier) => {
      const others = (one: readonly Drive[]): readonly Drive[] => one.map((drive) => ({ ...drive, driver: renamed(drive.driver) }));
      const before = earlier.map(({ head, actions }) => ({
        head: { ...head, competitors: head.competitors.map((one) => ({ ...one, key: renamed(one.key), name: renamed(one.name) })) },
        actions: actions.map((action) => ({ ...action, competitor: renamed(action.competitor ?? '') })),
      }));
      expect(course(others(field), before).map(worth)).toEqual(course(field, earlier).map(worth));
    }), { numRuns: 30 });
  });
});

describe('what makes a drive worth telling', () => {
  test('a race by itself: a charge through the field, then the win, then the places behind it', () => {
    const field = changed(20, { 'driver-15': { position: 4 }, 'driver-4': { position: 15 } });
    const order = course(field).map((point) => ({ driver: point.action.competitor, worth: worth(point) })).sort((a, b) => b.worth - a.worth);
    expect(order.slice(0, 3).map(({ driver }) => driver)).toEqual(['driver-15', 'driver-1', 'driver-2']);
    expect(why(pointOf('driver-15', field))).toContain('From 15th to 4th.');
    expect(worth(pointOf('driver-4', field))).toBe(0);
  });

  test('a win from far behind is worth more than one from pole', () => {
    const far = changed(20, { 'driver-14': { position: 1 }, 'driver-1': { position: 14 } });
    expect(worth(pointOf('driver-14', far))).toBeGreaterThan(worth(pointOf('driver-1', drives(20))));
    expect(why(pointOf('driver-14', far))).toContain('Won from 14th.');
    expect(pointOf('driver-14', far).label).toBe('win from 14th');
  });

  test('after a season the usual winner’s next win is worth less than a first podium place of a small team', () => {
    const field = changed(20, { 'driver-18': { grid: 5, position: 3 }, 'driver-3': { position: 18 } });
    const [usual, small] = [pointOf('driver-1', field, season), pointOf('driver-18', field, season)];
    expect(worth(small)).toBeGreaterThan(worth(usual));
    expect(why(small)).toEqual(expect.arrayContaining(['The best of the 11 races that are known of driver 18.', 'Ivy is 9th of 10 teams by the 10 races before.']));
    expect(small.label).toBe('best result so far');
  });

  test('who usually finishes in front and comes back from the last row', () => {
    const field = changed(20, { 'driver-2': { grid: 20, position: 6 } });
    expect(why(pointOf('driver-2', field, season))).toContain('Started 20th, and finishes 2nd on average.');
    expect(pointOf('driver-2', field, season).label).toBe('climb from 20th to 6th');
  });

  test('a fast lap counts, and the pit lane is behind the whole grid', () => {
    const field = changed(20, { 'driver-7': { grid: null, attributes: { pitLaneStart: true, fastestLapRank: 1 } } });
    expect(why(pointOf('driver-7', field))).toEqual(expect.arrayContaining(['From 20th to 7th.', 'Set the fastest lap.']));
  });

  test('where nobody says where one started, nothing was gained', () => {
    const names = pointOf('driver-7', changed(20, { 'driver-7': { grid: null } })).own.map(({ name }) => name);
    expect(names).toEqual(['finishing place', 'rare for the driver']);
  });

  test('who was not classified has nothing but a word', () => {
    const out = (positionText: string): CoursePoint => pointOf('driver-7', changed(20, { 'driver-7': { position: null, attributes: { positionText } } }));
    expect([out('DNF').label, out('DSQ').label, out('DNS').label]).toEqual(['retirement', 'disqualification', null]);
    expect(out('DNF').own).toEqual([]);
  });

  test.each([['win from pole', 1], ['podium place', 3], [null, 8]])('%s', (label, place) => {
    expect(pointOf(`driver-${place}`, drives(20)).label).toBe(label);
  });

  test('the race is over when the winner has come in', () => {
    expect(course(drives(3)).map(({ progress, closeness }) => [progress, closeness])).toEqual([[1, 0], [1, 0], [1, 0]]);
  });

  test('any other action leaves the race as it is', () => {
    const [point] = motorRacing.course(raceHead(drives(3)), actionsFrom([{ type: 'safety-car' }]));
    expect(point).toMatchObject({ progress: 0, own: [], label: null, total: null });
  });
});

describe('what the races before say', () => {
  test('names are the same with accents, capitals and hyphens', () => {
    const first = changed(4, { 'driver-1': { driver: 'Zoë Ní-Bhroin' } });
    expect(formOf([contest(first)]).places.get('zoe ni bhroin')).toEqual([1]);
  });

  test('who was not classified is counted behind the whole field', () => {
    expect(formOf([contest(changed(4, { 'driver-2': { position: null } }))]).places.get('driver 2')).toEqual([5]);
  });

  test('only the last 24 races are looked at', () => {
    const old = Array.from({ length: 30 }, () => contest(changed(20, { 'driver-9': { position: 1 }, 'driver-1': { position: 9 } })));
    const recent = Array.from({ length: 24 }, () => contest(drives(20)));
    expect(pointOf('driver-9', drives(20), [...old, ...recent])).toEqual(pointOf('driver-9', drives(20), recent));
  });
});

test.each([[1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [12, '12th'], [13, '13th'], [21, '21st'], [112, '112th']])('%i is %s', (place, word) => {
  expect(ordinal(place)).toBe(word);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const kite = sportOf('kite-ball');
const head = headFor('kite-ball');
const field = { ...head, competitors: ['ada', 'bo', 'cy'].map((key) => ({ key, name: key, alignment: null, names: [], attributes: {} })) };

const scored = (home: number, away: number, minute: number | null = null): Given => ({ type: 'hoop', score: { home, away }, minute });

describe('the sports that are known', () => {
  test('have a description of their own; any other goes by its score', () => {
    expect(['soccer', 'tennis', 'kite-ball'].map((name) => sportOf(name).sport)).toEqual(['soccer', 'tennis', 'kite-ball']);
    expect(kite.title).toBe('Kite ball');
  });
});

describe('a sport without a description', () => {
  test('has chances that add up to 1 and a score as stated', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(150), fc.nat(150), fc.option(fc.nat(90)))), (scores) => {
      const course = kite.course(head, actionsFrom(scores.map(([home, away, minute]) => scored(home, away, minute))));
      for (const [index, point] of course.entries()) {
        expect((point.chances[0] ?? 0) + (point.chances[1] ?? 0)).toBeCloseTo(1, 9);
        expect(point.total).toEqual({ home: scores[index]?.[0], away: scores[index]?.[1] });
      }
    }));
  });

  test('whoever leads is likelier to win, the more by the same lead the lower the score', () => {
    const low = lastOf(kite, head, [scored(2, 0)]).chances[0] ?? 0;
    const high = lastOf(kite, head, [scored(82, 80)]).chances[0] ?? 0;
    expect(low).toBeGreaterThan(high);
    expect(high).toBeGreaterThan(0.5);
    expect(lastOf(kite, head, [scored(3, 3)]).chances[0]).toBeCloseTo(0.5, 6);
  });

  test('where its length is known, a lead counts for more towards the end', () => {
    const timed = headFor('kite-ball', { attributes: { durationMinutes: 60 } });
    const chance = (minute: number): number => lastOf(kite, timed, [scored(20, 15, minute)]).chances[0] ?? 0;
    expect(chance(55)).toBeGreaterThan(chance(30));
    expect(chance(30)).toBeGreaterThan(chance(5));
    expect(lastOf(kite, timed, [{ type: 'card', minute: 59 }]).impact).toBe(0);
  });

  test('counts actions that add to a score, by what they are worth', () => {
    const given: readonly Given[] = [{ type: 'try', competitor: 'home', attributes: { value: 5 } }, { type: 'goal', competitor: 'away' }, { type: 'goal', competitor: 'nobody' }, { type: 'card', competitor: 'home' }];
    expect(kite.total(head, actionsFrom(given))).toEqual({ home: 5, away: 1 });
    expect(kite.total(head, actionsFrom([{ type: 'end', competitor: 'home', attributes: { value: 2 } }, { type: 'end', competitor: 'away' }]))).toEqual({ home: 2, away: 0 });
  });

  test('says nothing of the score while no action told of it', () => {
    expect(kite.total(head, actionsFrom([{ type: 'card', competitor: 'home' }]))).toBeNull();
  });

  test('has words for a lead that is taken and one that is lost', () => {
    expect(kite.course(head, actionsFrom([scored(1, 0), scored(1, 1), scored(1, 2), scored(1, 3)])).map(({ label }) => label)).toEqual(['lead taken', 'equaliser', 'lead taken', null]);
  });

  test('a field of many has no chances', () => {
    expect(kite.outcomes(field)).toEqual([]);
    expect(lastOf(kite, field, [{ type: 'finish', competitor: 'ada' }])).toMatchObject({ chances: [], impact: 0 });
  });
});

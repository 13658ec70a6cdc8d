import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankMoments } from '../../../main/feed/rank/moments.ts';
import { anyEvents, firstOf, happening, match, minutesOn, settings } from './told.ts';

const { weights } = settings;

describe('the moments of many events', () => {
  test('no action is ranked by what came later', () => {
    fc.assert(fc.property(anyEvents, fc.array(fc.nat(25), { minLength: 8, maxLength: 8 }), (events, cuts) => {
      const known = events.map((event, index) => firstOf(event, cuts[index] ?? 0));
      const whole = new Map(rankMoments(events, { weights }).map((one) => [`${one.eventId} ${one.actionId}`, one]));
      for (const early of rankMoments(known, { weights })) {
        const later = whole.get(`${early.eventId} ${early.actionId}`);
        // A kick of a shoot-out may have given way to a greater one; what is still listed is ranked as it was.
        if (later !== undefined) expect(later).toEqual(early);
      }
    }));
  });

  test('each score is the sum of its parts, and each part its weight times its value', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      for (const { score, parts } of rankMoments(events, { weights })) {
        expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 5);
        for (const { value, weight, contribution, why } of parts) {
          expect(contribution).toBeCloseTo(value * weight, 5);
          expect(why.length).toBeGreaterThan(0);
        }
      }
    }));
  });

  test('the order is the same whichever event comes first, and total', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const order = rankMoments(events, { weights });
      expect(rankMoments([...events].reverse(), { weights })).toEqual(order);
      expect(new Set(order.map(({ eventId, actionId }) => `${eventId} ${actionId}`)).size).toBe(order.length);
      expect(order.map(({ score }) => score)).toEqual(order.map(({ score }) => score).sort((a, b) => b - a));
    }));
  });

  test('what changed nothing is worth nothing, be it late, in an open match or rare', () => {
    const [first, ...rest] = rankMoments([match('ash', [happening('goal', 5, 'home'), happening('yellow-card', 90, 'away'), happening('substitution', 90, 'home')])], { weights });
    expect(first?.actionId).toBe('goal-home-5');
    expect(rest.map(({ score }) => score)).toEqual([0, 0]);
  });

  test('an equaliser at the end beats an opener, which beats a third goal', () => {
    const events = [
      match('ash', [happening('goal', 20, 'home'), happening('goal', 89, 'away')]),
      match('birch', [happening('goal', 10, 'home'), happening('goal', 30, 'home'), happening('goal', 40, 'home')]),
    ];
    const order = rankMoments(events, { weights }).map(({ actionId }) => actionId);
    expect(order[0]).toBe('goal-away-89');
    expect(order.indexOf('goal-home-10')).toBeLessThan(order.indexOf('goal-home-40'));
  });

  test('the kicks of a shoot-out are listed once, by the one that mattered most', () => {
    const kicks = [122, 123, 124, 125].map((minute, index) => happening('shootout-goal', minute, index % 2 === 0 ? 'home' : 'away'));
    const listed = rankMoments([match('ash', [happening('goal', 3, 'home'), happening('goal', 9, 'away'), ...kicks], { knockout: true })], { weights });
    expect(listed.map(({ actionId }) => actionId).filter((id) => id?.startsWith('shootout') === true)).toHaveLength(1);
    expect(listed).toHaveLength(3);
  });

  test('at most as many as wanted', () => {
    const events = [match('ash', [10, 20, 30].map((minute) => happening('goal', minute, 'home')))];
    expect(rankMoments(events, { weights, limit: 2 })).toEqual(rankMoments(events, { weights }).slice(0, 2));
  });

  test('an unknown sport is ranked by its score, without a word about it in the ranking', () => {
    const scored = (minute: number, home: number, away: number) => ({ since: minutesOn(minute), action: { id: `m${minute}`, type: 'hoop', minute, sequence: minute, score: { home, away } } });
    const order = rankMoments([match('ash', [scored(5, 1, 0), scored(30, 20, 20), scored(31, 21, 20)], { sport: 'kite-ball' })], { weights });
    expect(order).toHaveLength(3);
    expect(order[0]?.score).toBeGreaterThan(0);
  });
});

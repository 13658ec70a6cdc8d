import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRecordSchema } from '../../../main/domain/event-data.ts';
import type { SourceView } from '../../../main/feed/contract.ts';
import { joinFrom } from '../../../main/feed/join/agreement.ts';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { joinAll, linksAfter, viewOf, type ViewInput } from './views.ts';

/** Few teams under many names, few days: most views meet others that are alike. */
const teams = [['Man City', 'Manchester City', 'Manchester City FC', 'Manchester', 'Man City U21'], ['Spurs', 'Tottenham', 'Tottenham Women', 'Tottenham Hotspur'], ['Harbour Lions', 'Harbour Lions FC', 'H. Lions'], ['Lower Wick', 'Lower Wick Town']] as const;
const odd = ['Man United', 'USA', 'United States', 'W76', '1A', 'TBD', '東京', 'مصر', '!!!', 'a'] as const;
const names = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...teams.flat()) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const meeting = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...teams[0]), fc.constantFrom(...teams[1])) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...teams[2]), fc.constantFrom(...teams[3])) },
  { weight: 2, arbitrary: fc.tuple(names, names) },
);
const inputs: fc.Arbitrary<ViewInput> = fc.record({
  key: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
  sport: fc.constantFrom('soccer', 'soccer', 'soccer', 'soccer', 'soccer', 'baseball', 'tennis', 'curling'),
  competition: fc.constantFrom('Premier League', 'E0', 'Premier League 2030', "Women's World Cup", 'Friendly', 'Harbour Cup 2030'),
  round: fc.constantFrom(null, 'Matchday 3', '3', 'Final'),
  startsOn: fc.constantFrom(null, '2030-05-03', '2030-05-04', '2030-05-04', '2030-05-04', '2030-05-05', '2030-06-05'),
  startsAt: fc.constantFrom(null, null, null, null, '2030-05-04T00:00:00Z', '2030-05-04T14:00:00Z', '2030-05-04T15:00:00Z', '2030-05-04T23:30:00Z'),
  status: fc.constantFrom('scheduled', 'live', 'finished', 'postponed'),
  score: fc.constantFrom(undefined, [1, 0] as const, [2, 2] as const),
  sides: fc.tuple(meeting, fc.integer({ min: 0, max: 4 })),
}).map(({ sides: [[one, other], turn], ...input }) => ({ ...input, home: turn === 0 ? other : one, away: turn === 0 ? one : other }));
const sourceViews = (source: string): fc.Arbitrary<SourceView[]> => fc.uniqueArray(inputs, { selector: (input) => input.key, maxLength: 8 }).map((all) => all.map((input) => viewOf(source, input)));
const three = fc.tuple(sourceViews('alpha'), sourceViews('beta'), sourceViews('gamma'));
const placeOf = (source: string, key: string): string => `${source} ${key}`;
const runs = { numRuns: 120 };

describe('laws of joining', () => {
  test('the views drawn are joined often, and left apart often', () => {
    const drawn = fc.sample(three, { numRuns: 200, seed: 3 }).map((sources) => joinAll(sources.flat()));
    const shares = drawn.flatMap(({ links }) => links.map((link) => link.confidence < 1));
    expect(shares.filter(Boolean).length / shares.length).toBeGreaterThan(0.05);
    expect(shares.filter(Boolean).length / shares.length).toBeLessThan(0.7);
    expect(drawn.some((joined) => joined.ambiguous.length > 0)).toBe(true);
  });

  test('the order of views never matters', () => {
    const shuffled = three.chain((sources) => fc.tuple(fc.constant(sources.flat()), fc.shuffledSubarray(sources.flat(), { minLength: sources.flat().length })));
    fc.assert(fc.property(shuffled, ([views, other]) => {
      expect(joinAll(other)).toEqual(joinAll(views));
    }), runs);
  });

  test('every view is linked exactly once, to an id that is one, and surely enough', () => {
    fc.assert(fc.property(three, (sources) => {
      const views = sources.flat();
      const { links, removed } = joinAll(views);
      expect(removed).toEqual([]);
      expect(links.map((link) => placeOf(link.source, link.key)).toSorted()).toEqual(views.map((view) => placeOf(view.source, view.observation.key)).toSorted());
      for (const link of links) {
        expect(eventRecordSchema.shape.id.safeParse(link.eventId).success).toBe(true);
        expect(link.confidence).toBeGreaterThanOrEqual(joinFrom);
        expect(link.confidence).toBeLessThanOrEqual(1);
        expect(link.why.length).toBeLessThanOrEqual(400);
      }
    }), runs);
  });

  test('a second look at the same views changes nothing', () => {
    fc.assert(fc.property(three, (sources) => {
      const views = sources.flat();
      const again = joinEvents({ views, links: joinAll(views).links });
      expect(again.links).toEqual([]);
      expect(again.removed).toEqual([]);
    }), runs);
  });

  test('more views never change the links there are, of whatever source they come', () => {
    const some = three.chain((sources) => fc.tuple(fc.constant(sources.flat()), fc.subarray(sources.flat())));
    fc.assert(fc.property(some, ([views, first]) => {
      const before = joinAll(first).links;
      const after = joinEvents({ views, links: before });
      expect(after.removed).toEqual([]);
      const known = new Set(before.map((link) => placeOf(link.source, link.key)));
      expect(after.links.filter((link) => known.has(placeOf(link.source, link.key)))).toEqual([]);
      expect(linksAfter(before, after)).toHaveLength(views.length);
    }), runs);
  });

  test('a third source never changes what the first two were joined to', () => {
    fc.assert(fc.property(three, ([alpha, beta, gamma]) => {
      const two = joinAll([...alpha, ...beta]).links;
      const all = joinEvents({ views: [...alpha, ...beta, ...gamma], links: two });
      expect(all.removed).toEqual([]);
      expect(all.links.every((link) => link.source === 'gamma')).toBe(true);
      // Nor where all three come at once: gamma is looked at last.
      expect(joinAll([...alpha, ...beta, ...gamma]).links.filter((link) => link.source !== 'gamma')).toEqual(two);
    }), runs);
  });

  test('whatever the next tick brings, every view keeps one link', () => {
    fc.assert(fc.property(three, three, (now, next) => {
      const before = joinAll(now.flat()).links;
      const views = next.flat();
      const after = joinEvents({ views, links: before });
      const places = linksAfter(before, after).map((link) => placeOf(link.source, link.key));
      expect(new Set(places).size).toBe(places.length);
      expect(views.every((view) => places.includes(placeOf(view.source, view.observation.key)))).toBe(true);
      expect(joinEvents({ views: views.toReversed(), links: before.toReversed() })).toEqual(after);
    }), runs);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRecordSchema, type EventRecord } from '../../../main/domain/event-data.ts';
import type { SourceView } from '../../../main/feed/contract.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { at, ballGame, nextView, viewsArbitrary, withScore } from '../../support/observations.ts';

const eventId = 'ball-game-brackwater-ostrand';

function merge(views: readonly SourceView[], previous: EventRecord | null, now: string): EventRecord {
  return mergeEvent({ eventId, views, links: [], previous, sport: ballGame, now }).record;
}

function sameTotal(one: Readonly<Record<string, number>> | undefined, other: Readonly<Record<string, number>> | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

const shuffledViews = viewsArbitrary.chain((views) => fc.tuple(fc.constant(views), fc.shuffledSubarray([...views], { minLength: views.length })));
const laterViews = fc.tuple(viewsArbitrary, viewsArbitrary);

describe('merging, whatever sources say', () => {
  test('the order of the views does not matter', () => {
    fc.assert(fc.property(shuffledViews, ([views, shuffled]) => {
      const before = merge(views, null, at(185));
      expect(merge(shuffled, null, at(185))).toEqual(before);
      expect(merge(shuffled, before, at(188))).toEqual(merge(views, before, at(188)));
    }), { numRuns: 200 });
  });

  test('the record fits its contract, and each action has an id of its own', () => {
    fc.assert(fc.property(laterViews, ([first, second]) => {
      const record = merge(second, merge(first, null, at(185)), at(195));
      expect(eventRecordSchema.parse(record)).toEqual(record);
      expect(new Set(record.actions.map(({ id }) => id)).size).toBe(record.actions.length);
    }), { numRuns: 200 });
  });

  test('the score is one that a source says, or the one that was held true before', () => {
    fc.assert(fc.property(laterViews, ([first, second]) => {
      const before = merge(first, null, at(185));
      const record = merge(second, before, at(195));
      const said = [...second.map(({ observation }) => observation.score?.total), before.score?.value.total].filter((total) => total !== undefined);
      if (record.score !== null) expect(said).toContainEqual(record.score.value.total);
    }), { numRuns: 400 });
  });

  test('where nothing changes the record stays as it is', () => {
    fc.assert(fc.property(viewsArbitrary, (views) => {
      const first = merge(views, null, at(195));
      const second = merge(views, first, at(195));
      expect(merge(views, second, at(195))).toEqual(second);
    }), { numRuns: 200 });
  });

  test('one more source that agrees never makes it less sure', () => {
    let agreed = 0;
    fc.assert(fc.property(viewsArbitrary, fc.nat(4), (views, index) => {
      const record = merge(views, null, at(195));
      const saying = views.filter(({ healthy, observation }) => healthy && observation.status === record.status.value && sameTotal(observation.score?.total, record.score?.value.total));
      const model = saying[index % Math.max(1, saying.length)];
      if (model === undefined) return;
      agreed += 1;
      const more = merge([...views, { ...model, source: 'more' }], null, at(195));
      expect(more.confidence.value).toBeGreaterThanOrEqual(record.confidence.value);
    }), { numRuns: 1500 });
    expect(agreed).toBeGreaterThan(200);
  });

  test('going on from what was stored comes to the same as having gone on all the time', () => {
    fc.assert(fc.property(fc.array(viewsArbitrary, { minLength: 2, maxLength: 6 }), fc.nat(5), (ticks, restart) => {
      const run = (stored: boolean): EventRecord | null => ticks.reduce<EventRecord | null>((previous, views, index) => {
        const known = stored && index === restart && previous !== null ? eventRecordSchema.parse(JSON.parse(JSON.stringify(previous))) : previous;
        return merge(views, known, at(185 + index));
      }, null);
      expect(run(true)).toEqual(run(false));
    }), { numRuns: 200 });
  });
});

/** A truth that goes on, told by sources that may lie. */
const historyArbitrary = fc.record({
  truthful: fc.integer({ min: 2, max: 4 }),
  liars: fc.integer({ min: 1, max: 3 }),
  lies: fc.infiniteStream(fc.record({ home: fc.integer({ min: 0, max: 9 }), away: fc.integer({ min: 0, max: 9 }), over: fc.boolean() })),
  goals: fc.array(fc.constantFrom('none', 'none', 'none', 'home', 'away'), { minLength: 4, maxLength: 12 }),
  trust: fc.constantFrom(0.5, 0.9, 1),
});

describe('a source that lies', () => {
  test('in the minority never changes the published score or status', () => {
    fc.assert(fc.property(historyArbitrary, ({ truthful, liars, lies, goals, trust }) => {
      fc.pre(liars < truthful);
      const views = new Map<string, SourceView>();
      const say = (source: string, word: SourceView['observation'], now: string, of: number): void => {
        views.set(source, nextView(views.get(source) ?? null, word, now, { source, trust: of }));
      };
      let previous: EventRecord | null = null;
      const truth = { home: 0, away: 0 };
      for (const [tick, goal] of goals.entries()) {
        const now = at(tick + 1);
        if (goal !== 'none') truth[goal] += 1;
        for (let index = 0; index < truthful; index += 1) say(`true-${index}`, withScore(truth.home, truth.away), now, 0.5);
        for (let index = 0; index < liars; index += 1) {
          const lie = lies.next().value;
          say(`liar-${index}`, withScore(lie.home, lie.away, lie.over ? { status: 'finished' } : {}), now, trust);
        }
        const record = merge([...views.values()], previous, now);
        expect(record.score?.value.total).toEqual(truth);
        expect(record.status.value).toBe('live');
        previous = record;
      }
    }), { numRuns: 200 });
  });

  test('beside one that does not: no value that only it says is published, however long it goes on', () => {
    fc.assert(fc.property(fc.array(fc.record({ home: fc.integer({ min: 0, max: 6 }), away: fc.integer({ min: 0, max: 6 }), delay: fc.integer({ min: 0, max: 2 }) }), { minLength: 3, maxLength: 15 }), (lies) => {
      let honest = nextView(null, withScore(0, 0), at(1), { source: 'honest' });
      let liar = nextView(null, withScore(0, 0), at(1), { source: 'liar' });
      let record = merge([honest, liar], null, at(1));
      for (const [tick, { home, away, delay }] of lies.entries()) {
        const now = at(2 + tick);
        if (delay === 0) honest = nextView(honest, withScore(0, 0), now);
        liar = nextView(liar, withScore(home, away), now);
        record = merge([honest, liar], record, now);
        // The honest source is read every few minutes, so a lie may only stand where it could not have known.
        if (delay === 0) expect(record.score?.value.total ?? { home: 0, away: 0 }).toEqual({ home: 0, away: 0 });
      }
    }), { numRuns: 300 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../renderer/app/contract.ts';
import { feedChanges } from '../../renderer/views/feed/feed-changes.ts';
import { feedOf } from './fixture/feed.ts';

const now = Date.parse('2026-11-22T15:00:00.000Z');
const base = feedOf('soccer', now);

/** A feed of the base's stories, in the order of these indexes. */
function feedWith(order: readonly number[]): Feed {
  return { ...base, items: order.flatMap((at) => base.items.slice(at, at + 1)).map((item, index) => ({ ...item, rank: index + 1 })) };
}

const orders = fc.uniqueArray(fc.nat(base.items.length - 1));
const kindsOf = (before: Feed | null, after: Feed): readonly string[] => feedChanges(before, after).map((change) => change.kind);
const idsOf = (feed: Feed): readonly string[] => feed.items.map((item) => item.eventId);

describe('what changed between two feeds', () => {
  test('nothing, between a feed and itself', () => {
    fc.assert(fc.property(orders, (order) => feedChanges(feedWith(order), feedWith(order)).length === 0));
  });

  test('what entered and left one way leaves and enters the other way', () => {
    fc.assert(fc.property(orders, orders, (a, b) => {
      const there = feedChanges(feedWith(a), feedWith(b));
      const back = feedChanges(feedWith(b), feedWith(a));
      const pick = (changes: typeof there, kind: string): readonly string[] => changes.filter((change) => change.kind === kind).map((change) => change.item.eventId).sort();
      expect(pick(there, 'entered')).toEqual(pick(back, 'left'));
      expect(pick(there, 'left')).toEqual(pick(back, 'entered'));
    }));
  });

  test('taking the moved ones out, what stayed is in the same order', () => {
    fc.assert(fc.property(orders, orders, (a, b) => {
      const [before, after] = [feedWith(a), feedWith(b)];
      const moved = new Set(feedChanges(before, after).filter((change) => change.kind === 'moved').map((change) => change.item.eventId));
      const stays = (feed: Feed, other: Feed): readonly string[] => idsOf(feed).filter((id) => !moved.has(id) && idsOf(other).includes(id));
      expect(stays(before, after)).toEqual(stays(after, before));
    }));
  });

  test('making room for another is no move', () => {
    expect(kindsOf(feedWith([1, 2, 3, 4]), feedWith([0, 1, 2, 3, 4]))).toEqual(['entered']);
    expect(kindsOf(feedWith([0, 1, 2, 3]), feedWith([1, 2, 3]))).toEqual(['left']);
    expect(feedChanges(feedWith([0, 1, 2, 3]), feedWith([3, 0, 1, 2]))).toMatchObject([{ kind: 'moved', from: 4, to: 1 }]);
  });

  test('a new score, status and wording are each told once', () => {
    const [first] = base.items;
    if (first === undefined) throw new Error('the scene has no story');
    const after: Feed = { ...base, items: [{ ...first, total: { home: 4, away: 2 }, status: 'finished', summary: { ...first.summary, text: 'Over.' } }, ...base.items.slice(1)] };
    expect(feedChanges(base, after)).toMatchObject([
      { kind: 'status', from: 'live', to: 'finished' }, { kind: 'score', from: { home: 3, away: 2 }, to: { home: 4, away: 2 } }, { kind: 'sentence', to: 'Over.' },
    ]);
  });

  test('the first feed of all is new from end to end', () => {
    expect(new Set(kindsOf(null, base))).toEqual(new Set(['entered']));
  });
});

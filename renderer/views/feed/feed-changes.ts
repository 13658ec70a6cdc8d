import type { EventStatus, Feed, FeedItem } from '../../app/contract.ts';

/** One thing that is different between a feed and the one before. */
export type FeedDifference =
  | { readonly kind: 'entered'; readonly item: FeedItem }
  | { readonly kind: 'left'; readonly item: FeedItem }
  | { readonly kind: 'moved'; readonly item: FeedItem; readonly from: number; readonly to: number }
  | { readonly kind: 'score'; readonly item: FeedItem; readonly from: FeedItem['total']; readonly to: FeedItem['total'] }
  | { readonly kind: 'status'; readonly item: FeedItem; readonly from: EventStatus; readonly to: EventStatus }
  | { readonly kind: 'sentence'; readonly item: FeedItem; readonly from: string; readonly to: string };

/**
 * What changed from one feed to the next, in the order of the newer; what left comes last. An item that only made
 * room for others has not moved: the fewest moves are told that make the old order of what stayed into the new one.
 */
export function feedChanges(before: Feed | null, after: Feed): readonly FeedDifference[] {
  const known = new Map((before?.items ?? []).map((item) => [item.eventId, item]));
  const still = new Set(after.items.map((item) => item.eventId));
  const moved = movedIds(before?.items ?? [], after.items);
  const here = after.items.flatMap((item): readonly FeedDifference[] => {
    const was = known.get(item.eventId);
    return was === undefined ? [{ kind: 'entered', item }] : differences(was, item, moved.has(item.eventId));
  });
  const left = (before?.items ?? []).filter((item) => !still.has(item.eventId)).map((item): FeedDifference => ({ kind: 'left', item }));
  return [...here, ...left];
}

function differences(was: FeedItem, item: FeedItem, moved: boolean): readonly FeedDifference[] {
  return [
    ...(moved ? [{ kind: 'moved', item, from: was.rank, to: item.rank } as const] : []),
    ...(was.status === item.status ? [] : [{ kind: 'status', item, from: was.status, to: item.status } as const]),
    ...(sameTotal(was, item) ? [] : [{ kind: 'score', item, from: was.total, to: item.total } as const]),
    ...(was.summary.text === item.summary.text ? [] : [{ kind: 'sentence', item, from: was.summary.text, to: item.summary.text } as const]),
  ];
}

function sameTotal(a: FeedItem, b: FeedItem): boolean {
  const [one, other] = [a.total ?? {}, b.total ?? {}];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** What stands outside the longest run of items whose order stayed. */
function movedIds(before: readonly FeedItem[], after: readonly FeedItem[]): ReadonlySet<string> {
  const places = new Map(after.map((item, at) => [item.eventId, at]));
  const kept = before.flatMap((item) => {
    const at = places.get(item.eventId);
    return at === undefined ? [] : [{ id: item.eventId, at }];
  });
  const stayed = longestRise(kept.map((each) => each.at));
  return new Set(kept.filter((_, index) => !stayed.has(index)).map((each) => each.id));
}

/** The indexes of a longest strictly rising subsequence (patience sorting). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    const length = ends.filter((end) => (values[end] ?? 0) < value).length;
    previous.push(ends[length - 1] ?? -1);
    ends[length] = index;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index);
  return rise;
}

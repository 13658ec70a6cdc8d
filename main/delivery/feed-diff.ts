import type { FeedItem, LiveFeed } from '../domain/artifacts/live-feed.ts';
import { movedItems } from './feed-order.ts';

/** What a reader finds different between two consecutive feeds: plain data, with a sentence a person reads. */

interface Told {
  readonly sentence: string;
}
type Totals = FeedItem['total'];

export type FeedDifference = Told &
  (
    | { readonly kind: 'entered'; readonly eventId: string; readonly to: number }
    | { readonly kind: 'left'; readonly eventId: string; readonly from: number }
    /** It passed others that were in both feeds; those it passed, and those that only made room, are not told. */
    | { readonly kind: 'moved'; readonly eventId: string; readonly from: number; readonly to: number }
    | { readonly kind: 'score'; readonly eventId: string; readonly before: Totals; readonly after: Totals; readonly shootoutBefore: Totals; readonly shootoutAfter: Totals }
    | { readonly kind: 'status'; readonly eventId: string; readonly before: FeedItem['status']; readonly after: FeedItem['status'] }
    /** `eventId` null: the top story. */
    | { readonly kind: 'sentence'; readonly eventId: string | null; readonly which: 'summary' | 'whyNow'; readonly before: string | null; readonly after: string | null }
    /** `before` null: a new source; `after` null: one that is not asked any more. */
    | { readonly kind: 'source'; readonly sourceId: string; readonly before: SourceState | null; readonly after: SourceState | null }
    | { readonly kind: 'degraded'; readonly before: LiveFeed['degraded'] | null; readonly after: LiveFeed['degraded'] }
  );
type SourceState = LiveFeed['sources'][number]['state'];

export interface FeedDiff {
  /** What happened first (scores, status), then what came, went and moved, then words, then sources and degradation. */
  readonly changes: readonly FeedDifference[];
}

/** What is different in `after`. Pure; `before` null: everything is new. Names in sentences are the sources' own words. */
export function diffFeeds(before: LiveFeed | null, after: LiveFeed): FeedDiff {
  const old = new Map(before?.items.map((item) => [item.eventId, item]));
  const pairs = after.items.flatMap((now) => {
    const was = old.get(now.eventId);
    return was === undefined ? [] : [{ was, now }];
  });
  return {
    changes: [
      ...pairs.flatMap(({ was, now }) => [...scoreChange(was, now), ...statusChange(was, now)]),
      ...entered(old, after),
      ...left(before, after),
      ...moved(before, after),
      ...topStory(before, after),
      ...pairs.flatMap(({ was, now }) => [...sentenceChange('summary', was, now), ...sentenceChange('whyNow', was, now)]),
      ...sourceChanges(before, after),
      ...degradedChange(before, after),
    ],
  };
}

function scoreChange(was: FeedItem, now: FeedItem): readonly FeedDifference[] {
  if (sameTotals(was.total, now.total) && sameTotals(was.shootout, now.shootout)) return [];
  return [{ kind: 'score', eventId: now.eventId, before: was.total, after: now.total, shootoutBefore: was.shootout, shootoutAfter: now.shootout, sentence: scoreSentence(was, now) }];
}

function scoreSentence(was: FeedItem, now: FeedItem): string {
  if (now.total === null) return `${titleOf(now)}: the score ${figures(was)} was taken back.`;
  return was.total === null ? `${titleOf(now)} ${figures(now)}.` : `${titleOf(now)} ${figures(now)}, after ${figures(was)}.`;
}

function statusChange(was: FeedItem, now: FeedItem): readonly FeedDifference[] {
  if (was.status === now.status) return [];
  return [{ kind: 'status', eventId: now.eventId, before: was.status, after: now.status, sentence: `${titleOf(now)}: ${now.status}, was ${was.status}.` }];
}

function entered(old: ReadonlyMap<string, FeedItem>, { items }: LiveFeed): readonly FeedDifference[] {
  return items
    .filter(({ eventId }) => !old.has(eventId))
    .map((item) => ({ kind: 'entered', eventId: item.eventId, to: item.rank, sentence: `${titleOf(item)} came in at ${item.rank}.` }));
}

function left(before: LiveFeed | null, { items }: LiveFeed): readonly FeedDifference[] {
  const here = new Set(items.map(({ eventId }) => eventId));
  return (before?.items ?? [])
    .filter(({ eventId }) => !here.has(eventId))
    .map((item) => ({ kind: 'left', eventId: item.eventId, from: item.rank, sentence: `${titleOf(item)} left the feed from ${item.rank}.` }));
}

function moved(before: LiveFeed | null, { items }: LiveFeed): readonly FeedDifference[] {
  const old = new Map(before?.items.map((item) => [item.eventId, item.rank]));
  const movers = movedItems([...old.keys()], items.map(({ eventId }) => eventId));
  return items
    .filter(({ eventId }) => movers.has(eventId))
    .map((item) => {
      const from = old.get(item.eventId) ?? item.rank;
      return { kind: 'moved', eventId: item.eventId, from, to: item.rank, sentence: `${titleOf(item)} ${moveWords(from, item.rank)}.` };
    });
}

function moveWords(from: number, to: number): string {
  if (from === to) return `stayed at ${to} and passed others`;
  return to < from ? `rose from ${from} to ${to}` : `fell from ${from} to ${to}`;
}

function topStory(before: LiveFeed | null, after: LiveFeed): readonly FeedDifference[] {
  const was = before?.summary?.text ?? null;
  const now = after.summary?.text ?? null;
  if (was === now) return [];
  return [{ kind: 'sentence', eventId: null, which: 'summary', before: was, after: now, sentence: now === null ? 'There is no top story any more.' : `Top story: ${now}` }];
}

function sentenceChange(which: 'summary' | 'whyNow', was: FeedItem, now: FeedItem): readonly FeedDifference[] {
  const [before, after] = [was[which].text, now[which].text];
  if (before === after) return [];
  return [{ kind: 'sentence', eventId: now.eventId, which, before, after, sentence: which === 'summary' ? `${titleOf(now)}: ${after}` : `${titleOf(now)}, why now: ${after}` }];
}

function sourceChanges(before: LiveFeed | null, after: LiveFeed): readonly FeedDifference[] {
  const old = new Map(before?.sources.map((source) => [source.id, source]));
  const here = new Set(after.sources.map(({ id }) => id));
  const changed = after.sources
    .filter(({ id, state }) => old.get(id)?.state !== state)
    .map(({ id, name, state, fault }): FeedDifference => {
      const was = old.get(id)?.state ?? null;
      const why = fault === null || state === 'good' ? '.' : `: ${fault.message}`;
      return { kind: 'source', sourceId: id, before: was, after: state, sentence: `${name} is ${state}${was === null ? '' : `, was ${was}`}${why}` };
    });
  const gone = (before?.sources ?? [])
    .filter(({ id }) => !here.has(id))
    .map(({ id, name, state }): FeedDifference => ({ kind: 'source', sourceId: id, before: state, after: null, sentence: `${name} is not asked any more.` }));
  return [...changed, ...gone];
}

function degradedChange(before: LiveFeed | null, { degraded, degradedWhy }: LiveFeed): readonly FeedDifference[] {
  const was = before?.degraded ?? null;
  if (was === degraded || (was === null && degraded === 'none')) return [];
  const sentence = degraded === 'none' ? 'The feed is whole again.' : `The feed is degraded (${degraded})${degradedWhy === null ? '.' : `: ${degradedWhy}`}`;
  return [{ kind: 'degraded', before: was, after: degraded, sentence }];
}

/** The sides, or the competition where there is a field. */
function titleOf({ competitors, competition }: FeedItem): string {
  const [first, second] = competitors;
  return competitors.length === 2 && first !== undefined && second !== undefined ? `${first.name} – ${second.name}` : competition;
}

/** `2–1`, `1–1 (4–3 in the shoot-out)`; for a field the figure of who is named first. */
function figures({ competitors, total, shootout }: FeedItem): string {
  const shown = competitors.length === 2 ? competitors : competitors.slice(0, 1);
  const of = (values: Totals): string => shown.map(({ key }) => String(values?.[key] ?? '?')).join('–');
  return shootout === null ? of(total) : `${of(total)} (${of(shootout)} in the shoot-out)`;
}

function sameTotals(a: Totals, b: Totals): boolean {
  if (a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

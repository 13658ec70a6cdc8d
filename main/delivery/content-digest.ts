import type { EventArtifact } from '../domain/artifacts/event.ts';
import type { FeedItem, LiveFeed, Sentence } from '../domain/artifacts/live-feed.ts';
import { digestOf } from '../domain/digest.ts';
import type { EventRecord, Provenance } from '../domain/event-data.ts';

/**
 * SHA-256 of the RFC 8785 form of what an artifact tells a reader: two of the same digest need not replace each other.
 *
 * Left out is what changes though nothing is new: of the envelope `runId`, `timestamp` and `inputsVersion`; of a feed
 * `previous`, and `lastGoodAt` of its sources; of sentences `checkedAt`; of items, records, actions and fields
 * `observedAt`, which only says when a source was last seen to say the same. `asOf` and `since` stay: they are event
 * time, and a later `asOf` does say something new. So does everything that a source or a model may name as it likes
 * (attributes, values of claims and fields), whatever it is called.
 */
export function contentDigest(artifact: LiveFeed | EventArtifact): string {
  return digestOf(artifact.kind === 'live_feed' ? feedContent(artifact) : eventContent(artifact));
}

function feedContent(feed: LiveFeed): object {
  return {
    ...without(feed, 'runId', 'timestamp', 'inputsVersion', 'previous'),
    summary: feed.summary === null ? null : sentenceContent(feed.summary),
    items: feed.items.map(itemContent),
    sources: feed.sources.map((source) => without(source, 'lastGoodAt')),
  };
}

function itemContent(item: FeedItem): object {
  return { ...item, summary: sentenceContent(item.summary), whyNow: sentenceContent(item.whyNow), sources: item.sources.map((source) => without(source, 'observedAt')) };
}

function eventContent(event: EventArtifact): object {
  const fields = Object.entries(event.fields).map(([name, field]) => [name, { ...field, from: field.from === null ? null : fromContent(field.from) }]);
  return {
    ...without(event, 'runId', 'timestamp', 'inputsVersion'),
    record: recordContent(event.record),
    fields: Object.fromEntries(fields),
    summary: sentenceContent(event.summary),
    whyNow: sentenceContent(event.whyNow),
  };
}

function recordContent(record: EventRecord): object {
  return {
    ...record,
    competition: sourcedContent(record.competition),
    startsAt: sourcedContent(record.startsAt),
    status: sourcedContent(record.status),
    clock: record.clock === null ? null : sourcedContent(record.clock),
    score: record.score === null ? null : sourcedContent(record.score),
    actions: record.actions.map(sourcedContent),
    sources: record.sources.map((source) => without(source, 'observedAt')),
  };
}

function sourcedContent(value: { readonly from: Provenance }): object {
  return { ...value, from: fromContent(value.from) };
}

function fromContent(from: Provenance): object {
  return without(from, 'observedAt');
}

function sentenceContent(sentence: Sentence): object {
  return without(sentence, 'checkedAt');
}

function without<Whole extends object>(whole: Whole, ...names: readonly (keyof Whole & string)[]): object {
  const left: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !left.has(name)));
}

import type { FeedEventPage, FeedVersion } from '../../preload/feed-api.ts';
import { liveFeedSchema, type LiveFeed } from '../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { FeedFileRow } from '../domain/feed-views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { createEventFiles } from '../loops/product/last-feed.ts';
import { historyOf } from './feed-history.ts';

export const noSuchFeed = fail('no_such_feed', 'There is no such feed.', 'Reload the list of feeds.');

/** A feed’s bytes as they were stored. */
export function readFeed(ledger: Ledger, sha256: string): Result<LiveFeed> {
  const bytes = ledger.artifacts.get(sha256);
  if (!bytes.ok) return bytes;
  const parsed = liveFeedSchema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  return parsed.success ? ok(parsed.data) : fail('feed_off_contract', 'This feed was made by another version and can’t be shown.', 'Make a new one by a dry run.');
}

/** Summaries by the digest of their feed, which never changes: lists of hundreds are asked for with every tick. The newest are kept. */
const summaries = new Map<string, string | null>();
const mostSummaries = 2000;

export function versionOf(ledger: Ledger, { sha256, at, runId, mode, items }: FeedFileRow): FeedVersion {
  return { sha256, at, runId, mode, items: items ?? 0, summary: summaryOf(ledger, sha256) };
}

function summaryOf(ledger: Ledger, sha256: string): string | null {
  const known = summaries.get(sha256);
  if (known !== undefined) return known;
  const feed = readFeed(ledger, sha256);
  // What can't be read now may be later.
  if (!feed.ok) return null;
  const summary = feed.value.summary?.text ?? null;
  summaries.set(sha256, summary);
  const oldest = summaries.keys().next();
  if (summaries.size > mostSummaries && oldest.done === false) summaries.delete(oldest.value);
  return summary;
}

/** An event as it stood with a feed; with the newest where none is named. */
export function readEvent(ledger: Ledger, workspaceId: string, eventId: string, feedSha256: string | null): Result<FeedEventPage> {
  const feed = feedSha256 === null ? ledger.read.feeds(workspaceId, 1)[0] : ledger.read.feedBySha256(workspaceId, feedSha256);
  if (feed === undefined) return noSuchFeed;
  const file = ledger.read.eventFile(workspaceId, eventId, feed.seq);
  if (file === undefined) return fail('no_such_event', 'This feed has no such event.', 'Open the newest feed.');
  const event = createEventFiles((sha256) => ledger.artifacts.get(sha256))(file.sha256, eventId);
  if (event === null) return fail('event_off_contract', 'This event was stored by another version and can’t be shown.', 'Make a new feed by a dry run.');
  return ok({ event, history: historyOf(ledger, workspaceId, event.record) });
}

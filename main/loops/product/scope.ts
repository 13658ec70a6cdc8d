import type { EventArtifact } from '../../domain/artifacts/event.ts';
import type { LiveFeed, Sentence } from '../../domain/artifacts/live-feed.ts';
import { digestOf } from '../../domain/digest.ts';
import type { EventRecord } from '../../domain/event-data.ts';
import type { FeedSettings, ResolvedSource } from '../../domain/feed-settings.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { EventViewRow, FeedFileRow } from '../../domain/feed-views.ts';
import type { CoursePoint, Ranked } from '../../feed/contract.ts';
import type { RunContext } from '../loop.ts';
import type { ProductRooms } from './rooms.ts';
import { lastFeedOf, type LastFeed } from './last-feed.ts';

/** One event of the feed on its way: what is true, how it came about, where it stands, what is said of it. */
export interface Story {
  readonly record: EventRecord;
  readonly course: readonly CoursePoint[];
  readonly ranked: Ranked;
  readonly rank: number;
  readonly movedFrom: number | null;
}

export interface ToldStory extends Story {
  readonly fields: EventArtifact['fields'];
  readonly summary: Sentence;
  readonly whyNow: Sentence;
}

/** What the steps of one tick share. */
export interface ProductScope {
  readonly rooms: ProductRooms;
  readonly settings: FeedSettings;
  readonly settingsDigest: string;
  readonly sources: readonly ResolvedSource[];
  /** The instant the whole tick is judged by. */
  readonly now: string;
  readonly last: LastFeed | null;
  /** Whether the last feed, if it tells the same, is all there needs to be: a dry run's preview does not stand for a published one. */
  readonly lastStands: boolean;
  /** What each source says of its events, as read from the ledger this tick. */
  readonly viewRows: Map<string, readonly EventViewRow[]>;
  records: readonly EventRecord[];
  /** Events outside the feed's window that the ranking looks at. */
  beside: readonly EventRecord[];
  stories: readonly Story[];
  moments: LiveFeed['moments'];
  sourceStates: LiveFeed['sources'];
  told: readonly ToldStory[];
  /** What the feed is made from. */
  stateDigest: string;
  madeBy: string;
  /** The feed and its event files as stored by this run. */
  written: { readonly feed: LiveFeed; readonly feedSha256: string; readonly events: readonly { readonly eventId: string; readonly sha256: string }[] } | null;
  published: FeedFileRow['place'];
  /** What the publisher found amiss and put right. */
  publishRemarks: readonly string[];
}

export function openScope(rooms: ProductRooms, context: RunContext): Result<ProductScope> {
  const plan = rooms.planOf(context.run.repository);
  if (!plan.ok) return plan;
  const { settings, sources } = plan.value;
  const last = lastFeedOf(rooms, context.run.workspaceId);
  const target = rooms.filesFor(context.run, settings);
  if (!target.ok) return target;
  const lastStands = last !== null && (context.run.mode === 'dry-run' || last.row.place === target.value.place);
  return ok({
    rooms, settings, sources, last, lastStands,
    settingsDigest: digestOf({ settings, sources: sources.map(({ id, connector, parameters, trust }) => ({ id, connector, parameters, trust })) }),
    now: rooms.now().toISOString(),
    viewRows: new Map(),
    records: [], beside: [], stories: [], moments: [], sourceStates: [], told: [], stateDigest: digestOf(null), madeBy: 'builtin', written: null, published: null, publishRemarks: [],
  });
}

import type { EventArtifact } from '../main/domain/artifacts/event.ts';
import type { LiveFeed } from '../main/domain/artifacts/live-feed.ts';
import type { FeedSettings } from '../main/domain/feed-settings.ts';
import type { Fault, Result } from '../main/domain/result.ts';
import type { RunRow } from '../main/domain/views.ts';
import type { Mode } from '../main/domain/words.ts';

/** How a source does, over its last reads. */
export interface SourceHealth {
  readonly id: string;
  readonly name: string;
  /** `late`: it answers, but what it says is old. `quarantined`: what it says is not believed. */
  readonly state: LiveFeed['sources'][number]['state'];
  /** One line a person understands, e.g. `Good, read 40 s ago`, `HTML instead of JSON, twice in a row`. */
  readonly sentence: string;
  readonly lastReadAt: string | null;
  readonly lastGoodAt: string | null;
  /** As of when the newest thing it says is true. */
  readonly asOf: string | null;
  /** When it is read next while the feed is on; null where it is off. */
  readonly nextAt: string | null;
  readonly fault: Fault | null;
  readonly faultsInARow: number;
  /** The latest records that were not believed, newest first. */
  readonly quarantined: readonly { readonly at: string; readonly key: string | null; readonly code: string; readonly message: string }[];
  /** The last reads, oldest first, at most 40. */
  readonly recent: readonly { readonly at: string; readonly outcome: SourceOutcome }[];
  readonly trust: number;
  readonly licence: string;
  readonly attribution: string | null;
}

export type SourceOutcome = 'changed' | 'unchanged' | 'failed' | 'quarantined';

/** The feed of a workspace as a reader sees it, and what stands behind it. */
export interface FeedPage {
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** What `.touchline/feed.json` says; null where there is none or it is wrong: then `fault` says why. */
  readonly settings: FeedSettings | null;
  readonly fault: Fault | null;
  /** The newest feed; null while none was made. */
  readonly feed: LiveFeed | null;
  readonly sha256: string | null;
  /** The one before, to show what changed. */
  readonly previous: LiveFeed | null;
  /** The mode of the run that made it: a dry run's feed was not published. */
  readonly mode: Mode | null;
  /** The run under way for this feed, or null. */
  readonly runningRunId: string | null;
  readonly lastRun: { readonly runId: string; readonly at: string; readonly sentence: string; readonly usd: number; readonly tokens: number } | null;
  readonly sources: readonly SourceHealth[];
  readonly clock: { readonly on: boolean; readonly nextAt: string | null; readonly sentence: string };
  /** Where a live run publishes to, and where clients may poll; null where not. */
  readonly publishedTo: string | null;
  readonly servedAt: string | null;
}

export interface FeedEventPage {
  readonly event: EventArtifact;
  /** What was known when, from which source, newest first; at most 200. */
  readonly history: readonly { readonly at: string; readonly source: string; readonly sentence: string }[];
}

/** One feed in the row of those that were made. */
export interface FeedVersion {
  readonly sha256: string;
  readonly at: string;
  readonly runId: string;
  /** A dry run's feed was not published. */
  readonly mode: Mode;
  readonly items: number;
  readonly summary: string | null;
}

/** A replay of recorded observations: it has a house of its own, so nothing mixes with what is real. */
export interface ReplayState {
  readonly folder: string;
  readonly title: string;
  /** Observations in all, and how many were fed so far. */
  readonly total: number;
  readonly done: number;
  /** The recorded time it has come to; null before the first. */
  readonly position: string | null;
  readonly from: string;
  readonly to: string;
  readonly playing: boolean;
  /** Recorded seconds a second; `0` is as fast as it goes. */
  readonly speed: number;
  readonly fault: Fault | null;
  /** Each observation as a mark of the bar: when, of which source, and how its read ended (null: not yet fed). */
  readonly marks: readonly { readonly at: string; readonly source: string; readonly outcome: SourceOutcome | null }[];
}

export interface ReplayPage {
  readonly state: ReplayState;
  readonly page: FeedPage;
  readonly versions: readonly FeedVersion[];
}

export type ReplayControl =
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'speed'; readonly speed: number }
  /** Feeds everything up to the mark with this index (0 before the first), as fast as it goes. Back is a look at an older version, not a seek. */
  | { readonly kind: 'seek'; readonly to: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'close' };

/** The feed's part of the bridge. */
export interface FeedApi {
  feedPage(workspaceId: string): Promise<Result<FeedPage>>;
  /** An event as in the feed of that digest; as in the newest where null. */
  feedEvent(workspaceId: string, eventId: string, feedSha256: string | null): Promise<Result<FeedEventPage>>;
  feedVersions(workspaceId: string, limit: number): Promise<Result<readonly FeedVersion[]>>;
  feedVersion(workspaceId: string, sha256: string): Promise<Result<LiveFeed>>;
  /** One dry run of the product loop; the same command id twice is the same run. */
  tickFeed(workspaceId: string, commandId: string): Promise<Result<RunRow>>;
  /** Starts or stops the feed's clock. */
  switchFeed(workspaceId: string, on: boolean): Promise<Result<null>>;
  /** The replay that is open; null where none is. */
  replay(): Promise<Result<ReplayPage | null>>;
  /** Opens a folder of recorded observations with the workspace's settings; the workspace's own recording where null. */
  openReplay(workspaceId: string, folder: string | null): Promise<Result<ReplayState>>;
  /** Opens the system's folder chooser; null when the person changed their mind. */
  chooseReplayFolder(): Promise<Result<string | null>>;
  controlReplay(control: ReplayControl): Promise<Result<ReplayState>>;
  replayEvent(eventId: string, feedSha256: string | null): Promise<Result<FeedEventPage>>;
  replayVersion(sha256: string): Promise<Result<LiveFeed>>;
}

/** What of the feed changed; a part of `Change`. */
export type FeedChange =
  | { readonly kind: 'feed'; readonly workspaceIds: readonly string[] }
  | { readonly kind: 'replay'; readonly state: ReplayState | null };

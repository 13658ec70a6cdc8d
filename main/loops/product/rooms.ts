import type { FeedSettings, ResolvedSource } from '../../domain/feed-settings.ts';
import type { Result } from '../../domain/result.ts';
import type { EventLinkRow, EventViewRow, FeedFileRow, SourceReadsRow } from '../../domain/feed-views.ts';
import type { RunRow } from '../../domain/views.ts';
import type { FeedFiles } from '../../delivery/feed-files.ts';
import type { Normalize, PartBytes, ReadSource } from '../../feed/contract.ts';

/** What is known of a workspace's feed already: readings of the ledger. */
export interface FeedStore {
  sourceReads(workspaceId: string): readonly SourceReadsRow[];
  eventViewsOf(workspaceId: string, source: string): readonly EventViewRow[];
  eventLinks(workspaceId: string): readonly EventLinkRow[];
  feeds(workspaceId: string, limit: number): readonly FeedFileRow[];
  eventFile(workspaceId: string, eventId: string, seq: number): FeedFileRow | undefined;
}

/** What `.touchline/feed.json` says, with its connectors found and its locations filled in. */
export interface FeedPlan {
  readonly settings: FeedSettings;
  readonly sources: readonly ResolvedSource[];
}

/** What the product loop needs of the house. */
export interface ProductRooms {
  readonly store: FeedStore;
  /** The bytes of a stored artifact, of this run or an earlier one. */
  readonly artifact: (sha256: string) => Result<Uint8Array>;
  readonly planOf: (repository: string) => Result<FeedPlan>;
  /** Reads sources for a workspace; files only below its folder. */
  readonly readerFor: (repository: string) => ReadSource;
  readonly normalize: Normalize;
  readonly now: () => Date;
  /** Keeps what a source said for later replays; null in a replay. */
  readonly keep: ((workspaceId: string, source: string, at: string, parts: readonly PartBytes[]) => Result<null>) | null;
  /** The sources whose time to be read has come. */
  readonly due: (request: { readonly workspaceId: string; readonly settings: FeedSettings; readonly sources: readonly ResolvedSource[] }) => readonly ResolvedSource[];
  /** Where a feed's files go: of a dry run a preview in Touchline's home, whose `place` is null. */
  readonly filesFor: (run: RunRow, settings: FeedSettings) => Result<{ readonly files: FeedFiles; readonly place: string | null }>;
}

import type { EventChange, ObservedField } from './event-change.ts';
import type { EventObservation, EventStatus } from './event-data.ts';
import type { FactBody } from './facts.ts';
import type { Quarantine, ReadOutcome } from './feed-facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { Fault } from './result.ts';
import type { LoopName, Mode } from './words.ts';

/** Readings of the ledger of a workspace's feed and its clock; each row is derived from facts alone. */

/** A source of a workspace's feed, over its last reads. */
export interface SourceReadsRow {
  readonly workspaceId: WorkspaceId;
  readonly source: string;
  readonly lastReadAt: string;
  readonly lastOutcome: ReadOutcome;
  /** The last read that was good, changed or not. */
  readonly lastGoodAt: string | null;
  readonly asOf: string | null;
  readonly fault: Fault | null;
  readonly faultsInARow: number;
  readonly retryAfterMs: number | null;
  readonly connectorDigest: string;
  /** Of the last payload that was taken. */
  readonly payloadSha256: string | null;
  readonly validators: FactBody<'feed.observed'>['validators'];
  /** Oldest first, at most 40. */
  readonly recent: readonly { readonly at: string; readonly outcome: ReadOutcome }[];
  /** Newest first, at most 30. */
  readonly quarantined: readonly (Quarantine & { readonly at: string })[];
  /** What was odd about the last payload though it could be read, e.g. that its declared encoding was wrong. */
  readonly remarks: readonly string[];
  /** Keys of events of which it says what was true long ago. */
  readonly lateKeys: readonly string[];
  /** What it says and is not believed now. */
  readonly held: readonly Quarantine[];
}

/** One source's present word on one event. */
export interface EventViewRow {
  readonly workspaceId: WorkspaceId;
  readonly source: string;
  readonly key: string;
  readonly observation: EventObservation;
  readonly firstSeenAt: string;
  readonly changedAt: Readonly<Partial<Record<ObservedField, string>>>;
  /** The status and score before the present ones; null where they never were others. */
  readonly previous: { readonly status: EventStatus; readonly total: Readonly<Record<string, number>> | null; readonly at: string } | null;
}

/** What became known of an event by one read. */
export interface EventHistoryRow {
  readonly source: string;
  readonly key: string;
  readonly at: string;
  readonly change: EventChange;
}

export interface EventLinkRow {
  readonly workspaceId: WorkspaceId;
  readonly eventId: string;
  readonly source: string;
  readonly key: string;
  readonly confidence: number;
  readonly competitors: Readonly<Record<string, string>>;
  readonly why: string;
  readonly at: string;
}

/** A feed that was made, or an event's file that was made with it. */
export interface FeedFileRow {
  readonly workspaceId: WorkspaceId;
  /** `live-feed.json`, or an event's id. */
  readonly name: string;
  readonly seq: number;
  readonly runId: RunId;
  readonly sha256: string;
  readonly at: string;
  readonly mode: Mode;
  readonly place: string | null;
  /** Of a feed: what it was made from; null for an event's file. */
  readonly stateDigest: string | null;
  readonly items: number | null;
}

export interface FeedClockRow {
  readonly workspaceId: WorkspaceId;
  readonly on: boolean;
  readonly since: string;
}

export const slotOutcomes = ['running', 'ran', 'unchanged', 'skipped', 'blocked', 'failed', 'missed'] as const;

export interface SlotRow {
  readonly workspaceId: WorkspaceId;
  readonly loop: LoopName;
  readonly slot: string;
  readonly until: string;
  readonly count: number;
  readonly outcome: (typeof slotOutcomes)[number];
  readonly why: string;
  readonly runId: RunId | null;
}

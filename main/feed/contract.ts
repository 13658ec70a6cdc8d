import type { EventStatus, EventObservation, EventRecord, Action, Competition, Competitor } from '../domain/event-data.ts';
import type { ObservedField } from '../domain/event-change.ts';
import type { Connector } from '../domain/connector.ts';
import type { Fault, Result } from '../domain/result.ts';
import type { RankPart } from '../domain/artifacts/live-feed.ts';

/** The words the parts of the feed share. Everything here is plain data or a pure function. */

/** The bytes of one part as they came, before anybody looked into them. */
export interface PartBytes {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** As the server declared it, e.g. `text/csv; charset=iso-8859-1`; null for a file. */
  readonly contentType: string | null;
}

/** What is remembered of a part between two reads, for conditional requests. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the part's bytes: tells that nothing changed where a server or a file has no other mark. */
  readonly sha256?: string | undefined;
}

/** How a read of a source ended. */
export type SourceReading =
  | { readonly kind: 'payload'; readonly parts: readonly PartBytes[]; readonly validators: Readonly<Record<string, Validators>> }
  /** Every part is what it was (304, or the same bytes). */
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly retryAfterMs: number | null };

export interface SourceToRead {
  readonly id: string;
  readonly connector: Connector;
  /** Part name to location, parameters filled in: an http(s) address or an absolute path. */
  readonly locations: Readonly<Record<string, string>>;
  readonly validators: Readonly<Record<string, Validators>>;
  /** What the mapping sees as `$parameters`; none where left out. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Reads a source. Never throws; every fault of a source is a value. */
export type ReadSource = (source: SourceToRead, signal: AbortSignal) => Promise<SourceReading>;

/** Makes observations of a payload: decode, find records, map, check the shape. Records that don't fit are told one by one. */
export interface Normalized {
  readonly observations: readonly EventObservation[];
  /** Records that were left out, and why. */
  readonly rejected: readonly { readonly record: string; readonly code: string; readonly message: string }[];
  /** E.g. that the declared encoding was wrong. */
  readonly remarks: readonly string[];
}
export type Normalize = (source: SourceToRead, parts: readonly PartBytes[], signal: AbortSignal) => Promise<Result<Normalized>>;

/** One source's present word on one event, with when it began to say so. */
export interface SourceView {
  readonly source: string;
  readonly trust: number;
  readonly observation: EventObservation;
  readonly firstSeenAt: string;
  /** When the source was last read and said this. */
  readonly observedAt: string;
  /** The good read before `observedAt`; left out or null where there was none or it is not known. Two reads after a change say more than one. */
  readonly previousReadAt?: string | null;
  /** When each field last changed in this source. */
  readonly changedAt: Readonly<Partial<Record<ObservedField, string>>>;
  /** The score, status and time of the value before the present one; null where there was none. */
  readonly previous: { readonly status: EventStatus; readonly total: Readonly<Record<string, number>> | null; readonly at: string } | null;
  /** Whether the source can be relied on now: its last read was good, and its content is not old. */
  readonly healthy: boolean;
}

/** That an observation is of an event, and how sure that is. Stored once made; a person or a later look may change it. */
export interface EventLink {
  readonly eventId: string;
  readonly source: string;
  readonly key: string;
  readonly confidence: number;
  /** The source's competitor key for each of the event's, where they differ (e.g. reversed sides). */
  readonly competitors: Readonly<Record<string, string>>;
  readonly why: string;
}

/** What is known of an event when a sport's description looks at it. */
export interface EventHead {
  readonly sport: string;
  readonly competition: Competition;
  readonly competitors: readonly Competitor[];
  readonly attributes: EventRecord['attributes'];
}

/** One action and what it did. */
export interface CoursePoint {
  readonly action: Action;
  readonly chancesBefore: readonly number[];
  readonly chances: readonly number[];
  /** Half the sum of the absolute changes of the chances. */
  readonly impact: number;
  readonly progress: number;
  /** 0 decided, 1 as open as can be. */
  readonly closeness: number;
  readonly total: Readonly<Record<string, number>> | null;
  /** Signals only this sport has, each 0 to 1, e.g. places gained. */
  readonly own: readonly { readonly name: string; readonly value: number; readonly why: string }[];
  /** In words, e.g. `Set point`, `the equaliser`; null for nothing worth a word. */
  readonly label: string | null;
}

/** A ranked thing: an event, or a moment of one. */
export interface Ranked {
  readonly eventId: string;
  readonly actionId: string | null;
  readonly score: number;
  readonly parts: readonly RankPart[];
}

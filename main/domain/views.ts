import type { EventChange, ObservedField } from './event-change.ts';
import type { EventObservation, EventStatus } from './event-data.ts';
import type { CanaryFigure, CanaryPhase, ChangeOutcome, CiState, HostKind, PullState, ReviewComment, ReviewVerdict, TaskMark } from './delivery-facts.ts';
import type { Actor, Delivers, Merges, Revises, FactBody, FrozenDigests, Owner } from './facts.ts';
import type { Quarantine, ReadOutcome } from './feed-facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { Decision } from './decision.ts';
import type { Fault } from './result.ts';
import type { RunResult } from './artifacts/autonomy-run-report.ts';
import type { Level, LoopName, Mode, RoleName, RunStatus, StepName, StepStatus, TaskCategory } from './words.ts';

/** Readings of the ledger: each row is derived from facts alone, in the transaction that stored them. */

export interface WorkspaceRow {
  readonly workspaceId: WorkspaceId;
  readonly path: string;
  readonly name: string;
  readonly example: boolean;
  readonly addedAt: string;
}

export interface RunRow {
  readonly runId: RunId;
  readonly commandId: string;
  readonly loop: LoopName;
  readonly mode: Mode;
  readonly level: Level;
  readonly workspaceId: WorkspaceId;
  readonly repository: string;
  readonly provider: string;
  /** A task by hand, in the maintainer's words; null where the run is to find its own. */
  readonly task: string | null;
  /** The due tick of a schedule that it was asked for by; null for a click. */
  readonly slot: string | null;
  /** The approved change it is to deliver; null for a run that finds its own task. */
  readonly delivers: Delivers | null;
  /** The change it is to make anew after a review; null for a run that finds its own task. */
  readonly revises: Revises | null;
  /** The delivered change it is to try and to merge; null for a run that finds its own task. */
  readonly merges: Merges | null;
  readonly frozen: FrozenDigests;
  /** What it is doing. */
  readonly status: RunStatus;
  /** How it ended; null while it has not. */
  readonly result: RunResult | null;
  readonly sentence: string | null;
  readonly fault: Fault | null;
  /** The process that asked for it or runs it. */
  readonly owner: Owner;
  /** The step under way, or the one it died at. */
  readonly step: StepName | null;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** A person has taken note of its end. */
  readonly seen: boolean;
  /** Sequence number of the last fact about it. */
  readonly lastSeq: number;
}

export interface StepRow {
  readonly runId: RunId;
  readonly step: StepName;
  /** Place in the loop, from 0. */
  readonly position: number;
  readonly status: StepStatus;
  readonly attempts: number;
  readonly role: RoleName | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly durationMs: number | null;
  readonly sentence: string | null;
  readonly fault: Fault | null;
}

export interface ToolCallRow {
  readonly callId: string;
  readonly runId: RunId;
  readonly step: StepName;
  readonly tool: string;
  readonly inputSha256: string;
  readonly inputSummary: string;
  /** Null while the answer is awaited. */
  readonly outcome: 'ok' | 'refused' | 'failed' | null;
  readonly code: string | null;
  readonly message: string | null;
  /** Null for a refused or failed call, and while the answer is awaited. */
  readonly outputSha256: string | null;
  readonly startedAt: string;
  readonly durationMs: number | null;
}

export interface ArtifactRow {
  readonly runId: RunId;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly writtenAt: string;
}

export interface DecisionRow {
  readonly runId: RunId;
  readonly at: string;
  readonly decision: Decision;
}

/** One thing paid for. Until it is settled it counts with all that was set aside for it. */
export interface SpendRow {
  readonly runId: RunId;
  /** Null for work that no model did. */
  readonly callId: string | null;
  readonly provider: string;
  /** The UTC day it counts for. */
  readonly day: string;
  readonly usdMicros: number;
  readonly tokens: number;
  readonly settled: boolean;
  readonly at: string;
}

/** What was spent or is set aside, in sums. Money in millionths of a dollar. */
export interface SpendSum {
  readonly usdMicros: number;
  readonly tokens: number;
  /** Calls of models, settled or under way. */
  readonly calls: number;
}

export interface ModelCallRow {
  readonly callId: string;
  readonly runId: RunId;
  readonly step: StepName;
  readonly role: RoleName;
  readonly provider: string;
  readonly purpose: 'ask' | 'repair';
  readonly requestSha256: string;
  readonly requestBytes: number;
  /** Null while the answer is awaited. */
  readonly outcome: 'answered' | 'invalid' | 'failed' | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly answerSha256: string | null;
  readonly promptTokens: number | null;
  readonly outputTokens: number | null;
  /** What it cost, or what is set aside for it while it is not settled. */
  readonly usdMicros: number;
  readonly firstPieceMs: number | null;
  readonly startedAt: string;
  readonly durationMs: number | null;
}

/** Somebody else was asked, or nobody was left. */
export interface FallbackRow {
  readonly runId: RunId;
  readonly step: StepName;
  readonly role: RoleName;
  readonly from: string;
  readonly to: string | null;
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

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

/** The last word on a run's patch. */
export interface ReviewRow {
  readonly runId: RunId;
  readonly workspaceId: WorkspaceId;
  readonly patchSha256: string;
  readonly verdict: ReviewVerdict;
  readonly note: string;
  readonly comments: readonly ReviewComment[];
  readonly actor: Actor;
  readonly at: string;
  /** Until then it can be taken back. */
  readonly deliverFrom: string;
}

/** A change that left the house: its branch, and what became of it. */
export interface DeliveryRow {
  /** The run that branch and pull request are named after. */
  readonly root: RunId;
  readonly workspaceId: WorkspaceId;
  /** The run that pushed it. */
  readonly runId: RunId;
  readonly patchSha256: string;
  readonly remote: string;
  readonly branch: string;
  readonly commit: string;
  readonly base: string;
  readonly baseCommit: string;
  readonly pushedAt: string;
  /** Null until there is a pull request, or the request's file. */
  readonly opened: { readonly host: HostKind; readonly number: number | null; readonly url: string | null; readonly at: string } | null;
  /** As the host said last; null before it was asked. */
  readonly pull: {
    readonly state: PullState; readonly draft: boolean; readonly ci: CiState; readonly headCommit: string | null; readonly mergeCommit: string | null;
    readonly approvals: number; readonly changesRequested: number; readonly comments: number; readonly stateSha256: string; readonly at: string;
  } | null;
  /** When Touchline set out to merge it by itself; null where it has not. */
  readonly mergingAt: string | null;
  /** Set where Touchline merged it by itself: the merge, and where the base stood before. */
  readonly merged: { readonly commit: string; readonly before: string; readonly at: string } | null;
  /** The pull request that takes it back; null where there is none. */
  readonly reverted: { readonly branch: string; readonly number: number; readonly url: string; readonly at: string } | null;
  /** Why the host could not be asked the last time; null where it could. */
  readonly fault: { readonly code: string; readonly message: string; readonly at: string } | null;
}

/** One comparison of a canary. */
export interface CanaryTickRow {
  readonly root: RunId;
  readonly workspaceId: WorkspaceId;
  readonly runId: RunId;
  readonly phase: CanaryPhase;
  /** From 1. */
  readonly tick: number;
  readonly of: number;
  readonly probe: string;
  readonly commit: string;
  readonly verdict: 'passed' | 'failed';
  readonly figures: readonly CanaryFigure[];
  readonly differences: readonly string[];
  readonly at: string;
}

/** How a canary of a change ended. */
export interface CanaryRow {
  readonly root: RunId;
  readonly workspaceId: WorkspaceId;
  readonly runId: RunId;
  readonly phase: CanaryPhase;
  readonly passed: boolean;
  readonly why: string;
  readonly at: string;
}

export interface SettledChangeRow {
  readonly runId: RunId;
  readonly workspaceId: WorkspaceId;
  readonly category: TaskCategory;
  readonly outcome: ChangeOutcome;
  readonly reason: string;
  readonly at: string;
}

/** A task that a run took up, and how far it came. */
export interface AttemptRow {
  readonly runId: RunId;
  readonly workspaceId: WorkspaceId;
  readonly taskId: string;
  readonly ground: string;
  readonly mode: Mode;
  readonly title: string;
  readonly category: TaskCategory;
  readonly at: string;
}

export interface TaskMarkRow {
  readonly workspaceId: WorkspaceId;
  readonly taskId: string;
  readonly mark: TaskMark;
  readonly title: string;
  readonly reason: string;
  readonly at: string;
}

/** A task in the maintainer's words that waits for a run. */
export interface WrittenTaskRow {
  readonly workspaceId: WorkspaceId;
  readonly taskId: string;
  readonly text: string;
  readonly at: string;
}

/** What the verifier found. `seq` is the first fact that is not what it was when it was stored. */
export type VerifyReport =
  | { readonly sound: true; readonly facts: number; readonly head: string; readonly durationMs: number }
  | {
      readonly sound: false;
      readonly facts: number;
      readonly seq: number | null;
      readonly kind: 'changed' | 'removed' | 'inserted' | 'unreadable' | 'reading-differs' | 'artifact-differs' | 'head-differs';
      readonly sentence: string;
      readonly durationMs: number;
    };

import type { Delivers, Merges, Revises, FrozenDigests, Owner } from './facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { Decision } from './decision.ts';
import type { Fault } from './result.ts';
import type { RunResult } from './artifacts/autonomy-run-report.ts';
import type { Level, LoopName, Mode, RoleName, RunStatus, StepName, StepStatus } from './words.ts';

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

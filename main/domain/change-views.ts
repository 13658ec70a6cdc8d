import type { CanaryFigure, CanaryPhase, ChangeOutcome, CiState, HostKind, PullState, ReviewComment, ReviewVerdict, TaskMark } from './delivery-facts.ts';
import type { Actor } from './facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { Mode, TaskCategory } from './words.ts';

/** Readings of the ledger of a task and its change, from taking it up to the end of its pull request; each row is derived from facts alone. */

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

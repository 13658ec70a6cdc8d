import type { BranchProtection } from '../../domain/decision.ts';
import type { PullRequestState } from '../../domain/pull-request-state.ts';
import type { Result } from '../../domain/result.ts';
import type { Credential } from '../../git/network.ts';

/** What a credential may do, as far as the host shows it. */
export interface Access {
  readonly account: string | null;
  readonly scopes: readonly string[];
  /** What the maintainer should narrow, a sentence each. */
  readonly warnings: readonly string[];
}

export interface PullRequestToOpen {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly branch: string;
  readonly base: string;
  readonly draft: boolean;
}

/** Entity tags of the last answers, to be given back unchanged. */
export type Etags = Readonly<Record<string, string>>;

export type Observation =
  | { readonly changed: false }
  | { readonly changed: true; readonly state: PullRequestState; readonly etags: Etags };

export interface MergeOrder {
  /** What was decided on: a head that has moved since is not merged. */
  readonly headCommit: string;
  readonly method: 'merge' | 'squash' | 'rebase';
}

/** An open issue, as a signal. All of its text comes from others. */
export interface HostIssue {
  readonly number: number;
  /** At most 300 characters. */
  readonly title: string;
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Its beginning, at most 2,000 characters. */
  readonly body: string;
  readonly url: string;
}

/**
 * Where pull requests are opened and followed. Every call is bounded in time and size, what comes back is checked, and
 * no message holds a credential. Faults, beside those named: `host_unreachable`, `host_timeout`, `host_cancelled`,
 * `host_limited`, `host_unauthorized`, `host_forbidden`, `host_not_found`, `host_moved`, `host_conflict`, `host_refused`,
 * `host_failed`, `host_odd_answer`, `host_too_large`.
 */
export interface PullRequestHost {
  readonly kind: 'github' | 'gitlab' | 'git';
  /** What signs in for a push; a token of an app's installation is fetched first. */
  credential(signal?: AbortSignal): Promise<Result<Credential>>;
  /** Faults: `token_too_powerful`, `token_too_weak`, `repository_archived`. */
  examine(signal?: AbortSignal): Promise<Result<Access>>;
  /** Null where the host has no notion of it. What cannot be read counts as something this token could pass by. */
  protection(branch: string, signal?: AbortSignal): Promise<Result<BranchProtection | null>>;
  /** The pull request from this branch of the repository itself: an open one first, else the newest. */
  find(branch: string, signal?: AbortSignal): Promise<Result<PullRequestState | null>>;
  /** Opens one, or gives the one that is open already. */
  open(request: PullRequestToOpen, signal?: AbortSignal): Promise<Result<PullRequestState>>;
  observe(number: number, known: { readonly etags: Etags }, signal?: AbortSignal): Promise<Result<Observation>>;
  /** From draft to ready for review. */
  ready(number: number, signal?: AbortSignal): Promise<Result<void>>;
  /** Gives the merge commit. Faults: `merge_not_allowed` where the host does not say that all it demands is met, `head_moved`. */
  merge(number: number, order: MergeOrder, signal?: AbortSignal): Promise<Result<string>>;
  /** Says why, then closes. */
  close(number: number, comment: string, signal?: AbortSignal): Promise<Result<void>>;
  /** Adds a comment; one with the same words is not added again. */
  comment(number: number, body: string, signal?: AbortSignal): Promise<Result<void>>;
  /** The host's own checks of any commit, e.g. of the base branch after a merge. */
  ciOf(commit: string, signal?: AbortSignal): Promise<Result<PullRequestState['ci']>>;
  issues(signal?: AbortSignal): Promise<Result<readonly HostIssue[]>>;
}

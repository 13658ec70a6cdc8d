import type { NewFact } from './facts.ts';
import type { ReviewComment, ReviewVerdict } from './delivery-facts.ts';
import type { RunId } from './ids.ts';
import { fail, ok, type Result } from './result.ts';
import type { AttemptRow, DeliveryRow, ReviewRow } from './change-views.ts';
import type { DecisionRow, RunRow } from './views.ts';

/** What a verdict is decided on: the run, what policy said, the verdict before this one, and how far it has come since. */
export interface ReviewState {
  readonly run: RunRow | undefined;
  readonly decision: DecisionRow | undefined;
  readonly review: ReviewRow | undefined;
  /** Of the run that branch and pull request are named after. */
  readonly delivery: DeliveryRow | undefined;
  readonly attempt: AttemptRow | undefined;
  /** A run that makes it anew, or has. */
  readonly revision: RunRow | undefined;
  /** A run that is delivering it, and has not ended. */
  readonly delivering: RunRow | undefined;
}

export type ReviewCommand =
  | {
      readonly kind: 'give';
      readonly verdict: ReviewVerdict;
      /** The digest of the bytes the reviewer saw. */
      readonly patchSha256: string;
      readonly note: string;
      readonly comments: readonly ReviewComment[];
      readonly deliverFrom: string;
    }
  | { readonly kind: 'withdraw' };

/** The run that branch and pull request are named after: the first of those that carried this change. */
export function rootOf(run: RunRow): RunId {
  return run.delivers?.root ?? run.revises?.root ?? run.merges?.root ?? run.runId;
}

/**
 * A verdict on a run's patch gives facts, or a refusal with a reason. Only the very bytes that policy judged can be
 * approved, once; the same verdict again gives no facts. A rejection settles the change: its reason is the lesson.
 */
export function decideReview(state: ReviewState, command: ReviewCommand): Result<readonly NewFact[]> {
  const { run, review } = state;
  if (run === undefined) return fail('no_such_run', 'There is no such run.', 'List the runs with `touchline runs`.');
  const left = leftTheHouse(state);
  if (command.kind === 'withdraw') {
    if (review === undefined) return ok([]);
    if (review.verdict === 'rejected') return fail('rejection_stands', 'A rejection is a lesson already, and stands.', 'Approve the change if you have changed your mind.');
    return left.ok ? ok([{ type: 'review.withdrawn', body: { runId: run.runId, patchSha256: review.patchSha256 } }]) : left;
  }
  const same = review?.verdict === command.verdict && review.patchSha256 === command.patchSha256;
  if (same) return ok([]);
  const stands = mayReview(state, command.patchSha256);
  if (!stands.ok) return stands;
  return left.ok ? ok(given(run, state.attempt, command)) : left;
}

function mayReview({ run, decision, revision }: ReviewState, patchSha256: string): Result<null> {
  if (run?.result !== 'awaiting-review') return fail('nothing_to_review', notWaiting(run), 'Look at the run; a live run whose patch policy lets through waits for a review.');
  if (revision !== undefined) return fail('made_anew', `Run ${revision.runId} ${revision.endedAt === null ? 'is making' : 'has made'} it anew.`, 'Look at that run.');
  if (decision === undefined || decision.decision.outcome === 'REJECT') return fail('policy_rejects', 'Policy rejects this change: nobody can approve it.', 'Look at the decision for what would lift it.');
  if (decision.decision.patchSha256 !== patchSha256) return fail('other_bytes', `Policy judged the patch ${decision.decision.patchSha256.slice(0, 12)}, and not ${patchSha256.slice(0, 12)}.`, 'Look at the change as it is now, and decide on that.');
  return ok(null);
}

function notWaiting(run: RunRow | undefined): string {
  if (run?.mode === 'dry-run') return 'A dry run has nothing to approve: it delivers nothing.';
  return `The run does not wait for a review: ${run?.sentence ?? 'it has not ended.'}`;
}

/** Once a branch is on its way a verdict can't be taken back here: the pull request is the place. */
function leftTheHouse({ delivering, delivery }: ReviewState): Result<null> {
  if (delivering !== undefined) return fail('delivery_under_way', `Run ${delivering.runId} is delivering it.`, 'Cancel that run, or close the pull request when it is open.');
  if (delivery?.opened != null) return fail('already_delivered', `It has been delivered${delivery.opened.url === null ? '' : `: ${delivery.opened.url}`}.`, 'Close or merge the pull request there.');
  return ok(null);
}

function given(run: RunRow, attempt: AttemptRow | undefined, { verdict, patchSha256, note, comments, deliverFrom }: Extract<ReviewCommand, { kind: 'give' }>): readonly NewFact[] {
  const { runId, workspaceId } = run;
  const review: NewFact = { type: 'review.given', body: { runId, workspaceId, patchSha256, verdict, note, comments: [...comments], deliverFrom } };
  if (verdict === 'approved' || attempt === undefined) return [review];
  const reason = note.trim() === '' ? 'Rejected in review, without a reason.' : note;
  return [review, { type: 'change.settled', body: { runId: rootOf(run), workspaceId, category: attempt.category, outcome: 'rejected', reason } }];
}

import { decideReview, rootOf, type ReviewCommand, type ReviewState } from '../domain/decide-review.ts';
import type { ReviewComment, ReviewVerdict } from '../domain/delivery-facts.ts';
import type { Actor } from '../domain/facts.ts';
import { ok, type Result } from '../domain/result.ts';
import type { ReviewRow } from '../domain/change-views.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';

export interface VerdictRequest {
  readonly runId: string;
  readonly verdict: ReviewVerdict;
  /** The digest of the bytes the reviewer saw. */
  readonly patchSha256: string;
  readonly note: string;
  readonly comments: readonly ReviewComment[];
}

/** Stores a verdict. The answer means that it is stored; what is approved leaves the house when it can no longer be taken back. */
export function giveVerdict(ledger: Ledger, actor: Actor, { runId, ...verdict }: VerdictRequest, deliverFrom: Date): Result<ReviewRow | null> {
  return review(ledger, actor, runId, { kind: 'give', ...verdict, deliverFrom: deliverFrom.toISOString() });
}

/** Takes an approval back, as long as nothing has left the house. */
export function withdrawVerdict(ledger: Ledger, actor: Actor, runId: string): Result<ReviewRow | null> {
  return review(ledger, actor, runId, { kind: 'withdraw' });
}

function review(ledger: Ledger, actor: Actor, runId: string, command: ReviewCommand): Result<ReviewRow | null> {
  const stored = ledger.transact(actor, (read) => {
    const decided = decideReview(stateOf(read, runId), command);
    return decided.ok ? ok({ facts: decided.value, value: null }) : decided;
  });
  return stored.ok ? ok(ledger.read.review(runId) ?? null) : stored;
}

function stateOf(read: Readings, runId: string): ReviewState {
  const run = read.run(runId);
  const root = run === undefined ? runId : rootOf(run);
  return {
    run,
    decision: read.decision(runId),
    review: read.review(runId),
    delivery: read.delivery(root),
    attempt: read.attempt(root),
    revision: read.revisionOf(runId),
    delivering: read.openRuns().find((one) => one.delivers?.root === root),
  };
}

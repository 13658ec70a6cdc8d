import type { RunPage } from '../../preload/api.ts';

/** Where a change stands with the person: what they can do about it follows. */
export type VerdictState = 'none' | 'waits' | 'made-anew' | 'rejected' | 'undoable' | 'approved' | 'failed' | 'delivered';

export function verdictStateOf({ line: { run }, review, revision, delivery, deliveryRuns }: RunPage, now: number): VerdictState {
  if (revision !== null) return 'made-anew';
  if (delivery !== null && delivery.opened !== null && review?.verdict === 'approved') return 'delivered';
  if (review?.verdict === 'rejected') return 'rejected';
  if (review?.verdict === 'approved') {
    const last = deliveryRuns.at(-1)?.run;
    if (last === undefined) return Date.parse(review.deliverFrom) > now ? 'undoable' : 'approved';
    return last.endedAt !== null && (last.status !== 'done' || last.result !== 'delivered') ? 'failed' : 'approved';
  }
  return run.mode === 'live' && run.result === 'awaiting-review' ? 'waits' : 'none';
}

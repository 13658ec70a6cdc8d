import { useEffect, useMemo, useState } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { valueOf } from '../../app/ask.ts';
import type { Patch, PatchHunk } from '../../app/contract.ts';
import type { CommentPlace, DiffReview } from '../../components/diff-pane/review.ts';
import { commented, noDraft, toggled, useReviews } from '../../stores/reviews.ts';

const none: readonly PatchHunk[] = [];

/** What can be marked in the diff of a change that waits for a review; null for every other one. */
export function useDiffReview({ line: { run }, review, revision }: RunPage, patch: Patch): DiffReview | null {
  const waits = run.mode === 'live' && run.result === 'awaiting-review' && review === null && revision === null;
  const hunks = useReviews((state) => valueOf(state.hunks[patch.sha256])) ?? none;
  const draft = useReviews((state) => state.drafts[patch.sha256]) ?? noDraft;
  const loadHunks = useReviews((state) => state.loadHunks);
  const change = useReviews((state) => state.change);
  const [writing, setWriting] = useState<CommentPlace | null>(null);
  useEffect(() => {
    if (waits) void loadHunks(run.runId, patch.sha256);
  }, [waits, loadHunks, run.runId, patch.sha256]);
  return useMemo(() => (waits ? {
    hunks, dropped: new Set(draft.dropped), comments: draft.comments, writing, onWrite: setWriting,
    onToggle: (ids) => change(patch.sha256, (now) => toggled(now, ids)),
    onComment: (place, text) => change(patch.sha256, (now) => commented(now, place, text)),
  } : null), [waits, hunks, draft, writing, change, patch.sha256]);
}

import { Hammer } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { valueOf } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { count } from '../../app/figures.ts';
import { reviseRun } from '../../app/verdicts.tsx';
import { Button } from '../../components/button.tsx';
import type { DiffReview } from '../../components/diff-pane/review.ts';
import { useModels } from '../../stores/models.ts';
import { usePlace } from '../../stores/place.ts';
import { useReviews } from '../../stores/reviews.ts';

/** What the reviewer has marked, and what comes of it: another patch, which is checked and decided again. */
export function ReviseBar({ page, review }: { readonly page: RunPage; readonly review: DiffReview }): ReactElement | null {
  const models = useModels((state) => valueOf(state.page));
  const modelThere = models?.provider === 'models' && (models.models.roles.coder !== undefined || models.models.tiers.capable.length > 0);
  const total = review.hunks.length;
  const kept = review.hunks.filter((hunk) => !review.dropped.has(hunk.id)).length;
  const comments = review.comments.length;
  const marked = kept < total || comments > 0;
  const why = kept === 0 && total > 0 && comments === 0 ? 'Every hunk is dropped: reject the change instead.'
    : comments > 0 && !modelThere ? 'Comments go to a coder, and no model is set for it.' : null;
  useCommands(marked ? { revise: { run: () => void reviseRun(page), disabled: why ?? undefined } } : {});
  if (!marked) {
    return (
      <p className="col-span-full border-t border-line bg-ground px-4 py-1.5 text-sm text-ink-3 max-sm:hidden">
        Drop a hunk with <kbd className="keycap">X</kbd>, comment on a line with <kbd className="keycap">C</kbd>: the change is then made anew, checked and decided again.
      </p>
    );
  }
  return (
    <div role="region" aria-label="Your marks on this change" className="col-span-full flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-need-edge bg-need-tint px-4 py-2">
      <p className="min-w-0 flex-1 basis-80">
        <strong className="font-semibold text-need tabular-nums">{kept} of {count(total, 'hunk')} kept{comments > 0 && `, ${count(comments, 'comment')} for the coder`}</strong>
        <span className="block text-ink-2">{comments > 0 ? 'The coder gets one repair round; what comes of it is checked and decided again.' : 'What is left becomes another patch, which is checked and decided again.'}</span>
      </p>
      {comments > 0 && !modelThere && (
        <p className="flex items-center gap-2 text-bad">No model is set for the coder.<Button size="small" onClick={() => usePlace.getState().go({ view: 'models' })}>Open Models</Button></p>
      )}
      <Button look="quiet" onClick={() => useReviews.getState().discard(page.patch?.sha256 ?? '')}>Discard marks</Button>
      <Button look="strong" command="revise" why={why} onClick={() => void reviseRun(page)}><Hammer aria-hidden size="0.875rem" />Make the patch anew</Button>
    </div>
  );
}

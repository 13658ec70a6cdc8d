import { toast } from 'sonner';
import type { RunPage } from '../../preload/api.ts';
import { UndoToast } from '../components/undo-toast.tsx';
import { useInbox } from '../stores/inbox.ts';
import { usePages } from '../stores/pages.ts';
import { openRun } from '../stores/place.ts';
import { revisionOf, useReviews } from '../stores/reviews.ts';
import { ask, valueOf } from './ask.ts';
import type { Fault } from './contract.ts';
import { showFault } from './dry-run.ts';
import { isListed, undoStandingOf, type UndoStanding } from './undo-standing.ts';

/** Has main ask for the verdict in a window of its own. The page only learns what came of it. */
export async function approveRun(runId: string, patchSha256: string): Promise<void> {
  const answer = await ask((api) => api.approve(runId, patchSha256));
  if (!answer.ok) return showFault(answer.error);
  if (answer.value?.verdict === 'approved') offerUndo(runId, answer.value.deliverFrom);
}

/** A toast with the way back, for as long as there is one. */
export function offerUndo(runId: string, until: string): void {
  toast.custom((id) => <UndoToast runId={runId} until={until} standingAt={followUndo(runId, until)} onGone={() => toast.dismiss(id)} onUndo={() => void withdraw(runId)} />, { id: undoToast(runId), duration: Number.POSITIVE_INFINITY });
}

/** Follows main's inbox, which is read anew whenever something has happened. */
function followUndo(runId: string, until: string): (now: number) => UndoStanding {
  let seen = false;
  return (now) => {
    const items = valueOf(useInbox.getState().items) ?? [];
    seen ||= isListed(items, runId);
    return undoStandingOf(items, runId, { until, now, seen });
  };
}

export async function withdraw(runId: string): Promise<void> {
  toast.dismiss(undoToast(runId));
  const answer = await ask((api) => api.withdraw(runId));
  if (!answer.ok) return showFault(answer.error);
  toast('Taken back: the change waits for your review again.');
}

function undoToast(runId: string): string {
  return `undo ${runId}`;
}

export async function rejectRun(runId: string, patchSha256: string, note: string): Promise<Fault | null> {
  const answer = await ask((api) => api.reject(runId, patchSha256, note));
  if (!answer.ok) return answer.error;
  toast('Rejected. Nothing leaves this computer; the reason is kept as a lesson.');
  return null;
}

/** Sends what was dropped and commented to be made anew, and goes to the run that does. */
export async function reviseRun({ line: { run }, patch }: RunPage): Promise<void> {
  const draft = patch === null ? undefined : useReviews.getState().drafts[patch.sha256];
  if (patch === null || draft === undefined) return;
  const answer = await ask((api) => api.revise(revisionOf(run.runId, patch.sha256, draft), crypto.randomUUID()));
  if (!answer.ok) return showFault(answer.error);
  useReviews.getState().discard(patch.sha256);
  void usePages.getState().load(answer.value.runId);
  openRun(answer.value.runId);
}

export async function retryDelivery(runId: string): Promise<void> {
  const answer = await ask((api) => api.retryDelivery(runId));
  if (!answer.ok) return showFault(answer.error);
  void usePages.getState().load(answer.value.runId);
  toast('Trying the delivery again.');
}

export async function openPullRequest(root: string): Promise<void> {
  const answer = await ask((api) => api.openPullRequest(root));
  if (!answer.ok) showFault(answer.error);
}

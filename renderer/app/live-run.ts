import { usePages } from '../stores/pages.ts';
import { openRun } from '../stores/place.ts';
import { ask } from './ask.ts';
import { showFault } from './dry-run.ts';

let pending: Promise<void> | null = null;

/** Asks for a live run and opens it. It ends with a change that waits for a verdict. A second press before the answer is the same press. */
export function startLiveRun(workspaceId: string): Promise<void> {
  pending ??= request(workspaceId).finally(() => {
    pending = null;
  });
  return pending;
}

async function request(workspaceId: string): Promise<void> {
  const answer = await ask((api) => api.runLive(workspaceId, crypto.randomUUID(), null));
  if (!answer.ok) return showFault(answer.error);
  void usePages.getState().load(answer.value.runId);
  openRun(answer.value.runId);
}

import { toast } from 'sonner';
import { usePages } from '../stores/pages.ts';
import { openRun } from '../stores/place.ts';
import { ask } from './ask.ts';
import type { Fault } from './contract.ts';

let pending: Promise<Fault | null> | null = null;

/** Asks for a dry run and opens it; `task` is a task by hand. A second press before the answer is the same press. */
export function startDryRun(workspaceId: string, task: string | null = null): Promise<Fault | null> {
  pending ??= request(workspaceId, task).finally(() => {
    pending = null;
  });
  return pending;
}

async function request(workspaceId: string, task: string | null): Promise<Fault | null> {
  const answer = await ask((api) => api.dryRun(workspaceId, crypto.randomUUID(), task));
  if (!answer.ok) {
    showFault(answer.error);
    return answer.error;
  }
  void usePages.getState().load(answer.value.runId);
  openRun(answer.value.runId);
  return null;
}

export async function cancelRun(runId: string): Promise<void> {
  const answer = await ask((api) => api.cancel(runId));
  if (!answer.ok) showFault(answer.error);
}

/** The result of a person's own action that did not come about. */
export function showFault(fault: Fault): void {
  toast.error(fault.message, { description: fault.next, duration: 12_000 });
}

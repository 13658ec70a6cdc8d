import { makeDeliverable } from '../../../git/deliverable.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { withoutSecrets } from '../diff-safety/secrets.ts';
import type { ApprovedChange } from './approved-change.ts';

export interface CommitWanted {
  readonly change: ApprovedChange;
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly bytes: Uint8Array;
  /** What the checks ran on. */
  readonly tree: string;
  readonly signal: AbortSignal;
}

/** The one commit of a change on a base. It depends on nothing else, so that a later try makes the same one. */
export async function commitOf({ change, store, baseCommit, bytes, tree, signal }: CommitWanted): Promise<Result<string>> {
  const { root, task, codedBy, patch } = change;
  const { text: message } = await withoutSecrets(`${task.title}\n\n${task.objective}`);
  const made = await makeDeliverable({
    store, baseCommit, patch: bytes, expectedTree: tree, signal,
    message,
    trailers: [
      { key: 'Touchline-Run', value: root.runId },
      { key: 'Touchline-Task', value: task.id },
      { key: 'Touchline-Model', value: codedBy },
      { key: 'Touchline-Patch-SHA256', value: patch.sha256 },
    ],
    author: { name: 'Touchline', email: 'touchline@localhost' },
    date: new Date(root.requestedAt),
  });
  return made.ok ? ok(made.value.commit) : made;
}

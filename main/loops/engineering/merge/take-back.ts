import { makeDeliverable, revertPatch, type Rebased } from '../../../git/deliverable.ts';
import { firstParent } from '../../../git/ancestry.ts';
import { fetchCommit, pushBranch, remoteTip } from '../../../git/push.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { StepContext } from '../../loop.ts';
import { deliveryOf, type MergeScope } from './merge-scope.ts';
import { revertWords } from './merge-words.ts';

export type TakenBack = { readonly kind: 'opened'; readonly url: string } | { readonly kind: 'by-hand'; readonly why: string };

/**
 * Opens the pull request that takes a merged change back: the inverse of the delivered commit on the base as it is now.
 * It only ever creates a branch. Each deed first looks whether an earlier try has done it, so there is one in the end.
 */
export async function takeBack(scope: MergeScope, context: StepContext, { why }: { readonly why: string }): Promise<Result<TakenBack>> {
  const { place, change } = scope;
  const root = change.root.runId;
  const branch = revertBranchOf(root);
  const words = await revertWords({ title: change.task.title, root, commit: deliveryOf(scope).merged?.commit ?? deliveryOf(scope).commit, why });
  const commit = await revertCommit(scope, context, branch, words.message);
  if (!commit.ok) return commit;
  if (commit.value === null) return ok({ kind: 'by-hand', why: 'others have changed the same lines since, or taken it back already.' });
  context.progress(`Pushing ${branch}`);
  const pushed = await pushBranch({ store: scope.store, url: place.remote.url, credential: place.remote.credential, commit: commit.value, branch, signal: context.signal });
  if (!pushed.ok) return pushed;
  const found = await place.host.find(branch, context.signal);
  if (!found.ok) return found;
  const opened = found.value === null ? await place.host.open({ title: words.title, body: words.body, branch, base: place.base, draft: false }, context.signal) : ok(found.value);
  if (!opened.ok) return opened;
  const { number, url } = opened.value;
  context.record({ type: 'delivery.reverted', body: { runId: context.run.runId, root, workspaceId: context.run.workspaceId, branch, number, url } });
  return ok({ kind: 'opened', url });
}

/** The same for every try, so that no try can open a second one. */
export function revertBranchOf(root: string): string {
  return `touchline/revert/${root.toLowerCase()}`;
}

/** The commit that takes it back; null where it does not fit. An earlier try's stands where it is this very one on its own base. */
async function revertCommit(scope: MergeScope, context: StepContext, branch: string, message: string): Promise<Result<string | null>> {
  const { place, store } = scope;
  const question = { url: place.remote.url, credential: place.remote.credential, signal: context.signal };
  const pushed = await remoteTip({ ...question, branch });
  if (!pushed.ok) return pushed;
  if (pushed.value !== null) {
    const fetched = await fetchCommit({ ...question, store, branch });
    if (!fetched.ok) return fetched;
    const under = await firstParent(store, fetched.value, context.signal);
    if (!under.ok) return under;
    return commitOn(scope, context, under.value, message);
  }
  const tip = await fetchCommit({ ...question, store, branch: place.base });
  return tip.ok ? commitOn(scope, context, tip.value, message) : tip;
}

async function commitOn(scope: MergeScope, context: StepContext, tip: string, message: string): Promise<Result<string | null>> {
  const { store, change } = scope;
  const delivery = deliveryOf(scope);
  const inverse = await revertPatch({ store, commit: delivery.commit, tip, signal: context.signal });
  if (!inverse.ok) return inverse;
  const patch: Rebased = inverse.value;
  if (patch.kind === 'conflict' || patch.patch.byteLength === 0) return ok(null);
  const made = await makeDeliverable({
    store, baseCommit: tip, patch: patch.patch, expectedTree: patch.tree, message, signal: context.signal,
    trailers: [{ key: 'Touchline-Run', value: change.root.runId }, { key: 'Touchline-Reverts', value: delivery.commit }],
    author: { name: 'Touchline', email: 'touchline@localhost' },
    // Of the merge, not of this try: the same commit is made however often it is begun.
    date: new Date(delivery.merged?.at ?? delivery.pushedAt),
  });
  return made.ok ? ok(made.value.commit) : made;
}

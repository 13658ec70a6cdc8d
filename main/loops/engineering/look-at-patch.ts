import { changedContents } from '../../git/changed-contents.ts';
import { listTree } from '../../git/tree.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SafetyFinding } from '../../domain/patch-findings.ts';
import { matches } from '../../policy/globs.ts';
import { measureReach, type Measured } from './blast-radius/measure.ts';
import { scanPatch } from './diff-safety/scan.ts';
import type { EngineeringScope } from './scope.ts';

/** Larger sides of a changed file are not looked at as text; the import of the tree allows no more anyway. */
const contentLimits = { bytesEach: 2 * 1024 * 1024, bytesTotal: 48 * 1024 * 1024 };

/** What the host sees in a patch by reading git objects alone: nothing of the repository is checked out or run. */
export interface PatchLook {
  readonly measured: Measured;
  readonly safety: readonly SafetyFinding[];
}

export async function lookAtPatch(scope: EngineeringScope, signal: AbortSignal): Promise<Result<PatchLook>> {
  const { patch, policy, store, task, entries: base } = scope;
  if (patch === null || task === null) return fail('nothing_to_judge', 'There is no checked patch to judge.', 'Look at the steps before this one.');
  const changes = await changedContents(store, { from: patch.baseCommit, to: patch.commit }, contentLimits, signal);
  if (!changes.ok) return changes;
  const patched = await listTree(store, patch.commit, signal);
  if (!patched.ok) return patched;
  const measured = await measureReach({ store, baseCommit: patch.baseCommit, base, patched: patched.value, changes: changes.value, policy, signal });
  const safety = await scanPatch({
    store, baseCommit: patch.baseCommit, base, changes: changes.value, signal,
    isDocument: (path) => matches(policy.paths.documents, path),
    words: { 'commit message': `${task.title}\n\n${task.objective}` },
  });
  return safety.ok ? ok({ measured, safety: safety.value }) : safety;
}

import { ok, type Result } from '../domain/result.ts';
import { applyPatch, type AppliedChange } from './apply-patch.ts';
import { nameKey } from './collisions.ts';
import { writeCommit } from './commit.ts';
import type { TreeChange } from './exported-tree.ts';
import { describeChange, type ImportOutcome } from './import.ts';
import { proveSound } from './soundness.ts';
import type { ObjectStore } from './store.ts';
import { listTree, type TreeEntry } from './tree.ts';

export interface TakePatchRequest {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly patch: Uint8Array;
  /** The policy's globs, for the flag `protected-path`. */
  readonly protectedPaths: readonly string[];
  readonly message: string;
  readonly date: Date;
  readonly signal?: AbortSignal | undefined;
}

export type TakenPatch = Exclude<ImportOutcome, { kind: 'rejected' }> | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/**
 * Takes a patch into the store as one commit on a base, described as an imported tree is: for a base that has moved, and
 * for a part of a patch. What it changes was let in once, so names and kinds are not judged again.
 * Faults: those of `applyPatch` and of making a commit.
 */
export async function takePatch(request: TakePatchRequest): Promise<Result<TakenPatch>> {
  const { store, baseCommit, patch, signal } = request;
  const entries = await listTree(store, baseCommit, signal);
  if (!entries.ok) return entries;
  const applied = await applyPatch({ store, base: baseCommit, patch, signal });
  if (!applied.ok) return applied;
  if (applied.value.kind === 'conflict') return ok(applied.value);
  const { changes } = applied.value;
  if (changes.length === 0) return ok({ kind: 'unchanged' });
  const commit = await writeCommit({ ...request, changes, ref: 'refs/touchline/taken' });
  if (!commit.ok) return commit;
  const sound = await proveSound({ store, baseCommit, commit: commit.value, changes, signal });
  if (!sound.ok) return sound;
  return await describeChange(request, treeChanges(changes, entries.value), { commit: commit.value, ...sound.value });
}

function treeChanges(changes: readonly AppliedChange[], entries: readonly TreeEntry[]): readonly TreeChange[] {
  const before = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  return changes.flatMap((change): readonly TreeChange[] => {
    const base = before.get(change.key) ?? null;
    if (change.kind === 'write') return [{ ...change, base }];
    return base === null ? [] : [{ ...change, base }];
  });
}

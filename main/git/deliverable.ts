import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../domain/result.ts';
import { applyPatch, type AppliedChange } from './apply-patch.ts';
import { gitOutput } from './command.ts';
import { writeCommit, type Person } from './commit.ts';
import { messageWith, type Trailer } from './commit-message.ts';
import { diffPatch } from './diff.ts';
import { proveSound } from './soundness.ts';
import type { ObjectStore } from './store.ts';

export interface DeliverableRequest {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  /** The bytes that were reviewed. */
  readonly patch: Uint8Array;
  /** What the checks ran on: the commit's tree must have this name. */
  readonly expectedTree: string;
  readonly message: string;
  readonly trailers: readonly Trailer[];
  readonly author: Person;
  readonly date: Date;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the commit that is delivered: these patch bytes on this base, and nothing else. The same request always makes
 * the same commit, so a repeated delivery after a crash finds its own branch again.
 * Faults: `tree_differs`, `patch_conflict`, `patch_unreadable`, `patch_kind`, `trailer_key`, `import_unsound`, and those
 * of reading the store.
 */
export async function makeDeliverable(request: DeliverableRequest): Promise<Result<{ readonly commit: string; readonly tree: string }>> {
  const { store, baseCommit, patch, expectedTree, signal } = request;
  const message = messageWith(request.message, request.trailers);
  if (!message.ok) return message;
  const applied = await applyPatch({ store, base: baseCommit, patch, signal });
  if (!applied.ok) return applied;
  if (applied.value.kind === 'conflict') return doesNotFit(baseCommit, applied.value.paths);
  const { tree, changes } = applied.value;
  if (tree !== expectedTree) return differs(tree, expectedTree);
  return await commitOf({ store, baseCommit, tree, changes, message: message.value, author: request.author, date: request.date, ref: 'refs/touchline/delivery', signal });
}

export interface RebaseRequest {
  readonly store: ObjectStore;
  /** The commit the base branch has moved to; its objects are in the store. */
  readonly newBase: string;
  readonly patch: Uint8Array;
  readonly signal?: AbortSignal | undefined;
}

export type Rebased =
  | {
      readonly kind: 'applies';
      readonly tree: string;
      /** The difference of `newBase` and `tree`, in the form an import makes. */
      readonly patch: Uint8Array;
      readonly sha256: string;
      /** The bytes are those that were given: what was decided on them still holds. */
      readonly same: boolean;
    }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/** Puts a patch on another base. Faults: as `makeDeliverable`. */
export async function rebasePatch({ store, newBase, patch, signal }: RebaseRequest): Promise<Result<Rebased>> {
  const applied = await applyPatch({ store, base: newBase, patch, signal });
  if (!applied.ok) return applied;
  if (applied.value.kind === 'conflict') return ok(applied.value);
  const { tree, changes } = applied.value;
  const made = await commitOf({ store, baseCommit: newBase, tree, changes, message: 'Rebased', date: new Date(0), ref: 'refs/touchline/rebase', signal });
  if (!made.ok) return made;
  const bytes = await diffPatch(store, { from: newBase, to: made.value.commit }, signal);
  if (!bytes.ok) return bytes;
  const sha256 = digest(bytes.value);
  return ok({ kind: 'applies', tree, patch: bytes.value, sha256, same: sha256 === digest(patch) });
}

export interface RevertRequest {
  readonly store: ObjectStore;
  /** The delivered commit. */
  readonly commit: string;
  /** Where the base branch stands now. */
  readonly tip: string;
  readonly signal?: AbortSignal | undefined;
}

/** The inverse of a delivered commit, put on the branch as it is now; `same` where nobody has touched those lines since. */
export async function revertPatch({ store, commit, tip, signal }: RevertRequest): Promise<Result<Rebased>> {
  const inverse = await diffPatch(store, { from: commit, to: `${commit}^` }, signal);
  return inverse.ok ? await rebasePatch({ store, newBase: tip, patch: inverse.value, signal }) : inverse;
}

interface CommitToMake {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly tree: string;
  readonly changes: readonly AppliedChange[];
  readonly message: string;
  readonly author?: Person;
  readonly date: Date;
  readonly ref: `refs/touchline/${string}`;
  readonly signal?: AbortSignal | undefined;
}

async function commitOf({ tree, ...toMake }: CommitToMake): Promise<Result<{ readonly commit: string; readonly tree: string }>> {
  const { store, baseCommit, changes, signal } = toMake;
  const commit = await writeCommit(toMake);
  if (!commit.ok) return commit;
  const made = await gitOutput({ gitDir: store.dir, args: ['rev-parse', '--verify', `${commit.value}^{tree}`], signal });
  if (!made.ok) return made;
  if (made.value.toString('latin1').trim() !== tree) return differs(made.value.toString('latin1').trim(), tree);
  const sound = await proveSound({ store, baseCommit, commit: commit.value, changes, signal });
  return sound.ok ? ok({ commit: commit.value, tree }) : sound;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function differs(found: string, expected: string): Result<never> {
  return fail('tree_differs', `The patch makes the tree ${found}, and ${expected} was checked and approved.`, 'Nothing was delivered. Run the task again: other bytes need a new decision.');
}

function doesNotFit(base: string, paths: readonly string[]): Result<never> {
  const named = paths.slice(0, 10).join(', ');
  return fail('patch_conflict', `The patch does not fit on ${base}: ${named}${paths.length > 10 ? ` and ${paths.length - 10} more` : ''}.`, 'Run the task again on the present state of the branch.');
}

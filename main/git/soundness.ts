import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { nameKey, type NameKey } from './collisions.ts';
import { gitOutput, runGit } from './command.ts';
import { modeOf } from './commit.ts';
import { diffEntries, type DiffEntry } from './diff.ts';
import { inScratch } from './scratch.ts';
import type { ObjectStore } from './store.ts';

/** What one file should have become; `object` is the name of its content. */
export type ExpectedChange =
  | { readonly kind: 'write'; readonly key: NameKey; readonly executable: boolean; readonly symlink?: boolean; readonly object: string }
  | { readonly kind: 'remove'; readonly key: NameKey };

export interface SoundnessQuestion {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly commit: string;
  readonly changes: readonly ExpectedChange[];
  readonly signal?: AbortSignal | undefined;
}

export interface SoundCommit {
  /** Name of the commit's tree. */
  readonly tree: string;
  /** How it differs from its base, file by file, in git's order. */
  readonly entries: readonly DiffEntry[];
}

/**
 * Proves that a commit differs from its base in exactly the given changes, byte for byte, and that git's own strict
 * object check finds nothing in what is new. Faults: `import_unsound`, and those of running git.
 */
export async function proveSound({ store, baseCommit, commit, changes, signal }: SoundnessQuestion): Promise<Result<SoundCommit>> {
  const [all, trees] = await Promise.all([
    diffEntries(store, { from: baseCommit, to: commit, trees: true }, signal),
    gitOutput({ gitDir: store.dir, args: ['rev-parse', `${baseCommit}^{tree}`, `${commit}^{tree}`], signal }),
  ]);
  if (!all.ok) return all;
  if (!trees.ok) return trees;
  const [baseTree = '', tree = ''] = trees.value.toString('latin1').trim().split('\n');
  const entries = all.value.filter((entry) => !isTree(entry));
  if (!sameChanges(entries, changes)) return unsound('the commit is not what was exported');
  const complaint = await strictComplaint(store, [commit, tree, ...objectsOf(all.value, 'to')], signal);
  if (!complaint.ok) return complaint;
  if (complaint.value === null) return ok({ tree, entries });
  // A repository may have had odd trees before; what the change adds to them was judged name by name.
  const before = await strictComplaint(store, [baseTree, ...objectsOf(all.value, 'from')], signal);
  if (!before.ok) return before;
  return before.value === null ? unsound(complaint.value) : ok({ tree, entries });
}

function unsound(why: string): Result<never> {
  return fail('import_unsound', `The change did not become a sound commit: ${why}`, 'Nothing of it is used. Run the task again, and report it if it comes back.');
}

function isTree(entry: DiffEntry): boolean {
  return entry.fromMode === '040000' || entry.toMode === '040000';
}

function sameChanges(entries: readonly DiffEntry[], changes: readonly ExpectedChange[]): boolean {
  const expected = new Map(changes.map((change) => [change.key, change.kind === 'remove' ? '' : `${modeOf(change)} ${change.object}`]));
  if (entries.length !== expected.size) return false;
  return entries.every((entry) => expected.get(nameKey(entry.name)) === (entry.status === 'D' ? '' : `${entry.toMode} ${entry.toObject}`));
}

function objectsOf(entries: readonly DiffEntry[], side: 'from' | 'to'): readonly string[] {
  return entries
    .filter((entry) => !['000000', '160000'].includes(side === 'from' ? entry.fromMode : entry.toMode))
    .map((entry) => (side === 'from' ? entry.fromObject : entry.toObject));
}

/** What `index-pack --strict` (https://git-scm.com/docs/git-fsck#_fsck_messages) says against these objects; null for nothing. */
async function strictComplaint(store: ObjectStore, objects: readonly string[], signal?: AbortSignal): Promise<Result<string | null>> {
  const list = objects.map((object) => `${object}\n`).join('');
  const pack = await gitOutput({ gitDir: store.dir, args: ['pack-objects', '--quiet', '--stdout', '--window=0'], input: [Buffer.from(list)], signal });
  if (!pack.ok) return pack;
  return await inScratch(store.dir, async (scratch) => {
    await writeFile(join(scratch, 'new.pack'), pack.value);
    const answer = await runGit({ gitDir: store.dir, args: ['index-pack', '--strict', '-o', join(scratch, 'new.idx'), join(scratch, 'new.pack')], signal });
    if (!answer.ok) return answer;
    return ok(answer.value.exitCode === 0 ? null : answer.value.stderr.trim().slice(0, 500));
  });
}

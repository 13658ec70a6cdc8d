import { ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import { textOf } from './escape.ts';
import type { ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

export interface HistoryBounds {
  /** How many of the last commits are looked at. */
  readonly commits: number;
  /** Commits that change more files than this are left out. */
  readonly filesAtMost: number;
}

const start = '\u0001';

/** The paths each of the last commits changed, newest first; merges and names that are no UTF-8 are left out. */
export async function changedTogether(store: ObjectStore, commit: string, bounds: HistoryBounds, signal?: AbortSignal): Promise<Result<readonly ReadonlySet<string>[]>> {
  const args = [
    'log', '-z', `--max-count=${bounds.commits}`, '--no-merges', '--format=%x01', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-mailmap', '--ignore-submodules=none',
    commit, '--',
  ];
  const output = await gitOutput({ gitDir: store.dir, args, maxBytes: 64 * 1024 * 1024, timeoutMs: 15_000, signal });
  if (!output.ok) return output;
  const commits: Set<string>[] = [];
  for (const record of recordsOf(output.value)) {
    const text = textOf(record) ?? '';
    // The format ends a commit's own part with a line feed before its first name.
    if (text.startsWith(start)) commits.push(new Set());
    const name = text.slice(text.startsWith(start) ? start.length : 0).replace(/^\n/u, '');
    if (name !== '') commits.at(-1)?.add(name);
  }
  return ok(commits.filter((files) => files.size <= bounds.filesAtMost));
}

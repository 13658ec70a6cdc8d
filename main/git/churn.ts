import { ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import { textOf } from './escape.ts';
import type { ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

/** How often, and by how many lines, commits changed a file. */
export interface FileChurn {
  readonly commits: number;
  readonly linesTouched: number;
}

export interface Churn {
  /** By path; names that are not UTF-8 are left out, and a renamed file counts from its new name on. */
  readonly files: ReadonlyMap<string, FileChurn>;
  readonly commits: number;
}

export interface ChurnQuestion {
  readonly store: ObjectStore;
  readonly commit: string;
  /** RFC 3339: commits made before are not counted. */
  readonly since: string;
  readonly maxCommits: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Counts changes in the history that leads to a commit; merges count for nothing of their own. */
export async function churn({ store, commit, since, maxCommits, timeoutMs, signal }: ChurnQuestion): Promise<Result<Churn>> {
  const args = [
    'log', '-z', '--numstat', '--no-renames', '--no-merges', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-mailmap',
    `--max-count=${maxCommits}`, `--since=${since}`, '--format=tformat:%x01%H', commit, '--',
  ];
  const output = await gitOutput({ gitDir: store.dir, args, timeoutMs, maxBytes: 64 * 1024 * 1024, signal });
  return output.ok ? ok(count(output.value)) : output;
}

/** NUL after each: `\x01<commit>`, then `<added>\t<deleted>\t<path>` a file, a line feed before the first. Binary files have `-`. */
function count(bytes: Buffer): Churn {
  const files = new Map<string, FileChurn>();
  let commits = 0;
  for (const record of recordsOf(bytes)) {
    if (record[0] === 1) {
      commits += 1;
      continue;
    }
    const from = record[0] === 0x0a ? 1 : 0;
    const first = record.indexOf(0x09, from);
    const second = record.indexOf(0x09, first + 1);
    const path = first < 0 || second < 0 ? null : textOf(record.subarray(second + 1));
    if (path === null || path === '') continue;
    const touched = number(record.toString('latin1', from, first)) + number(record.toString('latin1', first + 1, second));
    const known = files.get(path);
    files.set(path, { commits: (known?.commits ?? 0) + 1, linesTouched: (known?.linesTouched ?? 0) + touched });
  }
  return { files, commits };
}

function number(text: string): number {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : 0;
}

import { fail, ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import type { ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

/** One entry of `git diff-tree --raw`: modes are six octal digits, `000000` where the side has no such entry. */
export interface DiffEntry {
  readonly name: Uint8Array;
  readonly fromMode: string;
  readonly toMode: string;
  readonly fromObject: string;
  readonly toObject: string;
  readonly status: 'A' | 'M' | 'D' | 'T';
}

export interface DiffSides {
  readonly from: string;
  readonly to: string;
  /** Folders that changed are listed too. */
  readonly trees?: boolean;
}

const plumbing = ['diff-tree', '-r', '--no-commit-id', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];

/** What differs between two commits, in git's order. */
export async function diffEntries(store: ObjectStore, sides: DiffSides, signal?: AbortSignal): Promise<Result<readonly DiffEntry[]>> {
  const args = [...plumbing, '--raw', '-z', '--no-abbrev', ...(sides.trees === true ? ['-t'] : []), sides.from, sides.to, '--'];
  const output = await gitOutput({ gitDir: store.dir, args, signal });
  if (!output.ok) return output;
  const records = [...recordsOf(output.value)];
  const entries: DiffEntry[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    const entry = parseEntry(records[index]?.toString('latin1') ?? '', records[index + 1] ?? Buffer.alloc(0));
    if (entry === null) return fail('git_failed', 'git diff-tree answered in a form Touchline does not know.', 'Report this with the output of `git --version`.');
    entries.push(entry);
  }
  return ok(entries);
}

/**
 * The difference of two commits as a patch that `git apply` takes: with binary content, full object names, no renames,
 * and nothing of anyone's configuration.
 */
export async function diffPatch(store: ObjectStore, sides: DiffSides, signal?: AbortSignal): Promise<Result<Buffer>> {
  const form = ['-p', '--binary', '--full-index', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--diff-algorithm=histogram'];
  return await gitOutput({ gitDir: store.dir, args: [...plumbing, ...form, sides.from, sides.to, '--'], signal });
}

const header = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]+) ([0-9a-f]+) ([AMDT])$/u;

function parseEntry(facts: string, name: Buffer): DiffEntry | null {
  const [, fromMode, toMode, fromObject, toObject, letter] = header.exec(facts) ?? [];
  if (fromMode === undefined || toMode === undefined || fromObject === undefined || toObject === undefined) return null;
  const status = statuses.find((known) => known === letter);
  return status === undefined ? null : { name, fromMode, toMode, fromObject, toObject, status };
}

const statuses = ['A', 'M', 'D', 'T'] as const;

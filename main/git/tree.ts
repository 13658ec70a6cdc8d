import { fail, ok, type Result } from '../domain/result.ts';
import { gitFailed, runGit } from './command.ts';
import { textOf } from './escape.ts';
import { objectsMissing, type ObjectStore } from './store.ts';

export type TreeEntryKind = 'file' | 'executable' | 'symlink' | 'submodule';

/** One file, link or submodule of a commit. */
export interface TreeEntry {
  /** The name as git keeps it: raw bytes, `/` between parts. */
  readonly name: Uint8Array;
  /** The same as text; null where the bytes are not UTF-8. */
  readonly path: string | null;
  readonly kind: TreeEntryKind;
  /** As in the tree, six octal digits; old trees also hold `100664`. */
  readonly mode: string;
  readonly object: string;
  /** Bytes of the content; 0 for a submodule, whose content is not in this repository. */
  readonly size: number;
}

/**
 * Everything a commit holds, in git's order.
 * Faults: `partial_clone`, `repository_unreadable`, and those of running git.
 */
export async function listTree(store: ObjectStore, commit: string, signal?: AbortSignal): Promise<Result<readonly TreeEntry[]>> {
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit];
  const answer = await runGit({ gitDir: store.dir, args, signal });
  if (!answer.ok) return answer;
  const { exitCode, stdout, stderr } = answer.value;
  if (exitCode !== 0) return /could not get object info|not a tree object|unable to read|missing/iu.test(stderr) ? objectsMissing(store, stderr) : gitFailed(args, answer.value);
  const entries: TreeEntry[] = [];
  for (const record of recordsOf(stdout)) {
    const entry = parseEntry(record);
    if (entry === 'missing') return objectsMissing(store, stderr);
    if (entry === 'malformed') return fail('repository_unreadable', 'git listed an entry of the tree in a form Touchline does not know.', 'Report this with the output of `git --version`.');
    entries.push(entry);
  }
  return ok(entries);
}

/** Splits output of `-z` at its NUL bytes. */
export function* recordsOf(bytes: Buffer): Generator<Buffer> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}

const header = /^([0-7]{6}) (blob|commit) ([0-9a-f]{40}|[0-9a-f]{64}) +(\d+|-|BAD)$/u;

/** `<mode> <type> <object> <size, padded>\t<name>`; git writes `BAD` for the size of an object it does not have. */
function parseEntry(record: Buffer): TreeEntry | 'missing' | 'malformed' {
  const tab = record.indexOf(0x09);
  const match = header.exec(record.toString('latin1', 0, Math.max(tab, 0)));
  const [, mode, , object, size] = match ?? [];
  if (mode === undefined || object === undefined) return 'malformed';
  if (size === 'BAD') return 'missing';
  const name = Uint8Array.prototype.slice.call(record, tab + 1);
  return { name, path: textOf(name), kind: kindOfMode(mode), mode, object, size: size === '-' ? 0 : Number(size) };
}

export function kindOfMode(mode: string): TreeEntryKind {
  if (mode === '160000') return 'submodule';
  if (mode === '120000') return 'symlink';
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? 'file' : 'executable';
}

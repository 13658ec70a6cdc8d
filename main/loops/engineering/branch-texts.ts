import { fail, ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import { textOf } from '../../git/escape.ts';
import type { ObjectStore } from '../../git/store.ts';
import type { TreeEntry } from '../../git/tree.ts';

/** Files beyond this are not edited as text. */
const fileLimit = 1024 * 1024;
const mostFiles = 100;
const mostBytes = 8 * 1024 * 1024;

/** Texts by path as they are to be; null for a file that is to be gone. */
export type Texts = ReadonlyMap<string, string | null>;

/** The host's own truth of the run's branch while it is edited: the commit's files, and what was changed since. */
export interface BranchTexts {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** A file's text as the branch has it now; null where there is none. A fault where it is no text. */
  read(path: string): Promise<Result<string | null>>;
  readonly changed: Texts;
  /** Whether these texts may be added to what was changed before. */
  fits(texts: Texts): Result<null>;
  /** Takes texts over, after they were written. */
  take(texts: Texts): void;
}

export function createBranchTexts({ store, entries: list }: { readonly store: ObjectStore; readonly entries: readonly TreeEntry[] }): BranchTexts {
  const entries = new Map(list.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry] as const])));
  const changed = new Map<string, string | null>();
  return {
    entries,
    changed,
    read: async (path) => (changed.has(path) ? ok(changed.get(path) ?? null) : readText(store, entries.get(path))),
    fits: (texts) => fits(new Map([...changed, ...texts])),
    take(texts) {
      for (const [path, text] of texts) changed.set(path, text);
    },
  };
}

async function readText(store: ObjectStore, entry: TreeEntry | undefined): Promise<Result<string | null>> {
  if (entry === undefined) return ok(null);
  const blobs = await readBlobs(store, [entry.object], { maxBytesEach: fileLimit, maxBytesTotal: fileLimit });
  if (!blobs.ok) return blobs;
  const bytes = blobs.value.contents.get(entry.object);
  const text = bytes === undefined ? null : textOf(bytes);
  if (text === null) return fail('not_text', `${entry.path ?? 'The file'} is not UTF-8 text of at most 1 MiB.`, 'Only text files can be edited.');
  return ok(text);
}

function fits(texts: Texts): Result<null> {
  const sizes = [...texts.values()].map((text) => (text === null ? 0 : Buffer.byteLength(text, 'utf8')));
  const next = 'Change less.';
  if (texts.size > mostFiles) return fail('too_many_files', `A run changes at most ${mostFiles} files.`, next);
  if (sizes.some((size) => size > fileLimit)) return fail('file_too_large', 'A changed file may have at most 1 MiB.', next);
  if (sizes.reduce((sum, size) => sum + size, 0) > mostBytes) return fail('too_much_changed', 'The changed files may have at most 8 MiB together.', next);
  return ok(null);
}

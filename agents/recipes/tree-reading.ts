import { setImmediate } from 'node:timers/promises';
import type { Result } from '../workspace.ts';
import type { RecipePlace, TreeFile } from './contract.ts';
import { textOf } from './text-file.ts';
import { byPath, maxFileBytes } from './tree-paths.ts';

/** How much one recipe looks at in one tree. */
export const readingLimits = { files: 2_000, bytes: 48_000_000 } as const;

const batchBytes = 2_000_000;
const batchFiles = 400;

/** The files a recipe looks at, and how many more it would have looked at without the limits. */
export interface Chosen {
  readonly files: readonly TreeFile[];
  readonly leftOut: number;
}

/** The first files by `rank` and then by path, up to the limits of one recipe. */
export function chooseFiles(
  files: readonly TreeFile[],
  accept: (file: TreeFile) => boolean,
  rank: (file: TreeFile) => number = () => 0,
): Chosen {
  const wanted = files.filter(accept).toSorted((a, b) => rank(a) - rank(b) || byPath(a, b));
  const chosen: TreeFile[] = [];
  let bytes = 0;
  for (const file of wanted) {
    bytes += file.size;
    if (chosen.length === readingLimits.files || bytes > readingLimits.bytes) break;
    chosen.push(file);
  }
  return { files: chosen, leftOut: wanted.length - chosen.length };
}

/** What `chooseFiles` left out, as the end of a sentence; empty when nothing was. */
export function leftOutNote(chosen: Chosen): string {
  return chosen.leftOut === 0 ? '' : `; ${chosen.leftOut} more were left out, beyond the first ${chosen.files.length}`;
}

/**
 * Reads the files in batches, so that little is held at once and other work gets its turn, and hands every one
 * that is text to `visit`. Binary files and files that went missing are passed over.
 */
export async function eachText(
  place: RecipePlace,
  files: readonly TreeFile[],
  visit: (path: string, text: string) => void,
): Promise<Result<void>> {
  for (const batch of batches(files)) {
    if (place.signal.aborted) return cancelled;
    const contents = await place.read(batch.map((file) => file.path), maxFileBytes);
    if (!contents.ok) return contents;
    for (const { path } of batch) {
      const bytes = contents.value.get(path);
      const text = bytes && textOf(bytes);
      if (text !== undefined) visit(path, text);
    }
    await setImmediate();
  }
  return { ok: true, value: undefined };
}

/** The texts of a few files by path. */
export async function textsOf(place: RecipePlace, paths: readonly string[]): Promise<Result<ReadonlyMap<string, string>>> {
  const wanted = new Set(paths);
  const texts = new Map<string, string>();
  const read = await eachText(place, place.files.filter((file) => wanted.has(file.path)).toSorted(byPath), (path, text) => {
    texts.set(path, text);
  });
  return read.ok ? { ok: true, value: texts } : read;
}

const cancelled = {
  ok: false,
  error: { code: 'cancelled', message: 'The run was cancelled.', next: 'Start it again when you want it.' },
} as const;

function* batches(files: readonly TreeFile[]): Generator<TreeFile[]> {
  let batch: TreeFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && (batch.length === batchFiles || bytes + file.size > batchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) yield batch;
}

import { ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import { textOf } from '../../git/escape.ts';
import type { ObjectStore } from '../../git/store.ts';
import type { TreeEntry } from '../../git/tree.ts';
import type { BranchTexts } from './branch-texts.ts';

/** Files larger than this are not searched. */
const searchLimit = 512 * 1024;
/** Bytes read in one go, and in all. */
const batchBytes = 16 * 1024 * 1024;
const totalBytes = 128 * 1024 * 1024;
const shownCharacters = 300;

export interface Found {
  readonly hits: readonly string[];
  /** Files that were not looked into: too large, no text, or beyond the limit in all. */
  readonly leftOut: number;
  readonly more: boolean;
}

/** Lines that hold a plain text, as `path:line`, in the order of the paths, in the branch as it is now. */
export async function searchBranch(store: ObjectStore, branch: BranchTexts, paths: readonly string[], needle: string, limit: number, signal: AbortSignal): Promise<Result<Found>> {
  const hits: string[] = [];
  let leftOut = 0;
  let read = 0;
  for (const batch of batches(branch, paths)) {
    if (hits.length >= limit || read >= totalBytes) return ok({ hits: hits.slice(0, limit), leftOut, more: true });
    const texts = await textsOf(store, branch, batch, signal);
    if (!texts.ok) return texts;
    for (const path of batch) {
      const text = texts.value.get(path);
      read += text?.length ?? 0;
      if (text === undefined) leftOut += 1;
      else hits.push(...linesWith(path, text, needle, limit - hits.length));
    }
  }
  return ok({ hits: hits.slice(0, limit), leftOut, more: hits.length > limit });
}

/** Paths in groups whose files are read in one go. */
function* batches(branch: BranchTexts, paths: readonly string[]): Generator<readonly string[]> {
  let group: string[] = [];
  let bytes = 0;
  for (const path of paths) {
    group.push(path);
    bytes += branch.entries.get(path)?.size ?? 0;
    if (bytes < batchBytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

async function textsOf(store: ObjectStore, branch: BranchTexts, paths: readonly string[], signal: AbortSignal): Promise<Result<ReadonlyMap<string, string>>> {
  const texts = new Map<string, string>();
  const wanted: TreeEntry[] = [];
  for (const path of paths) {
    const changed = branch.changed.get(path);
    const entry = branch.entries.get(path);
    if (typeof changed === 'string') texts.set(path, changed);
    else if (changed === undefined && entry !== undefined) wanted.push(entry);
  }
  const blobs = await readBlobs(store, wanted.map((entry) => entry.object), { maxBytesEach: searchLimit, maxBytesTotal: totalBytes }, signal);
  if (!blobs.ok) return blobs;
  for (const { path, object } of wanted) {
    const bytes = blobs.value.contents.get(object);
    const text = bytes === undefined ? null : textOf(bytes);
    if (path !== null && text !== null) texts.set(path, text);
  }
  return ok(texts);
}

function linesWith(path: string, text: string, needle: string, most: number): readonly string[] {
  if (most <= 0 || !text.includes(needle)) return [];
  const found: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes(needle)) found.push(`${path}:${index + 1}\t${line.slice(0, shownCharacters)}`);
    if (found.length > most) break;
  }
  return found;
}

import { ok, type Result } from '../domain/result.ts';
import { readBlobs } from './blobs.ts';
import { diffEntries, diffPatch, type DiffEntry, type DiffSides } from './diff.ts';
import { textOf } from './escape.ts';
import { readPatch } from './patch-reading.ts';
import type { ObjectStore } from './store.ts';
import { kindOfMode, type TreeEntryKind } from './tree.ts';

/** One side of a changed file. */
export interface ContentSide {
  readonly kind: TreeEntryKind;
  /** Null where there is no text to look at; `unread` says why. */
  readonly text: string | null;
  readonly unread: 'too-large' | 'not-text' | 'no-file' | null;
}

/** A changed file with both its contents and what a reader of the difference sees as new. */
export interface ContentChange {
  readonly path: string;
  /** Null where the side has no such file. */
  readonly before: ContentSide | null;
  readonly after: ContentSide | null;
  /** Lines of the new file that the old one has not, numbered from 1, without the line feed. */
  readonly added: readonly { readonly line: number; readonly text: string }[];
}

export interface ContentLimits {
  readonly bytesEach: number;
  readonly bytesTotal: number;
}

const nothing = /^0+$/u;

/** Reads what two commits differ in, contents included, from git objects alone. Faults: those of running git. */
export async function changedContents(store: ObjectStore, sides: DiffSides, limits: ContentLimits, signal?: AbortSignal): Promise<Result<readonly ContentChange[]>> {
  const [entries, patch] = await Promise.all([diffEntries(store, sides, signal), diffPatch(store, sides, signal)]);
  if (!entries.ok) return entries;
  if (!patch.ok) return patch;
  const objects = entries.value.flatMap(filesOf);
  const blobs = await readBlobs(store, objects, { maxBytesEach: limits.bytesEach, maxBytesTotal: limits.bytesTotal }, signal);
  if (!blobs.ok) return blobs;
  const sections = [...readPatch(patch.value)];
  return ok(entries.value.map((entry) => {
    // A change of kind, from a link to a file, is a removal and an addition in a patch.
    const own = sections.splice(0, entry.status === 'T' ? 2 : 1);
    return {
      path: Buffer.from(entry.name).toString('utf8'),
      before: sideOf(entry.fromMode, entry.fromObject, blobs.value.contents),
      after: sideOf(entry.toMode, entry.toObject, blobs.value.contents),
      added: own.flatMap(({ added }) => added.map(({ line, bytes }) => ({ line, text: Buffer.from(bytes).toString('utf8') }))),
    };
  }));
}

function filesOf(entry: DiffEntry): readonly string[] {
  const sides = [[entry.fromMode, entry.fromObject], [entry.toMode, entry.toObject]] as const;
  return sides.flatMap(([mode, object]) => (isFile(mode) ? [object] : []));
}

function isFile(mode: string): boolean {
  if (nothing.test(mode)) return false;
  const kind = kindOfMode(mode);
  return kind === 'file' || kind === 'executable';
}

function sideOf(mode: string, object: string, contents: ReadonlyMap<string, Buffer>): ContentSide | null {
  if (nothing.test(mode)) return null;
  const kind = kindOfMode(mode);
  if (!isFile(mode)) return { kind, text: null, unread: 'no-file' };
  const bytes = contents.get(object);
  if (bytes === undefined) return { kind, text: null, unread: 'too-large' };
  const text = bytes.includes(0) ? null : textOf(bytes);
  return { kind, text, unread: text === null ? 'not-text' : null };
}

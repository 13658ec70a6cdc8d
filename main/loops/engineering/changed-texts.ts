import type { GamingFinding } from '../../domain/patch-findings.ts';
import { ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import { textOf } from '../../git/escape.ts';
import { listTree, type TreeEntry } from '../../git/tree.ts';
import { type ChangedText, finding } from './gaming/facts.ts';
import { isFixture, isSnapshot, isTestCode } from './gaming/paths.ts';
import type { EngineeringScope } from './scope.ts';

const limits = { maxBytesEach: 1024 * 1024, maxBytesTotal: 32 * 1024 * 1024 };

export interface ChangedTexts {
  readonly files: readonly ChangedText[];
  /** Changed files that tests rest on and that are too large to be compared: a person has to look. */
  readonly unread: readonly GamingFinding[];
}

/** Every changed file before and after, from git objects. A renamed file is one that goes and one that comes. */
export async function changedTexts(scope: EngineeringScope, signal: AbortSignal): Promise<Result<ChangedTexts>> {
  const { patch, store, entries } = scope;
  if (patch === null) return ok({ files: [], unread: [] });
  const patched = await listTree(store, patch.commit, signal);
  if (!patched.ok) return patched;
  const [was, is] = [byPath(entries), byPath(patched.value)];
  const paths = [...new Set(patch.files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [previousPath, path])))];
  const objects = paths.flatMap((path) => [was.get(path), is.get(path)]).flatMap((entry) => (entry === undefined ? [] : [entry.object]));
  const blobs = await readBlobs(store, objects, limits, signal);
  if (!blobs.ok) return blobs;
  const text = (entry: TreeEntry | undefined): string | null => (entry === undefined ? null : shown(blobs.value.contents.get(entry.object)));
  const isWhole = (path: string): boolean => [was.get(path), is.get(path)].every((entry) => entry === undefined || blobs.value.contents.has(entry.object));
  return ok({
    files: paths.filter(isWhole).map((path) => ({ path, before: text(was.get(path)), after: text(is.get(path)) })),
    unread: paths.filter((path) => was.has(path) && !isWhole(path)).flatMap(unreadFinding),
  });
}

function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(entries.flatMap((entry) => (entry.path === null || (entry.kind !== 'file' && entry.kind !== 'executable') ? [] : [[entry.path, entry] as const])));
}

/** Bytes that are no text are compared as they are: a changed picture that tests read is changed test data. */
function shown(bytes: Buffer | undefined): string | null {
  return bytes === undefined ? null : (textOf(bytes) ?? bytes.toString('latin1'));
}

function unreadFinding(path: string): readonly GamingFinding[] {
  const kind = isSnapshot(path) ? 'snapshot-changed' : isFixture(path) ? 'fixture-changed' : isTestCode(path) ? 'assertion-weakened' : null;
  return kind === null ? [] : [finding(kind, path, null, 'This file is changed and too large to be compared.')];
}

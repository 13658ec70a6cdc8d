import { createHash } from 'node:crypto';
import { ok, type Result } from '../domain/result.ts';
import type { ChangedFile, Patch, Rejection } from '../domain/patch.ts';
import { readBlobs } from './blobs.ts';
import { nameKey } from './collisions.ts';
import { writeCommit } from './commit.ts';
import { diffPatch, type DiffEntry } from './diff.ts';
import { compareTrees, type ExportedEntry, type ImportLimits, type TreeChange } from './exported-tree.ts';
import { makeFlagger, type FileSide } from './flags.ts';
import { readPatch } from './patch-reading.ts';
import { proveSound, type SoundCommit } from './soundness.ts';
import type { ObjectStore } from './store.ts';
import { kindOfMode, listTree } from './tree.ts';

export const defaultImportLimits: ImportLimits = {
  maxEntries: 200_000,
  maxChangedFiles: 1_000,
  maxFileBytes: 2 * 1024 * 1024,
  maxChangedBytes: 16 * 1024 * 1024,
};

export interface ImportRequest {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  /** The whole tree as it came out of the sandbox. */
  readonly entries: readonly ExportedEntry[];
  readonly limits?: ImportLimits;
  /** The policy's globs, for the flag `protected-path`. */
  readonly protectedPaths: readonly string[];
  /** Reject added names that Windows does not take; true unless told. */
  readonly portable?: boolean;
  readonly message: string;
  readonly date: Date;
  readonly signal?: AbortSignal | undefined;
}

export type ImportOutcome =
  | { readonly kind: 'unchanged' }
  /** Nothing was kept: one entry that may not enter blocks them all. */
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] }
  /** `bytes` is the patch itself; `patch.sha256` is its digest. */
  | { readonly kind: 'changed'; readonly patch: Patch; readonly bytes: Buffer };

/**
 * Takes a tree that an agent worked on into the store, as one commit on its base, or says why it may not enter. No
 * entry touches the host's file system, no program of the repository runs, and the maintainer's repository is not
 * written. Faults: `import_unsound`, `partial_clone`, `repository_unreadable`, and those of running git.
 */
export async function importTree(request: ImportRequest): Promise<Result<ImportOutcome>> {
  const { store, baseCommit, signal } = request;
  const base = await listTree(store, baseCommit, signal);
  if (!base.ok) return base;
  const { changes, rejections } = compareTrees(base.value, request.entries, {
    objectFormat: store.objectFormat,
    limits: request.limits ?? defaultImportLimits,
    portable: request.portable ?? true,
  });
  if (rejections.length > 0) return ok({ kind: 'rejected', rejections });
  if (changes.length === 0) return ok({ kind: 'unchanged' });
  const commit = await writeCommit({ store, baseCommit, changes, message: request.message, date: request.date, signal });
  if (!commit.ok) return commit;
  const sound = await proveSound({ store, baseCommit, commit: commit.value, changes, signal });
  return sound.ok ? await describeChange(request, changes, { commit: commit.value, ...sound.value }) : sound;
}

/** Describes a commit on its base as a patch: bytes, digest, and what a reviewer must see of each file. */
export async function describeChange(
  request: Pick<ImportRequest, 'store' | 'baseCommit' | 'protectedPaths' | 'signal'>, changes: readonly TreeChange[], { commit, tree, entries }: SoundCommit & { readonly commit: string },
): Promise<Result<Extract<ImportOutcome, { kind: 'changed' }>>> {
  const { store, baseCommit, protectedPaths, signal } = request;
  const [bytes, manifests] = await Promise.all([
    diffPatch(store, { from: baseCommit, to: commit }, signal),
    readManifests(store, changes, signal),
  ]);
  if (!bytes.ok) return bytes;
  if (!manifests.ok) return manifests;
  const patch: Patch = {
    sha256: createHash('sha256').update(bytes.value).digest('hex'),
    bytes: bytes.value.length,
    baseCommit,
    commit,
    tree,
    files: describeFiles({ entries, patch: bytes.value, changes, manifests: manifests.value, protectedPaths }),
  };
  return ok({ kind: 'changed', patch, bytes: bytes.value });
}

/** Contents of the `package.json` files that change, as they were. */
async function readManifests(store: ObjectStore, changes: readonly TreeChange[], signal?: AbortSignal): Promise<Result<ReadonlyMap<string, Buffer>>> {
  const objects = changes.flatMap(({ key, base }) => (base !== null && /(?:^|\/)package\.json$/iu.test(key) ? [base.object] : []));
  const blobs = await readBlobs(store, objects, { maxBytesEach: 1024 * 1024, maxBytesTotal: 64 * 1024 * 1024 }, signal);
  return blobs.ok ? ok(blobs.value.contents) : blobs;
}

interface Description {
  readonly entries: readonly DiffEntry[];
  readonly patch: Buffer;
  readonly changes: readonly TreeChange[];
  readonly manifests: ReadonlyMap<string, Buffer>;
  readonly protectedPaths: readonly string[];
}

function describeFiles({ entries, patch, changes, manifests, protectedPaths }: Description): ChangedFile[] {
  const sections = [...readPatch(patch)];
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const flag = makeFlagger(protectedPaths);
  const files = entries.map((entry): ChangedFile => {
    // A change of kind, from a link to a file, is a removal and an addition in a patch.
    const [first = noLines, second = noLines] = sections.splice(0, entry.status === 'T' ? 2 : 1);
    const section = {
      linesAdded: first.linesAdded + second.linesAdded,
      linesRemoved: first.linesRemoved + second.linesRemoved,
      binary: first.binary || second.binary,
      added: [...first.added, ...second.added],
    };
    const path = Buffer.from(entry.name).toString('utf8');
    const change = byKey.get(nameKey(entry.name));
    const flags = flag({ path, section, before: beforeOf(change, manifests), after: afterOf(entry, change) });
    const { linesAdded, linesRemoved, binary } = section;
    return { path, previousPath: null, status: statusOf(entry), linesAdded, linesRemoved, binary, flags: [...flags] };
  });
  if (sections.length > 0) throw new Error('The patch has more sections than the commit has changed files.');
  return files;
}

const noLines = { linesAdded: 0, linesRemoved: 0, binary: false, added: [] };

function statusOf({ status }: DiffEntry): ChangedFile['status'] {
  if (status === 'A') return 'added';
  return status === 'D' ? 'deleted' : 'modified';
}

function beforeOf(change: TreeChange | undefined, manifests: ReadonlyMap<string, Buffer>): FileSide | null {
  const base = change?.base ?? null;
  if (base === null) return null;
  const bytes = manifests.get(base.object);
  return { kind: base.kind, size: base.size, ...(bytes === undefined ? {} : { bytes }) };
}

function afterOf(entry: DiffEntry, change: TreeChange | undefined): FileSide | null {
  if (change?.kind !== 'write') return null;
  return { kind: kindOfMode(entry.toMode), size: change.bytes.length, bytes: change.bytes };
}

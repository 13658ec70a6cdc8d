import type { RecipePlace, TreeFile } from '../../../agents/recipes/contract.ts';
import type { Result, Workspace } from '../../../agents/workspace.ts';
import { ok } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import type { ObjectStore } from '../../git/store.ts';
import type { TreeEntry } from '../../git/tree.ts';

export interface PlaceOptions {
  readonly store: ObjectStore;
  readonly entries: readonly TreeEntry[];
  readonly files: readonly TreeFile[];
  readonly workspace: Workspace;
  /** The tree in the container that holds the same files. */
  readonly tree: string;
  readonly hasDependencies: boolean;
  readonly signal: AbortSignal;
}

/** Bytes a recipe gets in one answer; what is beyond is left out like a file that is too large. */
const readLimit = 256 * 1024 * 1024;

/** A tree as recipes see it: contents come from git objects on the host, programs run in the container. */
export function createPlace(options: PlaceOptions): RecipePlace {
  const { files, workspace, tree, signal } = options;
  return {
    files,
    hasDependencies: options.hasDependencies,
    signal,
    read: readFromStore(options),
    exec: (request) => workspace.exec({ ...request, signal, cwd: folderIn(workspace, tree, request.cwd) }),
  };
}

function folderIn(workspace: Workspace, tree: string, cwd: string): string {
  return cwd === '' ? `${workspace.root}/${tree}` : `${workspace.root}/${tree}/${cwd}`;
}

/** Reads files of a commit by path, from git objects, without a checkout. */
export function readFromStore(options: Pick<PlaceOptions, 'store' | 'entries' | 'signal'>): RecipePlace['read'] {
  const byPath = new Map(options.entries.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry]])));
  return (paths, maxBytes) => readPaths(options, byPath, paths, maxBytes);
}

async function readPaths({ store, signal }: Pick<PlaceOptions, 'store' | 'signal'>, byPath: ReadonlyMap<string, TreeEntry>, paths: readonly string[], maxBytes: number): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const wanted = paths.flatMap((path) => {
    const entry = byPath.get(path);
    return entry !== undefined && isRegular(entry) && entry.size <= maxBytes ? [{ path, object: entry.object }] : [];
  });
  const blobs = await readBlobs(store, wanted.map((item) => item.object), { maxBytesEach: maxBytes, maxBytesTotal: readLimit }, signal);
  if (!blobs.ok) return blobs;
  return ok(new Map(wanted.flatMap(({ path, object }) => {
    const bytes = blobs.value.contents.get(object);
    return bytes === undefined ? [] : [[path, bytes] as const];
  })));
}

function isRegular(entry: TreeEntry): boolean {
  return entry.kind === 'file' || entry.kind === 'executable';
}

import type { GitState } from '../domain/artifacts/state-snapshot.ts';
import { ok, type Result } from '../domain/result.ts';
import { countUncommitted } from './checkout-state.ts';
import { visible } from './escape.ts';
import { history } from './history.ts';
import type { Repository } from './repository.ts';
import type { ObjectStore } from './store.ts';
import type { TreeEntry } from './tree.ts';

export interface StateQuestion {
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** What `listTree` gave for `repository.commit`. */
  readonly entries: readonly TreeEntry[];
  readonly signal?: AbortSignal | undefined;
}

const historyLength = 50;

/** The git part of a state snapshot. Names that are not UTF-8 are shown with escapes. */
export async function readGitState({ repository, store, entries, signal }: StateQuestion): Promise<Result<GitState>> {
  const [uncommitted, commits] = await Promise.all([
    countUncommitted({ repository, store, signal }),
    history(store, repository.commit, historyLength, signal),
  ]);
  if (!uncommitted.ok) return uncommitted;
  if (!commits.ok) return commits;
  const files = entries.filter((entry) => entry.kind !== 'submodule');
  return ok({
    repository: repository.folder,
    bare: repository.bare,
    commit: repository.commit,
    branch: repository.branch,
    objectFormat: repository.objectFormat,
    shallow: repository.shallow,
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + entry.size, 0),
    submodules: entries.filter((entry) => entry.kind === 'submodule').map((entry) => entry.path ?? visible(entry.name)),
    uncommitted: uncommitted.value,
    history: [...commits.value],
  });
}

import { ok, type Result } from '../../../domain/result.ts';
import { changedTogether } from '../../../git/changed-together.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { folderOf } from '../ecosystems-paths.ts';
import { isModule } from './module-text.ts';

/** Source files of languages whose imports are not followed. */
const language =
  /\.(py|pyi|go|rs|rb|java|kt|kts|scala|swift|m|mm|c|h|cc|cpp|cxx|hpp|hh|cs|fs|vb|php|ex|exs|erl|hrl|hs|ml|mli|clj|cljs|lua|pl|pm|r|jl|dart|zig|nim|cr|elm|sql|sh|bash|zsh|ps1)$/iu;
const commitsLookedAt = 500;
/** A commit of more files than this says nothing about which belong together. */
const filesOfOneCommit = 50;
const timesTogether = 2;

export function isElsewhere(path: string): boolean {
  return language.test(path) && !isModule(path);
}

export interface Elsewhere {
  readonly store: ObjectStore;
  readonly commit: string;
  readonly paths: Iterable<string>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What may depend on changed files where no imports are followed: files of the same language in the same folder (one
 * package in Go and Java, most likely one in others), and files that changed together with them at least twice in the
 * last 500 commits. By changed file; a file without such is not among the keys.
 */
export async function relatedFiles(changed: readonly string[], { store, commit, paths, signal }: Elsewhere): Promise<Result<ReadonlyMap<string, ReadonlySet<string>>>> {
  const some = changed.filter(isElsewhere);
  if (some.length === 0) return ok(new Map());
  const there = new Set(paths);
  const history = await changedTogether(store, commit, { commits: commitsLookedAt, filesAtMost: filesOfOneCommit }, signal);
  if (!history.ok) return history;
  const neighbours = byFolderAndLanguage(there);
  return ok(new Map(some.map((path) => {
    const often = [...countsWith(path, history.value)].filter(([other, times]) => times >= timesTogether && there.has(other)).map(([other]) => other);
    return [path, new Set([...(neighbours.get(kindOf(path)) ?? []), ...often].filter((other) => other !== path))];
  })));
}

function countsWith(path: string, commits: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const files of commits) {
    if (!files.has(path)) continue;
    for (const other of files) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

function byFolderAndLanguage(paths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    if (!isElsewhere(path)) continue;
    const group = groups.get(kindOf(path));
    if (group === undefined) groups.set(kindOf(path), [path]);
    else group.push(path);
  }
  return groups;
}

function kindOf(path: string): string {
  return `${folderOf(path)}\0${language.exec(path)?.[1]?.toLowerCase() ?? ''}`;
}

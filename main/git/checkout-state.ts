import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../domain/result.ts';
import { runGit } from './command.ts';
import { writeGitFolder } from './git-folder.ts';
import { readSettings, type Repository } from './repository.ts';
import { inScratch } from './scratch.ts';
import { readIfThere, type ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

export interface CheckoutQuestion {
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** After this the answer is null. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * How many files of the maintainer's checkout differ from its commit: changed, staged and untracked ones, an untracked
 * folder counted once, what is inside submodules not at all. Null where there is no checkout or it can't be told.
 *
 * Git looks at the checkout through a git folder of the host's own, with a copy of the index: nothing is written there,
 * and no filter, hook or monitor that the repository configures is known to it.
 */
export async function countUncommitted({ repository, store, timeoutMs = 10_000, signal }: CheckoutQuestion): Promise<Result<number | null>> {
  if (repository.bare) return ok(null);
  return await inScratch(store.dir, async (gitDir) => {
    const ready = await layOut(gitDir, repository, signal);
    if (!ready.ok) return ready;
    const answer = await runGit({
      gitDir,
      args: [`--work-tree=${repository.folder}`, 'status', '--porcelain=v1', '-z', '--ignore-submodules=all', '--untracked-files=normal', '--no-renames'],
      env: { GIT_OBJECT_DIRECTORY: join(store.dir, 'objects') },
      timeoutMs,
      signal,
    });
    if (!answer.ok) return answer.error.code === 'git_timeout' ? ok(null) : answer;
    return ok(answer.value.exitCode === 0 ? [...recordsOf(answer.value.stdout)].length : null);
  });
}

async function layOut(gitDir: string, repository: Repository, signal: AbortSignal | undefined): Promise<Result<void>> {
  const settings = await readSettings(repository, signal);
  if (!settings.ok) return settings;
  const copies = await readCopies(repository);
  return await writeGitFolder(gitDir, {
    objectFormat: repository.objectFormat,
    head: repository.commit,
    settings: { core: ['bare = false', ...comparisonSettings(settings.value)] },
    files: copies,
  });
}

/** The index, the part it may share with others, and the ignore rules and attributes that are not in the tree: all data. */
async function readCopies({ gitDir, commonDir }: Repository): Promise<Record<string, Uint8Array>> {
  const shared = (await readdir(gitDir)).filter((name) => /^sharedindex\.[0-9a-f]+$/u.test(name));
  const sources = [
    ...['index', ...shared].map((name): [string, string] => [name, join(gitDir, name)]),
    ...['info/exclude', 'info/attributes'].map((name): [string, string] => [name, join(commonDir, name)]),
  ];
  const copies: Record<string, Uint8Array> = {};
  for (const [name, path] of sources) {
    const content = await readIfThere(path, 256 * 1024 * 1024);
    if (content !== null) copies[name] = content;
  }
  return copies;
}

/** Settings that say how files and blobs compare. Only their known values are taken over. */
const comparing = ['filemode', 'autocrlf', 'eol', 'ignorecase', 'symlinks', 'precomposeunicode', 'trustctime', 'checkstat', 'sparsecheckout', 'sparsecheckoutcone'];
const knownValue = /^(?:true|false|yes|no|on|off|0|1|input|lf|crlf|native|default|minimal)$/iu;

function comparisonSettings(settings: ReadonlyMap<string, string>): readonly string[] {
  return comparing.flatMap((name) => {
    const value = settings.get(`core.${name}`);
    return value !== undefined && knownValue.test(value) ? [`${name} = ${value}`] : [];
  });
}

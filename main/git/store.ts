import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { runGit } from './command.ts';
import { writeGitFolder } from './git-folder.ts';
import { quotePath } from './quote.ts';
import { objectsOf, type ObjectFormat, type Repository } from './repository.ts';

/**
 * A bare repository of the host's own. It reads the maintainer's objects where they lie and keeps what is new in its
 * own folder; no configuration, hook, filter or attribute of the maintainer's applies in it.
 */
export interface ObjectStore {
  readonly dir: string;
  readonly objectFormat: ObjectFormat;
  /** The source was a partial clone: a missing object is on a server. */
  readonly partialClone: boolean;
}

export interface StoreOptions {
  /** Folder of the store itself, made when missing; a store that is there already is taken up again. */
  readonly dir: string;
  readonly repository: Repository;
  readonly signal?: AbortSignal | undefined;
}

// info/attributes outranks every .gitattributes of the tree (https://git-scm.com/docs/gitattributes): what git archive
// writes and git diff compares is then the bytes of the blobs and nothing else. `true` and `false` are errors as a
// working-tree-encoding, hence `!`.
export const neutralAttributes =
  '* -text -crlf !eol -ident -filter !working-tree-encoding -export-ignore -export-subst !diff !merge !whitespace !conflict-marker-size\n';

export const storeSettings = {
  core: ['bare = true', 'protectHFS = true', 'protectNTFS = true', 'quotePath = false'],
  // Objects stay in the pack they arrive in: writing them loose would set the time of an equal object of the maintainer's.
  fastimport: ['unpackLimit = 0'],
  tar: ['umask = 0022'],
  pack: ['threads = 1'],
} as const;

/**
 * Makes the store of one run beside the maintainer's repository.
 * Faults: `store_not_writable`, `partial_clone`, `repository_unreadable`, and those of running git.
 */
export async function openStore({ dir, repository, signal }: StoreOptions): Promise<Result<ObjectStore>> {
  const shallow = await readIfThere(join(repository.commonDir, 'shallow'), 16 * 1024 * 1024);
  const written = await writeGitFolder(dir, {
    objectFormat: repository.objectFormat,
    head: 'ref: refs/heads/none',
    settings: storeSettings,
    files: {
      'objects/info/alternates': `${quotePath(Buffer.from(objectsOf(repository)))}\n`,
      'info/attributes': neutralAttributes,
      'info/exclude': '',
      ...(shallow === null ? {} : { shallow }),
    },
  });
  if (!written.ok) return written;
  const store = { dir, objectFormat: repository.objectFormat, partialClone: repository.partialClone };
  const found = await runGit({ gitDir: dir, args: ['cat-file', '-e', `${repository.commit}^{tree}`], signal });
  if (!found.ok) return found;
  return found.value.exitCode === 0 ? ok(store) : objectsMissing(store, found.value.stderr);
}

/** The fault of an object that the source should have and does not. */
export function objectsMissing(store: ObjectStore, said: string): Result<never> {
  if (store.partialClone) {
    return fail(
      'partial_clone',
      'The repository is a partial clone and does not hold every file of its current commit.',
      'Check its current commit out once, or clone the repository again without `--filter`.',
    );
  }
  return fail(
    'repository_unreadable',
    `An object of the repository is missing or broken${said.trim() === '' ? '.' : `: ${said.trim().slice(0, 500)}`}`,
    'Run `git fsck` in the repository and mend what it names.',
  );
}

/** Content of a plain file, null where there is none of at most `maxBytes`; a link or a pipe in its place is not followed. */
export async function readIfThere(path: string, maxBytes: number): Promise<Buffer | null> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    const found = await file.stat();
    return found.isFile() && found.size <= maxBytes ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}

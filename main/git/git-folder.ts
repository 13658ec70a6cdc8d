import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../domain/result.ts';
import type { ObjectFormat } from './repository.ts';
import { isSystemError, notWritable } from './scratch.ts';

/** A git folder of our own making: nothing in it comes from a template, a hook or anyone's configuration. */
export interface GitFolder {
  readonly objectFormat: ObjectFormat;
  /** Content of HEAD without its line feed: a commit, or `ref: …`. */
  readonly head: string;
  /** Lines of the configuration, by section: `{ core: ['bare = true'] }`. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
  /** More files, by path inside the folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Lays out a folder that git takes for a repository (https://git-scm.com/docs/gitrepository-layout). */
export async function writeGitFolder(dir: string, folder: GitFolder): Promise<Result<void>> {
  try {
    for (const part of ['objects/info', 'objects/pack', 'refs/heads', 'info']) await mkdir(join(dir, part), { recursive: true, mode: 0o700 });
    const files = { ...folder.files, config: configuration(folder), HEAD: `${folder.head}\n` };
    for (const [path, content] of Object.entries(files)) await writeFile(join(dir, path), content, { mode: 0o600 });
    return ok(undefined);
  } catch (error) {
    if (isSystemError(error)) return notWritable(error);
    throw error;
  }
}

function configuration({ objectFormat, settings }: GitFolder): string {
  const sections = {
    ...settings,
    core: ['repositoryFormatVersion = 1', 'logAllRefUpdates = false', ...(settings['core'] ?? [])],
    extensions: [`objectFormat = ${objectFormat}`],
    gc: ['auto = 0'],
    maintenance: ['auto = false'],
  };
  return Object.entries(sections)
    .map(([name, lines]) => [`[${name}]`, ...lines].join('\n'))
    .join('\n')
    .concat('\n');
}

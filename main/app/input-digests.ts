import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputDigests } from '../loops/engineering/planning/inputs.ts';
import { part } from '../loops/engineering/planning/inputs.ts';

/** npm's own record of what it installed: it is written anew whenever anything is. */
const records = ['node_modules/.package-lock.json', 'package-lock.json', 'npm-shrinkwrap.json'];

/** What is installed in the maintainer's checkout, which checks see beside the commit. */
export const installedPackages: InputDigests = async ({ repository }) => {
  const stamps = repository.bare ? [] : await Promise.all(records.map((path) => stampOf(join(repository.folder, path))));
  return [part('installed packages', stamps)];
};

/** Files as they are told apart without reading them: size and time of the last change; null for one that is not there. */
export async function stampsOf(paths: readonly string[]): Promise<readonly (string | null)[]> {
  return Promise.all([...paths].sort().map(async (path) => stampOf(path)));
}

async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await lstat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ENOENT' ? null : String(error.code);
  }
}

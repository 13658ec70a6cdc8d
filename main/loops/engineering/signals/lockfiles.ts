import type { RecipePlace, TreeFile } from '../../../../agents/recipes/contract.ts';
import { folderOf, inFolder, nameOf } from '../ecosystems-paths.ts';
import type { InstalledPackage, Locked } from './installed-package.ts';
import { npmLock, pnpmLock, yarnLock } from './lockfiles-node.ts';
import { goMod, goSum, requirements, tomlLock } from './lockfiles-others.ts';

export interface LockedPackages {
  readonly packages: readonly InstalledPackage[];
  readonly lockfiles: readonly string[];
  readonly notes: readonly string[];
}

const maxBytes = 16 * 1024 * 1024;
const mostLockfiles = 20;
const mostPackages = 50_000;

type Reader = (bytes: Uint8Array) => Locked;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['package-lock.json', npmLock],
  ['npm-shrinkwrap.json', npmLock],
  ['pnpm-lock.yaml', pnpmLock],
  ['yarn.lock', yarnLock],
  ['poetry.lock', (bytes) => tomlLock('PyPI', bytes)],
  ['uv.lock', (bytes) => tomlLock('PyPI', bytes)],
  ['Cargo.lock', (bytes) => tomlLock('crates.io', bytes)],
  ['go.mod', goMod],
  ['go.sum', goSum],
]);

/** The packages that the lockfiles of a commit fix. A go.sum is read only where no go.mod is beside it. */
export async function readLockfiles({ files, read }: Pick<RecipePlace, 'files' | 'read'>): Promise<LockedPackages> {
  const found = lockfilesIn(files);
  const chosen = found.slice(0, mostLockfiles).filter(({ size }) => size <= maxBytes);
  const contents = await read(chosen.map(({ path }) => path), maxBytes);
  if (!contents.ok) return { packages: [], lockfiles: [], notes: [`The lockfiles can’t be read: ${contents.error.message}`] };
  const notes = found.filter((file) => !chosen.includes(file)).map(({ path }) => `${path} was not read: it is too large, or one of too many lockfiles.`);
  const packages: InstalledPackage[] = [];
  for (const [path, bytes] of contents.value) {
    const locked = readerOf(path)?.(bytes) ?? { packages: [], notes: [] };
    for (const note of locked.notes) notes.push(`${path}: ${note}.`);
    for (const one of locked.packages) if (packages.length < mostPackages) packages.push({ ...one, lockfile: path });
    if (packages.length >= mostPackages) notes.push(`${path}: packages beyond ${mostPackages} in all.`);
  }
  return { packages, lockfiles: [...contents.value.keys()], notes };
}

function lockfilesIn(files: readonly TreeFile[]): readonly TreeFile[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.filter(({ path, kind }) => {
    if (kind !== 'file' && kind !== 'executable') return false;
    if (/(?:^|\/)(?:node_modules|vendor|third_party|testdata|fixtures)\//u.test(path) || readerOf(path) === null) return false;
    return nameOf(path) !== 'go.sum' || !paths.has(inFolder(folderOf(path), 'go.mod'));
  });
}

function readerOf(path: string): Reader | null {
  const name = nameOf(path);
  return readers.get(name) ?? (/^requirements(?:[-_.][\w.-]{1,60})?\.txt$/u.test(name) ? requirements : null);
}

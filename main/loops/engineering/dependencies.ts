import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { LockedPackages } from './dependencies-lockfile.ts';
import { outsideRanges, rangesIn } from './dependencies-manifest.ts';
import { difference, outermostFolders, parseLockfile, platformBound } from './dependencies-lockfile.ts';
import type { WalkLimits } from './dependencies-walk.ts';
import { measure } from './dependencies-walk.ts';
import { folderOf, inFolder, nameOf, resolveIn } from './ecosystems-paths.ts';

/** Installed packages in the maintainer's checkout that are what the commit's lockfile asks for, or its package.json where no lockfile is there. */
export interface InstalledDependencies {
  /** Absolute, without links. */
  readonly checkout: string;
  /** The lockfile or package.json they fit, as a path in the repository. */
  readonly lockfile: string;
  /** The `node_modules` folders that hold them, as paths in the repository. */
  readonly folders: readonly string[];
  readonly packages: number;
  readonly files: number;
  readonly bytes: number;
}

export interface DependencyRequest {
  /** Absolute top folder of the maintainer's checkout; null for a bare repository. */
  readonly checkout: string | null;
  /** The lockfile, or the package.json without one, as a path in the repository, and its bytes in the commit. */
  readonly lockfile: string;
  readonly committed: Uint8Array;
  readonly limits?: WalkLimits;
  /** The system the packages were installed on; this one's when left out. */
  readonly platform?: NodeJS.Platform;
  readonly signal?: AbortSignal;
}

const defaultLimits: WalkLimits = { maxFiles: 100_000, maxBytes: 400 * 1024 * 1024 };
const maxLockfileBytes = 32 * 1024 * 1024;
const maxFolders = 100;

/**
 * Decides whether the checkout's installed npm packages may be taken along into the sandbox. They may when the lockfile
 * in the checkout has the commit's bytes and npm's own record of what it installed names the same versions with the
 * same checksums. What the files of a package hold is not compared again: it is the maintainer's own installation.
 * The checkout is only read, and no link in it is followed.
 */
export async function findInstalledDependencies(request: DependencyRequest): Promise<Result<InstalledDependencies>> {
  const { lockfile, committed } = request;
  if (nameOf(lockfile) === 'package.json') return withoutLockfile(request);
  if (!/^(?:package-lock|npm-shrinkwrap)\.json$/.test(nameOf(lockfile))) return onlyNpm(lockfile);
  if (request.checkout === null) return refusal(lockfile, 'A bare repository has no installed packages.', 'Point Touchline at a checkout where they are installed.');
  const locked = parseLockfile(committed);
  if (locked === null) return fail('lockfile_not_known', `The dependencies in ${lockfile} are not taken along. It is not a lockfile of npm 7 or later.`, 'Run `npm install` with a current npm and commit the lockfile.');
  try {
    return await inCheckout(request, request.checkout, locked);
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return notInstalled(lockfile);
  }
}

async function withoutLockfile(request: DependencyRequest): Promise<Result<InstalledDependencies>> {
  const { lockfile: manifest, committed, checkout } = request;
  const asked = rangesIn(committed);
  if (asked === null) return refusal(manifest, 'It is not a JSON object.', '');
  if (checkout === null) return refusal(manifest, 'A bare repository has no installed packages, and there is no lockfile that says which versions belong here.', 'Point Touchline at a checkout where they are installed, or commit a lockfile.');
  try {
    return await fittingManifest(request, asked, await realpath(checkout));
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return notInstalledByManifest(manifest);
  }
}

async function fittingManifest(request: DependencyRequest, asked: ReadonlyMap<string, string>, checkout: string): Promise<Result<InstalledDependencies>> {
  const { lockfile: manifest } = request;
  const folder = folderOf(manifest);
  if ((await realpath(join(checkout, folder))) !== join(checkout, folder)) return refusal(manifest, 'Its folder is a link in the checkout.', '');
  const record = await readRegular(join(checkout, inFolder(folder, 'node_modules/.package-lock.json')));
  const installed = record === null ? null : parseLockfile(record);
  if (installed === null) return notInstalledByManifest(manifest);
  const differs = outsideRanges(asked, installed) ?? foreign(installed, request.platform ?? process.platform);
  return differs === null ? measured(request, checkout, installed) : refusal(manifest, `What is installed does not fit it: ${differs}`, installByManifest);
}

async function inCheckout(request: DependencyRequest, given: string, locked: LockedPackages): Promise<Result<InstalledDependencies>> {
  const { lockfile, committed } = request;
  const checkout = await realpath(given);
  const folder = folderOf(lockfile);
  if ((await realpath(join(checkout, folder))) !== join(checkout, folder)) return refusal(lockfile, 'Its folder is a link in the checkout.', '');
  const inUse = await readRegular(join(checkout, lockfile));
  if (inUse === null || !inUse.equals(committed)) {
    return refusal(lockfile, 'The lockfile in your checkout is not the one of the commit.', `Commit or restore ${lockfile}, and run \`npm ci\`.`);
  }
  const record = await readRegular(join(checkout, inFolder(folder, 'node_modules/.package-lock.json')));
  const installed = record === null ? null : parseLockfile(record);
  if (installed === null) return notInstalled(lockfile);
  const differs = difference(locked, installed) ?? foreign(installed, request.platform ?? process.platform);
  if (differs !== null) return refusal(lockfile, `What is installed does not fit it: ${differs}`, runInstall);
  return measured(request, checkout, installed);
}

function foreign(installed: LockedPackages, platform: NodeJS.Platform): string | null {
  const place = platform === 'linux' ? null : platformBound(installed);
  return place === null ? null : `${place} was made for ${platform}, and the sandbox runs Linux.`;
}

async function measured(request: DependencyRequest, checkout: string, installed: LockedPackages): Promise<Result<InstalledDependencies>> {
  const { lockfile } = request;
  const folders = outermostFolders(installed).map((place) => resolveIn(folderOf(lockfile), place));
  if (folders.length > maxFolders || folders.some((folder) => folder === null)) return refusal(lockfile, 'Its packages are spread over too many folders, or lie outside the repository.', '');
  const limits = request.limits ?? defaultLimits;
  let [files, bytes] = [0, 0];
  for (const folder of folders) {
    if (folder === null || !(await lstat(join(checkout, folder))).isDirectory()) return notInstalled(lockfile);
    const size = await measure(checkout, folder, { maxFiles: limits.maxFiles - files, maxBytes: limits.maxBytes - bytes }, request.signal);
    if (!size.ok) return size.error.code === 'cancelled' ? size : refusal(lockfile, size.error.message, '');
    const stranger = strangerIn(size.value.top, folder, lockfile, installed);
    if (stranger !== null) return refusal(lockfile, `What is installed does not fit it: ${stranger} was not put there by npm.`, runInstall);
    [files, bytes] = [files + size.value.files, bytes + size.value.bytes];
  }
  const known = folders.flatMap((folder) => folder ?? []);
  return ok({ checkout, lockfile, folders: known, packages: installed.size, files, bytes });
}

/** A package folder that npm's record does not name. */
function strangerIn(top: readonly string[], folder: string, lockfile: string, installed: LockedPackages): string | null {
  const below = folderOf(lockfile);
  const place = below === '' ? folder : folder.slice(below.length + 1);
  const name = top.find((each) => !installed.has(`${place}/${each}`));
  return name === undefined ? null : inFolder(folder, name);
}

const runInstall = 'Run `npm ci` in your checkout and Touchline will take them along.';

const installByManifest = 'Run `npm install` in your checkout and Touchline will take them along.';

function notInstalledByManifest(manifest: string): Result<never> {
  return fail('dependencies_not_installed', `The packages that ${manifest} asks for are not installed here by npm, and there is no lockfile that says which versions belong here.`, installByManifest);
}

function notInstalled(lockfile: string): Result<never> {
  return fail('dependencies_not_installed', `The dependencies in ${lockfile} are not installed here.`, runInstall);
}

function refusal(lockfile: string, why: string, next: string): Result<never> {
  return fail('dependencies_not_taken', `The dependencies in ${lockfile} are not taken along. ${why}`, next);
}

function onlyNpm(lockfile: string): Result<never> {
  return refusal(lockfile, 'Only what npm installed can be compared with its lockfile.', '');
}

function isFileTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR|EACCES|EPERM|ELOOP|ENAMETOOLONG)$/.test(String(error.code));
}

/** The bytes of a regular file; null for anything else and for what is too large. Never waits on a pipe or a device. */
async function readRegular(path: string): Promise<Buffer | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    return found.isFile() && found.size <= maxLockfileBytes ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}

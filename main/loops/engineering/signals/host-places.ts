import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** A file of this machine that the maintainer's settings name. */
export interface HostPlace {
  readonly path: string;
  /** How it is told: relative to the repository where it lies in it. */
  readonly name: string;
  /** The folder whose own links are the maintainer's; below it none is followed. */
  readonly trusted: string;
}

export interface FoundPlaces {
  readonly places: readonly HostPlace[];
  /** Why a named place gave no file, or not all, in words. */
  readonly notes: readonly string[];
}

const mostEntries = 5000;
const mostDepth = 8;
const mostPlaces = 50;

/**
 * The files that a path or glob of the settings means. A relative one starts at the repository's folder, whose content
 * is hostile: no symbolic link below it, or below the part of the pattern that has no wildcard, is followed.
 */
export async function findPlaces(repository: string, pattern: string): Promise<FoundPlaces> {
  const { base, glob } = picomatch.scan(sep === '/' ? pattern : pattern.replaceAll(sep, '/'));
  const start = resolve(repository, glob === '' ? pattern : base);
  if (glob === '') return { places: [placeIn(repository, dirname(start), start)], notes: [] };
  const { trusted } = placeIn(repository, start, start);
  if (!(await isStraight(trusted, start))) return { places: [], notes: [`${pattern}: there is no such folder, or it lies behind a symbolic link.`] };
  const walk: Walk = { matches: picomatch(glob), found: [], entries: 0, full: false };
  await walkFolder(walk, start, '', 0);
  const places = walk.found.sort().slice(0, mostPlaces).map((path) => placeIn(repository, start, join(start, path)));
  const notes = [
    ...(places.length === 0 ? [`No file matches ${pattern}.`] : []),
    ...(walk.full ? [`${pattern}: not every folder was looked into, there are too many entries or levels.`] : []),
    ...(walk.found.length > mostPlaces ? [`${pattern}: ${walk.found.length - mostPlaces} more files match.`] : []),
  ];
  return { places, notes };
}

/** A place in a folder that the settings name; in the repository, whose links may lead anywhere, none is trusted. */
export function placeIn(repository: string, folder: string, path: string): HostPlace {
  const name = isWithin(repository, path) ? relative(resolve(repository), path).replaceAll(sep, '/') : path;
  return { path, name, trusted: isWithin(repository, folder) ? resolve(repository) : folder };
}

function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), path);
  return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside));
}

interface Walk {
  readonly matches: (path: string) => boolean;
  readonly found: string[];
  entries: number;
  full: boolean;
}

/** Entries that are links are not folders here, so none is entered. What can't be listed holds nothing. */
async function walkFolder(walk: Walk, start: string, folder: string, depth: number): Promise<void> {
  const entries = await readdir(join(start, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (walk.entries >= mostEntries) {
      walk.full = true;
      return;
    }
    walk.entries += 1;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name === '.git' || entry.name === 'node_modules') continue;
      if (depth >= mostDepth) walk.full = true;
      else await walkFolder(walk, start, path, depth + 1);
    } else if (walk.matches(path)) walk.found.push(path);
  }
}

/** An open plain file; whoever gets it closes it. */
export interface OpenPlace {
  readonly file: FileHandle;
  readonly size: number;
  /** RFC 3339, when it was written last. */
  readonly writtenAt: string;
}

/**
 * Opens a plain file for reading. Links below the trusted folder, pipes, devices and folders are refused without being
 * touched. Faults: `file_missing`, `file_unreadable`, `not_a_plain_file`.
 */
export async function openPlace({ path, name, trusted }: HostPlace): Promise<Result<OpenPlace>> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink() || !(await isStraight(trusted, dirname(path)))) return fail('not_a_plain_file', `${name} is, or lies behind, a symbolic link.`, 'Name the file itself.');
    if (!found.isFile()) return fail('not_a_plain_file', `${name} is not a plain file.`, 'Name a file.');
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const opened = await file.stat();
    if (opened.isFile() && opened.ino === found.ino && opened.dev === found.dev) return ok({ file, size: opened.size, writtenAt: opened.mtime.toISOString() });
    await file.close();
    return fail('not_a_plain_file', `${name} was put in another's place while it was opened.`, 'Start the run again.');
  } catch (error) {
    return await whyNot(error, path, name);
  }
}

/** Whether no link stands between a trusted folder and one below it; false where either is not there. */
async function isStraight(trusted: string, folder: string): Promise<boolean> {
  const real = await Promise.all([realpath(trusted), realpath(folder)]).catch(() => null);
  return real !== null && real[1] === join(real[0], relative(trusted, folder));
}

async function whyNot(thrown: unknown, path: string, name: string): Promise<Result<never>> {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return fail('file_unreadable', `${name} can’t be read (${code}).`, 'Check its permissions.');
  const beside = await readdir(dirname(path)).catch(() => []);
  const rotated = beside.filter((each) => each !== basename(path) && each.startsWith(basename(path))).sort()[0];
  const hint = rotated === undefined ? '' : ` ${rotated} is beside it: it may have been rotated; a glob such as ${basename(path)}* names both.`;
  return fail('file_missing', `There is no ${name}.${hint}`, 'Correct the path in the settings.');
}

/** The whole of a plain file of at most `maxBytes`. Faults beside those of opening it: `file_too_large`. */
export async function readPlace(place: HostPlace, maxBytes: number): Promise<Result<Buffer>> {
  const opened = await openPlace(place);
  if (!opened.ok) return opened;
  const { file, size } = opened.value;
  try {
    if (size > maxBytes) return fail('file_too_large', `${place.name} has ${size} bytes; at most ${maxBytes} are read.`, 'Name a smaller file.');
    return ok(await readFrom(file, 0, size));
  } finally {
    await file.close();
  }
}

/** Bytes from a position on, fewer where the file has become shorter. */
export async function readFrom(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

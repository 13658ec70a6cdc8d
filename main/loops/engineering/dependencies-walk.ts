import { lstat, readdir, readlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { folderOf, inFolder, resolveIn } from './ecosystems-paths.ts';

export interface WalkLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

export interface Measured {
  readonly files: number;
  readonly bytes: number;
  /** Names directly inside the walked folder, those of a scope with it (`@types/node`). */
  readonly top: readonly string[];
}

const foldersAtOnce = 16;
/** What build tools leave in node_modules for themselves. */
export const cacheFolder = '.cache';

/**
 * Measures one `node_modules` folder of a checkout by its folder entries alone; nothing is opened and no link is
 * followed. Ends with a fault at a limit, at a link that leaves the checkout, and at anything that is not a file, a
 * folder or a link.
 */
export async function measure(checkout: string, folder: string, limits: WalkLimits, signal?: AbortSignal): Promise<Result<Measured>> {
  const walk: Walk = { checkout, limits, files: 0, bytes: 0, top: [], waiting: [folder], root: folder };
  while (walk.waiting.length > 0) {
    if (signal?.aborted === true) return fail('cancelled', 'The run was cancelled.', 'Start the run again.');
    const answers = await Promise.all(walk.waiting.splice(-foldersAtOnce).map((each) => visitFolder(walk, each)));
    const refused = answers.find((answer) => answer !== null) ?? overLimit(walk);
    if (refused !== null) return fail('dependencies_not_taken', refused, '');
  }
  return ok({ files: walk.files, bytes: walk.bytes, top: walk.top });
}

interface Walk {
  readonly checkout: string;
  readonly limits: WalkLimits;
  readonly root: string;
  readonly waiting: string[];
  readonly top: string[];
  files: number;
  bytes: number;
}

async function visitFolder(walk: Walk, folder: string): Promise<string | null> {
  const entries = await readdir(join(walk.checkout, folder), { withFileTypes: true });
  for (const entry of entries) {
    const path = inFolder(folder, entry.name);
    if (entry.name === cacheFolder && folder.endsWith('node_modules')) continue;
    noteTop(walk, folder, entry.name);
    if (entry.isDirectory()) {
      walk.waiting.push(path);
      continue;
    }
    const refused = await visitEntry(walk, path);
    if (refused !== null) return refused;
    if (overLimit(walk) !== null) return null;
  }
  return null;
}

function noteTop(walk: Walk, folder: string, name: string): void {
  if (folder === walk.root && !name.startsWith('.') && !name.startsWith('@')) walk.top.push(name);
  else if (folderOf(folder) === walk.root && folder.startsWith(`${walk.root}/@`)) walk.top.push(`${folder.slice(walk.root.length + 1)}/${name}`);
}

async function visitEntry(walk: Walk, path: string): Promise<string | null> {
  const found = await lstat(join(walk.checkout, path));
  walk.files += 1;
  walk.bytes += found.size;
  if (found.isSymbolicLink()) return linkRefusal(walk, path);
  return found.isFile() ? null : `${visible(path)} is neither a file nor a folder.`;
}

async function linkRefusal(walk: Walk, path: string): Promise<string | null> {
  const target = await readlink(join(walk.checkout, path));
  const leaves = isAbsolute(target) || resolveIn(folderOf(path), target) === null;
  return leaves ? `${visible(path)} is a link that leads out of the checkout.` : null;
}

function overLimit({ files, bytes, limits }: Walk): string | null {
  if (files > limits.maxFiles) return `node_modules holds more than ${limits.maxFiles} files.`;
  return bytes > limits.maxBytes ? `node_modules holds more than ${Math.round(limits.maxBytes / 1024 / 1024)} MiB.` : null;
}

// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { remembered } from './places.mjs';
import { Missing } from './trouble.mjs';

/**
 * SHA-256 of a file's bytes in hex, or undefined where there is no such file.
 * @param {string} file
 */
export function fileDigest(file) {
  const bytes = readIfThere(file);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** @param {unknown} error */
export function isAbsent(error) {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * Writes a file whole or not at all.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.tmp-${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

/**
 * A JSON file's content, or undefined where there is none or it is not JSON.
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  const bytes = readIfThere(file);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * A stamp says from what something was made; it holds while saying it again gives the same words.
 * @param {string} name
 * @param {unknown} facts
 * @param {string} [folder]
 */
export function stampHolds(name, facts, folder = remembered) {
  return JSON.stringify(readJson(join(folder, `${name}.json`))) === JSON.stringify(facts);
}

/**
 * @param {string} name
 * @param {unknown} facts
 * @param {string} [folder]
 */
export function writeStamp(name, facts, folder = remembered) {
  writeWhole(join(folder, `${name}.json`), `${JSON.stringify(facts)}\n`);
}

/**
 * @param {string} name
 * @param {string} [folder]
 */
export function removeStamp(name, folder = remembered) {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** @param {number} bytes */
function gb(bytes) {
  return (bytes / 1e9).toFixed(1);
}

/**
 * Stops with a clear sentence when the disk that holds `folder` has less than `bytes` free.
 * @param {string} folder
 * @param {number} bytes
 * @param {string} what
 */
export function needFreeDisk(folder, bytes, what) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Missing(`${what} needs ${gb(bytes)} GB of disk at ${folder}; ${gb(free)} GB are free.`, 'Free some space, or set TOUCHLINE_CACHE to a folder on another disk, then run the same command again.');
}

/**
 * Removes a folder that a stopped set-up may have left, and what was mounted inside it first:
 * debootstrap mounts /proc and /sys in the system that it makes.
 * @param {string} folder
 */
export function removeTree(folder) {
  if (process.platform === 'linux') {
    for (const mounted of mountsUnder(folder)) spawnSync('umount', ['--lazy', mounted], { stdio: 'ignore' });
    if (mountsUnder(folder).length > 0) throw new Missing(`Something is still mounted in ${folder}.`, `As root: umount --recursive '${folder}'`);
  }
  // Retried: a command of a set-up that was killed may still be writing for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

/**
 * Mount points at or below a folder, the deepest first.
 * @param {string} folder
 */
function mountsUnder(folder) {
  const table = readFileSync('/proc/self/mountinfo', 'utf8');
  const points = table.split('\n').map((line) => (line.split(' ')[4] ?? '').replaceAll('\\040', ' '));
  return points.filter((point) => point === folder || point.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
}

/**
 * Runs `work` with a fresh temporary folder inside `parent` (same disk, so that its result can be renamed into place)
 * and removes it afterwards.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(parent, work) {
  const folder = join(parent, `tmp-${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    removeTree(folder);
  }
}

/**
 * Removes what stopped set-ups left in `parent`. Call it only while holding the lock.
 * @param {string} parent
 */
export function removeLeftovers(parent) {
  for (const name of listIfThere(parent)) {
    if (/^tmp-\d+-/.test(name) || /\.tmp-\d+$/.test(name)) removeTree(join(parent, name));
  }
}

/** @param {string} folder */
function listIfThere(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

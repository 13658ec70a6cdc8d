import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../domain/result.ts';
import { errnoOf, faultOrThrow } from './ledger-fault.ts';

/**
 * Writes a file whole or not at all and so that it survives a power cut: temporary file in `incoming`
 * (on the same disk), fsync, rename, fsync of the folder. The file is readable by its owner alone.
 */
export function writeWholeFile(target: string, bytes: Uint8Array, incoming: string): Result<null> {
  const temporary = join(incoming, `${String(process.pid)}-${randomBytes(8).toString('hex')}`);
  try {
    mkdirSync(incoming, { recursive: true, mode: 0o700 });
    writeAndSync(temporary, bytes);
  } catch (error) {
    return { ok: false, error: faultOrThrow(error) };
  }
  try {
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { ok: false, error: faultOrThrow(error) };
  }
}

/** Makes a folder's entries durable. */
export function syncFolder(folder: string): void {
  // Windows has no handle on a folder that could be flushed.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes what writers left in `incoming` that are no longer alive. */
export function clearIncoming(incoming: string): void {
  for (const name of namesIn(incoming)) {
    const pid = Number.parseInt(name, 10);
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(incoming, name), { force: true });
  }
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx', 0o600);
  let whole = false;
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
    whole = true;
  } finally {
    closeSync(handle);
    if (!whole) rmSync(path, { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

import { closeSync, fsync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errnoOf } from './file-fault.ts';

// Only the flush, which may take long, is waited for beside other work: the rest is quicker done than handed over.
const flush = promisify(fsync);

/** A file and the bytes it is to hold. */
export interface WholeFile {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Flushed to the disk, to survive a power cut. Readers see whole files either way. */
  readonly durable: boolean;
}

/** Bytes that lie complete on the target's disk, under another name. */
export interface StagedFile {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes the bytes of all files into temporary ones in `incoming`, named after `name`. When one can't be written, none
 * is left and the error is thrown.
 */
export async function stageFiles(files: readonly WholeFile[], incoming: string, name: string): Promise<readonly StagedFile[]> {
  // At once, so that a disk with a journal makes one commit of all flushes.
  const writing = files.map(async ({ target, bytes, durable }, index): Promise<StagedFile> => {
    const temporary = join(incoming, `${name}-${index}.tmp`);
    await writeNew(temporary, bytes, durable);
    return { target, temporary };
  });
  const written = await Promise.allSettled(writing);
  const staged = written.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = written.find((one) => one.status === 'rejected');
  if (failed === undefined) return staged;
  dropStaged(staged);
  throw failed.reason;
}

/** Puts a staged file in its target's place: a reader sees the old bytes or the new ones. */
export function replaceBy({ temporary, target }: StagedFile): Promise<void> {
  return patiently(() => renameSync(temporary, target));
}

/** Removes what was staged and has not replaced anything. */
export function dropStaged(staged: readonly StagedFile[]): void {
  for (const { temporary } of staged) rmSync(temporary, { force: true });
}

/** Makes a folder's entries durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder that could be flushed.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    await flush(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Tries again while somebody else has the file open: on Windows a reader, a virus scanner or an indexer makes a
 * rename fail for a moment, with the same codes as a lasting refusal.
 */
export async function patiently<Value>(act: () => Value, platform: NodeJS.Platform = process.platform, waitsMs: readonly number[] = [2, 5, 10, 25, 50, 100, 250, 500]): Promise<Value> {
  const passing = platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  for (const wait of waitsMs) {
    try {
      return act();
    } catch (error) {
      if (!passing.includes(errnoOf(error) ?? '')) throw error;
      await pause(wait);
    }
  }
  return act();
}

async function writeNew(path: string, bytes: Uint8Array, durable: boolean): Promise<void> {
  // Never through a link, never over a file: the name is new.
  const handle = openSync(path, 'wx', 0o644);
  let whole = false;
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(handle, bytes, written);
    if (durable) await flush(handle);
    whole = true;
  } finally {
    closeSync(handle);
    if (!whole) rmSync(path, { force: true });
  }
}

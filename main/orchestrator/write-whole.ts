import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';

/** Writes a file whole or not at all: a reader sees the old bytes or the new ones, also after a crash. */
export function writeWhole(path: string, bytes: Uint8Array): Result<null> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fail('write_failed', `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`, 'Check free space and permissions of Touchline’s home.');
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result } from '../domain/result.ts';

/** Works in a folder inside `dir` that is gone afterwards; an error of the file system is the fault `store_not_writable`. */
export async function inScratch<T>(dir: string, work: (scratch: string) => Promise<Result<T>>): Promise<Result<T>> {
  let scratch: string | null = null;
  try {
    scratch = await mkdtemp(join(dir, 'scratch-'));
    return await work(scratch);
  } catch (error) {
    if (isSystemError(error)) return notWritable(error);
    throw error;
  } finally {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
}

export function notWritable(error: Error): Result<never> {
  return fail('store_not_writable', `Touchline could not use its own git folder: ${error.message}`, 'Free disk space or check the permissions of Touchline’s home.');
}

/** An error of the operating system, as Node's file functions throw it. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sha256Schema } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { ArtifactStore } from './contract.ts';
import type { HomeFiles } from './home-files.ts';
import { errnoOf, faultOrThrow } from './ledger-fault.ts';
import { syncFolder, writeWholeFile } from './whole-file.ts';

/** Bytes under `artifacts/ab/cdef…`, named by their SHA-256. */
export function createArtifactStore(files: HomeFiles): ArtifactStore {
  const pathOf = (sha256: string): string => artifactPath(files, sha256);
  return {
    put: (bytes) => put(files, bytes),
    get: (sha256) => (sha256Schema.safeParse(sha256).success ? get(pathOf(sha256), sha256) : missing('of that name')),
    pathOf,
  };
}

/** Throws for a name that is not a SHA-256: it could lead out of the folder. */
export function artifactPath(files: HomeFiles, sha256: string): string {
  const name = sha256Schema.parse(sha256);
  return resolve(join(files.artifacts, name.slice(0, 2), name.slice(2)));
}

function put(files: HomeFiles, bytes: Uint8Array): Result<{ readonly sha256: string; readonly bytes: number }> {
  const stored = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
  const target = artifactPath(files, stored.sha256);
  try {
    if (sizeOf(target) === stored.bytes) return ok(stored);
    makeFolder(files, dirname(target));
  } catch (error) {
    return { ok: false, error: faultOrThrow(error) };
  }
  const written = writeWholeFile(target, bytes, files.incoming);
  return written.ok ? ok(stored) : written;
}

function makeFolder(files: HomeFiles, folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) syncFolder(files.artifacts);
}

function get(path: string, sha256: string): Result<Uint8Array> {
  try {
    const bytes = readFileSync(path);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? ok(bytes) : differs(sha256);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? missing(sha256) : { ok: false, error: faultOrThrow(error) };
  }
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function missing(sha256: string): Result<Uint8Array> {
  return fail('artifact_missing', `The artifact ${sha256} is not in the store.`, 'Put the home’s artifacts folder back from a backup, or do the run again.');
}

function differs(sha256: string): Result<Uint8Array> {
  return fail(
    'artifact_differs',
    `The bytes stored as artifact ${sha256} are not the ones that were put there.`,
    'Do not rely on this file. Put the home’s artifacts folder back from a backup, or do the run again.',
  );
}

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Result } from '../../main/domain/result.ts';
import { readBlobs } from '../../main/git/blobs.ts';
import type { ExportedEntry } from '../../main/git/exported-tree.ts';
import { openRepository, type Repository } from '../../main/git/repository.ts';
import { openStore, type ObjectStore } from '../../main/git/store.ts';
import { listTree } from '../../main/git/tree.ts';
import { temporaryFolder } from '../support/repository.ts';

const stores = temporaryFolder();
afterAll(() => rmSync(stores, { recursive: true, force: true }));

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function faultOf<T>(result: Result<T>): string {
  expect(result.ok).toBe(false);
  return result.ok ? '' : result.error.code;
}

export interface Opened {
  readonly repository: Repository;
  readonly store: ObjectStore;
}

/** Opens a repository and makes a store for it in a new temporary folder, which goes with the test file. */
export async function openWithStore(dir: string): Promise<Opened> {
  const repository = valueOf(await openRepository(dir));
  return { repository, store: valueOf(await openStore({ dir: mkdtempSync(join(stores, 'store-')), repository })) };
}

/** The commit as a sandbox would export it untouched. */
export async function exportedTree(store: ObjectStore, commit: string): Promise<ExportedEntry[]> {
  const entries = valueOf(await listTree(store, commit));
  const { contents } = valueOf(await readBlobs(store, entries.map((entry) => entry.object), { maxBytesEach: 1 << 30, maxBytesTotal: 1 << 30 }));
  return entries.map(({ name, kind, object }): ExportedEntry => {
    const bytes = contents.get(object) ?? Buffer.alloc(0);
    if (kind === 'submodule') return { name: Buffer.concat([name, Buffer.from('/')]), type: 'directory', mode: 0o755, size: 0 };
    if (kind === 'symlink') return { name, type: 'symlink', mode: 0o777, size: 0, target: bytes };
    return file(name, bytes, kind === 'executable' ? 0o755 : 0o644);
  });
}

/** One exported file. */
export function file(name: string | Uint8Array, content: string | Uint8Array, mode = 0o644): ExportedEntry {
  const bytes = Buffer.from(content);
  return { name: Buffer.from(name), type: 'file', mode, size: bytes.length, bytes };
}

export function symlink(name: string, target: string): ExportedEntry {
  return { name: Buffer.from(name), type: 'symlink', mode: 0o777, size: 0, target: Buffer.from(target) };
}

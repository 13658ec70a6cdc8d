import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../domain/result.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { openStore, type ObjectStore } from '../git/store.ts';

/** A workspace's repository, and a store of Touchline's own beside it for what is fetched between runs. */
export async function openWorkspaceStore(home: string, { workspaceId, path }: { readonly workspaceId: string; readonly path: string }, signal: AbortSignal): Promise<Result<{ readonly repository: Repository; readonly store: ObjectStore }>> {
  const repository = await openRepository(path, signal);
  if (!repository.ok) return repository;
  const folder = join(home, 'watch');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const store = await openStore({ dir: join(folder, `${workspaceId}.git`), repository: repository.value, signal });
  return store.ok ? ok({ repository: repository.value, store: store.value }) : store;
}

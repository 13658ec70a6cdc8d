import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Result } from '../../../main/domain/result.ts';
import type { ObjectStore } from '../../../main/git/store.ts';
import { openWithStore } from '../../git/exported.ts';
import { gitIn, makeRepository, type TestRepository } from '../../support/repository.ts';

export const secret = 'ghp_CANARYcanaryCANARYcanary0123456789';
export const branch = 'touchline/docs/01j0000000';

/** A maintainer's repository, the bare remote behind a host, and a branch that was delivered to it. */
export interface Delivered {
  readonly made: TestRepository;
  readonly store: ObjectStore;
  readonly served: string;
  readonly bare: TestRepository;
  readonly base: string;
  readonly commit: string;
}

export async function deliveredIn(root: string): Promise<Delivered> {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'made-')) });
  const base = made.commit({ 'a.txt': 'a\n' });
  made.git('branch', 'work', 'main');
  const commit = made.commit({ 'a.txt': 'b\n' }, { branch: 'work', bareOnly: true });
  const served = mkdtempSync(join(root, 'served-'));
  mkdirSync(join(served, 'acme'));
  const bare = makeRepository({ dir: join(served, 'acme/app.git'), bare: true });
  gitIn(made.dir, ['push', '--quiet', bare.dir, `${base}:refs/heads/main`, `${commit}:refs/heads/${branch}`]);
  return { made, served, bare, base, commit, store: (await openWithStore(made.dir)).store };
}

export function errorOf(result: Result<unknown>): Fault {
  if (result.ok) throw new Error(`went well: ${JSON.stringify(result.value)}`);
  return result.error;
}

import { join } from 'node:path';
import { changedContents } from '../../../../main/git/changed-contents.ts';
import { openRepository } from '../../../../main/git/repository.ts';
import { openStore, type ObjectStore } from '../../../../main/git/store.ts';
import { listTree } from '../../../../main/git/tree.ts';
import type { Result } from '../../../../main/domain/result.ts';
import type { ImportGraph } from '../../../../main/loops/engineering/blast-radius/graph.ts';
import { measureReach, type Measured } from '../../../../main/loops/engineering/blast-radius/measure.ts';
import { nothingRead, readGraph, type GraphLimits } from '../../../../main/loops/engineering/blast-radius/read-graph.ts';
import { blastRadiusOf } from '../../../../main/policy/blast-radius.ts';
import { defaultPolicy } from '../../../../main/policy/default-policy.ts';
import { aFile } from '../../../policy/inputs.ts';
import { makeRepository, temporaryFolder, type Files, type TestRepository } from '../../../support/repository.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export async function storeOf(repository: TestRepository): Promise<ObjectStore> {
  const opened = valueOf(await openRepository(repository.dir));
  return valueOf(await openStore({ dir: join(temporaryFolder(), 'objects.git'), repository: opened }));
}

/** The graph of a repository that holds these files in one commit. */
export async function graphOf(files: Files, limits?: GraphLimits): Promise<ImportGraph> {
  const repository = makeRepository();
  const commit = repository.commit(files);
  const store = await storeOf(repository);
  const entries = valueOf(await listTree(store, commit));
  const graph = await readGraph({ store, entries, read: nothingRead(), ...(limits === undefined ? {} : { limits }) });
  repository.remove();
  return graph;
}

/** Where one file's imports lead, sorted. */
export function importsOf(graph: ImportGraph, path: string): readonly string[] {
  return [...(graph.imports.get(path) ?? [])].toSorted();
}

export interface Change {
  readonly write?: Files;
  readonly remove?: readonly string[];
}

/** What a change on top of these files reaches, and its number. */
export async function reachOf(repository: TestRepository, base: string, change: Change, limits?: GraphLimits): Promise<Measured & { readonly value: number }> {
  repository.git('branch', '-f', 'patched', base);
  const patched = repository.commit(change.write ?? {}, { branch: 'patched', bareOnly: true, remove: change.remove ?? [] });
  const store = await storeOf(repository);
  const changes = valueOf(await changedContents(store, { from: base, to: patched }, { bytesEach: 1 << 20, bytesTotal: 1 << 26 }));
  const measured = await measureReach({
    store, baseCommit: base, base: valueOf(await listTree(store, base)), patched: valueOf(await listTree(store, patched)), changes, policy: defaultPolicy, ...(limits === undefined ? {} : { limits }),
  });
  const files = changes.map(({ path, before, after }) => aFile({ path, status: before === null ? 'added' : after === null ? 'deleted' : 'modified' }));
  return { ...measured, value: blastRadiusOf({ files, ...measured }, defaultPolicy).value };
}

import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { importTree } from '../../main/git/import.ts';
import { listTree } from '../../main/git/tree.ts';
import { makeRepository, manyFiles, temporaryFolder } from '../support/repository.ts';
import { exportedTree, file, openWithStore, valueOf } from './exported.ts';

const dir = temporaryFolder();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('one change among 50,000 files is one small patch and few new objects', { timeout: 120_000 }, async () => {
  const made = makeRepository({ dir, bare: true, files: manyFiles(50_000) });
  const { store, repository } = await openWithStore(made.dir);
  const started = performance.now();
  const listed = valueOf(await listTree(store, repository.commit));
  const afterList = performance.now();
  const entries = await exportedTree(store, repository.commit);
  const afterExport = performance.now();
  const changed = entries.map((entry, index) => (index === 25_000 ? file(entry.name, 'changed\n') : entry));
  const outcome = valueOf(await importTree({ store, baseCommit: repository.commit, entries: [...changed, file('added.txt', 'x\n')], protectedPaths: ['**/*.pem'], message: 'm', date: new Date(0) }));
  const afterImport = performance.now();
  process.stderr.write(`50,000 files: list ${Math.round(afterList - started)} ms, import of one change ${Math.round(afterImport - afterExport)} ms\n`);
  expect(listed).toHaveLength(50_000);
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  expect(outcome.patch.files.map(({ path }) => path)).toEqual(['added.txt', 'd250/f25000.txt']);
  expect(outcome.bytes.length).toBeLessThan(1000);
});

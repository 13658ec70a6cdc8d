import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { archive } from '../../main/git/archive.ts';
import { readBlobs } from '../../main/git/blobs.ts';
import { importTree } from '../../main/git/import.ts';
import { openRepository } from '../../main/git/repository.ts';
import { readGitState } from '../../main/git/state.ts';
import { openStore } from '../../main/git/store.ts';
import { listTree } from '../../main/git/tree.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder } from '../support/repository.ts';
import { exportedTree, file, valueOf } from './exported.ts';
import { makePoison } from './poison.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { sung, canary, config, poison } = makePoison(root);

async function useAll(dir: string): Promise<void> {
  const repository = valueOf(await openRepository(dir));
  const store = valueOf(await openStore({ dir: mkdtempSync(join(root, 'store-')), repository }));
  const entries = valueOf(await listTree(store, repository.commit));
  await buffer(archive(store, repository.commit));
  valueOf(await readGitState({ repository, store, entries }));
  valueOf(await readBlobs(store, entries.map(({ object }) => object), { maxBytesEach: 1000, maxBytesTotal: 10_000 }));
  const exported = (await exportedTree(store, repository.commit)).filter(({ name }) => Buffer.from(name).toString() !== 'a.txt');
  const outcome = valueOf(await importTree({
    store, baseCommit: repository.commit, entries: [...exported, file('a.txt', 'changed\n'), file('.gitattributes', '* filter=evil diff=evil\n* ident\n')].filter(onlyFirst),
    protectedPaths: [], message: 'Change', date: new Date(0),
  }));
  expect(outcome.kind).toBe('changed');
}

function onlyFirst({ name }: { name: Uint8Array }, index: number, all: readonly { name: Uint8Array }[]): boolean {
  return all.findIndex((other) => Buffer.from(other.name).equals(name)) === index;
}

test('a poisoned repository runs nothing and stays as it was', async () => {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'poisoned-')) });
  const nested = makeRepository({ dir: mkdtempSync(join(root, 'nested-')), files: { x: '1' } });
  made.commit({
    'a.txt': 'a\n', 'b.txt': 'b\n', '.gitattributes': '* filter=evil diff=evil merge=evil export-subst\n',
    '.gitmodules': `[submodule "vendor/sub"]\n\tpath = vendor/sub\n\turl = ext::sh -c 'touch ${canary('gitmodules')}'\n\tupdate = !touch ${canary('gitmodules-update')}\n`,
    'vendor/sub': { submodule: nested.git('rev-parse', 'HEAD') },
  });
  gitIn(made.dir, ['clone', '--quiet', nested.dir, 'vendor/sub']);
  gitIn(made.dir, ['clone', '--quiet', nested.dir, 'untracked']);
  for (const inner of ['vendor/sub', 'untracked']) writeFileSync(join(made.dir, inner, '.git/config'), config(), { flag: 'a' });
  for (const [name, text] of [['a.txt', 'dirty\n'], ['vendor/sub/x', 'dirty']] as const) writeFileSync(join(made.dir, name), text);
  poison(made);
  const before = snapshotFolder(made.dir);

  await useAll(made.dir);

  expect(sung()).toEqual([]);
  expect(snapshotFolder(made.dir)).toEqual(before);
});

test('the canaries sing when git is used carelessly', () => {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'careless-')), files: { 'a.txt': 'a\n', '.gitattributes': '* filter=evil diff=evil\n' } });
  writeFileSync(join(made.dir, 'a.txt'), 'dirty\n');
  poison(made);
  // Git may fail over programs that only leave a mark; what counts is that they ran.
  for (const args of [['status'], ['diff'], ['commit', '--allow-empty', '--message=x'], ['checkout', '-b', 'x']]) spawnSync('git', args, { cwd: made.dir });
  expect(sung().length).toBeGreaterThan(2);
});

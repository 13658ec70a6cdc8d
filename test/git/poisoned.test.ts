import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { exportedTree, file, valueOf } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const canaries = join(mkdtempSync(join(root, 'canaries-')));
const canary = (name: string): string => join(canaries, name.replaceAll(/\W/gu, '-'));

/** A program that leaves a mark when it runs. */
function payload(name: string): string {
  const path = join(root, `payload-${name.replaceAll(/\W/gu, '-')}`);
  writeFileSync(path, `#!/bin/sh\ntouch '${canary(name)}'\ncat 2>/dev/null\nexit 0\n`);
  chmodSync(path, 0o755);
  return path;
}

const hooks = [
  'applypatch-msg', 'commit-msg', 'fsmonitor-watchman', 'post-checkout', 'post-commit', 'post-index-change', 'post-merge', 'pre-commit', 'prepare-commit-msg',
  'pre-push', 'reference-transaction', 'update', 'pre-auto-gc', 'post-update', 'pre-receive',
];

function poisonedConfig(): string {
  const included = join(root, 'included');
  writeFileSync(included, `[core]\n\tfsmonitor = ${payload('included-fsmonitor')}\n`);
  const alias = (name: string): string => `!${payload(`alias-${name}`)}`;
  return `
[core]
	fsmonitor = ${payload('fsmonitor')}
	hooksPath = ${join(root, 'hooks')}
	sshCommand = ${payload('sshCommand')}
	gitProxy = ${payload('gitProxy')}
	pager = ${payload('pager')}
	editor = ${payload('editor')}
	askPass = ${payload('askPass')}
	attributesFile = ${join(root, 'attributes')}
	alternateRefsCommand = ${payload('alternateRefsCommand')}
[diff]
	external = ${payload('diff-external')}
[diff "evil"]
	textconv = ${payload('textconv')}
	command = ${payload('diff-command')}
[filter "evil"]
	clean = ${payload('clean')}
	smudge = ${payload('smudge')}
	process = ${payload('process')}
	required = true
[merge "evil"]
	driver = ${payload('merge-driver')}
[gpg]
	program = ${payload('gpg-program')}
[log]
	showSignature = true
[credential]
	helper = ${payload('credential-helper')}
[sequence]
	editor = ${payload('sequence-editor')}
[alias]
	status = ${alias('status')}
	rev-parse = ${alias('rev-parse')}
	archive = ${alias('archive')}
[include]
	path = ${included}
[remote "origin"]
	url = ext::${payload('ext')}
	uploadpack = ${payload('uploadpack')}
	receivepack = ${payload('receivepack')}
	promisor = true
	partialclonefilter = blob:none
[extensions]
	partialClone = origin
[uploadpack]
	packObjectsHook = ${payload('packObjectsHook')}
[tar "tar"]
	command = ${payload('tar-command')}
[tar "tar.gz"]
	command = ${payload('tar-gz-command')}
[trailer "evil"]
	command = ${payload('trailer-command')}
[pager]
	log = ${payload('pager-log')}
	status = ${payload('pager-status')}
[interactive]
	diffFilter = ${payload('diffFilter')}
[submodule "vendor/sub"]
	url = ext::${payload('submodule-url')}
	update = !${payload('submodule-update')}
`;
}

/** Everything a repository can name that git might run: 12 hooks and more, over 24 settings, attributes, nested repositories. */
function poison(made: TestRepository): void {
  for (const dir of [join(made.gitDir, 'hooks'), join(root, 'hooks')]) {
    mkdirSync(dir, { recursive: true });
    for (const hook of hooks) {
      writeFileSync(join(dir, hook), `#!/bin/sh\ntouch '${canary(`hook-${hook}`)}'\n`);
      chmodSync(join(dir, hook), 0o755);
    }
  }
  const attributes = '* filter=evil diff=evil merge=evil text=auto working-tree-encoding=UTF-16 export-subst\n';
  writeFileSync(join(root, 'attributes'), attributes);
  mkdirSync(join(made.gitDir, 'info'), { recursive: true });
  writeFileSync(join(made.gitDir, 'info/attributes'), attributes);
  writeFileSync(join(made.gitDir, 'config'), poisonedConfig(), { flag: 'a' });
}

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
  for (const inner of ['vendor/sub', 'untracked']) writeFileSync(join(made.dir, inner, '.git/config'), poisonedConfig(), { flag: 'a' });
  for (const [name, text] of [['a.txt', 'dirty\n'], ['vendor/sub/x', 'dirty']] as const) writeFileSync(join(made.dir, name), text);
  poison(made);
  const before = snapshotFolder(made.dir);

  await useAll(made.dir);

  expect(readdirSync(canaries)).toEqual([]);
  expect(snapshotFolder(made.dir)).toEqual(before);
  expect(existsSync(canaries)).toBe(true);
});

test('the canaries sing when git is used carelessly', () => {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'careless-')), files: { 'a.txt': 'a\n', '.gitattributes': '* filter=evil diff=evil\n' } });
  writeFileSync(join(made.dir, 'a.txt'), 'dirty\n');
  poison(made);
  // Git may fail over programs that only leave a mark; what counts is that they ran.
  for (const args of [['status'], ['diff'], ['commit', '--allow-empty', '--message=x'], ['checkout', '-b', 'x']]) spawnSync('git', args, { cwd: made.dir });
  expect(readdirSync(canaries).length).toBeGreaterThan(2);
});

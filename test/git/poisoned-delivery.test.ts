import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeDeliverable, rebasePatch, revertPatch } from '../../main/git/deliverable.ts';
import { importTree } from '../../main/git/import.ts';
import type { Credential } from '../../main/git/network.ts';
import { deleteBranch, fetchCommit, pushBranch, remoteTip } from '../../main/git/push.ts';
import { readRemotes } from '../../main/git/remote.ts';
import { openRepository } from '../../main/git/repository.ts';
import { openStore } from '../../main/git/store.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { startGitHttpServer } from '../support/git-http-server.ts';
import { exportedTree, file, valueOf } from './exported.ts';
import { makePoison } from './poison.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { sung, canary, payload, config, poison } = makePoison(root);

/** Names that options, shells, terminals and other file systems trip over. */
const hostileNames: readonly (readonly [string | Uint8Array, string])[] = [
  ['-rf', 'x\n'], ['--output=x', 'x\n'], ['--upload-pack=touch x', 'x\n'], ['new\nline.txt', 'x\n'], ['esc\u001b[2J', 'x\n'], ['README.md', 'one\n'], ['readme.MD', 'two\n'],
  ['caf\u00e9', 'nfc\n'], ['cafe\u0301', 'nfd\n'], ['$(touch x)', 'x\n'], ['a;touch x', 'x\n'], ['"quoted"', 'x\n'], ['back\\slash', 'x\n'], [Buffer.from([0x66, 0xff, 0xfe]), 'not utf-8\n'], [':(top)x', 'x\n'], ['*', 'x\n'],
];

function hostile(): TestRepository {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'hostile-')) });
  made.commit([
    ...hostileNames,
    ['a.txt', 'a\n'], ['.gitattributes', '* filter=evil diff=evil merge=evil export-subst whitespace=error ident text eol=crlf\n'],
    ['.gitmodules', `[submodule "sub"]\n\tpath = sub\n\turl = --upload-pack=touch ${canary('gitmodules-upload-pack')}\n\tupdate = !touch ${canary('gitmodules-update')}\n`],
    ['sub', { submodule: '1'.repeat(40) }], ['hooks/pre-push', { executable: `#!/bin/sh\ntouch ${canary('tracked-hook')}\n` }],
  ], { bareOnly: true });
  poison(made);
  const rewrites = `
[url "ext::${payload('insteadOf')} "]
	insteadOf = /
	insteadOf = http://
	insteadOf = file://
[url "ext::${payload('pushInsteadOf')} "]
	pushInsteadOf = /
	pushInsteadOf = http://
[http]
	proxy = http://127.0.0.1:9
	sslCAInfo = /nowhere
	cookieFile = ${join(root, 'cookies')}
[ssh]
	variant = simple
[push]
	recurseSubmodules = on-demand
	gpgSign = true
	default = matching
[fetch]
	recurseSubmodules = true
[apply]
	whitespace = fix
	ignoreWhitespace = change
[commit]
	gpgSign = true
	template = ${join(root, 'template')}
[user]
	signingKey = x
[receive]
	procReceiveRefs = refs
`;
  writeFileSync(join(made.gitDir, 'config'), rewrites, { flag: 'a' });
  return made;
}

/** A bare remote that the maintainer chose, outside the repository. */
function remoteOf(made: TestRepository): { readonly served: string; readonly dir: string } {
  const served = mkdtempSync(join(root, 'served-'));
  mkdirSync(join(served, 'acme'));
  const bare = makeRepository({ dir: join(served, 'acme/app.git'), bare: true });
  bare.git('config', 'receive.denyNonFastForwards', 'true');
  const objects = join(made.gitDir, 'objects');
  writeFileSync(join(bare.dir, 'objects/info/alternates'), `${objects}\n`);
  bare.git('update-ref', 'refs/heads/main', gitIn(made.gitDir, ['--git-dir', made.gitDir, 'rev-parse', 'main']).toString().trim());
  return { served, dir: bare.dir };
}

test('delivering from a hostile repository runs nothing of it, and leaves it as it was', async () => {
  const made = hostile();
  const { served, dir } = remoteOf(made);
  // Programs of these names that are tracked, or lie in the folder git would start in, must not be found first.
  for (const name of ['ssh', 'git', 'git-remote-https', 'git-receive-pack']) {
    writeFileSync(join(made.dir, name), `#!/bin/sh\ntouch ${canary(`planted-${name}`)}\n`);
    chmodSync(join(made.dir, name), 0o755);
  }
  const before = snapshotFolder(made.dir);
  const path = process.env['PATH'] ?? '';
  const server = await startGitHttpServer({ root: served, token: 'secret' });
  try {
    process.env['PATH'] = `.${delimiter}${made.dir.slice(1)}${delimiter}${path}`;
    const repository = valueOf(await openRepository(made.dir));
    expect(valueOf(await readRemotes(repository)).map(({ name, address }) => [name, address])).toEqual([['origin', null]]);
    const store = valueOf(await openStore({ dir: mkdtempSync(join(root, 'store-')), repository }));
    const kept = (await exportedTree(store, repository.commit)).filter(({ name }) => !['a.txt', '-rf'].includes(Buffer.from(name).toString()));
    const outcome = valueOf(await importTree({ store, baseCommit: repository.commit, entries: [...kept, file('a.txt', 'b  \r\n$Id$\n'), file('-rf', 'y\n'), file('--mirror', 'z\n')], protectedPaths: [], message: 'Change', date: new Date(0) }));
    if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
    const { commit } = valueOf(await makeDeliverable({
      store, baseCommit: repository.commit, patch: outcome.bytes, expectedTree: outcome.patch.tree, message: '--amend', trailers: [{ key: 'Evil', value: 'x' }], author: { name: '-x', email: '' }, date: new Date(0),
    }));
    expect(valueOf(await rebasePatch({ store, newBase: repository.commit, patch: outcome.bytes }))).toMatchObject({ same: true });
    expect(valueOf(await revertPatch({ store, commit, tip: commit }))).toMatchObject({ kind: 'applies' });
    const ways: readonly (readonly [string, Credential])[] = [[dir, { kind: 'none' }], [`${server.origin}/acme/app.git`, { kind: 'token', username: 'x', token: 'secret' }]];
    for (const [url, credential] of ways) {
      const request = { store, url, credential, commit, branch: 'touchline/docs/x' };
      expect(valueOf(await pushBranch(request))).toEqual({ outcome: 'pushed' });
      expect(valueOf(await remoteTip(request))).toBe(commit);
      expect(valueOf(await fetchCommit({ ...request, branch: 'main' }))).toBe(repository.commit);
      expect(valueOf(await deleteBranch(request))).toEqual({ outcome: 'deleted' });
    }
  } finally {
    process.env['PATH'] = path;
    await server.close();
  }
  expect(sung()).toEqual([]);
  expect(snapshotFolder(made.dir)).toEqual(before);
});

test('names that collide elsewhere are delivered as the bytes they are', async () => {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'names-')) });
  made.commit(hostileNames, { bareOnly: true });
  const repository = valueOf(await openRepository(made.dir));
  const store = valueOf(await openStore({ dir: mkdtempSync(join(root, 'store-')), repository }));
  const entries = (await exportedTree(store, repository.commit)).map((entry) => (['README.md', 'caf\u00e9', '--output=x', '"quoted"', ':(top)x'].includes(Buffer.from(entry.name).toString()) ? file(entry.name, 'changed\n') : entry));
  const outcome = valueOf(await importTree({ store, baseCommit: repository.commit, entries, protectedPaths: [], message: 'Change', date: new Date(0) }));
  if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  const { commit } = valueOf(await makeDeliverable({
    store, baseCommit: repository.commit, patch: outcome.bytes, expectedTree: outcome.patch.tree, message: 'x', trailers: [], author: { name: 'x', email: '' }, date: new Date(0),
  }));
  const shown = (name: string): string => gitIn(store.dir, [`--git-dir=${store.dir}`, 'show', `${commit}:${name}`]).toString();
  expect([shown('README.md'), shown('readme.MD'), shown('caf\u00e9'), shown('cafe\u0301'), shown('new\nline.txt')]).toEqual(['changed\n', 'two\n', 'changed\n', 'nfd\n', 'x\n']);
  const theirs = made.commit([['new\nline.txt', 'theirs\n'], ['--output=x', 'theirs\n'], ['README.md', 'theirs\n']], { bareOnly: true });
  const rebased = valueOf(await rebasePatch({ store, newBase: theirs, patch: outcome.bytes }));
  expect(rebased).toEqual({ kind: 'conflict', paths: ['--output=x', 'README.md'] });
});

test('the canaries sing when a delivery is made carelessly', () => {
  const made = hostile();
  const before = sung().length;
  for (const args of [['push', '/nowhere', 'HEAD:refs/heads/x'], ['fetch', 'origin'], ['ls-remote', 'http://127.0.0.1:9/x'], ['commit', '--allow-empty', '--message=x']]) {
    spawnSync('git', args, { cwd: made.dir, env: { ...process.env, GIT_ALLOW_PROTOCOL: 'ext:file:http' }, timeout: 10_000, killSignal: 'SIGKILL' });
  }
  expect(sung().length).toBeGreaterThan(before + 1);
  expect(config()).toContain('credential');
});

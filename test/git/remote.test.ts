import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parseRemote, shownAddress } from '../../main/git/remote-address.ts';
import { readRemotes, type Remote } from '../../main/git/remote.ts';
import { openRepository } from '../../main/git/repository.ts';
import { makeRepository, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { valueOf } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['https://github.com/acme/app.git', { scheme: 'https', host: 'github.com', owner: 'acme', repo: 'app' }],
  ['https://github.com/acme/app/', { scheme: 'https', host: 'github.com', owner: 'acme', repo: 'app' }],
  ['https://someone@git.example.com:8443/group/sub/app.git', { url: 'https://git.example.com:8443/group/sub/app.git', host: 'git.example.com:8443', owner: 'group/sub', repo: 'app' }],
  ['git@github.com:acme/app.git', { url: 'git@github.com:acme/app.git', scheme: 'ssh', host: 'github.com', owner: 'acme', repo: 'app' }],
  ['ssh://git@example.com:2222/acme/app', { url: 'ssh://git@example.com:2222/acme/app', scheme: 'ssh', host: 'example.com:2222', owner: 'acme', repo: 'app' }],
  ['http://127.0.0.1:8080/acme/app.git', { scheme: 'http', host: '127.0.0.1:8080' }],
  ['file:///srv/git/app%20one.git', { url: '/srv/git/app one.git', scheme: 'file', host: null, owner: null, repo: null }],
  ['/srv/git/app.git', { url: '/srv/git/app.git', scheme: 'file' }],
  ['../app.git', { url: '/srv/app.git', scheme: 'file' }],
  ['remotes/app.git', { url: '/srv/here/remotes/app.git', scheme: 'file' }],
])('reads %s', (url, expected) => {
  expect(valueOf(parseRemote(url, '/srv/here'))).toMatchObject(expected);
});

test.each([
  '', '-oProxyCommand=x', '--upload-pack=touch x', 'ext::sh -c touch% x', 'fd::17', 'git::x', 'transport::https://x', 'https://user:hunter2@github.com/acme/app', 'http://github.com/acme/app',
  'git://github.com/acme/app', 'ftp://x/acme/app', 'ssh://-oProxyCommand=touch/acme/app', 'ssh://-x@host/acme/app', '-x@host:acme/app', 'host:', 'ssh://host/', 'https://github.com/', 'https://github.com/acme/app?x=1',
  'https://github.com/acme/../app%2e', 'git@host:-rf', 'git@host:a;touch x', 'git@host:a$(touch)', 'https://github.com/acme/a\nb', 'user:pass@host/path', 'javascript:alert(1)/x', 'file://other/share/app', 'https://[::1/x/y', `https://x/${'a'.repeat(3000)}`,
])('refuses %j', (url) => {
  const answer = parseRemote(url, '/srv/here');
  expect(answer.ok ? answer.value : answer.error.code).toBe('remote_refused');
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});

test('law: no address is given to git that git could read as an option or a program, and no message shows a password', () => {
  const piece = fc.constantFrom('https://', 'ssh://', 'ext::', '-', '--upload-pack=', '@', ':', '/', '..', 'host', 'a', '\n', ' ', '%', '$(x)', '\u202e', 'file://', '::');
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }).map((all) => all.join('')), (url) => {
    const answer = parseRemote(url, '/srv/here');
    if (!answer.ok) {
      expect(answer.error.message).not.toMatch(/[\n\u202e]/u);
      return;
    }
    expect(answer.value.url).toMatch(/^(?:https:\/\/|http:\/\/|ssh:\/\/(?:\w[\w.-]*@)?[^-]|\/|(?:\w[\w.-]*@)?[^-/:@][^/:@]*:)/u);
    expect(answer.value.url).not.toMatch(/^-|^[\w+.-]*::|\n/u);
  }), { numRuns: 3000 });
  expect(shownAddress('https://me:hunter2@host/x')).toBe('https://…@host/x');
  expect(shownAddress('https://ghp_secret@host/x')).toBe('https://…@host/x');
  expect(shownAddress('me:hunter2@host:x')).toBe('…@host:x');
  expect(shownAddress('ssh://a:b@c@host/x')).toBe('ssh://…@host/x');
});

async function remotesOf(made: TestRepository): Promise<readonly Remote[]> {
  return valueOf(await readRemotes(valueOf(await openRepository(made.dir))));
}

function repositoryWith(configuration: string): TestRepository {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'made-')), files: { a: 'a' } });
  writeFileSync(join(made.gitDir, 'config'), configuration, { flag: 'a' });
  return made;
}

test('names a repository’s remotes as they are written, where a push goes', async () => {
  const made = repositoryWith(`
[remote "origin"]
	url = https://github.com/acme/app.git
[remote "fork"]
	url = https://github.com/acme/app.git
	pushurl = git@github.com:me/app.git
[remote "with.dot"]
	url = ../elsewhere.git
[remote "nothing"]
	fetch = +refs/heads/*:refs/remotes/nothing/*
`);
  const remotes = await remotesOf(made);
  expect(remotes.map(({ name, address }) => [name, address?.url])).toEqual([
    ['origin', 'https://github.com/acme/app.git'], ['fork', 'git@github.com:me/app.git'], ['with.dot', join(made.dir, '../elsewhere.git')],
  ]);
});

test('uses nothing that a configuration rewrites, includes or hides', async () => {
  const included = join(root, 'included');
  writeFileSync(included, '[remote "included"]\n\turl = https://evil.example/x/y\n[url "https://evil.example/"]\n\tinsteadOf = https://github.com/\n');
  const made = repositoryWith(`
[include]
	path = ${included}
[url "https://evil.example/"]
	insteadOf = gh:
[url "ext::sh -c touch% x "]
	pushInsteadOf = https://example.com/
[remote "short"]
	url = gh:acme/app
[remote "rewritten"]
	url = https://example.com/acme/app
[remote "origin"]
	url = https://github.com/acme/app
[remote "secret"]
	url = https://me:hunter2@github.com/acme/app
[remote "-rf"]
	url = ext::sh -c touch% x
[remote "line\\nbreak"]
	url = --upload-pack=x
`);
  const remotes = await remotesOf(made);
  expect(Object.fromEntries(remotes.map(({ name, address, refusal }) => [name, address?.url ?? refusal?.code]))).toEqual({
    short: 'remote_refused', rewritten: 'remote_refused', origin: 'https://github.com/acme/app', secret: 'remote_refused', '-rf': 'remote_refused', linenbreak: 'remote_refused',
  });
  expect(JSON.stringify(remotes)).not.toContain('hunter2');
});

test('never takes a repository that came along inside for a remote', async () => {
  const made = repositoryWith('[remote "a"]\n\turl = ./.git/modules/evil.git\n[remote "b"]\n\turl = .\n[remote "c"]\n\turl = ../link-back\n[remote "d"]\n\turl = ../outside.git\n');
  mkdirSync(join(made.gitDir, 'modules/evil.git'), { recursive: true });
  symlinkSync(join(made.gitDir, 'modules/evil.git'), join(made.dir, '../link-back'));
  const remotes = await remotesOf(made);
  expect(remotes.map(({ name, address }) => [name, address === null])).toEqual([['a', true], ['b', true], ['c', true], ['d', false]]);
  expect(remotes[0]?.refusal?.message).toContain('inside the repository itself');
});

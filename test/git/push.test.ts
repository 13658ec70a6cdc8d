import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault, Result } from '../../main/domain/result.ts';
import type { Credential } from '../../main/git/network.ts';
import { makeDeliverable, rebasePatch } from '../../main/git/deliverable.ts';
import { diffPatch } from '../../main/git/diff.ts';
import { deleteBranch, fetchCommit, pushBranch, remoteTip, type PushRequest } from '../../main/git/push.ts';
import type { ObjectStore } from '../../main/git/store.ts';
import { listen, startGitHttpServer, type GitHttpServer } from '../support/git-http-server.ts';
import { gitIn, makeRepository, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { faultOf, openWithStore, valueOf } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const secret = 'ghp_CANARYcanaryCANARYcanary0123456789';
const token: Credential = { kind: 'token', username: 'x-access-token', token: secret };
const none: Credential = { kind: 'none' };
const branch = 'touchline/docs/01j0000000';

let made: TestRepository;
let store: ObjectStore;
let base: string;
let commit: string;
let other: string;

beforeAll(async () => {
  made = makeRepository({ dir: mkdtempSync(join(root, 'made-')) });
  base = made.commit({ 'a.txt': 'a\n' });
  for (const name of ['work', 'other']) made.git('branch', name, 'main');
  commit = made.commit({ 'a.txt': 'b\n' }, { branch: 'work', bareOnly: true });
  other = made.commit({ 'a.txt': 'c\n' }, { branch: 'other', bareOnly: true });
  store = (await openWithStore(made.dir)).store;
});

/** A bare remote that holds `main`. */
function remote(hook?: readonly [name: string, script: string], settings: readonly string[] = []): TestRepository {
  const served = mkdtempSync(join(root, 'served-'));
  mkdirSync(join(served, 'acme'));
  const bare = makeRepository({ dir: join(served, 'acme/app.git'), bare: true });
  gitIn(made.dir, ['push', '--quiet', bare.dir, `${base}:refs/heads/main`]);
  for (const setting of settings) bare.git('config', ...setting.split('='));
  if (hook === undefined) return bare;
  mkdirSync(join(bare.gitDir, 'hooks'), { recursive: true });
  writeFileSync(join(bare.gitDir, 'hooks', hook[0]), `#!/bin/sh\n${hook[1]}\n`);
  chmodSync(join(bare.gitDir, 'hooks', hook[0]), 0o755);
  return bare;
}

function request(url: string, more: Partial<PushRequest> = {}): PushRequest {
  return { store, url, credential: none, commit, branch, ...more };
}

function errorOf(result: Result<unknown>): Fault {
  if (result.ok) throw new Error('went well');
  return result.error;
}

const refsOf = (bare: TestRepository): string => bare.git('for-each-ref', '--format=%(refname) %(objectname)');

describe('pushing to a path', () => {
  test('creates the branch once, and finds it again', async () => {
    const bare = remote();
    expect(valueOf(await pushBranch(request(bare.dir)))).toEqual({ outcome: 'pushed' });
    expect(valueOf(await pushBranch(request(bare.dir)))).toEqual({ outcome: 'already-there' });
    expect(valueOf(await pushBranch(request(`file://${bare.dir}`)))).toEqual({ outcome: 'already-there' });
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}\nrefs/heads/${branch} ${commit}`);
  });

  test('finds what another push of the same commit brings while it is under way', async () => {
    // Both have been told that there is no such branch before either makes it.
    const bare = remote(['pre-receive', 'touch "came-$$"; while [ "$(ls | grep -c ^came-)" -lt 2 ]; do sleep 0.02; done']);
    const outcomes = await Promise.all([pushBranch(request(bare.dir)), pushBranch(request(bare.dir))]);
    expect(outcomes.map((outcome) => valueOf(outcome).outcome).sort()).toEqual(['already-there', 'pushed']);
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}\nrefs/heads/${branch} ${commit}`);
  });

  test('never moves a branch that is there, forwards or backwards', async () => {
    const bare = remote();
    bare.git('update-ref', `refs/heads/${branch}`, base);
    expect(faultOf(await pushBranch(request(bare.dir)))).toBe('branch_taken');
    expect(faultOf(await pushBranch(request(bare.dir, { commit: other })))).toBe('branch_taken');
    expect(valueOf(await remoteTip(request(bare.dir)))).toBe(base);
  });

  test.each([
    ['pre-receive', 'echo "Policy: no bot branches \u001b[31m here" >&2; exit 1', [], 'Policy: no bot branches'],
    ['update', 'echo "protected" >&2; exit 1', [], 'hook declined'],
    ['post-receive', 'exit 0', ['receive.maxInputSize=10'], 'pack exceeds maximum'],
    ['post-receive', 'exit 0', ['transfer.hideRefs=refs/heads/touchline'], 'deny updating a hidden ref'],
  ] as const)('tells the remote’s own refusal by %s', async (hook, script, settings, said) => {
    const bare = remote([hook, script], settings);
    const error = errorOf(await pushBranch(request(bare.dir)));
    expect(error).toMatchObject({ code: 'push_refused' });
    expect(error.message).toContain(said);
    expect(error.message).not.toContain('\u001b');
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
  });

  test('keeps what a remote says within bounds', async () => {
    const bare = remote(['pre-receive', 'head -c 400000 /dev/zero | tr "\\0" "x" >&2; exit 1']);
    expect(errorOf(await pushBranch(request(bare.dir))).message.length).toBeLessThan(900);
  });

  test('refuses names and commits that are none', async () => {
    const bare = remote();
    for (const bad of ['', '-rf', '--output=x', 'a..b', 'a b', 'a\nb', 'x.lock', '/x', 'x/', 'a:b', '@', 'x~1', '.x']) {
      expect(faultOf(await pushBranch(request(bare.dir, { branch: bad })))).toBe('branch_name');
    }
    expect(faultOf(await pushBranch(request(bare.dir, { commit: 'HEAD' })))).toBe('not_a_commit');
    expect(faultOf(await pushBranch(request(bare.dir, { commit: '--mirror' })))).toBe('not_a_commit');
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
  });

  test('says that there is no repository', async () => {
    expect(faultOf(await pushBranch(request(join(root, 'nothing-here'))))).toBe('remote_not_found');
  });

  test('deletes only a branch of its own that stands where it left it', async () => {
    const bare = remote();
    valueOf(await pushBranch(request(bare.dir)));
    expect(faultOf(await deleteBranch(request(bare.dir, { branch: 'main', commit: base })))).toBe('branch_not_ours');
    expect(faultOf(await deleteBranch(request(bare.dir, { commit: other })))).toBe('branch_moved');
    expect(valueOf(await deleteBranch(request(bare.dir)))).toEqual({ outcome: 'deleted' });
    expect(valueOf(await deleteBranch(request(bare.dir)))).toEqual({ outcome: 'already-gone' });
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
  });

  test('tells the tip of one branch only', async () => {
    const bare = remote();
    bare.git('update-ref', 'refs/other/refs/heads/x', base);
    expect(valueOf(await remoteTip(request(bare.dir, { branch: 'x' })))).toBeNull();
    expect(valueOf(await remoteTip(request(bare.dir, { branch: 'main' })))).toBe(base);
  });

  test('brings a moved base into the store, with its history and nothing else', async () => {
    const bare = remote();
    const elsewhere = makeRepository({ dir: mkdtempSync(join(root, 'elsewhere-')) });
    gitIn(elsewhere.dir, ['fetch', '--quiet', bare.dir, 'main']);
    gitIn(elsewhere.dir, ['reset', '--quiet', '--hard', 'FETCH_HEAD']);
    const moved = elsewhere.commit({ 'theirs.txt': 'x\n' });
    elsewhere.git('tag', 'v1');
    elsewhere.git('push', '--quiet', '--tags', bare.dir, 'main');
    expect(valueOf(await fetchCommit({ store, url: bare.dir, credential: none, branch: 'main', have: base }))).toBe(moved);
    expect(gitIn(store.dir, [`--git-dir=${store.dir}`, 'merge-base', moved, commit]).toString().trim()).toBe(base);
    expect(gitIn(store.dir, [`--git-dir=${store.dir}`, 'tag']).toString()).toBe('');
    expect(faultOf(await fetchCommit({ store, url: bare.dir, credential: none, branch: 'gone' }))).toBe('branch_missing');
  });

  test('delivers on a base whose history was cut off', async () => {
    const bare = remote();
    const elsewhere = makeRepository({ dir: mkdtempSync(join(root, 'elsewhere-')) });
    gitIn(elsewhere.dir, ['fetch', '--quiet', bare.dir, 'main']);
    gitIn(elsewhere.dir, ['reset', '--quiet', '--hard', 'FETCH_HEAD']);
    for (const text of ['x', 'y', 'z']) elsewhere.commit({ 'theirs.txt': text });
    elsewhere.git('push', '--quiet', bare.dir, 'main');
    const cut = (await openWithStore(made.dir)).store;
    const tip = valueOf(await fetchCommit({ store: cut, url: bare.dir, credential: none, branch: 'main', depth: 1 }));
    const patch = valueOf(await diffPatch(cut, { from: base, to: commit }));
    const rebased = valueOf(await rebasePatch({ store: cut, newBase: tip, patch }));
    if (rebased.kind !== 'applies') throw new Error('conflict');
    const delivered = valueOf(await makeDeliverable({
      store: cut, baseCommit: tip, patch: rebased.patch, expectedTree: rebased.tree, message: 'x', trailers: [], author: { name: 'x', email: '' }, date: new Date(0),
    }));
    expect(valueOf(await pushBranch(request(bare.dir, { store: cut, commit: delivered.commit })))).toEqual({ outcome: 'pushed' });
    expect(bare.git('merge-base', 'main', branch)).toBe(tip);
    bare.git('fsck', '--strict');
  });

  test('takes no unsound object', async () => {
    const bare = remote();
    const tree = gitIn(bare.dir, ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], Buffer.concat([Buffer.from('40000 .git\0'), Buffer.from(bare.git('rev-parse', 'main^{tree}'), 'hex')])).toString().trim();
    bare.git('update-ref', 'refs/heads/evil', bare.git('commit-tree', tree, '-m', 'evil'));
    expect(errorOf(await fetchCommit({ store, url: bare.dir, credential: none, branch: 'evil' })).message).toContain('hasDotgit');
  });
});

describe('pushing over http', () => {
  let server: GitHttpServer | undefined;
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  async function serve(bare: TestRepository, before?: Parameters<typeof startGitHttpServer>[0]['before']): Promise<string> {
    server = await startGitHttpServer({ root: join(bare.dir, '../..'), token: secret, ...(before === undefined ? {} : { before }) });
    closers.push(server.close);
    return `${server.origin}/acme/app.git`;
  }

  test('signs in by the token, which no argument, file or message holds', async () => {
    const bare = remote();
    const url = await serve(bare);
    expect(valueOf(await pushBranch(request(url, { credential: token })))).toEqual({ outcome: 'pushed' });
    expect(valueOf(await pushBranch(request(url, { credential: token })))).toEqual({ outcome: 'already-there' });
    expect(valueOf(await remoteTip(request(url, { credential: token })))).toBe(commit);
    expect(valueOf(await fetchCommit({ store, url, credential: token, branch: 'main' }))).toBe(base);
    expect(readFileSync(join(store.dir, 'config'), 'utf8')).not.toContain('Basic');
    expect(valueOf(await deleteBranch(request(url, { credential: token })))).toEqual({ outcome: 'deleted' });
  });

  test.each([['wrong', { ...token, token: `${secret}x` }], ['absent', none]] as const)('does not ask when the token is %s', async (_, credential) => {
    const bare = remote();
    const error = errorOf(await pushBranch(request(await serve(bare), { credential })));
    expect(error.code).toBe('remote_unauthorized');
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
  });

  test.each([
    [401, 'remote_unauthorized'], [403, 'remote_forbidden'], [404, 'remote_not_found'], [429, 'remote_limited'], [500, 'remote_failed'], [503, 'remote_failed'],
  ] as const)('tells %i in words, and never the token the remote repeats', async (status, code) => {
    const url = await serve(remote(), (asked, response) => {
      response.writeHead(status, { 'content-type': 'text/plain' }).end(`you sent ${asked.headers.authorization ?? ''} ${secret}`);
      return true;
    });
    const error = errorOf(await pushBranch(request(url, { credential: token })));
    expect(error.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(Buffer.from(`x-access-token:${secret}`).toString('base64'));
    expect(error.next).not.toBe('');
  });

  test('does not take the token along to another address', async () => {
    const thief: string[] = [];
    const there = await startGitHttpServer({ root, before: (asked, response) => {
      thief.push(asked.headers.authorization ?? 'no token');
      response.writeHead(404).end();
      return true;
    } });
    closers.push(there.close);
    const url = await serve(remote(), (asked, response) => {
      response.writeHead(302, { location: `${there.origin}${asked.url ?? ''}` }).end();
      return true;
    });
    expect(faultOf(await pushBranch(request(url, { credential: token })))).toBe('remote_moved');
    expect(thief).toEqual([]);
  });

  test('tells a refusing hook behind http as well', async () => {
    const bare = remote(['pre-receive', 'echo "quota exceeded" >&2; exit 1']);
    const error = errorOf(await pushBranch(request(await serve(bare), { credential: token })));
    expect(error).toMatchObject({ code: 'push_refused' });
    expect(error.message).toContain('quota exceeded');
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
  });

  test('delivers nothing by halves when the connection breaks during the push, and goes on afterwards', async () => {
    const bare = remote();
    let breaking = true;
    const url = await serve(bare, (asked) => {
      if (asked.method !== 'POST' || !breaking) return false;
      asked.destroy();
      return true;
    });
    expect((await pushBranch(request(url, { credential: token }))).ok).toBe(false);
    breaking = false;
    expect(refsOf(bare)).toBe(`refs/heads/main ${base}`);
    expect(valueOf(await pushBranch(request(url, { credential: token })))).toEqual({ outcome: 'pushed' });
  });

  test('finds its branch when only the answer was lost', async () => {
    const [received, release] = [join(root, 'received'), join(root, 'release')];
    const bare = remote(['post-receive', `touch '${received}'; while [ ! -e '${release}' ]; do sleep 0.05; done`]);
    const url = await serve(bare);
    const stop = new AbortController();
    const answer = pushBranch(request(url, { credential: token, signal: stop.signal }));
    await expect.poll(() => existsSync(received), { timeout: 30_000 }).toBe(true);
    stop.abort();
    expect(faultOf(await answer)).toBe('git_cancelled');
    writeFileSync(release, '');
    rmSync(join(bare.gitDir, 'hooks'), { recursive: true });
    expect(valueOf(await pushBranch(request(url, { credential: token })))).toEqual({ outcome: 'already-there' });
  });
});

describe('a remote that is not there', () => {
  test('refuses the connection', async () => {
    const closed = createServer();
    const port = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect(faultOf(await pushBranch(request(`http://127.0.0.1:${port}/acme/app.git`, { credential: token })))).toBe('remote_unreachable');
  });

  test('is silent: git and what it started end with the time, and with the signal', async () => {
    let hungUp = 0;
    const silent = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.resume();
      socket.on('close', () => (hungUp += 1));
    });
    const url = `http://127.0.0.1:${await listen(silent)}/acme/app.git`;
    expect(faultOf(await pushBranch(request(url, { credential: token, timeoutMs: 500 })))).toBe('remote_timeout');
    const stop = new AbortController();
    silent.once('connection', () => stop.abort());
    expect(faultOf(await pushBranch(request(url, { credential: token, signal: stop.signal })))).toBe('git_cancelled');
    // Closing waits for both connections: a helper left behind would keep one open for ever.
    await new Promise((resolve) => silent.close(resolve));
    await expect.poll(() => hungUp).toBe(2);
  });
});

describe('pushing over ssh', () => {
  const bin = mkdtempSync(join(root, 'bin-'));
  const path = process.env['PATH'] ?? '';
  beforeEach(() => {
    // Stands in for the ssh program: writes down what it was given and runs the far side here.
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(bin, 'arguments')}'\nenv > '${join(bin, 'environment')}'\nfor last; do :; done\nexec sh -c "$last"\n`);
    chmodSync(join(bin, 'ssh'), 0o755);
    process.env['PATH'] = `${bin}${delimiter}${path}`;
    process.env['SSH_AUTH_SOCK'] = join(bin, 'agent');
  });
  afterEach(() => {
    process.env['PATH'] = path;
    delete process.env['SSH_AUTH_SOCK'];
  });

  test('asks nothing and passes on the agent alone', async () => {
    const bare = remote();
    process.env['SECRET_OF_THE_CALLER'] = secret;
    expect(valueOf(await pushBranch(request(`git@example.test:${bare.dir}`, { credential: { kind: 'ssh-agent' } })))).toEqual({ outcome: 'pushed' });
    delete process.env['SECRET_OF_THE_CALLER'];
    const given = readFileSync(join(bin, 'arguments'), 'utf8').split('\n');
    expect(given).toEqual(expect.arrayContaining(['BatchMode=yes', 'StrictHostKeyChecking=yes', 'ForwardAgent=no', 'git@example.test']));
    const environment = readFileSync(join(bin, 'environment'), 'utf8');
    expect(environment).toContain(`SSH_AUTH_SOCK=${join(bin, 'agent')}`);
    expect(environment).not.toContain(secret);
  });

  test('uses no agent and no token it was not told to', async () => {
    const bare = remote();
    expect(faultOf(await pushBranch(request(`git@example.test:${bare.dir}`, { credential: token })))).toBe('credential_unsuitable');
    expect(faultOf(await pushBranch(request(bare.dir, { credential: { kind: 'ssh-agent' } })))).toBe('credential_unsuitable');
    valueOf(await remoteTip(request(`git@example.test:${bare.dir}`)));
    expect(readFileSync(join(bin, 'environment'), 'utf8')).not.toContain('SSH_AUTH_SOCK');
  });

  test.each([
    ['Permission denied (publickey).', 'remote_unauthorized'], ['Host key verification failed.', 'remote_untrusted'],
    ['ssh: Could not resolve hostname example.test: Name or service not known', 'remote_unreachable'],
  ])('understands ssh’s “%s”', async (said, code) => {
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\necho '${said}' >&2\nexit 255\n`);
    expect(faultOf(await pushBranch(request('git@example.test:acme/app.git', { credential: { kind: 'ssh-agent' } })))).toBe(code);
  });
});

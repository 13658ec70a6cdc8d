import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { Result } from '../../../main/domain/result.ts';
import { makeGitHubHost } from '../../../main/delivery/pull-requests/github.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { serveGitHubDescription, type DescribedServer } from '../../support/github-description.ts';

const paths = [
  '/user', '/repos/{owner}/{repo}', '/repos/{owner}/{repo}/actions/secrets', '/repos/{owner}/{repo}/keys', '/repos/{owner}/{repo}/branches/{branch}', '/repos/{owner}/{repo}/rules/branches/{branch}',
  '/repos/{owner}/{repo}/branches/{branch}/protection', '/repos/{owner}/{repo}/rulesets/{ruleset_id}', '/repos/{owner}/{repo}/pulls', '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/merge', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', '/repos/{owner}/{repo}/pulls/{pull_number}/comments',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments', '/repos/{owner}/{repo}/issues', '/repos/{owner}/{repo}/commits/{ref}/check-runs', '/repos/{owner}/{repo}/commits/{ref}/status',
  '/app/installations/{installation_id}', '/app/installations/{installation_id}/access_tokens', '/repos/{owner}/{repo}/installation',
];

let prism: DescribedServer;
/** Method, path and answer of each request so far. */
const calls: { readonly method: string; readonly path: string; readonly status: number; readonly said: string }[] = [];
/** Changes GitHub's example answers before they are read, by the end of the path. */
let amend: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};
const realFetch = globalThis.fetch;

beforeAll(async () => {
  prism = await serveGitHubDescription(paths);
  globalThis.fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    // GitHub's media type names a version of JSON; its description knows the plain one.
    if (headers.get('accept') === 'application/vnd.github.v3+json') headers.set('accept', 'application/json');
    const response = await realFetch(input, { ...init, headers });
    const path = new URL(input instanceof Request ? input.url : input).pathname.replace('/repos/octocat/Hello-World', '');
    calls.push({ method: init?.method ?? 'GET', path, status: response.status, said: response.ok ? '' : await response.clone().text() });
    const changes = amend[path];
    if (changes === undefined || !response.ok) return response;
    return Response.json({ ...z.record(z.string(), z.unknown()).parse(await response.json()), ...changes }, { status: response.status });
  };
});
afterEach(() => {
  amend = {};
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await prism.close();
});

const head = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
const openPull = { merged: false, merged_at: null, closed_at: null, state: 'open', draft: false, mergeable_state: 'clean' };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
const github = (): PullRequestHost => makeGitHubHost({ owner: 'octocat', repo: 'Hello-World', auth: { kind: 'token', token: 'ghp_test' }, baseUrl: prism.origin });
const app = (): PullRequestHost => makeGitHubHost({ owner: 'octocat', repo: 'Hello-World', auth: { kind: 'app', appId: '1', privateKey, installationId: 1 }, baseUrl: prism.origin });

/** What was asked for; Prism refuses what GitHub's description does not allow: a wrong path, parameter, body or type. */
async function asking<T>(act: () => Promise<Result<T>>): Promise<{ readonly result: Result<T>; readonly made: readonly string[] }> {
  const from = calls.length;
  const result = await act();
  const made = calls.slice(from);
  expect(made.filter(({ status }) => status >= 400)).toEqual([]);
  return { result, made: made.map(({ method, path }) => `${method} ${path}`) };
}

const parts = [`GET /commits/${head}/check-runs`, `GET /commits/${head}/status`, 'GET /pulls/1347/reviews', 'GET /pulls/1347/comments', 'GET /issues/1347/comments'];

test('examining a token', async () => {
  amend = { '': { permissions: { admin: false, maintain: false, push: true } } };
  const { result, made } = await asking(() => github().examine());
  expect(result).toMatchObject({ ok: true, value: { account: 'octocat' } });
  expect(made).toEqual(['GET ', 'GET /user', 'GET /actions/secrets', 'GET /keys']);
});

test('examining an app, and its token for a push', async () => {
  amend = { '/installation': { permissions: { contents: 'write', pull_requests: 'write', metadata: 'read', checks: 'read' } } };
  const host = app();
  const { result, made } = await asking(() => host.examine());
  expect(result).toMatchObject({ ok: true, value: { scopes: ['contents:write', 'pull_requests:write', 'metadata:read', 'checks:read'] } });
  expect(made).toEqual(['GET /installation', 'GET /app/installations/1', 'POST /app/installations/1/access_tokens', 'GET ']);
  expect((await asking(() => host.credential())).result).toMatchObject({ ok: true, value: { kind: 'token', username: 'x-access-token' } });
});

test('reading what a branch demands', async () => {
  amend = { '/rulesets/42': { current_user_can_bypass: 'never' }, '/rulesets/73': { current_user_can_bypass: 'never' } };
  const { result, made } = await asking(() => github().protection('master'));
  expect(result).toEqual({ ok: true, value: { branch: 'master', protected: true, requiredChecks: ['continuous-integration/travis-ci'], requiredApprovals: 2, mayBypass: false } });
  expect(made).toEqual(['GET /branches/master', 'GET /rules/branches/master', 'GET /branches/master/protection', 'GET /rulesets/42', 'GET /rulesets/73']);
});

test('finding, opening and following', async () => {
  amend = { '/pulls/1347': openPull };
  const found = await asking(() => github().find('new-topic'));
  expect(found.made).toEqual(['GET /pulls', 'GET /pulls/1347', ...parts]);
  const opened = await asking(() => github().open({ title: 'x', body: 'y', branch: 'new-topic', base: 'master', draft: true }));
  expect(opened.made).toEqual(['POST /pulls', 'GET /pulls/1347', ...parts]);
  const observed = await asking(() => github().observe(1347, { etags: { '#head': head, pull: '"x"' } }));
  expect(observed.made).toEqual(['GET /pulls/1347', 'GET /pulls/1347', ...parts]);
  expect(opened.result).toEqual(found.result);
  expect(found.result).toMatchObject({
    ok: true,
    value: { number: 1347, branch: 'new-topic', base: 'master', headCommit: head, state: 'open', mergeCommit: null, ci: { state: 'passing' }, reviews: { approved: 1, changesRequested: 0 }, comments: [{ path: 'file1.txt', line: 2 }, { body: 'Me too', path: null }] },
  });
});

test('reading the checks of any commit', async () => {
  const { result, made } = await asking(() => github().ciOf(head));
  expect(made).toEqual([`GET /commits/${head}/check-runs`, `GET /commits/${head}/status`]);
  expect(result).toMatchObject({ ok: true, value: { state: 'passing', checks: [{ name: 'mighty_readme', state: 'passing' }, { name: 'continuous-integration/jenkins', state: 'passing' }, { name: 'security/brakeman', state: 'passing' }] } });
});

test('merging', async () => {
  amend = { '/pulls/1347': openPull, '/rulesets/42': { current_user_can_bypass: 'never' }, '/rulesets/73': { current_user_can_bypass: 'never' } };
  const { result, made } = await asking(() => github().merge(1347, { headCommit: head, method: 'squash' }));
  expect(result).toEqual({ ok: true, value: head });
  expect(made.at(-1)).toBe('PUT /pulls/1347/merge');
});

test('commenting, closing and listing issues', async () => {
  amend = { '/pulls/1347': openPull };
  const { result, made } = await asking(() => github().close(1347, 'because'));
  expect(result).toEqual({ ok: true, value: undefined });
  expect(made.slice(1)).toEqual(['GET /pulls/1347', 'GET /issues/1347/comments', 'POST /issues/1347/comments', 'PATCH /pulls/1347']);
  expect((await asking(() => github().issues())).made).toEqual(['GET /issues']);
});

test('Prism does refuse what the description does not allow', async () => {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const post = async (path: string, body: unknown): Promise<number> => (await realFetch(`${prism.origin}/repos/octocat/Hello-World${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  expect(await post('/pulls', { title: 'x' })).toBe(422);
  expect(await post('/issues/1/comments', { text: 'x' })).toBe(422);
  expect((await realFetch(`${prism.origin}/repos/octocat/Hello-World/pulls?state=everything`, { headers })).status).toBe(422);
  expect((await realFetch(`${prism.origin}/repos/octocat/Hello-World/pulls/1/approve`, { headers })).status).toBe(404);
});

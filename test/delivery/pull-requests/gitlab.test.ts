import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pullRequestStateSchema } from '../../../main/domain/pull-request-state.ts';
import { makeGitLabHost } from '../../../main/delivery/pull-requests/gitlab.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { valueOf } from '../../git/exported.ts';
import { startGitLabServer, type GitLabServer } from '../../support/gitlab-server.ts';
import { branch, errorOf, secret } from './hosts.ts';

const head = 'a'.repeat(40);
let lab: GitLabServer;
let gitlab: PullRequestHost;
beforeEach(async () => {
  lab = await startGitLabServer(secret, { [branch]: head });
  gitlab = makeGitLabHost({ project: 'group/sub/app', token: secret, baseUrl: lab.apiUrl });
});
afterEach(() => lab.close());

const request = { title: 'Mend the greeting', body: 'Because.\n/merge\n  /assign @me', branch, base: 'main', draft: true };

test('opens one merge request, as a draft, without giving commands', async () => {
  expect(valueOf(await gitlab.find(branch))).toBeNull();
  const opened = valueOf(await gitlab.open(request));
  expect(pullRequestStateSchema.parse(opened)).toMatchObject({ number: 1, branch, base: 'main', headCommit: head, draft: true, state: 'open', reviews: { approved: 1, changesRequested: 1 } });
  expect(valueOf(await gitlab.open(request))).toEqual(opened);
  expect(lab.requests).toMatchObject([{ title: 'Draft: Mend the greeting', description: 'Because.\n\\/merge\n  \\/assign @me' }]);
});

test('follows it by entity tags', async () => {
  valueOf(await gitlab.open(request));
  const first = valueOf(await gitlab.observe(1, { etags: {} }));
  if (!first.changed) throw new Error('not read');
  expect(valueOf(await gitlab.observe(1, { etags: first.etags }))).toEqual({ changed: false });
  lab.answers.set(`/repository/commits/${head}/statuses`, [{ name: 'test', status: 'success' }, { name: 'flaky', status: 'failed', allow_failure: true }, { name: 'deploy', status: 'manual', allow_failure: true }]);
  expect(valueOf(await gitlab.observe(1, { etags: first.etags }))).toMatchObject({ changed: true, state: { ci: { state: 'passing' } } });
  lab.answers.set(`/repository/commits/${head}/statuses`, [{ name: 'test', status: 'canceled' }, { name: 'lint', status: 'running' }]);
  lab.requests[0]?.notes.push({ id: 1, body: 'left', system: true, created_at: '2026-01-01T00:00:00Z', author: { username: 'x' }, position: null }, { id: 2, body: 'Why?', system: false, created_at: '2026-01-01T00:00:00Z', author: { username: 'x' }, position: { new_path: 'a.txt', new_line: 3 } });
  expect(valueOf(await gitlab.observe(1, { etags: first.etags }))).toMatchObject({ changed: true, state: { ci: { state: 'failing' }, comments: [{ id: 'note-2', path: 'a.txt', line: 3 }] } });
});

describe('the checks of a commit', () => {
  const commit = 'd'.repeat(40);
  const jobs = (...rows: readonly object[]): void => void lab.answers.set(`/repository/commits/${commit}/statuses`, rows);
  const pipeline = (status: string | null): void => void lab.answers.set(`/repository/commits/${commit}`, { id: commit, status, last_pipeline: status === null ? null : { id: 8, ref: 'main', sha: commit, status, web_url: 'https://gitlab.test/p/8' } });

  test('are none where there are none', async () => {
    expect(valueOf(await gitlab.ciOf(commit))).toEqual({ state: 'none', checks: [], checksLeftOut: 0 });
    expect(lab.asked.slice(-2).map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /projects/group%2Fsub%2Fapp/repository/commits/${commit}/statuses`, `GET /projects/group%2Fsub%2Fapp/repository/commits/${commit}`]);
  });

  test.each([
    ['success', 'passing'], ['failed', 'failing'], ['canceled', 'failing'], ['created', 'pending'], ['waiting_for_resource', 'pending'], ['preparing', 'pending'], ['pending', 'pending'], ['running', 'pending'],
    ['skipped', 'pending'], ['manual', 'pending'], ['scheduled', 'pending'], ['a-status-of-tomorrow', 'pending'],
  ])('say of a pipeline that is %s: %s', async (status, state) => {
    pipeline(status);
    expect(valueOf(await gitlab.ciOf(commit))).toEqual({ state, checks: [{ name: 'pipeline', state, url: 'https://gitlab.test/p/8' }], checksLeftOut: 0 });
  });

  test.each([
    [{ status: 'success' }, 'passing'], [{ status: 'skipped' }, 'passing'], [{ status: 'failed' }, 'failing'], [{ status: 'failed', allow_failure: false }, 'failing'], [{ status: 'failed', allow_failure: true }, 'passing'],
    [{ status: 'canceled', allow_failure: true }, 'passing'], [{ status: 'manual', allow_failure: true }, 'passing'], [{ status: 'manual' }, 'pending'], [{ status: 'running' }, 'pending'], [{ status: 'created' }, 'pending'],
  ])('say of a job that is %o: %s', async (job, state) => {
    pipeline('success');
    jobs({ name: 'test', target_url: null, ...job });
    expect(valueOf(await gitlab.ciOf(commit))).toMatchObject({ state, checks: expect.arrayContaining([{ name: 'test', state, url: null }]) });
  });

  test('show what failed first, and never pass on jobs that were not listed', async () => {
    pipeline('success');
    jobs({ name: 'test', status: 'success' }, { name: 'outside', status: 'failed', target_url: 'https://ci.test/1' });
    expect(valueOf(await gitlab.ciOf(commit)).checks[0]).toEqual({ name: 'outside', state: 'failing', url: 'https://ci.test/1' });
    lab.before = ({ path }, response) => {
      if (!path.endsWith('/statuses')) return false;
      response.writeHead(200, { 'content-type': 'application/json', 'x-total': '140' }).end(JSON.stringify(Array.from({ length: 100 }, (_, index) => ({ name: `job ${index}`, status: 'success' }))));
      return true;
    };
    expect(valueOf(await gitlab.ciOf(commit))).toMatchObject({ state: 'pending', checksLeftOut: 41 });
  });

  test.each([[403, 'host_forbidden'], [404, 'host_not_found'], [500, 'host_failed']])('are a fault where GitLab answers %i, and never none', async (status, code) => {
    for (const part of ['/statuses', '']) {
      lab.before = ({ path }, response) => {
        if (!path.endsWith(`/repository/commits/${commit}${part}`)) return false;
        response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"no"}');
        return true;
      };
      expect(errorOf(await gitlab.ciOf(commit)).code).toBe(code);
    }
  });

  test('meet what a project requires by its pipeline as a whole', async () => {
    valueOf(await gitlab.open({ ...request, draft: false }));
    const required = valueOf(await gitlab.protection('main'))?.requiredChecks ?? [];
    const passed = async (): Promise<readonly string[]> => (valueOf(await gitlab.find(branch))?.ci.checks ?? []).filter(({ state }) => state === 'passing').map(({ name }) => name);
    lab.answers.set(`/repository/commits/${head}/statuses`, [{ name: 'test', status: 'success' }]);
    expect(await passed()).not.toEqual(expect.arrayContaining([...required]));
    lab.answers.set(`/repository/commits/${head}`, { last_pipeline: { status: 'success' } });
    expect(required).toEqual(['pipeline']);
    expect(await passed()).toEqual(expect.arrayContaining([...required]));
  });

  test('are asked for again where only the pipeline has changed', async () => {
    valueOf(await gitlab.open(request));
    const first = valueOf(await gitlab.observe(1, { etags: {} }));
    lab.answers.set(`/repository/commits/${head}`, { last_pipeline: { status: 'failed' } });
    expect(valueOf(await gitlab.observe(1, { etags: first.changed ? first.etags : {} }))).toMatchObject({ changed: true, state: { ci: { state: 'failing' } } });
  });
});

test('is made ready, commented once and closed', async () => {
  valueOf(await gitlab.open(request));
  valueOf(await gitlab.ready(1));
  expect(lab.requests[0]?.title).toBe('Mend the greeting');
  for (let again = 0; again < 2; again += 1) valueOf(await gitlab.comment(1, '/close is not a command here'));
  for (let again = 0; again < 2; again += 1) valueOf(await gitlab.close(1, 'The base has moved on.'));
  expect(lab.requests[0]?.notes.map(({ body }) => body)).toEqual(['\\/close is not a command here', 'The base has moved on.']);
  expect(valueOf(await gitlab.find(branch))?.state).toBe('closed');
});

describe('merging', () => {
  beforeEach(async () => {
    valueOf(await gitlab.open({ ...request, draft: false }));
  });

  test('happens where GitLab calls it mergeable', async () => {
    expect(valueOf(await gitlab.protection('main'))).toEqual({ branch: 'main', protected: true, requiredChecks: ['pipeline'], requiredApprovals: 1, mayBypass: false });
    expect(valueOf(await gitlab.merge(1, { headCommit: head, method: 'squash' }))).toBe('c'.repeat(40));
    expect(valueOf(await gitlab.merge(1, { headCommit: head, method: 'squash' }))).toBe('c'.repeat(40));
  });

  test.each([
    ['not all is met', () => (lab.mergeStatus = 'not_approved')],
    ['it is a draft', () => Object.assign(lab.requests[0] ?? {}, { title: 'Draft: x' })],
    ['nothing protects the branch', () => lab.answers.set('/repository/branches/main', { name: 'main', protected: false, can_push: true })],
    ['the token may push to the branch itself', () => lab.answers.set('/repository/branches/main', { name: 'main', protected: true, can_push: true })],
    ['it is not told whether it may', () => lab.answers.set('/repository/branches/main', { name: 'main', protected: true })],
  ])('does not happen where %s', async (_, change) => {
    change();
    expect(errorOf(await gitlab.merge(1, { headCommit: head, method: 'merge' })).code).toBe('merge_not_allowed');
    expect(lab.requests[0]?.state).toBe('opened');
  });

  test('does not happen when the head has moved', async () => {
    expect(errorOf(await gitlab.merge(1, { headCommit: 'b'.repeat(40), method: 'merge' })).code).toBe('head_moved');
  });
});

test('tells what a token may do', async () => {
  expect(valueOf(await gitlab.examine())).toEqual({ account: 'touchline-bot', scopes: ['api', 'write_repository'], warnings: [] });
  lab.answers.set('', { permissions: { project_access: { access_level: 50 }, group_access: null } });
  lab.scopes = ['api', 'create_runner'];
  expect(valueOf(await gitlab.examine()).warnings.join('\n')).toMatch(/maintainer or owner[\s\S]*create_runner is not needed/u);
  lab.scopes = ['api', 'sudo'];
  expect(errorOf(await gitlab.examine())).toMatchObject({ code: 'token_too_powerful' });
  lab.scopes = ['read_api'];
  expect(errorOf(await gitlab.examine())).toMatchObject({ code: 'token_too_weak' });
});

test('lists open issues', async () => {
  expect(valueOf(await gitlab.issues())).toMatchObject([{ number: 3, title: 'Broken', labels: ['bug'], body: 'It is.' }]);
});

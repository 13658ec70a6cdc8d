import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pullRequestStateSchema, type PullRequestState } from '../../../main/domain/pull-request-state.ts';
import { makeGitHubHost } from '../../../main/delivery/pull-requests/github.ts';
import { judgeScopes } from '../../../main/delivery/pull-requests/github-access.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { pushBranch } from '../../../main/git/push.ts';
import { valueOf } from '../../git/exported.ts';
import { startForgeServer, type ForgeServer } from '../../support/forge-server.ts';
import { gitIn, temporaryFolder } from '../../support/repository.ts';
import { branch, deliveredIn, errorOf, secret, type Delivered } from './hosts.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let place: Delivered;
let forge: ForgeServer;
let github: PullRequestHost;
beforeEach(async () => {
  place = await deliveredIn(root);
  forge = await startForgeServer({ bare: place.bare, root: place.served, token: secret });
  github = makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'token', token: secret }, baseUrl: forge.apiUrl });
});
afterEach(() => forge.close());

const request = { title: 'Mend the greeting', body: 'Because.', branch, base: 'main', draft: true };
const open = async (): Promise<PullRequestState> => valueOf(await github.open(request));

describe('the life of a pull request', () => {
  test('is opened once, however often it is asked for', async () => {
    expect(valueOf(await github.find(branch))).toBeNull();
    const opened = await open();
    expect(pullRequestStateSchema.parse(opened)).toMatchObject({ number: 1, branch, base: 'main', headCommit: place.commit, draft: true, state: 'open', mergeCommit: null, ci: { state: 'none' } });
    expect(await open()).toEqual(opened);
    expect(valueOf(await github.find(branch))).toEqual(opened);
    expect(forge.state.pulls).toHaveLength(1);
  });

  test('is not found by a fork’s branch of the same name, and an open one comes before a closed one', async () => {
    await open();
    valueOf(await github.close(1, 'Not now.'));
    expect(valueOf(await github.find(branch))).toMatchObject({ number: 1, state: 'closed' });
    await open();
    expect(valueOf(await github.find(branch))).toMatchObject({ number: 2, state: 'open' });
    const other = makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'token', token: secret }, baseUrl: forge.apiUrl });
    forge.before = (asked, response) => {
      if (!asked.path.endsWith('/pulls')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([{ number: 9, state: 'open', head: { ref: branch, repo: { full_name: 'mallory/app' } } }, { number: 8, state: 'open', head: { ref: branch, repo: null } }]));
      return true;
    };
    expect(valueOf(await other.find(branch))).toBeNull();
  });

  test('costs nothing to follow while nothing changes, and shows what did', async () => {
    await open();
    const first = valueOf(await github.observe(1, { etags: {} }));
    if (!first.changed) throw new Error('not read');
    const before = forge.asked.length;
    expect(valueOf(await github.observe(1, { etags: first.etags }))).toEqual({ changed: false });
    expect(forge.asked.slice(before).every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);

    const pull = forge.state.pulls[0];
    if (pull === undefined) throw new Error('no pull request');
    forge.state.checks.set(place.commit, [{ name: 'test', status: 'completed', conclusion: 'success' }, { name: 'lint', status: 'in_progress', conclusion: null }]);
    const checked = valueOf(await github.observe(1, { etags: first.etags }));
    expect(checked).toMatchObject({ changed: true, state: { ci: { state: 'pending', checks: [{ name: 'lint', state: 'pending' }, { name: 'test', state: 'passing' }] } } });

    forge.state.statuses.set(place.commit, [{ context: 'ci/old', state: 'failure' }]);
    pull.reviews.push({ user: { login: 'a' }, state: 'APPROVED', author_association: 'MEMBER' }, { user: { login: 'a' }, state: 'CHANGES_REQUESTED', author_association: 'MEMBER' }, { user: { login: 'stranger' }, state: 'APPROVED', author_association: 'NONE' });
    pull.reviewComments.push({ id: 5, user: { login: 'a' }, body: 'Why?', created_at: '2026-01-02T00:00:00Z', path: 'a.txt', line: 1 });
    const reviewed = valueOf(await github.observe(1, { etags: checked.changed ? checked.etags : {} }));
    expect(reviewed).toMatchObject({ changed: true, state: { ci: { state: 'failing' }, reviews: { approved: 0, changesRequested: 1 }, comments: [{ id: 'review-5', author: 'a', body: 'Why?', path: 'a.txt', line: 1 }] } });
  });

  test('keeps the newest comments and says how many it left out', async () => {
    await open();
    for (let id = 1; id <= 250; id += 1) forge.state.pulls[0]?.comments.push({ id, user: { login: 'a' }, body: `${'x'.repeat(5_000)}${id}`, created_at: new Date(Date.UTC(2026, 1, 1) + id * 1000).toISOString() });
    const state = valueOf(await github.find(branch));
    expect(state?.comments.at(-1)).toMatchObject({ id: 'issue-250' });
    expect([state?.comments.length, state?.commentsLeftOut]).toEqual([150, 100]);
    expect(state?.comments.every(({ body }) => body.length <= 4_000)).toBe(true);
  });

  test('never passes on checks it did not see', async () => {
    await open();
    forge.state.checks.set(place.commit, Array.from({ length: 120 }, (_, index) => ({ name: `c${index}`, status: 'completed', conclusion: 'success' })));
    expect(valueOf(await github.find(branch))?.ci).toMatchObject({ state: 'pending', checksLeftOut: 20 });
    forge.state.checks.set(place.commit, [{ name: 'test', status: 'completed', conclusion: 'success' }]);
    expect(valueOf(await github.find(branch))?.ci.state).toBe('passing');
    forge.state.checksHidden = true;
    expect(valueOf(await github.find(branch))?.ci.state).toBe('pending');
  });

  test('is made ready, commented once, and closed with its reason', async () => {
    await open();
    valueOf(await github.ready(1));
    valueOf(await github.ready(1));
    expect(valueOf(await github.find(branch))?.draft).toBe(false);
    for (let again = 0; again < 2; again += 1) valueOf(await github.comment(1, 'Repaired: see the last commit.'));
    for (let again = 0; again < 2; again += 1) valueOf(await github.close(1, 'The base has moved on.'));
    expect(forge.state.pulls[0]?.comments.map(({ body }) => body)).toEqual(['Repaired: see the last commit.', 'The base has moved on.']);
    expect(valueOf(await github.find(branch))).toMatchObject({ state: 'closed', mergedAt: null });
  });

  test('says that a repository has no drafts', async () => {
    forge.state.draftsSupported = false;
    expect(errorOf(await github.open(request)).code).toBe('draft_unsupported');
    expect(valueOf(await github.open({ ...request, draft: false })).draft).toBe(false);
  });

  test('lists open issues without pull requests', async () => {
    forge.state.issues.push(...Array.from({ length: 150 }, (_, index) => ({ number: index + 1, title: 't'.repeat(400), body: 'b'.repeat(5_000), labels: ['bug'] })));
    const issues = valueOf(await github.issues());
    expect(issues).toHaveLength(150);
    expect(issues[0]).toMatchObject({ number: 1, labels: ['bug'] });
    expect([issues[0]?.title.length, issues[0]?.body.length]).toEqual([300, 2_000]);
  });

  test('a delivered branch becomes a pull request over the same server', async () => {
    const credential = valueOf(await github.credential());
    const pushed = await pushBranch({ store: place.store, url: forge.gitUrl, credential, commit: place.commit, branch: 'touchline/docs/second' });
    expect(valueOf(pushed)).toEqual({ outcome: 'pushed' });
    expect(valueOf(await github.open({ ...request, branch: 'touchline/docs/second' }))).toMatchObject({ headCommit: place.commit });
  });
});

describe('the checks of any commit', () => {
  const checks = (...runs: readonly { readonly name: string; readonly status: string; readonly conclusion: string | null }[]): void => void forge.state.checks.set(place.base, [...runs]);

  test('are none where there are none, and the commit’s own', async () => {
    forge.state.checks.set(place.commit, [{ name: 'test', status: 'completed', conclusion: 'failure' }]);
    expect(valueOf(await github.ciOf(place.base))).toEqual({ state: 'none', checks: [], checksLeftOut: 0 });
    expect(valueOf(await github.ciOf(place.commit)).state).toBe('failing');
  });

  test.each([
    ['success', 'passing'], ['neutral', 'passing'], ['skipped', 'passing'], ['failure', 'failing'], ['cancelled', 'failing'], ['timed_out', 'failing'], ['action_required', 'failing'], ['startup_failure', 'failing'], [null, 'pending'],
  ])('say of a check run that ended with %s: %s', async (conclusion, state) => {
    checks({ name: 'test', status: conclusion === null ? 'queued' : 'completed', conclusion });
    expect(valueOf(await github.ciOf(place.base))).toMatchObject({ state, checks: [{ name: 'test', state }] });
  });

  test('hold commit statuses too, and are pending where they may not be seen', async () => {
    checks({ name: 'test', status: 'completed', conclusion: 'success' });
    forge.state.statuses.set(place.base, [{ context: 'ci/old', state: 'error' }]);
    expect(valueOf(await github.ciOf(place.base))).toMatchObject({ state: 'failing', checks: [{ name: 'ci/old', state: 'failing' }, { name: 'test', state: 'passing' }] });
    forge.state.statuses.clear();
    forge.state.checksHidden = true;
    expect(valueOf(await github.ciOf(place.base))).toMatchObject({ state: 'pending', checksLeftOut: 1 });
  });
});

describe('merging', () => {
  const order = (headCommit = place.commit): { readonly headCommit: string; readonly method: 'merge' } => ({ headCommit, method: 'merge' });
  beforeEach(async () => {
    await open();
    valueOf(await github.ready(1));
    forge.state.protection = { requiredChecks: ['test'], approvals: 1, enforceAdmins: true };
    forge.state.checks.set(place.commit, [{ name: 'test', status: 'completed', conclusion: 'success' }]);
    forge.state.pulls[0]?.reviews.push({ user: { login: 'a' }, state: 'APPROVED', author_association: 'OWNER' });
  });
  const mainOf = (): string => place.bare.git('rev-parse', 'main');

  test('happens where all that is demanded is there, and is told again', async () => {
    const merged = valueOf(await github.merge(1, order()));
    expect(mainOf()).toBe(merged);
    expect(valueOf(await github.find(branch))).toMatchObject({ state: 'merged', mergeCommit: merged });
    expect(valueOf(await github.merge(1, order()))).toBe(merged);
  });

  test.each([
    ['a check has not passed', () => forge.state.checks.set(place.commit, [{ name: 'test', status: 'completed', conclusion: 'failure' }])],
    ['a check has not run', () => forge.state.checks.clear()],
    ['an approval is missing', () => forge.state.pulls[0]?.reviews.splice(0)],
    ['it is a draft', () => Object.assign(forge.state.pulls[0] ?? {}, { draft: true })],
    ['nothing protects the branch', () => (forge.state.protection = null)],
    ['the protection cannot be read', () => (forge.state.protectionHidden = true)],
    ['the token is an admin’s whom the rules do not bind', () => {
      forge.state.permissions = { admin: true, maintain: true, push: true };
      forge.state.protection = { requiredChecks: ['test'], approvals: 1, enforceAdmins: false };
    }],
  ])('does not happen where %s, even where the host would let it', async (_, change) => {
    change();
    forge.state.permissions = { ...forge.state.permissions, admin: true };
    const before = mainOf();
    expect(errorOf(await github.merge(1, order())).code).toBe('merge_not_allowed');
    expect(mainOf()).toBe(before);
  });

  test('does not happen when the head has moved, before or while merging', async () => {
    expect(errorOf(await github.merge(1, order(place.base))).code).toBe('head_moved');
    forge.before = (asked) => {
      if (asked.method === 'PUT') gitIn(place.bare.dir, ['update-ref', `refs/heads/${branch}`, place.base]);
      return false;
    };
    const before = mainOf();
    expect(errorOf(await github.merge(1, order())).code).toBe('head_moved');
    expect(mainOf()).toBe(before);
  });
});

describe('what a token may do', () => {
  test('a fine-grained token of a writer passes', async () => {
    expect(valueOf(await github.examine())).toEqual({ account: 'maintainer', scopes: [], warnings: [] });
  });

  test('too much is warned of', async () => {
    Object.assign(forge.state, { permissions: { admin: true, maintain: true, push: true }, scopes: 'repo, workflow, gist', expires: null });
    const { scopes, warnings } = valueOf(await github.examine());
    expect(scopes).toEqual(['repo', 'workflow', 'gist']);
    expect(warnings.join('\n')).toMatch(/every repository[\s\S]*what CI runs[\s\S]*gist is not needed[\s\S]*admin of the repository and can do too much[\s\S]*expires/u);
  });

  test('far too much, or too little, is refused', async () => {
    forge.state.scopes = 'repo, admin:org, delete_repo';
    expect(errorOf(await github.examine())).toMatchObject({ code: 'token_too_powerful', next: expect.stringContaining('admin:org, delete_repo') });
    forge.state.scopes = 'gist';
    expect(errorOf(await github.examine()).code).toBe('token_too_weak');
    forge.state.permissions = { admin: false, maintain: false, push: false };
    expect(errorOf(await github.examine()).code).toBe('token_too_weak');
    forge.state.archived = true;
    expect(errorOf(await github.examine()).code).toBe('repository_archived');
  });

  test.each(['admin:repo_hook', 'admin:public_key', 'admin:enterprise', 'delete_repo', 'delete:packages', 'write:org', 'user', 'site_admin', 'manage_billing:copilot'])('refuses %s', (scope) => {
    expect(errorOf(judgeScopes(['repo', scope])).code).toBe('token_too_powerful');
  });
});

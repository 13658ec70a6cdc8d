import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunRow } from '../../../../main/domain/views.ts';
import { approve, deliver, endOf, makeDeliveryScenario, readMe, valueOf, type DeliveryScenario } from '../../../support/delivery-scenario.ts';
import type { ForgePull, ForgeServer } from '../../../support/forge-server.ts';
import { proveTrue } from '../../../support/pull-request-truth.ts';

const token = 'ghp_CANARYcanaryCANARYcanary0123456789';

let scenario: DeliveryScenario;
let forge: ForgeServer;
beforeEach(async () => {
  scenario = await makeDeliveryScenario({ token });
  if (scenario.forge === null) throw new Error('There is no forge.');
  ({ forge } = scenario);
});
afterEach(async () => scenario.close());

const branches = (): readonly string[] => scenario.remote.git('for-each-ref', '--format=%(refname:short)').split('\n');
const branchOf = ({ runId }: RunRow): string => `touchline/typos/${runId.toLowerCase()}`;

async function approved(): Promise<RunRow> {
  const run = await scenario.live();
  expect(run).toMatchObject({ result: 'awaiting-review' });
  approve(scenario, run.runId);
  return run;
}

function onlyPull(): ForgePull {
  const [pull, ...others] = forge.state.pulls;
  if (pull === undefined || others.length > 0) throw new Error(`There are ${others.length + 1} pull requests.`);
  return pull;
}

function hook(name: string, script: string): () => void {
  const path = join(scenario.remote.gitDir, 'hooks', name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return () => rmSync(path);
}

/** Every byte under a folder, the ledger's pages among them. */
function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1')).join('\n');
}

function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message: 'Something broke' }));
  return true;
}

describe('a change for GitHub', () => {
  it('becomes a draft pull request that is true in every line, and the token stands nowhere', async () => {
    const run = await scenario.live();
    // A person may paste what they should not.
    const patchSha256 = scenario.app.ledger.read.decision(run.runId)?.decision.patchSha256 ?? '';
    valueOf(scenario.app.desk.giveVerdict({ runId: run.runId, verdict: 'approved', patchSha256, note: `with ${token}`, comments: [] }, 0));
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered', fault: null });
    const pull = onlyPull();
    expect(pull).toMatchObject({ draft: true, head: branchOf(run), base: 'main', title: expect.stringContaining('README.md') });
    const { app, remote, repository, home } = scenario;
    proveTrue({ ledger: app.ledger, body: pull.body, root: run.runId, run: run.runId, repository: remote.dir, branch: branchOf(run) });
    // What the objective says of the words is so, counted by hand.
    expect(pull.body).toMatch(/: 2 before, 0 after$/mu);
    expect(remote.git('show', `${branchOf(run)}:README.md`)).toBe(readMe({ corrected: true }).trimEnd());
    expect(remote.git('show', '-s', '--format=%B', branchOf(run))).toContain(`Touchline-Run: ${run.runId}\n`);
    for (const place of [bytesUnder(home), bytesUnder(remote.gitDir), bytesUnder(repository.dir), JSON.stringify(forge.state.pulls)]) {
      expect(place).not.toContain(token);
      expect(place).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
    }
    expect(app.ledger.verify().sound).toBe(true);
  }, 180_000);

  it('is true in every line on a base that has moved, too', async () => {
    const run = await approved();
    scenario.repository.commit({ 'NOTES.md': 'Nothing.\n' });
    scenario.repository.git('push', '-q', scenario.remote.dir, 'main');
    const delivered = await deliver(scenario, run.runId);
    expect(delivered).toMatchObject({ result: 'delivered' });
    proveTrue({ ledger: scenario.app.ledger, body: onlyPull().body, root: run.runId, run: delivered.runId, repository: scenario.remote.dir, branch: branchOf(run) });
  }, 180_000);

  it('is pushed with the token where the maintainer uses ssh, and never sent to another server', async () => {
    const run = await approved();
    const asked = forge.asked.length;
    scenario.repository.git('remote', 'set-url', 'origin', 'http://localhost:9/acme/app.git');
    expect((await deliver(scenario, run.runId)).fault).toMatchObject({ code: 'remote_elsewhere' });
    expect(forge.asked.length).toBe(asked);
    scenario.repository.git('remote', 'set-url', 'origin', 'git@127.0.0.1:acme/app.git');
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered', fault: null });
    expect(branches()).toEqual(['main', branchOf(run)]);
  }, 180_000);

  it('does not leave the house by a token that may do too much', async () => {
    forge.state.scopes = 'repo, delete_repo, admin:org';
    const run = await approved();
    const refused = await deliver(scenario, run.runId);
    expect(refused.fault).toMatchObject({ code: 'token_too_powerful', message: expect.stringContaining('delete_repo, admin:org') });
    expect(branches()).toEqual(['main']);
    expect(forge.state.pulls).toEqual([]);
    forge.state.scopes = 'repo';
    const warned = await deliver(scenario, run.runId);
    expect(warned).toMatchObject({ result: 'delivered' });
    expect(scenario.app.ledger.read.steps(warned.runId).find(({ step }) => step === 'deliver')?.sentence).toContain('The scope repo covers every repository');
  }, 180_000);

  it('says what the remote said where it refuses the branch, leaves nothing half-done, and is delivered when it no longer does', async () => {
    const withdraw = hook('pre-receive', 'echo "Only robots of ours push here." >&2; exit 1');
    const run = await approved();
    const refused = await deliver(scenario, run.runId);
    expect(refused.fault).toMatchObject({ code: 'push_refused', message: expect.stringContaining('Only robots of ours push here.') });
    expect(branches()).toEqual(['main']);
    expect(forge.state.pulls).toEqual([]);
    expect(scenario.app.ledger.read.delivery(run.runId)).toBeUndefined();
    withdraw();
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered' });
    expect(onlyPull().head).toBe(branchOf(run));
  }, 180_000);

  it('takes its branch back where the host will not open the pull request, and is delivered when it will', async () => {
    forge.state.draftsSupported = false;
    const run = await approved();
    const refused = await deliver(scenario, run.runId);
    expect(refused.fault).toMatchObject({ code: 'draft_unsupported' });
    expect(branches()).toEqual(['main']);
    expect(forge.state.pulls).toEqual([]);
    forge.state.draftsSupported = true;
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered' });
    expect(branches()).toEqual(['main', branchOf(run)]);
    expect(onlyPull().headSha).toBe(scenario.app.ledger.read.delivery(run.runId)?.commit);
  }, 180_000);

  it.each([
    ['a fault of the API before the push', (path: string, method: string) => method === 'GET' && path.endsWith('/user')],
    ['a fault of the API when it is opened', (path: string, method: string) => method === 'POST' && path.endsWith('/pulls')],
  ] as const)('waits after %s and goes on by itself', async (_name, isMeant) => {
    let faults = 0;
    forge.before = (asked, response) => isMeant(asked.path, asked.method) && (faults += 1) === 1 && answer(response, 502);
    const run = await approved();
    expect((await deliver(scenario, run.runId)).fault).toMatchObject({ code: 'host_failed' });
    expect(forge.state.pulls).toEqual([]);
    await goesOnAfter(run, 60_000);
  }, 180_000);

  it('waits where the host asks for a long pause', async () => {
    let faults = 0;
    forge.before = (asked, response) => asked.method === 'POST' && (faults += 1) === 1 && answer(response, 429, { 'retry-after': '1800' });
    const run = await approved();
    expect((await deliver(scenario, run.runId)).fault).toMatchObject({ code: 'host_limited' });
    await goesOnAfter(run, 60_000);
  }, 180_000);

  it.each([['breaks', 500], ['asks for fewer requests', 429]] as const)('waits where git’s side of the host %s', async (_name, status) => {
    const run = await approved();
    forge.watch = (request, response) => request.url?.includes('git-receive-pack') === true && answer(response, status);
    const failed = await deliver(scenario, run.runId);
    expect(['remote_failed', 'remote_limited']).toContain(failed.fault?.code);
    expect(branches()).toEqual(['main']);
    forge.watch = null;
    await goesOnAfter(run, 60_000);
  }, 180_000);

  it('is followed: checks, comments, and why it was closed, which is the lesson', async () => {
    const run = await approved();
    await deliver(scenario, run.runId);
    const { app } = scenario;
    const pull = onlyPull();
    const seen = async (): Promise<unknown> => {
      await app.pulls.look();
      return app.ledger.read.delivery(run.runId)?.pull;
    };
    expect(await seen()).toMatchObject({ state: 'open', draft: true, ci: 'none' });
    forge.state.checks.set(pull.headSha, [{ name: 'build', status: 'in_progress', conclusion: null }]);
    pull.updatedAt = '2026-01-01T00:01:00Z';
    expect(await seen()).toMatchObject({ ci: 'pending' });
    forge.state.checks.set(pull.headSha, [{ name: 'build', status: 'completed', conclusion: 'failure' }]);
    expect(await seen()).toMatchObject({ ci: 'failing' });
    forge.state.checks.set(pull.headSha, [{ name: 'build', status: 'completed', conclusion: 'success' }]);
    pull.comments.push({ id: 1, user: { login: 'ada' }, body: 'We write it that way on purpose.', created_at: '2026-01-01T00:02:00Z' });
    pull.updatedAt = '2026-01-01T00:02:00Z';
    expect(await seen()).toMatchObject({ ci: 'passing', comments: 1 });
    Object.assign(pull, { state: 'closed', closedAt: '2026-01-01T00:03:00Z', updatedAt: '2026-01-01T00:03:00Z' });
    expect(await seen()).toMatchObject({ state: 'closed' });
    expect(app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('We write it that way on purpose.') });
    expect(await scenario.live()).toMatchObject({ result: 'no-task' });
    const asked = forge.asked.length;
    await app.pulls.look();
    expect(forge.asked.length).toBe(asked);
  }, 180_000);

  it('finds what became of it where it was opened and merged before anybody could record it', async () => {
    const run = await approved();
    // Opened, and the answer never came.
    forge.before = (asked, response) => {
      if (asked.method !== 'GET' || !asked.path.endsWith('/pulls/1')) return false;
      return answer(response, 503);
    };
    expect((await deliver(scenario, run.runId)).fault).toMatchObject({ code: 'host_failed' });
    const pull = onlyPull();
    forge.before = null;
    const commit = scenario.remote.git('rev-parse', branchOf(run));
    scenario.remote.git('update-ref', 'refs/heads/main', commit);
    scenario.remote.git('update-ref', '-d', `refs/heads/${branchOf(run)}`);
    Object.assign(pull, { state: 'closed', mergedAt: '2026-01-01T00:03:00Z', closedAt: '2026-01-01T00:03:00Z', updatedAt: '2026-01-01T00:03:00Z', mergeSha: commit, headSha: commit });
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered' });
    expect(branches()).toEqual(['main']);
    expect(onlyPull()).toBe(pull);
    await scenario.app.pulls.look();
    expect(scenario.app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'accepted' });
  }, 180_000);

  it('keeps the branch it has pushed on a moved base while the base moves on', async () => {
    const run = await approved();
    const move = (name: string): void => {
      scenario.repository.commit({ [name]: 'Nothing.\n' });
      scenario.repository.git('push', '-q', scenario.remote.dir, 'main');
    };
    move('NOTES.md');
    forge.before = (asked, response) => asked.method === 'POST' && answer(response, 503);
    expect((await deliver(scenario, run.runId)).fault).toMatchObject({ code: 'host_failed' });
    const commit = scenario.remote.git('rev-parse', branchOf(run));
    move('MORE.md');
    forge.before = null;
    const delivered = await deliver(scenario, run.runId);
    expect(delivered).toMatchObject({ result: 'delivered', fault: null });
    expect(scenario.remote.git('rev-parse', branchOf(run))).toBe(commit);
    proveTrue({ ledger: scenario.app.ledger, body: onlyPull().body, root: run.runId, run: delivered.runId, repository: scenario.remote.dir, branch: branchOf(run) });
  }, 180_000);
});

/** Not before its time, and then by itself, once. */
async function goesOnAfter(run: RunRow, ms: number): Promise<void> {
  const tries = scenario.app.ledger.read.deliveryRuns(run.runId).length;
  await scenario.app.close();
  scenario.later(ms / 2);
  let app = scenario.reopen();
  app.deliveries.resume();
  await app.dispatcher.idle();
  expect(app.ledger.read.deliveryRuns(run.runId)).toHaveLength(tries);
  await app.close();
  scenario.later(ms);
  app = scenario.reopen();
  app.deliveries.resume();
  const last = app.ledger.read.deliveryRuns(run.runId).at(-1);
  if (last === undefined) throw new Error('It was not begun.');
  expect(await endOf(app, last)).toMatchObject({ result: 'delivered', fault: null });
  expect(branches()).toEqual(['main', branchOf(run)]);
  expect(onlyPull().head).toBe(branchOf(run));
}

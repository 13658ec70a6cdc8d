import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hunksOf } from '../../../../main/git/hunks.ts';
import type { RunRow } from '../../../../main/domain/views.ts';
import { approve as approveIn, deliver as deliverIn, makeDeliveryScenario, readMe, valueOf, type DeliveryScenario } from '../../../support/delivery-scenario.ts';
import { snapshotFolder } from '../../../support/repository.ts';

let scenario: DeliveryScenario;
beforeEach(async () => {
  scenario = await makeDeliveryScenario();
});
afterEach(async () => scenario.close());

const branches = (): readonly string[] => scenario.remote.git('for-each-ref', '--format=%(refname:short)').split('\n');
const requests = (): readonly string[] => {
  const folder = join(scenario.home, 'requests', scenario.workspace.workspaceId);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8'));
};
const digestOf = (runId: string): string => scenario.app.ledger.read.decision(runId)?.decision.patchSha256 ?? '';

const approve = (runId: string): void => approveIn(scenario, runId);

async function deliver(runId: string): Promise<RunRow> {
  const ended = await deliverIn(scenario, runId);
  if (ended.fault !== null) throw new Error(`${ended.fault.code}: ${ended.fault.message}`);
  return ended;
}

describe('a change for a plain git remote', () => {
  it('waits for its review, is delivered once it is approved, is followed to its merge, and counts', async () => {
    const { app, repository, remote } = scenario;
    const before = snapshotFolder(repository.dir);
    const run = await scenario.live();
    expect(run).toMatchObject({ result: 'awaiting-review', status: 'done' });
    expect(app.deliveries.deliver(run.runId)).toMatchObject({ ok: false, error: { code: 'not_approved' } });
    expect(branches()).toEqual(['main']);
    expect(app.desk.giveVerdict({ runId: run.runId, verdict: 'approved', patchSha256: 'f'.repeat(64), note: '', comments: [] }, 0)).toMatchObject({ ok: false, error: { code: 'other_bytes' } });

    approve(run.runId);
    expect(await deliver(run.runId)).toMatchObject({ result: 'delivered' });
    const branch = `touchline/typos/${run.runId.toLowerCase()}`;
    expect(branches()).toEqual(['main', branch]);
    expect(remote.git('diff', '--stat', `main...${branch}`)).toContain('README.md');
    expect(remote.git('show', '-s', '--format=%B%an', branch)).toContain(`Touchline-Run: ${run.runId}\n`);
    expect(remote.git('show', '-s', '--format=%B', branch)).toContain(`Touchline-Patch-SHA256: ${digestOf(run.runId)}`);
    expect(remote.git('rev-parse', `${branch}^`)).toBe(remote.git('rev-parse', 'main'));
    const [request = '', ...others] = requests();
    expect(others).toEqual([]);
    expect(request).toContain('## Reproduce');
    expect(request).toContain(digestOf(run.runId));
    expect(snapshotFolder(repository.dir)).toEqual(before);
    expect(app.deliveries.deliver(run.runId)).toMatchObject({ ok: false, error: { code: 'already_delivered' } });

    await app.pulls.look();
    expect(app.ledger.read.delivery(run.runId)?.pull).toMatchObject({ state: 'open' });
    remote.git('update-ref', 'refs/heads/main', remote.git('rev-parse', branch));
    await app.pulls.look();
    expect(app.ledger.read.delivery(run.runId)?.pull).toMatchObject({ state: 'merged' });
    expect(app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'accepted', category: 'typos' });

    const merged = remote.git('rev-parse', branch);
    const undone = remote.git('commit-tree', '-p', 'main', '-m', `Revert "Correct"\n\nThis reverts commit ${merged}.`, 'main~1^{tree}');
    remote.git('update-ref', 'refs/heads/main', undone);
    await app.pulls.look();
    expect(app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'reverted' });
    expect(app.ledger.verify().sound).toBe(true);
  }, 180_000);

  it('goes back to the maintainer where the base has moved and the bytes with it, and is delivered after a second look', async () => {
    const { app, repository, remote } = scenario;
    const run = await scenario.live();
    approve(run.runId);
    repository.commit({ 'README.md': readMe({ corrected: false, added: '\nMIT.\n' }) });
    repository.git('push', '-q', 'origin', 'main');
    const anew = await deliver(run.runId);
    expect(anew).toMatchObject({ result: 'awaiting-review', delivers: { runId: run.runId } });
    expect(branches()).toEqual(['main']);
    expect(app.ledger.read.awaitingReview(null).map(({ runId }) => runId)).toEqual([anew.runId]);
    expect(digestOf(anew.runId)).not.toBe(digestOf(run.runId));

    approve(anew.runId);
    expect(await deliver(anew.runId)).toMatchObject({ result: 'delivered' });
    const branch = `touchline/typos/${run.runId.toLowerCase()}`;
    expect(branches()).toEqual(['main', branch]);
    expect(remote.git('rev-parse', `${branch}^`)).toBe(remote.git('rev-parse', 'main'));
    expect(remote.git('show', `${branch}:README.md`)).toBe(readMe({ corrected: true, added: '\nMIT.' }));
  }, 180_000);

  it('goes on where the base has moved elsewhere, after checking it again', async () => {
    const { app, repository, remote } = scenario;
    const run = await scenario.live();
    approve(run.runId);
    repository.commit({ 'NOTES.md': 'Nothing.\n' });
    repository.git('push', '-q', 'origin', 'main');
    const delivered = await deliver(run.runId);
    expect(delivered).toMatchObject({ result: 'delivered' });
    expect(app.ledger.read.artifacts(delivered.runId).map(({ name }) => name)).toContain('checks.json');
    expect(digestOf(delivered.runId)).toBe(digestOf(run.runId));
    expect(remote.git('rev-parse', `touchline/typos/${run.runId.toLowerCase()}^`)).toBe(remote.git('rev-parse', 'main'));
  }, 180_000);

  it('is blocked, and nothing is pushed, where it no longer fits', async () => {
    const { app, repository } = scenario;
    const run = await scenario.live();
    approve(run.runId);
    repository.commit({ 'README.md': '# Other\n' });
    repository.git('push', '-q', 'origin', 'main');
    expect(await deliver(run.runId)).toMatchObject({ result: 'blocked' });
    expect(branches()).toEqual(['main']);
    expect(app.ledger.read.undelivered()).toEqual([]);
  }, 180_000);

  it('is a lesson when it is rejected, and the task is not taken up again', async () => {
    const { app } = scenario;
    const run = await scenario.live();
    valueOf(app.desk.giveVerdict({ runId: run.runId, verdict: 'rejected', patchSha256: digestOf(run.runId), note: 'We write it that way.', comments: [] }, 0));
    expect(app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'rejected', reason: 'We write it that way.' });
    expect(app.ledger.read.awaitingReview(null)).toEqual([]);
    expect(await scenario.live()).toMatchObject({ result: 'no-task' });
  }, 180_000);

  it('is made anew without the hunks that were dropped', async () => {
    const { app } = scenario;
    const run = await scenario.live();
    const page = valueOf(await app.desk.run(run.runId));
    expect(page.patch?.files).toHaveLength(1);
    expect(await app.desk.revise({ runId: run.runId, patchSha256: digestOf(run.runId), droppedHunks: [], comments: [] }, 'nothing')).toMatchObject({ ok: false, error: { code: 'nothing_to_change' } });
    const patch = valueOf(app.ledger.artifacts.get(digestOf(run.runId)));
    const [hunk] = hunksOf(Buffer.from(patch));
    const all = valueOf(await app.desk.revise({ runId: run.runId, patchSha256: digestOf(run.runId), droppedHunks: [hunk?.id ?? ''], comments: [] }, 'all'));
    await app.dispatcher.idle();
    expect(app.ledger.read.run(all.runId)).toMatchObject({ status: 'failed', fault: { code: 'nothing_left' } });
    // The first one still waits: a revision that came to nothing changes nothing.
    expect(app.ledger.read.awaitingReview(null).map(({ runId }) => runId)).toEqual([run.runId]);
  }, 180_000);
});

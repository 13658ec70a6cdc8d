import { afterEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../../main/policy/default-policy.ts';
import { hasEarned } from '../../../../main/policy/reliability.ts';
import { reliabilityOf } from '../../../../main/policy/track-record.ts';
import { makeForgeScenario, startMetrics, type ForgeScenario, type Metrics } from '../../../support/forge-scenario.ts';
import type { ScenarioOptions } from '../../../support/delivery-scenario.ts';

let scenario: ForgeScenario | null = null;
let metrics: Metrics | null = null;
afterEach(async () => {
  await scenario?.close();
  await metrics?.close();
  [scenario, metrics] = [null, null];
});

async function make(canary: ScenarioOptions['canary'], accepted?: number): Promise<ForgeScenario> {
  scenario = await makeForgeScenario({ canary: { ticks: 2, everySeconds: 0, ciMinutes: 1, ...canary } }, accepted);
  return scenario;
}

const runsTests = { kind: 'commands', commands: [['node', '--test']] } as const;
const showsReadMe = { kind: 'commands', commands: [['cat', 'README.md']] } as const;

describe('a change that policy lets go on without a person', () => {
  it('is merged by itself after a canary that passed, under the rules of its base branch', async () => {
    const { app, forge, bare, live, untilEnd } = await make({ probe: runsTests });
    const run = await live();
    expect(app.ledger.read.decision(run.runId)?.decision).toMatchObject({ outcome: 'AUTO_MERGE_ALLOWED' });
    await untilEnd(run.runId);
    expect(app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'merged', fault: null }]);
    expect(forge.state.pulls).toMatchObject([{ draft: false, state: 'closed', mergedAt: expect.any(String) }]);
    expect(bare.git('show', 'main:README.md')).toContain('coming weekend');
    expect(app.ledger.read.canaryTicks(run.runId).map(({ phase, tick, verdict }) => [phase, tick, verdict])).toEqual([['before', 1, 'passed'], ['before', 2, 'passed'], ['after', 1, 'passed'], ['after', 2, 'passed']]);
    expect(app.ledger.read.delivery(run.runId)).toMatchObject({ merged: { commit: forge.state.pulls[0]?.mergeSha }, reverted: null });
    await app.pulls.look();
    expect(app.ledger.read.settledChange(run.runId)).toMatchObject({ outcome: 'accepted' });
    expect(app.ledger.verify().sound).toBe(true);
  }, 240_000);

  it('is closed, and its category loses trust, where the canary fails', async () => {
    const { app, forge, live, untilEnd, workspace } = await make({ probe: showsReadMe });
    const run = await live();
    await untilEnd(run.runId);
    expect(app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'rejected' }]);
    expect(forge.state.pulls).toMatchObject([{ state: 'closed', mergedAt: null, draft: true }]);
    expect(forge.state.pulls[0]?.comments.map(({ body }) => body)).toEqual([expect.stringContaining('the canary failed')]);
    expect(forge.state.pulls[0]?.comments[0]?.body).toContain('```text\ncomparison 1 of 2: failed\n');
    expect(app.ledger.read.settledChanges(workspace.workspaceId).filter(({ outcome }) => outcome === 'rejected')).toMatchObject([{ runId: run.runId }]);
    expect((await app.desk.inbox())).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ group: 'blocked', why: expect.stringContaining('canary failed') })]) });
  }, 240_000);

  it('waits for a person where this token could pass by the rules, whatever the canary says', async () => {
    const { app, forge, live, untilEnd } = await make({ probe: runsTests });
    forge.state.protectionHidden = true;
    const run = await live();
    expect(app.ledger.read.decision(run.runId)?.decision).toMatchObject({ outcome: 'CANARY_ALLOWED', heldBy: ['branch-protection'] });
    await untilEnd(run.runId);
    expect(app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'needs-you' }]);
    expect(forge.state.pulls).toMatchObject([{ state: 'open', mergedAt: null, draft: true }]);
    expect(forge.state.pulls[0]?.comments.map(({ body }) => body)).toEqual([expect.stringContaining('The canary passed.')]);
  }, 240_000);

  it('waits for a person where the rules were loosened after policy had decided', async () => {
    const made = await make({ probe: runsTests });
    const run = await made.live();
    expect(made.app.ledger.read.decision(run.runId)?.decision).toMatchObject({ outcome: 'AUTO_MERGE_ALLOWED' });
    made.forge.state.protection = null;
    await made.untilEnd(run.runId);
    expect(made.app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'needs-you', sentence: expect.stringContaining('not protected') }]);
    expect(made.forge.state.pulls).toMatchObject([{ state: 'open', mergedAt: null, draft: true }]);
  }, 240_000);

  it('is taken back by exactly one pull request where the merged base fails, wherever the house is closed meanwhile', async () => {
    metrics = await startMetrics();
    const made = await make({ probe: { kind: 'metrics', url: metrics.url, figures: [{ name: 'errors', max: 1 }] } }, 20);
    const { forge, live, workspace } = made;
    metrics.errors = () => (forge.state.pulls[0]?.mergedAt == null ? 0 : 'NaN');
    const deeds: string[] = [];
    const cutNext = (): void => made.cutOffAt(({ method, path }) => {
      const deed = `${method} ${path}`;
      if (method === 'GET' || deeds.includes(deed)) return false;
      deeds.push(deed);
      return true;
    });
    const run = await live();
    for (let starts = 0; starts < 8; starts += 1) {
      cutNext();
      await made.untilEnd(run.runId);
      if (made.app.ledger.read.mergeRuns(run.runId).at(-1)?.result === 'reverted') break;
      await made.app.close();
      made.reopen();
    }
    const { read } = made.app.ledger;
    expect(read.mergeRuns(run.runId).map(({ result }) => result).slice(-1)).toEqual(['reverted']);
    expect(deeds.length).toBeGreaterThanOrEqual(2);
    expect(forge.state.pulls.map(({ head, state, mergedAt }) => [head, state, mergedAt !== null])).toEqual([
      [`touchline/typos/${run.runId.toLowerCase()}`, 'closed', true],
      [`touchline/revert/${run.runId.toLowerCase()}`, 'open', false],
    ]);
    const [, revert] = forge.state.pulls;
    expect(revert?.body).toContain('errors is missing');
    expect(made.bare.git('diff', '--stat', 'main~1', revert?.head ?? '')).toBe('');
    expect(made.bare.git('show', '-s', '--format=%B', revert?.head ?? '')).toContain(`This reverts commit ${forge.state.pulls[0]?.mergeSha ?? ''}.`);
    expect(read.settledChanges(workspace.workspaceId).filter(({ outcome }) => outcome === 'reverted')).toMatchObject([{ runId: run.runId }]);
    // What had only just earned it has it no longer.
    const { autoMerge, revertCountsAs } = defaultPolicy.reliability;
    expect(hasEarned({ accepted: 20, rejected: 0, reverted: 0 }, autoMerge, revertCountsAs)).toBe(true);
    expect(hasEarned(reliabilityOf(read.settledChanges(workspace.workspaceId), 'typos'), autoMerge, revertCountsAs)).toBe(false);
    expect((await made.app.desk.inbox())).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ group: 'blocked', why: expect.stringContaining('takes it back') })]) });
    expect(made.app.ledger.verify().sound).toBe(true);
  }, 400_000);
});

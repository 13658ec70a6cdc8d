import { afterEach, describe, expect, it } from 'vitest';
import type { RunRow } from '../../../../main/domain/views.ts';
import { valueOf } from '../../../support/delivery-scenario.ts';
import { makeForgeScenario, startMetrics, type ForgeScenario, type Metrics } from '../../../support/forge-scenario.ts';

let made: ForgeScenario | null = null;
let metrics: Metrics | null = null;
afterEach(async () => {
  await made?.close();
  await metrics?.close();
  [made, metrics] = [null, null];
});

/** A canary that always passes, and 20 accepted changes: just enough for the category to be merged by itself. */
async function make(requiredChecks: readonly string[], ciMinutes: number): Promise<ForgeScenario> {
  metrics = await startMetrics();
  made = await makeForgeScenario({ canary: { ticks: 1, everySeconds: 0, ciMinutes, probe: { kind: 'metrics', url: metrics.url, figures: [{ name: 'errors', max: 1 }] } } }, 20);
  made.forge.state.protection = { requiredChecks, approvals: 0, enforceAdmins: true };
  return made;
}

async function taken({ app, live, untilEnd }: ForgeScenario): Promise<RunRow> {
  const run = await live();
  expect(app.ledger.read.decision(run.runId)?.decision ?? run.fault).toMatchObject({ outcome: 'AUTO_MERGE_ALLOWED' });
  await untilEnd(run.runId);
  return run;
}

const earnedBy = async ({ app, workspace }: ForgeScenario): Promise<string | undefined> =>
  valueOf(await app.desk.autonomy(workspace.workspaceId)).categories.find(({ category }) => category === 'typos')?.earned;

/** One pull request that takes the change back, a category that fell, and a maintainer who is told why. */
async function expectTakenBack(scenario: ForgeScenario, run: RunRow, why: string): Promise<void> {
  const { app, forge, workspace } = scenario;
  expect(app.ledger.read.mergeRuns(run.runId).at(-1)).toMatchObject({ result: 'reverted', sentence: expect.stringContaining(why) });
  expect(forge.state.pulls.map(({ head, mergedAt }) => [head, mergedAt !== null])).toEqual([[`touchline/typos/${run.runId.toLowerCase()}`, true], [`touchline/revert/${run.runId.toLowerCase()}`, false]]);
  expect(forge.state.pulls[1]?.body).toContain(why);
  expect(app.ledger.read.canary(run.runId, 'after')).toMatchObject({ passed: false, why });
  expect(app.ledger.read.settledChanges(workspace.workspaceId).filter(({ outcome }) => outcome === 'reverted')).toMatchObject([{ runId: run.runId, category: 'typos', reason: expect.stringContaining(why) }]);
  expect(await earnedBy(scenario)).not.toBe('merge');
  const inbox = valueOf(await app.desk.inbox());
  expect(inbox).toContainEqual(expect.objectContaining({ group: 'blocked', why: expect.stringContaining(why), otherwise: 'The base branch keeps the change until you merge the pull request that takes it back.' }));
  expect(inbox).toContainEqual(expect.objectContaining({ about: 'lesson', runId: run.runId, title: expect.stringMatching(/^Reverted: /u), why: expect.stringContaining(why) }));
  expect(app.ledger.verify().sound).toBe(true);
}

describe('the host’s own checks after a merge', () => {
  it('take a change back where one fails on the merged base that passed before, and its category falls for the next one', async () => {
    const scenario = await make(['test'], 1);
    scenario.checksOf = (sha) => (sha === scenario.forge.state.pulls[0]?.mergeSha ? 'failure' : 'success');
    expect(await earnedBy(scenario)).toBe('merge');
    const run = await taken(scenario);
    await expectTakenBack(scenario, run, 'Checks of the host fail on the merged base that did not fail before: test.');
    // The same kind of change is for a person now: the mistake is there again, and another one beside it.
    scenario.repository.commit({ 'NOTES.md': '# Notes\n\nShows the matches of the comming weekend.\n' });
    scenario.repository.git('push', '-q', scenario.bare.dir, '+main');
    const next = await scenario.live();
    expect(next).toMatchObject({ result: 'awaiting-review' });
    expect(scenario.app.ledger.read.decision(next.runId)?.decision.heldBy).toContain('reliability');
  }, 400_000);

  it('take a change back where a required one is never seen on the merge', async () => {
    const scenario = await make(['test'], 0.01);
    scenario.checksOf = (sha) => (sha === scenario.forge.state.pulls[0]?.mergeSha ? null : 'success');
    const run = await taken(scenario);
    await expectTakenBack(scenario, run, 'Checks that the base branch requires were not seen to pass on the merge within 0.01 minutes: test.');
  }, 240_000);

  it('say nothing against a merge where there are none and none is required', async () => {
    const scenario = await make([], 1);
    scenario.checksOf = () => null;
    const run = await taken(scenario);
    expect(scenario.app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'merged' }]);
    expect(await earnedBy(scenario)).toBe('merge');
  }, 240_000);

  it('leave a change to a person where a required one does not run on the base branch at all', async () => {
    const scenario = await make(['test'], 1);
    const base = scenario.bare.git('rev-parse', 'main');
    scenario.checksOf = (sha) => (sha === base ? null : 'success');
    const run = await taken(scenario);
    expect(scenario.app.ledger.read.mergeRuns(run.runId)).toMatchObject([{ result: 'needs-you', sentence: expect.stringContaining('Required checks did not run on the base branch itself') }]);
    expect(scenario.forge.state.pulls).toMatchObject([{ state: 'open', mergedAt: null, draft: true }]);
  }, 240_000);
});

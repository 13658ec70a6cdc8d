import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCallId, newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import { factSequences } from '../support/fact-sequences.ts';
import * as facts from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';
import { naiveDeliveries } from './naive-deliveries.ts';
import { naiveReadings, naiveSum } from './naive-readings.ts';

const everything = Number.MAX_SAFE_INTEGER;

describe('readings', () => {
  test('are what a plain walk over the facts gives, for any sequence of facts', () => {
    fc.assert(
      fc.property(factSequences(), (sequence) => {
        using home = temporaryHome();
        const ledger = openedLedger(home.path);
        storeFacts(ledger, sequence);
        compareWithNaive(ledger);
        // These histories speak of artifacts that nobody put into the store: all else must be in order.
        const report = ledger.verify();
        expect(report.sound || report.kind).toBe(sequence.some((fact) => fact.type === 'artifact.written') ? 'artifact-differs' : true);
        ledger.close();
      }),
      { numRuns: 40 },
    );
  });

  test('a run goes from queued to done', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [facts.runRequested({ runId })]);
    expect(ledger.read.run(runId)).toMatchObject({ status: 'queued', result: null, step: null, lastSeq: 2 });
    storeFacts(ledger, [facts.runStarted({ runId }), facts.stepStarted({ runId })]);
    expect(ledger.read.run(runId)).toMatchObject({ status: 'running', step: 'observe', lastSeq: 4 });
    expect(ledger.read.steps(runId).map((row) => [row.step, row.status])).toEqual([['observe', 'running'], ['plan', 'pending'], ['code', 'pending']]);
    storeFacts(ledger, [facts.stepFinished({ runId }), facts.runEnded({ runId, result: 'no-task' })]);
    expect(ledger.read.run(runId)).toMatchObject({ status: 'done', result: 'no-task', step: null });
    expect(ledger.read.openRuns()).toEqual([]);
    ledger.close();
  });

  test('an interrupted run says at which step it died, and its step too', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [facts.runRequested({ runId }), facts.runStarted({ runId }), facts.stepStarted({ runId })]);
    storeFacts(ledger, [facts.runInterrupted({ runId, step: 'observe', sentence: 'Touchline ended during step observe.' })]);
    expect(ledger.read.run(runId)).toMatchObject({ status: 'interrupted', result: 'interrupted', step: 'observe', sentence: 'Touchline ended during step observe.' });
    expect(ledger.read.steps(runId)[0]).toMatchObject({ status: 'interrupted' });
    ledger.close();
  });

  test('a cancelled run leaves no step that looks as if it might still begin', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [facts.runRequested({ runId }), facts.runStarted({ runId }), facts.stepStarted({ runId })]);
    storeFacts(ledger, [{ type: 'run.cancel-requested', body: { runId, reason: 'asked' } }]);
    expect(ledger.read.run(runId)?.status).toBe('cancelling');
    storeFacts(ledger, [facts.runEnded({ runId, result: 'cancelled' })]);
    expect(ledger.read.steps(runId).map((row) => row.status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    ledger.close();
  });

  test('runs are listed newest first, by workspace and page by page', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [workspaceId, a, b, c] = [newWorkspaceId(), newRunId(), newRunId(), newRunId()];
    storeFacts(ledger, [facts.runRequested({ runId: a, workspaceId }), facts.runRequested({ runId: b }), facts.runRequested({ runId: c, workspaceId })]);
    const ids = (filter: Parameters<Ledger['read']['runs']>[0]) => ledger.read.runs(filter).map((run) => run.runId);
    expect(ids({})).toEqual([c, b, a]);
    expect(ids({ workspaceId })).toEqual([c, a]);
    expect(ids({ limit: 1 })).toEqual([c]);
    expect(ids({ before: c, limit: 1 })).toEqual([b]);
    expect(ids({ before: newRunId() })).toEqual([]);
    expect(ledger.read.openRuns().map((run) => run.runId)).toEqual([a, b, c]);
    expect(ledger.read.runByCommand(`command-${b}`)?.runId).toBe(b);
    ledger.close();
  });

  test('an unanswered call has no outcome yet', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [runId, callId] = [newRunId(), newCallId()];
    storeFacts(ledger, [facts.runRequested({ runId }), facts.toolCalled({ runId, callId, tool: 'rm -rf' })]);
    expect(ledger.read.toolCalls(runId)).toMatchObject([{ callId, tool: 'rm -rf', outcome: null, durationMs: null }]);
    storeFacts(ledger, [facts.toolAnswered({ runId, callId, outcome: 'refused', code: 'unknown_tool', message: 'There is no such tool.' })]);
    expect(ledger.read.toolCalls(runId)).toMatchObject([{ callId, outcome: 'refused', code: 'unknown_tool' }]);
    ledger.close();
  });

  test('what is set aside for a call counts until it is settled, and then what it cost, on the same day', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [runId, callId, day] = [newRunId(), newCallId(), '2031-05-06'];
    storeFacts(ledger, [facts.runRequested({ runId }), facts.modelAsked({ runId, callId }), facts.spendReserved({ runId, callId, day, usdMicros: 900, tokens: 90 })]);
    expect(ledger.read.spendOfDay(day)).toEqual({ usdMicros: 900, tokens: 90, calls: 1 });
    expect(ledger.read.openReservations(runId)).toMatchObject([{ callId, day, settled: false }]);
    expect(ledger.read.modelCalls(runId)).toMatchObject([{ callId, outcome: null, usdMicros: 900 }]);
    storeFacts(ledger, [facts.modelAnswered({ runId, callId }), facts.spendSettled({ runId, callId, usdMicros: 100, tokens: 10, basis: 'usage' })]);
    expect(ledger.read.spendOfDay(day)).toEqual({ usdMicros: 100, tokens: 10, calls: 1 });
    expect(ledger.read.spendOfRun(runId)).toEqual({ usdMicros: 100, tokens: 10, calls: 1 });
    expect(ledger.read.openReservations(runId)).toEqual([]);
    expect(ledger.read.modelCalls(runId)).toMatchObject([{ callId, outcome: 'answered', usdMicros: 100 }]);
    expect(ledger.read.lastSpendDay()).toBe(day);
    ledger.close();
  });

  test('work that no model did is no call and opens no day', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [facts.runRequested({ runId, task: 'Mend it.' }), facts.spendSettled({ runId })]);
    expect(ledger.read.spendOfRun(runId)).toEqual({ usdMicros: 0, tokens: 0, calls: 0 });
    expect(ledger.read.lastSpendDay()).toBeNull();
    expect(ledger.read.run(runId)?.task).toBe('Mend it.');
    ledger.close();
  });

  test('a day of 100,000 calls is summed from an index alone', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    ledger.close();
    const db = new Database(homeFiles(home.path).database, { readonly: true });
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT sum(usd_micros), sum(tokens), count(call_id) FROM spend WHERE day = ?').all('2031-05-06');
    expect(JSON.stringify(plan)).toContain('USING COVERING INDEX spend_by_day');
    db.close();
  });

  test('a workspace is found by its path until it is removed', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const workspaceId = newWorkspaceId();
    storeFacts(ledger, [facts.workspaceAdded({ workspaceId, path: '/a', example: true })]);
    expect(ledger.read.workspaceByPath('/a')).toMatchObject({ workspaceId, example: true });
    storeFacts(ledger, [{ type: 'workspace.removed', body: { workspaceId } }]);
    expect(ledger.read.workspaceByPath('/a')).toBeUndefined();
    expect(ledger.read.workspaces()).toEqual([]);
    ledger.close();
  });
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareWithNaive(ledger: Ledger): void {
  const { read } = ledger;
  const naive = naiveReadings(read.factsAfter(0, everything));
  expect(read.workspaces()).toEqual(naive.workspaces);
  expect(read.runs()).toEqual(naive.runs.toReversed());
  for (const { runId } of naive.runs) {
    const mine = <T extends { readonly runId: string }>(rows: readonly T[]) => rows.filter((row) => row.runId === runId);
    expect(read.steps(runId)).toEqual(mine(naive.steps).toSorted((a, b) => a.position - b.position));
    expect(read.toolCalls(runId)).toEqual(mine(naive.calls));
    expect(read.artifacts(runId)).toEqual(mine(naive.artifacts));
    expect(read.decision(runId)).toEqual(mine(naive.decisions)[0]);
    expect(read.spend(runId)).toEqual(mine(naive.spend));
    expect(read.spendOfRun(runId)).toEqual(naiveSum(mine(naive.spend)));
    expect(read.openReservations(runId)).toEqual(mine(naive.spend).filter((row) => !row.settled));
    expect(read.modelCalls(runId)).toEqual(mine(naive.modelCalls));
    expect(read.fallbacks(runId)).toEqual(mine(naive.fallbacks));
    expect(read.factsOf(runId)).toEqual(read.factsAfter(0, everything).filter((fact) => 'runId' in fact.body && fact.body.runId === runId));
  }
  for (const workspaceId of new Set([...naive.sourceReads, ...naive.eventLinks, ...naive.feedFiles, ...naive.slots].map((row) => row.workspaceId))) {
    const mine = <T extends { readonly workspaceId: string }>(rows: readonly T[]) => rows.filter((row) => row.workspaceId === workspaceId);
    const byKey = <T extends { readonly source: string; readonly key: string }>(rows: readonly T[]) => rows.toSorted((a, b) => compare(a.source, b.source) || compare(a.key, b.key));
    expect(read.sourceReads(workspaceId)).toEqual(mine(naive.sourceReads).toSorted((a, b) => compare(a.source, b.source)));
    expect(read.eventViews(workspaceId)).toEqual(byKey(mine(naive.eventViews)));
    expect(read.eventLinks(workspaceId)).toEqual(byKey(mine(naive.eventLinks)));
    expect(read.feeds(workspaceId, everything)).toEqual(mine(naive.feedFiles).filter((row) => row.name === 'live-feed.json').toReversed());
    expect(read.slots(workspaceId, 'product', everything)).toEqual(mine(naive.slots).filter((row) => row.loop === 'product').toSorted((a, b) => compare(b.slot, a.slot)));
    expect(read.feedClock(workspaceId)).toEqual(mine(naive.feedClocks)[0]);
  }
  compareDeliveries(ledger);
  for (const { day } of naive.spend) expect(read.spendOfDay(day)).toEqual(naiveSum(naive.spend.filter((row) => row.day === day)));
  expect(read.lastSpendDay()).toEqual(naive.spend.filter((row) => row.callId !== null).map((row) => row.day).sort().at(-1) ?? null);
}

function compareDeliveries({ read }: Ledger): void {
  const naive = naiveDeliveries(read.factsAfter(0, everything));
  const runs = read.runs();
  const byTime = <T extends { readonly at: string }>(rows: readonly T[], id: (row: T) => string) => rows.toSorted((a, b) => compare(a.at, b.at) || compare(id(a), id(b)));
  for (const { runId } of runs) {
    expect(read.review(runId)).toEqual(naive.reviews.find((row) => row.runId === runId));
    expect(read.revisionOf(runId)).toEqual(runs.find((run) => run.revises?.runId === runId && (['queued', 'running', 'cancelling'].includes(run.status) || ['awaiting-review', 'rejected'].includes(run.result ?? ''))));
    expect(read.deliveryRuns(runId)).toEqual(runs.filter((run) => run.delivers?.runId === runId).toReversed());
    expect(read.mergeRuns(runId)).toEqual(runs.filter((run) => run.merges?.root === runId).toReversed());
    expect(read.canaryTicks(runId)).toEqual(naive.ticks.filter((row) => row.root === runId).toSorted((a, b) => compare(b.phase, a.phase) || a.tick - b.tick));
    for (const phase of ['before', 'after'] as const) expect(read.canary(runId, phase)).toEqual(naive.canaries.find((row) => row.root === runId && row.phase === phase));
    expect(read.delivery(runId)).toEqual(naive.deliveries.find((row) => row.root === runId));
    const course = naive.observed.filter(({ root }) => root === runId).map(({ pull }) => pull);
    for (const limit of [1, 2, everything]) expect(read.pullObservations(runId, limit)).toEqual(course.slice(-limit));
    expect(read.settledChange(runId)).toEqual(naive.settled.find((row) => row.runId === runId));
    expect(read.attempt(runId)).toEqual(naive.attempts.find((row) => row.runId === runId));
  }
  expect(read.settledChanges(facts.feedWorkspace)).toEqual(byTime(naive.settled, (row) => row.runId));
  expect(read.attempts(facts.feedWorkspace)).toEqual(byTime(naive.attempts, (row) => row.runId).toReversed());
  expect(read.taskMarks(facts.feedWorkspace)).toEqual(byTime(naive.marks, (row) => row.taskId));
  expect(read.writtenTasks(facts.feedWorkspace)).toEqual(byTime(naive.written, (row) => row.taskId));
  expect(read.deliveries(facts.feedWorkspace)).toEqual(naive.deliveries.toSorted((a, b) => compare(b.pushedAt, a.pushedAt) || compare(b.root, a.root)));
  const reviewed = new Set(naive.reviews.map((row) => row.runId));
  expect(read.awaitingReview(null).map((run) => run.runId)).toEqual(runs.filter((run) => run.result === 'awaiting-review' && !reviewed.has(run.runId) && read.revisionOf(run.runId) === undefined).map((run) => run.runId).toReversed());
  const carried = runs.filter((run) => ['queued', 'running', 'cancelling'].includes(run.status) || ['delivered', 'awaiting-review', 'rejected', 'blocked'].includes(run.result ?? '')).map((run) => run.delivers?.runId);
  const opened = naive.deliveries.filter((row) => row.opened !== null).map((row) => runs.find((run) => run.runId === row.runId)?.delivers?.runId);
  expect(read.undelivered()).toEqual(byTime(naive.reviews.filter((row) => row.verdict === 'approved' && !carried.includes(row.runId) && !opened.includes(row.runId) && runs.some((run) => run.runId === row.runId && run.result === 'awaiting-review')), (row) => row.runId));
}

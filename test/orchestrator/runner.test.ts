import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autonomyRunReportSchema } from '../../main/domain/artifacts/autonomy-run-report.ts';
import { canonicalBytes } from '../../main/domain/digest.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { fail, ok } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { createDispatcher } from '../../main/orchestrator/dispatcher.ts';
import { issue } from '../../main/orchestrator/issue.ts';
import { isAlive, thisProcess } from '../../main/orchestrator/owner.ts';
import { recover } from '../../main/orchestrator/recovery.ts';
import { runLoop } from '../../main/orchestrator/runner.ts';
import { noModels } from '../support/no-models.ts';
import { done, toyLoop, type Deed, type Toy, type ToyOptions } from './toy-loop.ts';

let home: string;
let ledger: Ledger;
const owner = thisProcess();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-runner-'));
  const opened = openLedger({ home });
  if (!opened.ok) throw new Error(opened.error.message);
  ledger = opened.value;
});

afterEach(() => {
  ledger.close();
  rmSync(home, { recursive: true, force: true });
});

function request(grants: Record<string, readonly string[]> = { plan: ['propose_task'], code: ['propose_task'] }, from = owner) {
  const put = (value: unknown): string => {
    const stored = ledger.artifacts.put(canonicalBytes(value));
    if (!stored.ok) throw new Error(stored.error.message);
    return stored.value.sha256;
  };
  const runId = newRunId();
  const frozen = { policy: put({ a: 1 }), settings: put({}), grants: put(grants) };
  const stored = issue(ledger, 'person:terminal', runId, {
    kind: 'request', runId, commandId: runId, loop: 'engineering', mode: 'dry-run', level: 'L1', workspaceId: newWorkspaceId(), repository: '/r', provider: 'builtin', owner: from, frozen,
  });
  if (!stored.ok) throw new Error(stored.error.message);
  return runId;
}

function run(runId: string, options: ToyOptions, signal = new AbortController().signal) {
  return runLoop({ ledger, home, owner, now: () => new Date(), onProgress: () => undefined, models: noModels }, toyLoop(options), runId, signal);
}

describe('running a loop', () => {
  it('does its steps in order, records each, writes the report and gives back what it held', async () => {
    const runId = request();
    let toy: Toy | undefined;
    const ended = await run(runId, { deeds: [['observe', done], ['plan', done]], onOpen: (made) => (toy = made) });
    expect(ended).toMatchObject({ ok: true, value: { status: 'done' } });
    expect(toy).toEqual({ did: ['observe', 'plan'], closed: 1 });
    expect(ledger.read.steps(runId).map((step) => [step.step, step.status, step.attempts])).toEqual([['observe', 'done', 1], ['plan', 'done', 1]]);
    const report = autonomyRunReportSchema.parse(JSON.parse(readFileSync(join(home, 'reports', runId, 'autonomy_run_report.json'), 'utf8')));
    expect(report.steps.map((step) => step.sentence)).toEqual(['Did observe.', 'Did plan.']);
    expect(existsSync(join(home, 'runs', runId))).toBe(false);
    expect(ledger.verify()).toMatchObject({ sound: true });
  });

  it('ends at the step that says so and skips the rest', async () => {
    const nothing: Deed = async () => ok({ sentence: 'Looked.', end: { result: 'no-task', sentence: 'Nothing to do.' } });
    const runId = request();
    expect(await run(runId, { deeds: [['observe', done], ['plan', nothing], ['code', done]] })).toMatchObject({ value: { status: 'done', result: 'no-task', sentence: 'Nothing to do.' } });
    expect(ledger.read.steps(runId).map((step) => step.status)).toEqual(['done', 'done', 'skipped']);
  });

  it('tries a step as often as it may and no more, and then fails with its words', async () => {
    const bad: Deed = async () => fail('flaky', 'It did not work.', 'Look.');
    const runId = request();
    expect(await run(runId, { deeds: [['plan', bad]], attempts: 3 })).toMatchObject({ value: { status: 'failed', fault: { code: 'flaky' } } });
    expect(ledger.read.steps(runId)[0]).toMatchObject({ status: 'failed', attempts: 3 });
  });

  it('goes on when a later attempt works', async () => {
    let tries = 0;
    const second: Deed = async (toy, context) => (tries++ === 0 ? fail('flaky', 'Not yet.', 'Again.') : done(toy, context));
    const runId = request();
    expect(await run(runId, { deeds: [['plan', second]], attempts: 2 })).toMatchObject({ value: { status: 'done' } });
  });

  it('turns a throw into a failed run with a fault, and still closes', async () => {
    let toy: Toy | undefined;
    const runId = request();
    const ended = await run(runId, { deeds: [['plan', async () => Promise.reject(new Error('boom'))]], onOpen: (made) => (toy = made) });
    expect(ended).toMatchObject({ value: { status: 'failed', fault: { code: 'unexpected' } } });
    expect(toy?.closed).toBe(1);
  });

  it('says what is missing when the loop can’t be opened', async () => {
    const runId = request();
    expect(await run(runId, { deeds: [['plan', done]], openFault: true })).toMatchObject({ value: { status: 'failed', fault: { code: 'docker_unreachable' } } });
    expect(existsSync(join(home, 'reports', runId, 'autonomy_run_report.json'))).toBe(true);
  });

  it('opens nothing where the loop says that the run is over before it begins, and still reports', async () => {
    const runId = request();
    let opened = 0;
    const before: ToyOptions = { deeds: [['observe', done]], onOpen: () => (opened += 1), precheck: async () => ok({ result: 'unchanged', sentence: 'All is as it was.' }) };
    expect(await run(runId, before)).toMatchObject({ ok: true, value: { status: 'done', result: 'unchanged', sentence: 'All is as it was.', fault: null } });
    expect(opened).toBe(0);
    expect(ledger.read.steps(runId).map((step) => step.status)).toEqual(['skipped']);
    expect(ledger.read.artifacts(runId).map((artifact) => artifact.name)).toEqual(['autonomy_run_report.json']);
    const other = request();
    expect(await run(other, { ...before, precheck: async () => fail('not_a_repository', 'It is no repository.', 'Make one.') })).toMatchObject({ ok: true, value: { status: 'failed', fault: { code: 'not_a_repository' } } });
    expect(await run(request(), { ...before, precheck: async () => ok(null) })).toMatchObject({ ok: true, value: { status: 'done' } });
    expect(opened).toBe(1);
  });

  it('lets a step use only the tools that were granted when the run was asked for', async () => {
    const runId = request({ plan: ['propose_task'] });
    const answers: string[] = [];
    const asks: Deed = async (_, { tools }) => {
      for (const tool of ['propose_task', 'run_checks', 'rm -rf']) {
        const answer = await tools.call(tool, tool === 'propose_task' ? { candidateId: null, why: 'none' } : {});
        answers.push(answer.outcome === 'ok' ? 'ok' : answer.code);
      }
      return ok({ sentence: 'Asked.' });
    };
    await run(runId, { deeds: [['plan', asks]] });
    expect(answers).toEqual(['ok', 'not_granted', 'unknown_tool']);
    expect(ledger.read.toolCalls(runId).map((call) => [call.tool, call.outcome])).toEqual([['propose_task', 'ok'], ['run_checks', 'refused'], ['rm -rf', 'refused']]);
    const report = autonomyRunReportSchema.parse(JSON.parse(readFileSync(join(home, 'reports', runId, 'autonomy_run_report.json'), 'utf8')));
    expect(report.refusals.map((refusal) => refusal.code)).toEqual(['not_granted', 'unknown_tool']);
  });

  it('stops a step that is out of time', async () => {
    const waits: Deed = (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('aborted', 'Stopped.', ''))));
    const runId = request();
    expect(await run(runId, { deeds: [['plan', waits]], timeoutMs: 30 })).toMatchObject({ value: { status: 'failed', fault: { code: 'step_timed_out' } } });
  });

  it('ends a cancelled run although its step never answers', async () => {
    const runId = request();
    const abort = new AbortController();
    const stuck: Deed = () => {
      abort.abort();
      return new Promise(() => undefined);
    };
    let toy: Toy | undefined;
    expect(await run(runId, { deeds: [['plan', stuck], ['code', done]], onOpen: (made) => (toy = made) }, abort.signal)).toMatchObject({ value: { status: 'cancelled', result: 'cancelled' } });
    expect(toy).toEqual({ did: [], closed: 1 });
  });
});

describe('the queue', () => {
  it('takes runs one after the other in the order they were asked for, and hears a cancel', async () => {
    const order: string[] = [];
    const first = request();
    const second = request();
    let running = 0;
    const dispatcher = createDispatcher({
      ledger, owner, onBlocked: async () => undefined, onFault: (fault) => order.push(fault.code),
      runOne: async ({ runId }, signal) => {
        expect((running += 1)).toBe(1);
        order.push(runId);
        const deed: Deed = (toy, context) => {
          if (runId !== second) return done(toy, context);
          issue(ledger, 'person:window', second, { kind: 'cancel', reason: 'test' });
          return new Promise((resolve) => context.signal.addEventListener('abort', () => resolve(fail('aborted', 'Stopped.', ''))));
        };
        const ended = await run(runId, { deeds: [['plan', deed]] }, signal);
        running -= 1;
        return ended;
      },
    });
    await dispatcher.idle();
    await dispatcher.stop();
    expect(order).toEqual([first, second]);
    expect(ledger.read.run(first)?.status).toBe('done');
    expect(ledger.read.run(second)?.status).toBe('cancelled');
  });
});

describe('a ledger that can’t be written for a while', () => {
  const full = () => fail('disk_full', 'The disk is full.', 'Free some space.');

  /** A dispatcher over a ledger that is full from the first run's second step on, until it is let go. */
  function opened() {
    let isFull = false;
    const faults: string[] = [];
    const tight: Ledger = { ...ledger, transact: (actor, decide) => (isFull ? full() : ledger.transact(actor, decide)) };
    const dispatcher = createDispatcher({
      ledger: tight, owner, onBlocked: async () => undefined, onFault: ({ code }) => faults.push(code),
      runOne: ({ runId }, signal) => runLoop({ ledger: tight, home, owner, now: () => new Date(), onProgress: () => undefined, models: noModels }, toyLoop({
        deeds: [['plan', (toy, context) => {
          isFull = faults.length === 0;
          return done(toy, context);
        }]],
      }), runId, signal),
    });
    return { dispatcher, faults, letGo: () => { isFull = false; } };
  }

  it('ends the run that it caught, and goes on with the queue, as soon as a fact can be stored', async () => {
    const [caught, waiting] = [request(), request()];
    const { dispatcher, faults, letGo } = opened();
    await dispatcher.idle();
    expect(faults).toEqual(['disk_full']);
    expect([caught, waiting].map((runId) => ledger.read.run(runId)?.status)).toEqual(['running', 'queued']);
    letGo();
    const next = request();
    await dispatcher.idle();
    expect([caught, waiting, next].map((runId) => ledger.read.run(runId)?.status)).toEqual(['failed', 'done', 'done']);
    expect(ledger.read.run(caught)?.fault?.code).toBe('disk_full');
    expect(faults).toEqual(['disk_full']);
    await dispatcher.stop();
  });

  it('takes what a run throws as its end', async () => {
    const runId = request();
    const faults: string[] = [];
    const dispatcher = createDispatcher({ ledger, owner, onBlocked: async () => undefined, onFault: ({ code }) => faults.push(code), runOne: async () => { throw new Error('no space left'); } });
    await dispatcher.idle();
    await dispatcher.stop();
    expect(faults).toEqual(['run_threw']);
    expect(ledger.read.run(runId)?.status).toBe('queued');
  });
});

describe('recovery', () => {
  const gone = { pid: 2 ** 22 - 3, startedAt: 'ticks:1' };

  it('ends the runs of a dead process with the step they died at, and leaves those of a living one alone', async () => {
    const dead = request(undefined, gone);
    issue(ledger, 'system', dead, { kind: 'start', owner: gone, steps: ['observe', 'plan'] });
    issue(ledger, 'system', dead, { kind: 'start-step', step: 'observe', role: 'observer', tools: [] });
    const alive = request();
    const kept: string[][] = [];
    const recovery = await recover(ledger, home, async (keep) => {
      kept.push([...keep]);
      return ok({ containers: [{ id: 'c' }], volumes: [], left: [] });
    });
    expect(kept).toEqual([[alive]]);
    expect(recovery).toMatchObject({ containersReleased: 1, reapFault: null });
    expect(recovery.interrupted.map((row) => [row.runId, row.status, row.step])).toEqual([[dead, 'interrupted', 'observe']]);
    expect(recovery.interrupted[0]?.sentence).toContain('during step observe');
    expect(ledger.read.run(alive)?.status).toBe('queued');
    expect((await recover(ledger, home, null)).interrupted).toEqual([]);
  });

  it('tells this process from an earlier one with the same number', () => {
    expect(isAlive(owner)).toBe(true);
    expect(isAlive(gone)).toBe(false);
    if (process.platform === 'linux') expect(isAlive({ pid: process.pid, startedAt: 'ticks:1' })).toBe(false);
  });
});

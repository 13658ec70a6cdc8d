import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, hasEnded, type RunCommand, type RunState } from '../../main/domain/decide.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import type { RunRow, StepRow } from '../../main/domain/views.ts';
import type { StepName } from '../../main/domain/words.ts';

const owner = { pid: 1, startedAt: 'ticks:1' };
const digest = 'a'.repeat(64);
const frozen = { policy: digest, settings: digest, grants: digest };
const steps: readonly StepName[] = ['observe', 'plan', 'code'];

function row(over: Partial<RunRow> = {}): RunRow {
  return {
    runId: newRunId(), commandId: 'c', loop: 'engineering', mode: 'dry-run', level: 'L1', workspaceId: newWorkspaceId(), repository: '/r', provider: 'builtin', task: null, slot: null, delivers: null, revises: null, merges: null,
    frozen, status: 'queued', result: null, sentence: null, fault: null, owner, step: null, requestedAt: '2026-01-01T00:00:00.000Z', startedAt: null, endedAt: null, seen: false, lastSeq: 1, ...over,
  };
}

/** A plain fold of facts over a run and its steps: what the readings must agree with. */
function apply(state: RunState, fact: NewFact): RunState {
  const run = state.run;
  if (run === undefined) return state;
  const step = (name: StepName, over: Partial<StepRow>): readonly StepRow[] => state.steps.map((one) => (one.step === name ? { ...one, ...over } : one));
  switch (fact.type) {
    case 'run.started':
      return { ...state, run: { ...run, status: 'running' }, steps: fact.body.steps.map((name, position) => stepRow(run, name, position)) };
    case 'run.cancel-requested':
      return { ...state, run: { ...run, status: 'cancelling' } };
    case 'run.ended':
      return { ...state, run: { ...run, status: fact.body.result === 'failed' ? 'failed' : fact.body.result === 'cancelled' ? 'cancelled' : 'done', result: fact.body.result } };
    case 'run.interrupted':
      return { ...state, run: { ...run, status: 'interrupted' } };
    case 'step.started':
      return { ...state, steps: step(fact.body.step, { status: 'running', attempts: fact.body.attempt }) };
    case 'step.finished':
      return { ...state, steps: step(fact.body.step, { status: 'done' }) };
    case 'step.failed':
      return { ...state, steps: step(fact.body.step, { status: fact.body.willRetry ? 'pending' : 'failed' }) };
    case 'step.skipped':
      return { ...state, steps: step(fact.body.step, { status: 'skipped' }) };
    default:
      return state;
  }
}

function stepRow(run: RunRow, step: StepName, position: number): StepRow {
  return { runId: run.runId, step, position, status: 'pending', attempts: 0, role: null, startedAt: null, endedAt: null, durationMs: null, sentence: null, fault: null };
}

const command = fc.oneof<fc.Arbitrary<RunCommand>[]>(
  fc.constant({ kind: 'start', owner, steps }),
  fc.constant({ kind: 'cancel', reason: 'asked' }),
  fc.constantFrom(...steps).map((step) => ({ kind: 'start-step' as const, step, role: 'coder' as const, tools: [] })),
  fc.constantFrom(...steps).map((step) => ({ kind: 'finish-step' as const, step, sentence: 'Done.', durationMs: 1 })),
  fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 1, max: 3 })).map(([step, attemptsAllowed]) => ({
    kind: 'fail-step' as const, step, durationMs: 1, attemptsAllowed, fault: { code: 'x', message: 'm', next: 'n' },
  })),
  fc.constantFrom('no-task' as const, 'failed' as const, 'cancelled' as const).map((result) => ({ kind: 'end' as const, result, sentence: 'Over.', fault: null })),
  fc.constant({ kind: 'interrupt' }),
);

describe('decide', () => {
  it('gives every run at most one end, whatever commands come in whatever order', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let state: RunState = { run: row(), steps: [], open: [] };
        const facts: NewFact[] = [];
        for (const next of commands) {
          const decided = decide(state, next);
          if (!decided.ok) continue;
          for (const fact of decided.value) {
            state = apply(state, fact);
            facts.push(fact);
          }
        }
        const ends = facts.filter((fact) => fact.type === 'run.ended' || fact.type === 'run.interrupted');
        expect(ends.length).toBeLessThanOrEqual(1);
        if (ends.length === 1) expect(facts.at(-1)).toBe(ends[0]);
        expect(state.steps.filter((one) => one.status === 'running').length).toBeLessThanOrEqual(1);
        expect(facts.filter((fact) => fact.type === 'run.started').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('begins no step after a cancel was asked for', () => {
    const run = row({ status: 'cancelling' });
    const decided = decide({ run, steps: [], open: [run] }, { kind: 'start-step', step: 'plan', role: 'planner', tools: [] });
    expect(decided).toMatchObject({ ok: false, error: { code: 'run_not_running' } });
  });

  it('makes a repeated request and a repeated cancel harmless', () => {
    const run = row();
    const { runId, commandId, loop, mode, level, workspaceId, repository, provider } = run;
    expect(decide({ run, steps: [], open: [run] }, { kind: 'request', runId, commandId, loop, mode, level, workspaceId, repository, provider, owner, frozen })).toEqual({ ok: true, value: [] });
    const ended = row({ status: 'done' });
    expect(decide({ run: ended, steps: [], open: [] }, { kind: 'cancel', reason: 'again' })).toEqual({ ok: true, value: [] });
  });

  it('lets the oldest run go first and never two at once', () => {
    const first = row();
    const second = row();
    const [older, newer] = first.runId < second.runId ? [first, second] : [second, first];
    const start: RunCommand = { kind: 'start', owner, steps };
    expect(decide({ run: newer, steps: [], open: [older, newer] }, start)).toMatchObject({ ok: false, error: { code: 'another_run_first' } });
    expect(decide({ run: older, steps: [], open: [older, newer] }, start).ok).toBe(true);
    expect(decide({ run: older, steps: [], open: [older, { ...newer, status: 'running' }] }, start)).toMatchObject({ ok: false });
  });

  it('refuses a live run at level L1 and loops that are not there yet', () => {
    const { runId, commandId, level, workspaceId, repository, provider } = row();
    const request = { kind: 'request' as const, runId, commandId, level, workspaceId, repository, provider, owner, frozen };
    expect(decide({ run: undefined, steps: [], open: [] }, { ...request, loop: 'engineering', mode: 'live' })).toMatchObject({ ok: false, error: { code: 'level_too_low' } });
    expect(decide({ run: undefined, steps: [], open: [] }, { ...request, loop: 'sources', mode: 'dry-run' })).toMatchObject({ ok: false, error: { code: 'loop_not_available' } });
    expect(decide({ run: undefined, steps: [], open: [] }, { ...request, loop: 'product', mode: 'live' })).toMatchObject({ ok: false, error: { code: 'level_too_low' } });
    expect(decide({ run: undefined, steps: [], open: [] }, { ...request, loop: 'product', mode: 'live', level: 'L2' }).ok).toBe(true);
    expect(decide({ run: undefined, steps: [], open: [] }, { ...request, loop: 'engineering', mode: 'live', level: 'L2' }).ok).toBe(true);
  });

  it('lets a run of one loop begin beside one of another', () => {
    const [patch, feed] = [row({ status: 'running' }), row({ loop: 'product' })];
    expect(decide({ run: feed, steps: [], open: [patch, feed] }, { kind: 'start', owner, steps: ['collect'] }).ok).toBe(true);
  });

  it('gives a tick one run: never a second, none beside the one before, none for a tick that has its outcome', () => {
    const { runId, commandId, level, workspaceId, repository, provider } = row();
    const request = { kind: 'request' as const, runId, commandId, level, workspaceId, repository, provider, owner, frozen, loop: 'product' as const, mode: 'dry-run' as const, slot: '2026-01-01T00:01:00.000Z' };
    expect(decide({ run: undefined, steps: [], open: [] }, request).ok).toBe(true);
    expect(decide({ run: row({ runId }), steps: [], open: [] }, request)).toEqual({ ok: true, value: [] });
    expect(decide({ run: undefined, steps: [], open: [row({ loop: 'product', workspaceId, status: 'running' })] }, request)).toMatchObject({ ok: false, error: { code: 'previous_running' } });
    expect(decide({ run: undefined, steps: [], open: [row({ loop: 'engineering', workspaceId, status: 'running' })] }, request).ok).toBe(true);
    expect(decide({ run: undefined, steps: [], open: [], slotTaken: true }, request)).toMatchObject({ ok: false, error: { code: 'slot_taken' } });
  });

  it('says at which step an interrupted run died', () => {
    const run = row({ status: 'running' });
    const all = steps.map((name, position): StepRow => ({ ...stepRow(run, name, position), status: position === 0 ? 'done' : position === 1 ? 'running' : 'pending' }));
    const decided = decide({ run, steps: all, open: [run] }, { kind: 'interrupt' });
    expect(decided).toMatchObject({ ok: true, value: [{ type: 'run.interrupted', body: { step: 'plan', finishedSteps: ['observe'] } }] });
    expect(hasEnded({ ...run, status: 'interrupted' })).toBe(true);
  });

  it.each([
    ['running', 'The branch may have been pushed and the pull request opened; the next try finds out and does neither twice.'],
    ['done', 'What it delivered stands.'],
    ['pending', 'Nothing was written to the repository.'],
  ] as const)('says what an interrupted delivery left where delivering was %s', (delivering, sentence) => {
    const runId = newRunId();
    const run = row({ status: 'running', mode: 'live', delivers: { runId, root: runId, patchSha256: 'a'.repeat(64) } });
    const decided = decide({ run, steps: [{ ...stepRow(run, 'deliver', 0), status: delivering }], open: [run] }, { kind: 'interrupt' });
    expect(decided.ok && decided.value[0]?.body).toMatchObject({ sentence: expect.stringContaining(sentence) });
  });

  it.each([
    ['engineering', 'dry-run', 'running', 'Nothing was written to the repository.'],
    ['product', 'dry-run', 'running', 'Nothing was published.'],
    ['product', 'live', 'pending', 'Nothing was published.'],
    ['product', 'live', 'running', 'The feed may have been published; each of its files is whole or not there.'],
    ['product', 'live', 'done', 'What it published stands.'],
  ] as const)('says what an interrupted %s run, %s, left where publishing was %s', (loop, mode, publish, sentence) => {
    const run = row({ loop, mode, status: 'running' });
    const decided = decide({ run, steps: [{ ...stepRow(run, 'publish', 0), status: publish }], open: [run] }, { kind: 'interrupt' });
    expect(decided.ok && decided.value[0]?.body).toMatchObject({ sentence: expect.stringContaining(sentence) });
  });
});

import type { NewFact, Owner } from './facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { RunResult } from './artifacts/autonomy-run-report.ts';
import type { Fault, Result } from './result.ts';
import { fail, ok } from './result.ts';
import type { FrozenDigests } from './facts.ts';
import type { RunRow, StepRow } from './views.ts';
import type { Level, LoopName, Mode, RoleName, StepName, ToolName } from './words.ts';

/** What `decide` may look at: the run a command is about, and the runs that have not ended. */
export interface RunState {
  readonly run: RunRow | undefined;
  readonly steps: readonly StepRow[];
  readonly open: readonly RunRow[];
  /** Whether the tick a run is asked for has an outcome already. */
  readonly slotTaken?: boolean;
}

export type RunCommand =
  | {
      readonly kind: 'request';
      readonly runId: RunId;
      readonly commandId: string;
      readonly loop: LoopName;
      readonly mode: Mode;
      readonly level: Level;
      readonly workspaceId: WorkspaceId;
      readonly repository: string;
      readonly provider: string;
      readonly owner: Owner;
      readonly frozen: FrozenDigests;
      /** A task by hand, in the maintainer's words. */
      readonly task?: string;
      /** The due tick of a schedule that it is asked for by. */
      readonly slot?: string;
    }
  | { readonly kind: 'start'; readonly owner: Owner; readonly steps: readonly StepName[] }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'start-step'; readonly step: StepName; readonly role: RoleName; readonly tools: readonly ToolName[] }
  | { readonly kind: 'finish-step'; readonly step: StepName; readonly sentence: string; readonly durationMs: number }
  | { readonly kind: 'fail-step'; readonly step: StepName; readonly fault: Fault; readonly durationMs: number; readonly attemptsAllowed: number }
  | { readonly kind: 'end'; readonly result: RunResult; readonly sentence: string; readonly fault: Fault | null }
  | { readonly kind: 'interrupt' };

/**
 * The pure heart of a run's life: a command and the present state give facts, or a refusal with a reason.
 * Repeating a command is harmless: it gives no facts, or the same refusal.
 */
export function decide(state: RunState, command: RunCommand): Result<readonly NewFact[]> {
  if (command.kind === 'request') return request(state, command);
  const run = state.run;
  if (run === undefined) return fail('no_such_run', 'There is no such run.', 'List the runs with `touchline runs`.');
  if (hasEnded(run)) return command.kind === 'cancel' ? ok([]) : fail('run_has_ended', `Run ${run.runId} has already ended (${run.status}).`, 'Start a new run.');
  return decideOpen(state, run, command);
}

function decideOpen(state: RunState, run: RunRow, command: Exclude<RunCommand, { kind: 'request' }>): Result<readonly NewFact[]> {
  const { runId } = run;
  switch (command.kind) {
    case 'start':
      return start(state, run, command);
    case 'cancel':
      return ok(cancel(run, command.reason));
    case 'start-step':
      return startStep(state, run, command);
    case 'finish-step':
      return withRunning(state, run, command.step, (attempt) => [
        { type: 'step.finished', body: { runId, step: command.step, attempt, sentence: command.sentence, durationMs: command.durationMs } },
      ]);
    case 'fail-step':
      return withRunning(state, run, command.step, (attempt) => [
        {
          type: 'step.failed',
          body: {
            runId, step: command.step, attempt, fault: command.fault, durationMs: command.durationMs,
            willRetry: attempt < command.attemptsAllowed && run.status === 'running',
          },
        },
      ]);
    case 'end':
      return ok([...skipPending(state, run, command.sentence), { type: 'run.ended', body: { runId, result: command.result, sentence: command.sentence, fault: command.fault } }]);
    case 'interrupt':
      return ok([interrupted(state, run)]);
  }
}

function request(state: RunState, command: Extract<RunCommand, { kind: 'request' }>): Result<readonly NewFact[]> {
  if (state.run !== undefined) return ok([]);
  const { kind: _, ...body } = command;
  const twice = body.slot === undefined ? undefined : state.open.find((other) => other.loop === body.loop && other.workspaceId === body.workspaceId);
  if (body.loop === 'sources') return fail('loop_not_available', `The ${body.loop} loop is not available yet.`, 'Use the engineering loop or the product loop.');
  if (body.mode === 'live' && body.level === 'L1') return fail('level_too_low', 'Only dry runs are allowed at level L1.', 'Start a dry run, or set `level` to `L2` in the settings.');
  if (body.mode === 'live' && body.loop === 'engineering') return fail('live_not_available', 'The engineering loop opens no pull requests yet.', 'Start a dry run.');
  if (state.slotTaken === true) return fail('slot_taken', `The tick of ${body.slot ?? 'that time'} has its outcome already.`, 'Nothing to do.');
  if (twice !== undefined) return fail('previous_running', `Run ${twice.runId} of the same loop is still ${twice.status}.`, 'The next tick takes its turn.');
  return ok([{ type: 'run.requested', body }]);
}

/** One task per run, and of each loop one run at a time: the oldest queued one goes first. A feed need not wait for a patch. */
function start(state: RunState, run: RunRow, command: Extract<RunCommand, { kind: 'start' }>): Result<readonly NewFact[]> {
  if (run.status !== 'queued') return fail('not_queued', `Run ${run.runId} is ${run.status}.`, 'Wait for it to end.');
  const ahead = state.open.find((other) => other.runId !== run.runId && other.loop === run.loop && (other.status !== 'queued' || other.runId < run.runId));
  if (ahead !== undefined) return fail('another_run_first', `Run ${ahead.runId} is ${ahead.status} and goes first.`, 'Wait for it to end, or cancel it.');
  return ok([{ type: 'run.started', body: { runId: run.runId, owner: command.owner, steps: [...command.steps] } }]);
}

function cancel(run: RunRow, reason: string): readonly NewFact[] {
  if (run.status === 'cancelling') return [];
  const asked: NewFact = { type: 'run.cancel-requested', body: { runId: run.runId, reason } };
  if (run.status === 'running') return [asked];
  return [asked, { type: 'run.ended', body: { runId: run.runId, result: 'cancelled', sentence: 'Cancelled before it began.', fault: null } }];
}

function startStep(state: RunState, run: RunRow, command: Extract<RunCommand, { kind: 'start-step' }>): Result<readonly NewFact[]> {
  if (run.status !== 'running') return fail('run_not_running', `Run ${run.runId} is ${run.status}: no further step begins.`, 'Nothing to do.');
  const other = state.steps.find((row) => row.status === 'running');
  if (other !== undefined) return fail('step_running', `Step ${other.step} is still running.`, 'Wait for it to end.');
  const attempt = (state.steps.find((row) => row.step === command.step)?.attempts ?? 0) + 1;
  return ok([{ type: 'step.started', body: { runId: run.runId, step: command.step, attempt, role: command.role, tools: [...command.tools] } }]);
}

function withRunning(state: RunState, run: RunRow, step: StepName, facts: (attempt: number) => readonly NewFact[]): Result<readonly NewFact[]> {
  const row = state.steps.find((candidate) => candidate.step === step);
  if (row?.status !== 'running') return fail('step_not_running', `Step ${step} of run ${run.runId} is not running.`, 'This is a fault of Touchline; please report it.');
  return ok(facts(row.attempts));
}

function skipPending(state: RunState, run: RunRow, reason: string): readonly NewFact[] {
  return state.steps
    .filter((row) => row.status === 'pending')
    .map((row) => ({ type: 'step.skipped', body: { runId: run.runId, step: row.step, reason } }) satisfies NewFact);
}

function interrupted(state: RunState, run: RunRow): NewFact {
  const at = state.steps.find((row) => row.status === 'running')?.step ?? null;
  const finishedSteps = state.steps.filter((row) => row.status === 'done').map((row) => row.step);
  const where = at === null ? (finishedSteps.length === 0 ? 'before its first step' : `after step ${finishedSteps.at(-1) ?? ''}`) : `during step ${at}`;
  const done = finishedSteps.length === 0 ? 'No step had finished' : `Finished were: ${finishedSteps.join(', ')}`;
  return {
    type: 'run.interrupted',
    body: { runId: run.runId, step: at, finishedSteps, sentence: `Touchline ended ${where}. ${done}. ${whatStands(run, at, finishedSteps)}` },
  };
}

/** What a run that was cut off left outside Touchline's home. A published file is whole or not there. */
function whatStands({ loop, mode }: RunRow, at: StepName | null, finished: readonly StepName[]): string {
  if (loop !== 'product') return 'Nothing was written to the repository.';
  if (mode === 'live' && at === 'publish') return 'The feed may have been published; each of its files is whole or not there.';
  return mode === 'live' && finished.includes('publish') ? 'What it published stands.' : 'Nothing was published.';
}

export function hasEnded(run: RunRow): boolean {
  return run.status === 'done' || run.status === 'failed' || run.status === 'cancelled' || run.status === 'interrupted';
}

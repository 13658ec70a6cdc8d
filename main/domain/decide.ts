import type { Delivers, Merges, NewFact, Owner, Revises } from './facts.ts';
import type { RunId, WorkspaceId } from './ids.ts';
import type { RunResult } from './artifacts/autonomy-run-report.ts';
import type { Fault, Result } from './result.ts';
import { fail, ok } from './result.ts';
import type { FrozenDigests } from './facts.ts';
import type { DeliveryRow, ReviewRow, SettledChangeRow } from './change-views.ts';
import type { RunRow, StepRow } from './views.ts';
import type { Level, LoopName, Mode, RoleName, StepName, ToolName } from './words.ts';

/** What `decide` may look at: the run a command is about, and the runs that have not ended. */
export interface RunState {
  readonly run: RunRow | undefined;
  readonly steps: readonly StepRow[];
  readonly open: readonly RunRow[];
  /** Whether the tick a run is asked for has an outcome already. */
  readonly slotTaken?: boolean;
  /** Of a run that is to make a change anew: whether that waits for a review, and as which bytes. */
  readonly revising?: { readonly waits: boolean; readonly patchSha256: string | null };
  /** Of a run that is to merge: the delivered change as it stands. */
  readonly merging?: { readonly delivery: DeliveryRow | undefined; readonly settled: SettledChangeRow | undefined };
  /** Of a run that is to deliver: the review it rests on, and whether the change has left the house already. */
  readonly delivering?: { readonly review: ReviewRow | undefined; readonly opened: boolean };
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
      /** The approved change it is to deliver. */
      readonly delivers?: Delivers;
      /** The change it is to make anew. */
      readonly revises?: Revises;
      /** The delivered change it is to merge. */
      readonly merges?: Merges;
      /** When it is asked for: an approval that can still be taken back is not acted on. */
      readonly askedAt?: string;
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
  const { kind: _, askedAt, ...body } = command;
  const twice = body.slot === undefined ? undefined : state.open.find((other) => other.loop === body.loop && other.workspaceId === body.workspaceId);
  if (body.loop === 'sources') return fail('loop_not_available', `The ${body.loop} loop is not available yet.`, 'Use the engineering loop or the product loop.');
  if (body.mode === 'live' && body.level === 'L1') return fail('level_too_low', 'Only dry runs are allowed at level L1.', 'Start a dry run, or set `level` to `L2` in the settings.');
  if (body.revises !== undefined) {
    const stands = mayRevise(state, body.revises);
    if (!stands.ok) return stands;
  }
  if (body.delivers !== undefined) {
    const stands = mayDeliver(state, body.delivers, askedAt);
    if (!stands.ok) return stands;
  }
  if (body.merges !== undefined) {
    const stands = mayMergeRun(state, body.merges);
    if (!stands.ok) return stands;
  }
  if (state.slotTaken === true) return fail('slot_taken', `The tick of ${body.slot ?? 'that time'} has its outcome already.`, 'Nothing to do.');
  if (twice !== undefined) return fail('previous_running', `Run ${twice.runId} of the same loop is still ${twice.status}.`, 'The next tick takes its turn.');
  return ok([{ type: 'run.requested', body }]);
}

/** Only what still waits for a verdict is made anew, and by one run at a time. */
function mayRevise({ open, revising }: RunState, { runId, patchSha256, droppedHunks, comments }: Revises): Result<null> {
  const other = open.find((run) => run.revises?.runId === runId);
  if (other !== undefined) return fail('revision_under_way', `Run ${other.runId} is making it anew.`, 'Wait for it to end.');
  if (revising?.waits !== true || revising.patchSha256 !== patchSha256) return fail('nothing_to_revise', 'This change no longer waits for a review as it was.', 'Look at the run as it is now.');
  if (droppedHunks.length === 0 && comments.length === 0) return fail('nothing_to_change', 'There is nothing to change: no hunk is dropped, and there is no comment.', 'Drop a hunk, or write what is to be different.');
  return ok(null);
}

/** Only what was approved, byte for byte, and only once: whoever asks first delivers. */
function mayDeliver({ open, delivering }: RunState, { runId, patchSha256, root }: Delivers, askedAt: string | undefined): Result<null> {
  const other = open.find((run) => run.delivers?.root === root);
  if (other !== undefined) return fail('delivery_under_way', `Run ${other.runId} is delivering it.`, 'Wait for it to end.');
  if (delivering?.opened === true) return fail('already_delivered', 'It has its pull request already.', 'Look at the pull request.');
  const review = delivering?.review;
  if (review?.verdict !== 'approved' || review.runId !== runId) return fail('not_approved', 'Nobody has approved this change.', 'Approve it first.');
  if (review.patchSha256 !== patchSha256) return fail('other_bytes', 'Other bytes were approved than these.', 'Look at the change and approve it anew.');
  if (askedAt === undefined || askedAt < review.deliverFrom) return fail('can_still_be_withdrawn', `The approval can be taken back until ${review.deliverFrom}.`, 'Wait for that.');
  return ok(null);
}

/** Only what has its pull request and has not ended, and by one run at a time. What was merged is watched on until its canary has ended. */
function mayMergeRun({ open, merging }: RunState, { root }: Merges): Result<null> {
  const other = open.find((run) => run.merges?.root === root);
  if (other !== undefined) return fail('merge_under_way', `Run ${other.runId} is at it.`, 'Wait for it to end.');
  if (merging?.delivery?.opened == null) return fail('not_delivered', 'This change has no pull request.', 'Deliver it first.');
  const { outcome } = merging.settled ?? { outcome: null };
  // Trust falls before the pull request that takes a change back is there: that one may still have to be opened.
  const isOver = outcome === 'rejected' || (outcome === 'reverted' && merging.delivery.merged === null);
  if (isOver || merging.delivery.reverted !== null) return fail('change_has_ended', 'This change has ended already.', 'Look at its pull request.');
  return ok(null);
}

/** One task per run, and of each loop one run at a time: the oldest queued one goes first. A feed need not wait for a patch. */
function start(state: RunState, run: RunRow, command: Extract<RunCommand, { kind: 'start' }>): Result<readonly NewFact[]> {
  if (run.status !== 'queued') return fail('not_queued', `Run ${run.runId} is ${run.status}.`, 'Wait for it to end.');
  const ahead = state.open.find((other) => other.runId !== run.runId && laneOf(other) === laneOf(run) && (other.status !== 'queued' || other.runId < run.runId));
  if (ahead !== undefined) return fail('another_run_first', `Run ${ahead.runId} is ${ahead.status} and goes first.`, 'Wait for it to end, or cancel it.');
  return ok([{ type: 'run.started', body: { runId: run.runId, owner: command.owner, steps: [...command.steps] } }]);
}

/** Runs of one lane go one after the other. A delivery does not wait for the next patch to be made, nor that for a delivery. */
export function laneOf({ loop, delivers, merges }: RunRow): string {
  // A canary takes hours of waiting: it holds up nothing else, and nothing else holds it up.
  if (merges !== null) return `${loop}, merge ${merges.root}`;
  return delivers === null ? loop : `${loop}, delivery`;
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
function whatStands({ loop, mode, delivers, merges }: RunRow, at: StepName | null, finished: readonly StepName[]): string {
  if (merges !== null) return 'What the host had done by then stands; the next try finds out and does nothing twice.';
  if (delivers !== null && at === 'deliver') return 'The branch may have been pushed and the pull request opened; the next try finds out and does neither twice.';
  if (delivers !== null && finished.includes('deliver')) return 'What it delivered stands.';
  if (loop !== 'product') return 'Nothing was written to the repository.';
  if (mode === 'live' && at === 'publish') return 'The feed may have been published; each of its files is whole or not there.';
  return mode === 'live' && finished.includes('publish') ? 'What it published stands.' : 'Nothing was published.';
}

/** What to say of a run that was cancelled: nothing left the house, unless that was what it was for. */
export function cancelledInWords({ delivers, loop, mode }: RunRow): string {
  if (delivers !== null) return 'Cancelled. What was pushed or opened by then stands; the change can be delivered again, and nothing is done twice.';
  return loop === 'product' && mode === 'live' ? 'Cancelled. What was published by then stands.' : 'Cancelled: nothing was written to the repository.';
}

export function hasEnded(run: RunRow): boolean {
  return run.status === 'done' || run.status === 'failed' || run.status === 'cancelled' || run.status === 'interrupted';
}

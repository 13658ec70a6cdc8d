import type { InputPart, Precheck } from '../../../domain/artifacts/precheck.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { settingsSchema } from '../../../domain/settings.ts';
import { openRepository } from '../../../git/repository.ts';
import type { RunContext, RunOver } from '../../loop.ts';
import { writeJson } from '../artifacts.ts';
import { digestOfInputs, memoryInputs, outerInputs, type InputDigests } from './inputs.ts';
import { historyOf, type LastLook, type TaskMemory } from './memory.ts';

/** What the pre-check needs of the house. */
export interface PrecheckRooms {
  readonly tasks: TaskMemory;
  readonly version: string;
  /** Digests of what a run looks at beside the commit. */
  readonly beside: readonly InputDigests[];
}

/**
 * Whether a live run is worth beginning: not while enough changes wait for a person, and not where it would see exactly
 * what the last one saw. A task by hand, a delivery and a dry run go on: a person asked for them. Null: it goes on.
 */
export async function precheck(rooms: PrecheckRooms, context: RunContext): Promise<Result<RunOver | null>> {
  const { run } = context;
  if (run.mode !== 'live' || run.delivers !== null || run.revises !== null || run.merges !== null) return ok(null);
  const settings = settingsSchema.parse(context.frozen.settings);
  const waiting = rooms.tasks.waiting(run.workspaceId);
  if (waiting >= settings.review.waiting) return ok(enoughWaits(waiting, settings.review.waiting));
  const last = run.task === null ? rooms.tasks.lastLook(run) : null;
  if (last === null || !wouldEndTheSame(last)) return ok(null);
  context.progress('Comparing with what the last run saw');
  const repository = await openRepository(run.repository, context.signal);
  if (!repository.ok) return repository;
  const outer = await outerInputs({ run, repository: repository.value, settings, signal: context.signal }, rooms.version, rooms.beside);
  const inputs = [...outer, ...memoryInputs(historyOf(rooms.tasks, run.workspaceId))];
  return digestOfInputs(inputs) === last.precheck?.inputsDigest ? unchanged(context, last, inputs) : ok(null);
}

/** A run that was cut off or broke has not seen what there was to see. */
function wouldEndTheSame({ run, precheck: before }: LastLook): boolean {
  return before !== null && run.status === 'done';
}

function enoughWaits(waiting: number, most: number): RunOver {
  const changes = waiting === 1 ? '1 change of this workspace waits' : `${waiting} changes of this workspace wait`;
  return { result: 'blocked', sentence: `${changes} for your review, and at most ${most} may: no further one is begun. Approve or reject one in the inbox, or raise \`review.waiting\` in the settings.` };
}

function unchanged(context: RunContext, last: LastLook, inputs: readonly InputPart[]): Result<RunOver> {
  const since = last.precheck?.since ?? { runId: last.run.runId, at: last.run.endedAt ?? last.run.requestedAt };
  const written = writePrecheck(context, inputs, since);
  if (!written.ok) return written;
  return ok({ result: 'unchanged', sentence: `Nothing has changed since run ${since.runId} looked on ${since.at}: it would come to the same end. No model was asked and no container was opened.` });
}

/** Keeps what a run went by, for the next one to compare with. `since` names the run that saw the same; null for one that goes on. */
export function writePrecheck(context: RunContext, inputs: readonly InputPart[], since: Precheck['since']): Result<{ readonly sha256: string }> {
  return writeJson(context, 'precheck.json', {
    ...context.envelope(inputs, { value: 1, basis: 'Digests of what is looked at; nothing is estimated.' }),
    kind: 'precheck',
    outcome: since === null ? 'went-on' : 'unchanged',
    inputs: [...inputs],
    inputsDigest: digestOfInputs(inputs),
    since,
  });
}

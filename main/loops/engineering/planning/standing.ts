import type { AttemptEnd, PastAttempt } from '../../../domain/task-history.ts';
import type { Standing, StandingState } from '../../../domain/task.ts';
import type { TaskMarkRow } from '../../../domain/change-views.ts';
import { handWritten } from '../hand-written.ts';

/** How often a task may be begun on the same ground by runs that were cut off. */
export const mostTries = 3;

export interface StandingInputs {
  readonly task: { readonly id: string; readonly recipe: string };
  readonly ground: string;
  /** Of any task; in any order. */
  readonly attempts: readonly PastAttempt[];
  readonly marks: readonly TaskMarkRow[];
  /** Whether a model may be asked to write code. */
  readonly modelThere: boolean;
}

/**
 * Whether a task may be picked, and why not. Null where nothing speaks for or against it. What is proposed, is not
 * proposed twice, whatever changed; what came to nothing, is not tried again while it stands on the same ground. Only
 * live attempts count: a dry run leaves nothing behind that could be repeated.
 */
export function standingOf(inputs: StandingInputs): Standing | null {
  const { task } = inputs;
  const mark = inputs.marks.find((one) => one.taskId === task.id);
  if (mark?.mark === 'skipped') return marked(mark);
  const past = inputs.attempts.filter((one) => one.taskId === task.id && one.mode === 'live').sort(newestFirst);
  const held = proposed(past) ?? endedHere(past, inputs.ground) ?? triedTooOften(past, inputs.ground) ?? needsModel(inputs);
  if (held !== null) return mark === undefined ? held : { ...held, why: `It is pinned, but: ${held.why}` };
  return mark === undefined ? triedBefore(past, inputs.ground) : marked(mark);
}

/** A run's id sorts by the time it was made. */
function newestFirst(one: PastAttempt, other: PastAttempt): number {
  return one.runId < other.runId ? 1 : -1;
}

function marked({ mark, reason, at }: TaskMarkRow): Standing {
  const words = mark === 'skipped' ? 'The maintainer skipped it' : 'The maintainer pinned it';
  return { state: mark, pickable: mark === 'pinned', why: reason === '' ? `${words}.` : `${words}: ${reason}`, since: at, runId: null };
}

/** Ends that hold whatever the ground is: the change is on its way, and a second one would be the same again. */
const onItsWay: Readonly<Partial<Record<AttemptEnd, StandingState>>> = { 'under-way': 'under-way', 'awaiting-review': 'proposed', approved: 'proposed', delivered: 'proposed' };

/** Ends that hold while the task stands on the ground it was tried on. */
const cameToAnEnd: Readonly<Partial<Record<AttemptEnd, StandingState>>> = {
  merged: 'merged', rejected: 'rejected', closed: 'closed', reverted: 'reverted', failed: 'failed', blocked: 'blocked', 'needs-you': 'needs-you', 'patch-ready': 'attempted',
};

function proposed(past: readonly PastAttempt[]): Standing | null {
  return firstHeld(past, onItsWay, '');
}

function endedHere(past: readonly PastAttempt[], ground: string): Standing | null {
  return firstHeld(past.filter((one) => one.ground === ground), cameToAnEnd, ' Nothing it stands on has changed since.');
}

function firstHeld(past: readonly PastAttempt[], states: Readonly<Partial<Record<AttemptEnd, StandingState>>>, more: string): Standing | null {
  for (const attempt of past) {
    const state = states[attempt.end];
    if (state !== undefined) return about(attempt, state, false, `${words[attempt.end]} ${attempt.reason}`.trim(), more);
  }
  return null;
}

function triedTooOften(past: readonly PastAttempt[], ground: string): Standing | null {
  const cutOff = past.filter((one) => one.ground === ground);
  const [last] = cutOff;
  if (last === undefined || cutOff.length < mostTries) return null;
  return about(last, 'tried-too-often', false, `${cutOff.length} runs took it up and were cut off.`, ' Nothing it stands on has changed since.');
}

function needsModel({ task, modelThere }: StandingInputs): Standing | null {
  if (modelThere || task.recipe !== handWritten) return null;
  return { state: 'needs-model', pickable: false, why: 'Only a model can do it, and none is set for the coder: see Settings, Models.', since: null, runId: null };
}

function triedBefore([last]: readonly PastAttempt[], ground: string): Standing | null {
  if (last === undefined) return null;
  const since = last.ground === ground ? ' It may be tried again.' : ' What it stands on has changed since, so it may be taken up again.';
  return about(last, 'attempted', true, `${words[last.end]} ${last.reason}`.trim(), since);
}

const longest = 1000;

function about({ runId, endedAt }: PastAttempt, state: StandingState, pickable: boolean, why: string, more: string): Standing {
  return { state, pickable, why: `${why.slice(0, longest - more.length)}${more}`, since: endedAt, runId };
}

const words: Readonly<Record<AttemptEnd, string>> = {
  'under-way': 'A run is at it.',
  'awaiting-review': 'Its patch waits for your review.',
  approved: 'Its patch is on its way.',
  delivered: 'It is proposed.',
  merged: 'It was done and merged.',
  rejected: 'It was rejected.',
  closed: 'Its pull request was closed.',
  reverted: 'It was merged and reverted.',
  failed: 'A run failed at it.',
  blocked: 'A run was blocked at it.',
  'needs-you': 'A run came no further without you.',
  'patch-ready': 'A run made a patch for it.',
  interrupted: 'A run at it was cut off.',
  cancelled: 'A run at it was cancelled.',
};

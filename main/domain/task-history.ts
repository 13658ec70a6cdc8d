import type { AttemptRow, DeliveryRow, ReviewRow, SettledChangeRow } from './change-views.ts';
import type { RunRow } from './views.ts';

/** How far a task that a run took up has come, in one word. */
export const attemptEnds = [
  'under-way', 'awaiting-review', 'approved', 'delivered', 'merged',
  'rejected', 'closed', 'reverted', 'failed', 'blocked', 'needs-you', 'patch-ready', 'interrupted', 'cancelled',
] as const;
export type AttemptEnd = (typeof attemptEnds)[number];

/** A task that a run took up, and what became of it. */
export interface PastAttempt extends AttemptRow {
  readonly end: AttemptEnd;
  /** The lesson, in the words of whoever ended it. */
  readonly reason: string;
  /** When it came to that end. */
  readonly endedAt: string;
  /** The pull request; null where there is none. */
  readonly url: string | null;
}

/** What the ledger holds of one attempt. */
export interface AttemptParts {
  readonly attempt: AttemptRow;
  /** The run that took the task up, and those that were to deliver its change or make it anew, in the order they were asked for. */
  readonly run: RunRow | undefined;
  readonly later: readonly RunRow[];
  /** The last word on the bytes of `lastWord`. */
  readonly review: ReviewRow | undefined;
  readonly delivery: DeliveryRow | undefined;
  readonly settled: SettledChangeRow | undefined;
}

/** The run whose patch is the change as it stands: a review or a newer base may have made other bytes of it. */
export function lastWord({ run, later }: Pick<AttemptParts, 'run' | 'later'>): RunRow | undefined {
  return later.findLast((one) => one.result === 'awaiting-review' || one.result === 'rejected') ?? run;
}

/** Puts what the ledger holds of an attempt into one word and its reason. The furthest step counts. */
export function pastAttempt(parts: AttemptParts): PastAttempt {
  const { attempt, delivery } = parts;
  const url = delivery?.opened?.url ?? null;
  return { ...attempt, url, ...(settledEnd(parts) ?? deliveredEnd(parts) ?? reviewedEnd(parts) ?? runEnd(parts)) };
}

type End = Pick<PastAttempt, 'end' | 'reason' | 'endedAt'>;

function settledEnd({ settled, delivery }: AttemptParts): End | null {
  if (settled === undefined) return null;
  const refused = delivery === undefined ? 'rejected' : 'closed';
  const end = settled.outcome === 'accepted' ? 'merged' : settled.outcome === 'reverted' ? 'reverted' : refused;
  return { end, reason: settled.reason, endedAt: settled.at };
}

function deliveredEnd({ delivery, later }: AttemptParts): End | null {
  if (delivery === undefined) return null;
  const { pull, opened, branch, pushedAt } = delivery;
  if (pull?.state === 'merged') return { end: 'merged', reason: 'Its pull request was merged.', endedAt: pull.at };
  if (pull?.state === 'closed') return { end: 'closed', reason: 'Its pull request was closed without merging.', endedAt: pull.at };
  if (opened !== null) return { end: 'delivered', reason: `Its pull request is open${opened.url === null ? '' : `: ${opened.url}`}.`, endedAt: opened.at };
  // Other bytes than those that were pushed wait for a person, or were refused.
  if (later.at(-1)?.result === 'rejected') return null;
  return { end: 'delivered', reason: `Its branch ${branch} was pushed.`, endedAt: pushedAt };
}

function reviewedEnd({ review }: AttemptParts): End | null {
  if (review === undefined) return null;
  const note = review.note === '' ? '' : ` ${review.note}`;
  return review.verdict === 'rejected'
    ? { end: 'rejected', reason: `The maintainer rejected its patch.${note}`, endedAt: review.at }
    : { end: 'approved', reason: 'Its patch is approved and will be delivered.', endedAt: review.at };
}

function runEnd(parts: AttemptParts): End {
  const run = lastWord(parts);
  const { attempt } = parts;
  if (run === undefined) return { end: 'interrupted', reason: 'The run is not known any more.', endedAt: attempt.at };
  if (run.result === null) return { end: 'under-way', reason: `Run ${run.runId} is at it.`, endedAt: attempt.at };
  const reason = run.sentence ?? run.result;
  const endedAt = run.endedAt ?? attempt.at;
  switch (run.result) {
    case 'awaiting-review':
    case 'rejected':
    case 'failed':
    case 'blocked':
    case 'needs-you':
    case 'patch-ready':
    case 'interrupted':
    case 'cancelled':
    case 'delivered':
      return { end: run.result, reason, endedAt };
    default:
      // A run that took a task up and then found nothing to do has not done it.
      return { end: 'failed', reason, endedAt };
  }
}

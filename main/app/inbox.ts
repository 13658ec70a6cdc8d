import type { InboxItem } from '../../preload/api.ts';
import { rootOf } from '../domain/decide-review.ts';
import type { Actor } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DeliveryRow, ReviewRow, SettledChangeRow } from '../domain/change-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { nextTryAt } from './deliveries.ts';
import { readRunLine } from './run-line.ts';

const lookBack = 50;
/** Closed and reverted changes that are gone through for lessons. */
const lessonsBack = 50;
const order: Record<InboxItem['group'], number> = { decide: 0, blocked: 1, failed: 2, done: 3 };
const lesson = 'lesson:';

/** What waits for a person, most urgent first: verdicts to give, deliveries that failed, lessons, and runs that ended and were not seen. */
export function readInbox(ledger: Ledger, now: Date = new Date()): readonly InboxItem[] {
  const runs = [...ledger.read.runs({ limit: lookBack, loop: 'engineering' }), ...newestOfFeeds(ledger)].filter((run) => !run.seen);
  return [
    ...ledger.read.awaitingReview(null).map((run) => reviewItem(ledger, run)),
    ...ledger.read.undelivered().flatMap((review) => approvedItem(ledger, review, now)),
    ...ledger.read.deliveries(null).slice(0, lessonsBack).flatMap((delivery) => lessonItem(ledger, delivery)),
    ...runs.flatMap((run) => runItem(ledger, run)),
  ].sort((a, b) => order[a.group] - order[b.group] || urgencyOf(a) - urgencyOf(b) || b.at.localeCompare(a.at));
}

/** Before what merely tells: what leaves by itself unless it is taken back, then what waits for a verdict. */
function urgencyOf({ about, undoUntil }: InboxItem): number {
  if (undoUntil !== null) return 0;
  return about === 'review' ? 1 : 2;
}

/** A feed ticks all day: what waits is how it stands now, and of ticks only what went wrong. */
function newestOfFeeds(ledger: Ledger): readonly RunRow[] {
  return ledger.read.workspaces().flatMap(({ workspaceId }) => ledger.read.runs({ workspaceId, loop: 'product', limit: 1 })).filter((run) => run.slot === null || groupOf(run) !== 'done');
}

/** Takes a line off the inbox, for good: that a person saw it is a fact like any other. What waits for a verdict stays. */
export function markSeen(ledger: Ledger, actor: Actor, itemId: string): Result<null> {
  const ofLesson = itemId.startsWith(lesson);
  return ledger.transact(actor, (read) => {
    const run = read.run(ofLesson ? itemId.slice(lesson.length) : itemId);
    if (run === undefined) return fail('no_such_item', 'There is no such line in the inbox.', 'Reload the inbox.');
    // The run of a lesson was seen long before its pull request came to an end.
    return ok({ facts: run.seen && !ofLesson ? [] : [{ type: 'run.seen' as const, body: { runId: run.runId } }], value: null });
  });
}

function reviewItem(ledger: Ledger, run: RunRow): InboxItem {
  return {
    id: run.runId, group: 'decide', about: 'review', runId: run.runId, undoUntil: null,
    title: titleOf(ledger, run),
    why: run.sentence ?? 'Waits for your review.',
    otherwise: 'It waits: nothing expires, and nothing leaves this computer.',
    at: run.endedAt ?? run.requestedAt,
  };
}

/** An approval that can still be taken back, or whose delivery did not come about. */
function approvedItem(ledger: Ledger, review: ReviewRow, now: Date): readonly InboxItem[] {
  const run = ledger.read.run(review.runId);
  if (run === undefined) return [];
  const tries = ledger.read.deliveryRuns(review.runId);
  const last = tries.at(-1);
  const line = { id: `delivery:${run.runId}`, runId: run.runId, title: titleOf(ledger, run) };
  if (last === undefined) {
    const open = Date.parse(review.deliverFrom) > now.getTime();
    return [{ ...line, group: 'decide', about: 'approval', undoUntil: open ? review.deliverFrom : null, why: open ? 'You approved it. It can still be taken back.' : 'Approved; its delivery is about to begin.', otherwise: 'It is delivered.', at: review.at }];
  }
  const next = nextTryAt(review, tries);
  return [{
    ...line, group: 'failed', about: 'delivery', undoUntil: null,
    why: `Approved, but not delivered: ${last.fault === null ? (last.sentence ?? 'its delivery ended without a word.') : `${last.fault.message} ${last.fault.next}`}`,
    otherwise: next === null ? 'It stays approved and is not delivered.' : `It is tried again by itself, at ${new Date(next).toISOString().slice(11, 16)} UTC.`,
    at: last.endedAt ?? last.requestedAt,
  }];
}

/** A pull request that was closed or reverted is a lesson, until it was taken note of. */
function lessonItem(ledger: Ledger, delivery: DeliveryRow): readonly InboxItem[] {
  const settled = ledger.read.settledChange(delivery.root);
  if (settled === undefined || settled.outcome === 'accepted' || notedSince(ledger, settled)) return [];
  const run = ledger.read.run(delivery.root);
  return [{
    id: `${lesson}${delivery.root}`, group: 'done', about: 'lesson', runId: delivery.root, undoUntil: null,
    title: `${settled.outcome === 'reverted' ? 'Reverted' : 'Closed'}: ${run === undefined ? delivery.branch : titleOf(ledger, run)}`,
    why: settled.reason,
    otherwise: 'It counts against its category, and the task is not taken up again until something has changed.',
    at: settled.at,
  }];
}

function notedSince(ledger: Ledger, { runId, at }: SettledChangeRow): boolean {
  return ledger.read.factsOf(runId).some((fact) => fact.type === 'run.seen' && fact.at > at);
}

/** Runs whose change waits, is approved or is on its way have a line of that kind; they need none for their end. */
function runItem(ledger: Ledger, run: RunRow): readonly InboxItem[] {
  const group = groupOf(run);
  if (group === null || run.endedAt === null) return [];
  return [{ id: run.runId, group, about: 'run', runId: run.runId, title: titleOf(ledger, run), why: run.sentence ?? '', otherwise: otherwiseOf(run, group), at: run.endedAt, undoUntil: null }];
}

function titleOf(ledger: Ledger, run: RunRow): string {
  const line = readRunLine(ledger, run);
  return line.taskTitle ?? ledger.read.attempt(rootOf(run))?.title ?? `${run.mode === 'dry-run' ? 'Dry run' : 'Run'} of ${run.loop === 'product' ? 'the feed of ' : ''}${line.workspaceName}`;
}

function groupOf(run: RunRow): InboxItem['group'] | null {
  if (run.result === 'awaiting-review') return null;
  // A delivery that did not come about is shown with what was approved.
  if (run.delivers !== null && run.result !== 'delivered' && run.result !== 'rejected') return null;
  if (run.status === 'failed' || run.status === 'interrupted') return 'failed';
  if (run.result === 'patch-ready') return 'decide';
  if (run.result === 'blocked' || run.result === 'rejected' || run.result === 'needs-you' || run.result === 'reverted') return 'blocked';
  return run.status === 'done' ? 'done' : null;
}

function otherwiseOf(run: RunRow, group: InboxItem['group']): string {
  if (run.loop === 'product') return group === 'done' ? 'Nothing: the feed stands.' : 'The last good feed stays; the next tick tries again.';
  if (run.result === 'delivered') return 'Touchline follows it, and tells you how it ends.';
  if (run.merges !== null) return otherwiseOfMerge(run);
  return group === 'decide' ? 'Nothing happens: a dry run opens no pull request.' : 'Nothing: the run is over and the repository is as it was.';
}

function otherwiseOfMerge({ result, status }: RunRow): string {
  if (result === 'reverted') return 'The base branch keeps the change until you merge the pull request that takes it back.';
  if (result === 'needs-you' || status === 'failed') return 'The pull request stays as it is.';
  return 'Nothing: it has come to its end.';
}

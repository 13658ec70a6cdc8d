import type { Fact } from '../../main/domain/facts.ts';
import type { AttemptRow, CanaryRow, CanaryTickRow, DeliveryRow, ReviewRow, SettledChangeRow, TaskMarkRow, WrittenTaskRow } from '../../main/domain/change-views.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What left the house, and what was made of tasks, as plain lists. */
export interface NaiveDeliveries {
  readonly reviews: ReviewRow[];
  readonly deliveries: Writable<DeliveryRow>[];
  readonly observed: { readonly root: string; readonly pull: NonNullable<DeliveryRow['pull']> }[];
  readonly ticks: CanaryTickRow[];
  readonly canaries: CanaryRow[];
  readonly settled: SettledChangeRow[];
  readonly attempts: AttemptRow[];
  readonly marks: TaskMarkRow[];
  readonly written: WrittenTaskRow[];
}

export function naiveDeliveries(facts: readonly Fact[]): NaiveDeliveries {
  const all: NaiveDeliveries = { reviews: [], deliveries: [], observed: [], ticks: [], canaries: [], settled: [], attempts: [], marks: [], written: [] };
  for (const fact of facts) {
    foldReviews(all, fact);
    foldDeliveries(all, fact);
    foldCanaries(all, fact);
    foldTasks(all, fact);
  }
  return all;
}

function put<T>(rows: T[], isSame: (row: T) => boolean, row: T): void {
  drop(rows, isSame);
  rows.push(row);
}

function drop<T>(rows: T[], isGone: (row: T) => boolean): void {
  rows.splice(0, rows.length, ...rows.filter((row) => !isGone(row)));
}

function foldReviews({ reviews, settled }: NaiveDeliveries, { type, body, at, actor }: Fact): void {
  if (type === 'review.given') put(reviews, (row) => row.runId === body.runId, { ...body, actor, at });
  if (type === 'review.withdrawn') drop(reviews, (row) => row.runId === body.runId && row.patchSha256 === body.patchSha256);
  if (type === 'change.settled') put(settled, (row) => row.runId === body.runId, { ...body, at });
}

function foldDeliveries({ deliveries, observed }: NaiveDeliveries, { type, body, at }: Fact): void {
  if (type === 'pull.observed') {
    const { root, workspaceId: _, ...pull } = body;
    observed.push({ root, pull: { ...pull, at } });
  }
  const row = 'root' in body ? deliveries.find((one) => one.root === body.root) : undefined;
  if (type === 'delivery.pushed') {
    const { alreadyThere: _, ...pushed } = body;
    if (row === undefined) deliveries.push({ ...pushed, pushedAt: at, opened: null, pull: null, fault: null, mergingAt: null, merged: null, reverted: null });
    else Object.assign(row, pushed);
  }
  if (row === undefined) return;
  if (type === 'delivery.opened') row.opened ??= { host: body.host, number: body.number, url: body.url, at };
  if (type === 'pull.fault') row.fault = { code: body.code, message: body.message, at };
  if (type === 'delivery.merging') row.mergingAt = at;
  if (type === 'delivery.merged') row.merged ??= { commit: body.commit, before: body.before, at };
  if (type === 'delivery.reverted') row.reverted ??= { branch: body.branch, number: body.number, url: body.url, at };
  if (type !== 'pull.observed') return;
  const { root: _, workspaceId: __, ...pull } = body;
  Object.assign(row, { pull: { ...pull, at }, fault: null });
}

function foldCanaries({ ticks, canaries }: NaiveDeliveries, { type, body, at }: Fact): void {
  if (type === 'canary.ticked') put(ticks, (row) => row.root === body.root && row.phase === body.phase && row.tick === body.tick, { ...body, at });
  if (type === 'canary.ended') put(canaries, (row) => row.root === body.root && row.phase === body.phase, { ...body, at });
}

function foldTasks({ attempts, marks, written }: NaiveDeliveries, { type, body, at }: Fact): void {
  if (type === 'task.attempted') put(attempts, (row) => row.runId === body.runId, { ...body, at });
  if (type === 'task.marked') {
    drop(marks, (row) => row.workspaceId === body.workspaceId && row.taskId === body.taskId);
    if (body.mark !== null) marks.push({ ...body, mark: body.mark, at });
  }
  if (type === 'task.written') put(written, (row) => row.taskId === body.taskId && row.workspaceId === body.workspaceId, { ...body, at });
  if (type === 'task.removed') drop(written, (row) => row.taskId === body.taskId && row.workspaceId === body.workspaceId);
}

import type { CandidateTask, FoundTask, Standing } from '../../../domain/task.ts';
import { groundOf, type Blobs, type Found } from './ground.ts';
import type { TaskHistory } from './memory.ts';
import { bestFirst } from './rank.ts';
import { standingOf } from './standing.ts';

export interface PlanInputs {
  readonly found: readonly Found[];
  readonly blobs: Blobs;
  readonly history: TaskHistory;
  /** Whether a model may be asked to write code. */
  readonly modelThere: boolean;
}

export interface Shortlist {
  /** Those that may be picked first, in the order they would be; then the others, best first. */
  readonly candidates: readonly CandidateTask[];
  readonly leftOut: number;
}

export const mostCandidates = 200;
const mostEvidence = 50;

/**
 * All that could be done, in order, each with whether it may be picked and why not: what the maintainer pinned, then what
 * they wrote, then by score. The same inputs in another order give the same list.
 */
export function shortlist({ found, blobs, history, modelThere }: PlanInputs): Shortlist {
  const { marks, attempts } = history;
  const written = new Set(history.written.map((row) => row.taskId));
  const candidates = withoutDoubles(found).map((one): CandidateTask => {
    const ground = groundOf(one, blobs);
    return { ...bounded(one.task), ground, standing: standingOf({ task: one.task, ground, attempts, marks, modelThere }) };
  });
  const placed = candidates.map((task) => ({ task, place: placeOf(task, written) })).sort((one, other) => one.place - other.place || bestFirst(one.task, other.task));
  return { candidates: placed.slice(0, mostCandidates).map(({ task }) => task), leftOut: Math.max(0, placed.length - mostCandidates) };
}

export function mayBePicked({ standing }: { readonly standing: Standing | null }): boolean {
  return standing?.pickable ?? true;
}

/** Whether the maintainer put it where it is: no model moves anything past it. */
export function isTheMaintainers(task: CandidateTask, written: ReadonlySet<string>): boolean {
  return task.standing?.state === 'pinned' || written.has(task.id);
}

function placeOf(task: CandidateTask, written: ReadonlySet<string>): number {
  if (!mayBePicked(task)) return 3;
  if (task.standing?.state === 'pinned') return 0;
  return written.has(task.id) ? 1 : 2;
}

/** Two findings of the same task are one: the better one, and of equals always the same. */
function withoutDoubles(found: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const other = best.get(one.task.id);
    if (other === undefined || (bestFirst(one.task, other.task) || order(one, other)) < 0) best.set(one.task.id, one);
  }
  return [...best.values()];
}

function order(one: Found, other: Found): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whoever found it, a candidate shows no more than it may. */
function bounded(task: FoundTask): FoundTask {
  const more = Math.max(0, task.evidence.length - mostEvidence);
  return more === 0 ? task : { ...task, evidence: task.evidence.slice(0, mostEvidence), evidenceLeftOut: task.evidenceLeftOut + more };
}

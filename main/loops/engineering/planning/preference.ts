import type { CandidateTask } from '../../../domain/task.ts';
import { isTheMaintainers, mayBePicked } from './shortlist.ts';

/** How far a model may move a task: over at most so many others, none of which has a score that much higher. */
export const preferenceBound = { places: 5, score: 0.15 } as const;

/**
 * The tasks a model may choose among, the ranking's own first choice first: those that may be picked and lie within the
 * bound of it. One alone, or none, where there is nothing to choose: what the maintainer pinned or wrote goes first
 * whatever a model says.
 */
export function withinBound(candidates: readonly CandidateTask[], written: ReadonlySet<string>): readonly CandidateTask[] {
  const pickable = candidates.filter(mayBePicked);
  const [first] = pickable;
  if (first === undefined || isTheMaintainers(first, written)) return pickable.slice(0, 1);
  return pickable.slice(0, preferenceBound.places + 1).filter((task) => first.score - task.score <= preferenceBound.score + rounding);
}

/** Scores have three decimals; their difference has an error far below. */
const rounding = 1e-9;

/** The order a run tries them in: what was preferred first, as long as it is one of those it may be. */
export function inOrder(pickable: readonly CandidateTask[], within: readonly CandidateTask[], preferred: string | null): readonly CandidateTask[] {
  const first = within.find((task) => task.id === preferred);
  return first === undefined ? pickable : [first, ...pickable.filter((task) => task.id !== first.id)];
}

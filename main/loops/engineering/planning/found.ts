import type { RecipeTask } from '../../../../agents/recipes/contract.ts';
import type { CheckMatrix } from '../../../domain/checks.ts';
import type { FoundTask } from '../../../domain/task.ts';
import type { WrittenTaskRow } from '../../../domain/change-views.ts';
import { taskByHand, tasksFromChecks } from '../hand-written.ts';
import type { Found } from './ground.ts';
import { candidateOf } from './rank.ts';

/** All that tells of something to do. */
export interface Tellers {
  readonly recipeTasks: readonly RecipeTask[];
  /** The version of each recipe by its id; 1 where it is not named. */
  readonly versions: ReadonlyMap<string, number>;
  readonly matrix: CheckMatrix;
  /** What signals speak for. */
  readonly signalTasks: readonly FoundTask[];
  /** What the maintainer wrote. */
  readonly written: readonly WrittenTaskRow[];
  /** Paths of the commit. */
  readonly files: readonly string[];
}

/** Everything a run could do, from every place that tells of something, in no order. */
export function foundTasks({ recipeTasks, versions, matrix, signalTasks, written, files }: Tellers): readonly Found[] {
  return [
    ...recipeTasks.map((task): Found => ({ task: candidateOf(task), standsOn: { kind: 'evidence', version: versions.get(task.recipe) ?? 1 } })),
    ...tasksFromChecks(matrix, new Set(files)),
    ...signalTasks.map((task): Found => ({ task, standsOn: { kind: 'evidence', version: 1 } })),
    ...written.map(({ taskId, text }): Found => ({ task: { ...taskByHand(text, matrix, files), id: taskId }, standsOn: { kind: 'words', text } })),
  ];
}

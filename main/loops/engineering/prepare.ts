import { recipes } from '../../../agents/recipes/all.ts';
import type { RecipeTask } from '../../../agents/recipes/contract.ts';
import type { Edit } from '../../../agents/tools/apply-patch-in-branch.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { StepContext } from '../loop.ts';
import { hasDependencies } from './check-trees.ts';
import { handWritten } from './hand-written.ts';
import { createPlace } from './place.ts';
import type { EngineeringScope } from './scope.ts';

/** How many candidates are tried at most before the run says that nothing can be done. */
const mostTries = 5;

export interface Prepared {
  readonly task: CandidateTask;
  readonly edits: readonly Edit[];
}

/**
 * The first of the candidates, in their order, whose recipe knows exactly which bytes to change; what it can't do exactly
 * is left out with the reason. A recipe changes nothing itself; what a model is to do needs no preparation.
 */
export async function prepareBest(scope: EngineeringScope, context: StepContext, order: readonly CandidateTask[]): Promise<{ readonly best: Prepared | null; readonly leftOut: readonly string[] }> {
  const leftOut: string[] = [];
  for (const task of order.slice(0, mostTries)) {
    if (task.recipe === handWritten) return { best: { task, edits: [] }, leftOut };
    const edits = await editsFor(scope, context, task);
    if (edits.ok) return { best: { task, edits: edits.value }, leftOut };
    if (context.signal.aborted) break;
    leftOut.push(`${task.title}: ${edits.error.message}`);
  }
  return { best: null, leftOut };
}

async function editsFor(scope: EngineeringScope, context: StepContext, task: CandidateTask): Promise<Result<readonly Edit[]>> {
  const recipe = recipes.find((candidate) => candidate.id === task.recipe);
  const { survey } = scope;
  if (recipe === undefined || survey === null) return fail('no_recipe', `There is no recipe ${task.recipe}.`, 'This is a fault of Touchline; please report it.');
  context.progress(`Working out: ${task.title}`);
  const place = createPlace({ ...scope, workspace: survey, tree: 'base', signal: context.signal, hasDependencies: hasDependencies(scope) });
  const edits = await recipe.fix(place, recipeTaskOf(scope, task));
  if (!edits.ok) return edits;
  return edits.value.length > 0 ? edits : fail('nothing_changed', 'The recipe found nothing left to change.', 'Start a new dry run; the repository may have moved on.');
}

/** The recipe's own task behind a candidate, word for word: recipes find their way by it. */
export function recipeTaskOf(scope: EngineeringScope, task: CandidateTask): RecipeTask {
  const found = scope.recipeTasks.find((candidate) => candidate.recipe === task.recipe && candidate.title === task.title && candidate.objective === task.objective);
  if (found === undefined) throw new Error(`The task ${task.id} was not made by a recipe of this run.`);
  return found;
}

import { expect } from 'vitest';
import type { Recipe, RecipePlace, RecipeTask, Survey } from '../../agents/recipes/contract.ts';
import type { TreeContents } from './recipe-place.ts';
import { applied, valueOf } from './recipe-place.ts';

/** What a recipe did with a tree: its survey, and the tree with the edits of all its tasks. */
export interface RecipeRun {
  readonly survey: Survey;
  readonly after: TreeContents;
}

/**
 * Does every task a recipe finds in a tree and holds it to its contract: what is measured before is what the survey
 * said, only expected files change, the target is reached, the same task is not found again, and all of it comes out
 * the same when it is done again.
 */
export async function runRecipe(recipe: Recipe, contents: TreeContents, placeOf: (contents: TreeContents) => RecipePlace): Promise<RecipeRun> {
  const base = placeOf(contents);
  const survey = await recipe.survey(base);
  expect(await recipe.survey(base)).toEqual(survey);
  expect(survey.state === 'found').toBe(survey.count > 0);
  let after = contents;
  for (const task of survey.tasks) after = await doTask(recipe, task, base, after, placeOf);
  return { survey, after };
}

async function doTask(recipe: Recipe, task: RecipeTask, base: RecipePlace, contents: TreeContents, placeOf: (contents: TreeContents) => RecipePlace): Promise<TreeContents> {
  expect(task.recipe).toBe(recipe.id);
  expect(task.expectedFiles.length).toBeGreaterThan(0);
  expect(task.expectedFiles.length).toBeLessThanOrEqual(20);
  expect(task.title.length).toBeLessThanOrEqual(120);
  expect(task.objective.length).toBeLessThanOrEqual(500);
  expect(task.measure.name.length).toBeLessThanOrEqual(80);
  expect(valueOf(await recipe.measure(base, task))).toBe(task.measure.before);
  const edits = valueOf(await recipe.fix(base, task));
  expect(valueOf(await recipe.fix(base, task))).toEqual(edits);
  expect(task.expectedFiles).toEqual(expect.arrayContaining(edits.map((edit) => edit.path)));
  const patched = placeOf(applied(contents, edits));
  expect(valueOf(await recipe.measure(patched, task))).toBe(task.measure.target);
  expect(valueOf(await recipe.fix(patched, task))).toEqual([]);
  const again = (found: RecipeTask): boolean => found.measure.name === task.measure.name && found.expectedFiles.some((path) => task.expectedFiles.includes(path));
  expect((await recipe.survey(patched)).tasks.filter(again)).toEqual([]);
  return applied(contents, edits);
}

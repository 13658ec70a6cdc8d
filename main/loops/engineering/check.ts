import { recipes } from '../../../agents/recipes/all.ts';
import type { RunChecksInput, RunChecksOutput } from '../../../agents/tools/run-checks.ts';
import type { Workspace } from '../../../agents/workspace.ts';
import type { CheckMatrix } from '../../domain/checks.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listTree } from '../../git/tree.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import { settleBase } from './check-base.ts';
import { hasDependencies, repeatOnTree, runOnceOnTree } from './check-trees.ts';
import { besidePatched, type Beside } from './dependencies-of-patch.ts';
import { failingChecks, handWritten } from './hand-written.ts';
import { buildMatrix } from './matrix.ts';
import { createPlace } from './place.ts';
import { recipeTaskOf } from './prepare.ts';
import { patchedTree } from './coding-places.ts';
import { closeWorkspace, openWithTree, treeFiles, type EngineeringScope } from './scope.ts';

/** Checks the patched tree in a fresh container and tells what was already red apart from what the patch broke. */
export const checkStep: Step<EngineeringScope> = {
  name: 'check',
  role: 'checker',
  tools: ['run_checks'],
  owes: 'checks.json',
  attempts: 1,
  timeoutMs: 15 * 60_000,
  operations: (scope, context) => ({ runChecks: (input) => checkPatched(scope, context, input) }),
  perform: check,
};

async function check(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const answer = await context.tools.call('run_checks', { tree: 'patched' });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const { matrix } = scope;
  if (matrix === null) return fail('no_matrix', 'The checks left no matrix.', 'This is a fault of Touchline; please report it.');
  const written = writeJson(context, 'checks.json', matrix);
  return written.ok ? ok({ sentence: checksInWords(matrix) }) : written;
}

/** Checks the patched tree of a scope and measures the task again. The bytes that are checked come from the commit that carries the patch, not from the coding container. */
export async function checkPatched(scope: EngineeringScope, context: StepContext, input: RunChecksInput): Promise<Result<RunChecksOutput>> {
  const { patch } = scope;
  if (input.tree !== 'patched' || patch === null) {
    return fail('no_patched_tree', 'There is no patched tree to check in this step.', 'Ask for the tree `patched` after a patch was made.');
  }
  const beside = await besidePatched(scope, context, patch.commit);
  if (!beside.ok) return beside;
  const workspace = await openWithTree(scope, context, 'check', patch.commit, patchedTree, beside.value.prepared);
  if (!workspace.ok) return workspace;
  const place = { workspace: workspace.value, tree: patchedTree, beside: beside.value };
  const first = await runOnceOnTree(scope, context, place, input.checks);
  if (!first.ok) return first;
  // Only now: what still runs on the base says what of the patch has to hold more than once.
  const base = await settleBase(scope, context);
  if (!base.ok) return base;
  const results = await repeatOnTree(scope, context, place, first.value);
  if (!results.ok) return results;
  const measured = await measureAgain(scope, context, workspace.value, beside.value);
  await closeWorkspace(scope, context, workspace.value);
  if (!measured.ok) return measured;
  scope.matrix = buildMatrix({ checks: scope.checks, base: scope.baseResults, patched: results.value, dependencies: told(scope.dependencies, beside.value) });
  scope.objectiveAfter = scope.task?.recipe === handWritten ? failingChecks(scope.matrix, 'patched') : measured.value;
  return ok({
    results: scope.matrix.rows.map((row) => ({ check: row.check.id, status: row.verdict ?? row.base.status, detail: (row.patched?.reason ?? row.patched?.outputTail ?? '').slice(-2000) })),
  });
}

/** Where the packages of both trees came from. */
function told(base: CheckMatrix['dependencies'], beside: Beside): CheckMatrix['dependencies'] {
  return { ...base, detail: [base.detail, ...beside.told].join(' ') };
}

/** The task's measure on the patched tree: the objective is met because it was counted, not because it was said. */
async function measureAgain(scope: EngineeringScope, context: StepContext, workspace: Workspace, { absent }: Beside): Promise<Result<number | null>> {
  const { task, patch } = scope;
  const recipe = recipes.find((candidate) => candidate.id === task?.recipe);
  if (patch === null || task === null || recipe === undefined) return ok(null);
  const original = recipeTaskOf(scope, task);
  context.progress(`Measuring again: ${original.measure.name}`);
  const entries = await listTree(scope.store, patch.commit, context.signal);
  if (!entries.ok) return entries;
  const files = treeFiles(entries.value);
  const place = createPlace({
    store: scope.store, entries: entries.value, files, workspace, tree: 'patched', signal: context.signal,
    hasDependencies: hasDependencies(scope) && absent.size === 0,
  });
  return recipe.measure(place, original);
}

export function checksInWords(matrix: CheckMatrix): string {
  if (matrix.rows.length === 0) return 'The repository names no checks that Touchline recognises.';
  const count = (verdict: string): number => matrix.rows.filter((row) => row.verdict === verdict).length;
  const parts = [
    [count('passes') + count('fixed'), 'green'], [count('broke'), 'broken by the patch'], [count('already-red'), 'already red before'],
    [count('fewer-tests'), 'with fewer tests than before'], [count('flaky'), 'passing only sometimes'], [count('not-runnable'), 'not runnable here'],
  ] as const;
  return `Checks on base and patch: ${parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`).join(', ')}.`;
}

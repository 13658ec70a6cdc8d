import type { CheckMatrix, CheckResult } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { repeatOnTree, runOnceOnTree, type CheckedTree } from './check-trees.ts';
import { buildMatrix } from './matrix.ts';
import { closeWorkspace, openWithTree, type EngineeringScope } from './scope.ts';

/** What the checks say of the base, by id; null where none can run. */
export type BaseResults = ReadonlyMap<string, CheckResult> | null;

/** Runs the checks on the base in a container of its own, and those again whose results leave doubt. */
export async function checkBase(scope: EngineeringScope, context: StepContext): Promise<Result<BaseResults>> {
  const once = await checkBaseOnce(scope, context, context);
  if (!once.ok || scope.baseRepeats === null) return once;
  const results = await scope.baseRepeats;
  scope.baseRepeats = null;
  return results;
}

/**
 * Runs the checks on the base once each. What leaves doubt is run again beside the steps that follow, in the same
 * container: a coder with a task by hand need not wait for it, but no patch is judged before `settleBase`.
 */
export async function checkBaseOnce(scope: EngineeringScope, context: StepContext, beside = quiet(context)): Promise<Result<BaseResults>> {
  if (!scope.checks.some((check) => check.runnable.yes)) return ok(null);
  const workspace = await openWithTree(scope, context, 'check', scope.repository.commit, 'base');
  if (!workspace.ok) return workspace;
  const place = { workspace: workspace.value, tree: 'base' };
  const first = await runOnceOnTree(scope, context, place, []);
  if (first.ok) scope.baseRepeats = repeatBase(scope, beside, place, first.value);
  else await closeWorkspace(scope, context, workspace.value);
  return first;
}

/** What goes on beside other steps must not speak in their place. */
function quiet(context: StepContext): StepContext {
  return { ...context, progress: () => undefined };
}

async function repeatBase(scope: EngineeringScope, context: StepContext, place: CheckedTree, first: ReadonlyMap<string, CheckResult>): Promise<Result<BaseResults>> {
  const results = await repeatOnTree(scope, context, place, first);
  await closeWorkspace(scope, context, place.workspace);
  return results;
}

/** Waits for what still runs on the base, and takes its results for the base's. */
export async function settleBase(scope: EngineeringScope, context: StepContext): Promise<Result<null>> {
  if (scope.baseRepeats === null) return ok(null);
  context.progress('Waiting for the checks that run on the base once more');
  const results = await scope.baseRepeats;
  if (!results.ok) return results;
  takeBase(scope, results.value);
  return ok(null);
}

/** Makes these the results of the base, and gives their matrix. */
export function takeBase(scope: EngineeringScope, results: BaseResults): CheckMatrix {
  const matrix = buildMatrix({ checks: scope.checks, base: results, patched: null, dependencies: scope.dependencies });
  scope.baseResults = results;
  scope.baseMatrix = matrix;
  return matrix;
}

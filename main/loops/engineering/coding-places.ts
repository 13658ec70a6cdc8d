import type { StepContext } from '../loop.ts';
import { closeWorkspace, openWithTree, type EngineeringScope } from './scope.ts';

/** The folder of the coding container that holds the run’s own branch. */
export const branchTree = 'branch';
/** The folder of the container where a coder's checks run. */
export const tryingTree = 'patched';

/** Opens what a model's coder will need, once: its branch, and apart from it a place where checks may make a mess. */
export function openForCoder(scope: EngineeringScope, context: StepContext): void {
  openBranch(scope, context);
  scope.trying ??= openWithTree(scope, context, 'check', scope.repository.commit, tryingTree);
}

/** Opens the container that holds the run's own branch. */
export function openBranch(scope: EngineeringScope, context: StepContext): void {
  scope.coding ??= openWithTree(scope, context, 'code', scope.repository.commit, branchTree);
}

/** The folder of the container in which the patch is checked. */
export const patchedTree = 'patched';

/** Closes the container in which a coder tried its changes. */
export async function closeTrying(scope: EngineeringScope, context: StepContext): Promise<void> {
  const trying = await scope.trying;
  if (trying?.ok === true) await closeWorkspace(scope, context, trying.value);
}

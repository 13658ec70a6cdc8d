import type { Workspace } from '../../../agents/workspace.ts';
import type { CheckResult } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { runChecks } from './check-run.ts';
import { packDependencies } from './dependencies-pack.ts';
import type { EngineeringScope } from './scope.ts';

/** Puts the maintainer's installed dependencies beside the sources, where they fit the commit's lockfile. */
export async function takeDependenciesAlong(scope: EngineeringScope, context: StepContext, workspace: Workspace, tree: string): Promise<Result<null>> {
  for (const installed of scope.installed) {
    context.progress(`Taking ${installed.packages} installed packages along`, 0, installed.bytes);
    const injected = await workspace.inject(tree, packDependencies(installed, context.signal));
    if (!injected.ok) return injected;
  }
  return ok(null);
}

/** Runs the named checks (all when none is named) on a tree that is already in the container. */
export async function runOnTree(
  scope: EngineeringScope, context: StepContext, workspace: Workspace, tree: string, ids: readonly string[],
): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const ready = await takeDependenciesAlong(scope, context, workspace, tree);
  if (!ready.ok) return ready;
  const checks = ids.length === 0 ? scope.checks : scope.checks.filter((check) => ids.includes(check.id));
  return runChecks({
    workspace, tree, checks, signal: context.signal,
    onProgress: (done, total, title) => context.progress(`Checking ${tree === 'base' ? 'the base' : 'the patch'}: ${title}`, done, total),
  });
}

import type { Workspace } from '../../../agents/workspace.ts';
import type { CheckResult } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { archive } from '../../git/archive.ts';
import type { Repeats } from './check-repeat.ts';
import { runChecks } from './check-run.ts';
import { besideBase, heldBack, type Beside } from './dependencies-of-patch.ts';
import { packDependencies } from './dependencies-pack.ts';
import { folderOf } from './ecosystems-paths.ts';
import type { EngineeringScope } from './scope.ts';

/** Puts dependencies beside the sources: the maintainer's own where they fit the lockfile, else the prepared ones. */
export async function takeDependenciesAlong(context: StepContext, workspace: Workspace, tree: string, beside: Pick<Beside, 'installed' | 'prepared'>): Promise<Result<null>> {
  for (const installed of beside.installed) {
    context.progress(`Taking ${installed.packages} installed packages along`, 0, installed.bytes);
    const injected = await workspace.inject(tree, packDependencies(installed, context.signal));
    if (!injected.ok) return injected;
  }
  for (const { lockfile, dependencies } of beside.prepared) {
    const linked = await workspace.linkDependencies(tree, dependencies.key, folderOf(lockfile));
    if (!linked.ok) return linked;
  }
  return ok(null);
}

/** Whether the packages that the commit's lockfile asks for are beside the sources. */
export function hasDependencies({ dependencies }: EngineeringScope): boolean {
  return dependencies.state === 'taken-along' || dependencies.state === 'prepared';
}

/** Runs the named checks (all when none is named) on a tree that is already in the container. */
export async function runOnTree(
  scope: EngineeringScope, context: StepContext, workspace: Workspace, tree: string, ids: readonly string[], beside = besideBase(scope),
): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const ready = await takeDependenciesAlong(context, workspace, tree, beside);
  if (!ready.ok) return ready;
  const asked = ids.length === 0 ? scope.checks : scope.checks.filter((check) => ids.includes(check.id));
  const checks = heldBack(asked, scope.uses, beside.absent);
  return runChecks({
    workspace, tree, checks, signal: context.signal, repeats: repeatsOf(scope, context, workspace, tree, beside),
    onProgress: (done, total, title) => context.progress(`Checking ${tree === 'base' ? 'the base' : 'the patch'}: ${title}`, done, total),
  });
}

/** Of the step's quarter of an hour, what the repeats of one check may take. */
const repeatBudgetMs = 4 * 60_000;

/** Repeats get a tree of their own, as the commit has it: what the run before left in its tree must not decide. */
function repeatsOf(scope: EngineeringScope, context: StepContext, workspace: Workspace, tree: string, beside: Beside): Repeats {
  const commit = tree === 'base' ? scope.repository.commit : (scope.patch?.commit ?? scope.repository.commit);
  const failedOnBase = tree === 'base' ? [] : [...(scope.baseResults ?? [])].filter(([, result]) => result.status === 'failed' || result.status === 'timed-out').map(([id]) => id);
  return {
    most: scope.settings.run.testRepeats,
    budgetMs: repeatBudgetMs,
    confirm: new Set(failedOnBase),
    fresh: async (time) => {
      const name = `${tree}-${time + 1}`;
      context.progress(`Running it again on a fresh tree, time ${time + 1}`);
      const injected = await workspace.inject(name, archive(scope.store, commit, context.signal));
      if (!injected.ok) return injected;
      const along = await takeDependenciesAlong(context, workspace, name, beside);
      return along.ok ? ok(name) : along;
    },
    drop: async (name) => {
      // Room for the next one; what can't be removed goes with the container.
      await workspace.exec({ argv: ['rm', '-rf', '--', `${workspace.root}/${name}`], cwd: workspace.root, timeoutMs: 60_000, outputLimitBytes: 1024, signal: context.signal });
    },
  };
}

import type { Workspace } from '../../../agents/workspace.ts';
import type { Check, CheckResult } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { archive } from '../../git/archive.ts';
import type { Repeats } from './check-repeat.ts';
import { repeatChecks, runChecks } from './check-run.ts';
import { environmentFor } from './dependencies-environment.ts';
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

/** Where checks run: a tree that is already in a container, and what it is given beside its sources. */
export interface CheckedTree {
  readonly workspace: Workspace;
  readonly tree: string;
  /** The base's own when left out. */
  readonly beside?: Beside;
}

/** Runs the named checks (all when none is named) once each. */
export async function runOnceOnTree(scope: EngineeringScope, context: StepContext, place: CheckedTree, ids: readonly string[]): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const { workspace, tree, beside = besideBase(scope) } = place;
  const ready = await takeDependenciesAlong(context, workspace, tree, beside);
  if (!ready.ok) return ready;
  const asked = ids.length === 0 ? scope.checks : scope.checks.filter((check) => ids.includes(check.id));
  return runChecks({
    workspace, tree, checks: heldBack(asked, scope.uses, beside.absent), signal: context.signal, environment: (check) => environmentFor(check, scope.uses, beside.prepared),
    onProgress: (done, total, title) => context.progress(`Checking ${tree === 'base' ? 'the base' : 'the patch'}: ${title}`, done, total),
  });
}

/** Runs those of the checks again whose first results on the tree leave doubt. */
export async function repeatOnTree(scope: EngineeringScope, context: StepContext, place: CheckedTree, first: ReadonlyMap<string, CheckResult>): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const { workspace, tree, beside = besideBase(scope) } = place;
  const checks = scope.checks.filter(({ id }) => first.has(id));
  const environment = (check: Check): Readonly<Record<string, string>> => environmentFor(check, scope.uses, beside.prepared);
  return repeatChecks({ workspace, tree, checks, environment, signal: context.signal }, first, repeatsOf(scope, context, workspace, tree, beside));
}

/** Of the step's quarter of an hour, what the repeats of one check may take. */
const repeatBudgetMs = 4 * 60_000;

/** Repeats get a tree of their own, as the commit has it: what the run before left in its tree must not decide. */
function repeatsOf(scope: EngineeringScope, context: StepContext, workspace: Workspace, tree: string, beside: Beside): Repeats {
  const commit = tree === 'base' ? scope.repository.commit : (scope.patch?.commit ?? scope.repository.commit);
  const failedOnBase = tree === 'base' ? [] : [...(scope.baseResults ?? [])].filter(([, result]) => result.status === 'failed' || result.status === 'timed-out').map(([id]) => id);
  const done: string[] = [];
  let made = 1;
  return {
    most: scope.settings.run.testRepeats,
    budgetMs: repeatBudgetMs,
    confirm: new Set(failedOnBase),
    fresh: async (time) => {
      // A name of its own: the one before may still be under removal.
      made += 1;
      const name = `${tree}-${made}`;
      context.progress(`Running it again on a fresh tree, time ${time + 1}`);
      const [injected] = await Promise.all([workspace.inject(name, archive(scope.store, commit, context.signal)), removeTrees(workspace, done.splice(0), context.signal)]);
      if (!injected.ok) return injected;
      const along = await takeDependenciesAlong(context, workspace, name, beside);
      return along.ok ? ok(name) : along;
    },
    // Room for the next one; the last one goes with the container.
    drop: (name) => void done.push(name),
  };
}

/** What can't be removed goes with the container. */
async function removeTrees(workspace: Workspace, trees: readonly string[], signal: AbortSignal): Promise<void> {
  if (trees.length === 0) return;
  await workspace.exec({ argv: ['rm', '-rf', '--', ...trees.map((tree) => `${workspace.root}/${tree}`)], cwd: workspace.root, timeoutMs: 60_000, outputLimitBytes: 1024, signal });
}

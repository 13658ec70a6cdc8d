import { byName } from '../../domain/check-cases.ts';
import type { Check, CheckResult, TestCase } from '../../domain/checks.ts';
import type { Result } from '../../domain/result.ts';

/** How a failing test check is run again. */
export interface Repeats {
  /** Runs after the first, at most; a check may ask for fewer. */
  readonly most: number;
  /** Milliseconds that the repeats of one check may take together; a slow check is repeated as often as fits. */
  readonly budgetMs: number;
  /** Checks whose pass has to hold as often, because they failed on the base. */
  readonly confirm: ReadonlySet<string>;
  /** A tree like the first one before anything ran in it, by its name; told which repeat it is for. */
  readonly fresh: (time: number) => Promise<Result<string>>;
  /** Such a tree is not needed any more. */
  readonly drop: (tree: string) => void;
}

/**
 * Runs a check again where its first result leaves doubt: a failure may be chance, and so may a pass of what failed on
 * the base. Stops as soon as two runs disagree. A repeat that can't be had is left out, which the result's count shows.
 */
export async function repeated(check: Check, first: CheckResult, repeats: Repeats, run: (tree: string) => Promise<CheckResult>): Promise<CheckResult> {
  if (!isInDoubt(check, first, repeats)) return first;
  const runs = [first];
  for (let time = 1; time <= Math.min(check.repeat ?? repeats.most, repeats.most); time += 1) {
    const spent = runs.slice(1).reduce((sum, each) => sum + each.durationMs, 0);
    if (spent + first.durationMs > repeats.budgetMs) break;
    const tree = await repeats.fresh(time);
    if (!tree.ok) break;
    const again = await run(tree.value);
    repeats.drop(tree.value);
    if (again.status === 'not-runnable' || again.status === 'error') break;
    runs.push(again);
    if ((again.status === 'passed') !== (first.status === 'passed')) break;
  }
  return combined(runs);
}

/** A run that ended at its time limit is not repeated: that would take as long again. */
function isInDoubt(check: Check, first: CheckResult, repeats: Repeats): boolean {
  const holdsTests = check.kind === 'test' || first.tests !== null;
  return holdsTests && (first.status === 'failed' || (first.status === 'passed' && repeats.confirm.has(check.id)));
}

/**
 * One result of several runs on the same tree. What failed once and passed once is flaky; so is a check that failed
 * every time where no single test did. Nothing with a failure in it is ever a pass.
 */
export function combined(runs: readonly [CheckResult, ...CheckResult[]] | readonly CheckResult[]): CheckResult {
  const [first, ...others] = runs;
  if (first === undefined) throw new Error('A check without a run has no result.');
  if (others.length === 0) return first;
  const failed = runs.filter((run) => run.status !== 'passed');
  const [shown] = failed;
  if (shown === undefined) return { ...first, runs: runs.length };
  const flaked = flakedIn(runs);
  const passed = runs.length - failed.length;
  if (passed > 0) return { ...shown, status: 'flaky', runs: runs.length, flaked, reason: `On the same tree it failed in ${failed.length} of ${runs.length} runs and passed in ${passed}.` };
  if (flaked.length > 0 && !hasSteadyFailure(runs)) return { ...shown, status: 'flaky', runs: runs.length, flaked, reason: `It failed in all ${runs.length} runs on the same tree, but no test failed in every one.` };
  return { ...shown, runs: runs.length, flaked };
}

const mostNamed = 200;

/** Tests that failed in one run and passed in another. */
function flakedIn(runs: readonly CheckResult[]): string[] {
  const keyed = runs.map(({ cases }) => byName(cases));
  const passed = new Set(keyed.flatMap((run) => keysOf(run, 'passed')));
  const flaked = keyed.flatMap((run) => keysOf(run, 'failed').filter((key) => passed.has(key)).flatMap((key) => run.get(key)?.name ?? []));
  return [...new Set(flaked)].slice(0, mostNamed);
}

function hasSteadyFailure(runs: readonly CheckResult[]): boolean {
  const failures = runs.map(({ cases }) => new Set(keysOf(byName(cases), 'failed')));
  // A run that failed without naming a failed test says nothing about which one it was.
  if (failures.some((names) => names.size === 0)) return true;
  return [...(failures[0] ?? [])].some((name) => failures.every((names) => names.has(name)));
}

function keysOf(run: ReadonlyMap<string, TestCase>, status: TestCase['status']): readonly string[] {
  return [...run].filter(([, test]) => test.status === status).map(([key]) => key);
}

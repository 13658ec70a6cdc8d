import type { RunChecksInput, RunChecksOutput } from '../../../agents/tools/run-checks.ts';
import type { FileToWrite } from '../../../agents/workspace.ts';
import type { Check, CheckResult } from '../../domain/checks.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { runChecks } from './check-run.ts';
import { takeDependenciesAlong } from './check-trees.ts';
import { tryingTree } from './coding-places.ts';
import { environmentFor } from './dependencies-environment.ts';
import { changedInBranch, heldBack } from './dependencies-of-patch.ts';
import type { EngineeringScope } from './scope.ts';

/** Characters of a red check's output that a coder is shown. */
const tailLimit = 1500;

/** What `run_checks` does while code is written: the branch as it is now, in a container its patch never comes from. */
export interface CoderChecks {
  run(input: RunChecksInput): Promise<Result<RunChecksOutput & { readonly green: boolean }>>;
}

export function createCoderChecks(scope: EngineeringScope, context: StepContext): CoderChecks {
  let ready = false;
  const written = new Map<string, string | null>();
  return {
    async run({ tree, checks: ids }) {
      const asked = checksFor(scope.checks, ids);
      if (!asked.ok) return asked;
      if (tree === 'base') return ok(answerOf(asked.value, scope.baseResults ?? new Map()));
      const opened = await (scope.trying ?? fail('no_workspace', 'There is no container to run checks in.', 'This is a fault of Touchline; please report it.'));
      if (!opened.ok) return opened;
      if (!ready) {
        const along = await takeDependenciesAlong(context, opened.value, tryingTree, scope);
        if (!along.ok) return along;
        ready = true;
      }
      const { writes, removals } = sinceLast(scope, written);
      const put = writes.length + removals.length === 0 ? ok(undefined) : await opened.value.write(tryingTree, writes, removals);
      if (!put.ok) return put;
      for (const [path, text] of scope.branch.changed) written.set(path, text);
      const results = await runChecks({
        workspace: opened.value, tree: tryingTree, checks: heldBack(asked.value, scope.uses, changedInBranch(scope, scope.branch.changed.keys())), signal: context.signal, environment: (check) => environmentFor(check, scope.uses, scope.prepared),
        onProgress: (done, total, title) => context.progress(`Coder’s check: ${title}`, done, total),
      });
      return results.ok ? ok(answerOf(asked.value, results.value)) : results;
    },
  };
}

function checksFor(checks: readonly Check[], ids: readonly string[]): Result<readonly Check[]> {
  const known = new Set(checks.map((check) => check.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return fail('no_such_check', `There is no check ${JSON.stringify(unknown)}.`, known.size === 0 ? 'This repository names no checks.' : `Use: ${[...known].join(', ')}.`);
  return ok(ids.length === 0 ? checks : checks.filter((check) => ids.includes(check.id)));
}

/** Only what the container does not have yet. */
function sinceLast({ branch }: EngineeringScope, written: ReadonlyMap<string, string | null>): { readonly writes: readonly FileToWrite[]; readonly removals: readonly string[] } {
  const news = [...branch.changed].filter(([path, text]) => written.get(path) !== text);
  return {
    writes: news.flatMap(([path, text]) => (text === null ? [] : [{ path, bytes: Buffer.from(text, 'utf8'), executable: branch.entries.get(path)?.kind === 'executable' }])),
    removals: news.flatMap(([path, text]) => (text === null ? [path] : [])),
  };
}

function answerOf(checks: readonly Check[], results: ReadonlyMap<string, CheckResult>): RunChecksOutput & { readonly green: boolean } {
  const rows = checks.map((check) => ({ check: check.id, result: results.get(check.id) }));
  return {
    green: rows.every(({ result }) => result === undefined || result.status === 'passed' || result.status === 'not-runnable'),
    results: rows.map(({ check, result }) => ({ check, status: result?.status ?? 'not-runnable', detail: result === undefined ? 'It was not run.' : detailOf(result) })),
  };
}

function detailOf({ status, reason, tests, outputTail }: CheckResult): string {
  const counted = tests === null ? '' : `${tests.total} tests, ${tests.failed} failed. `;
  const why = reason === null ? '' : `${reason} `;
  return `${counted}${why}${status === 'passed' ? '' : outputTail.slice(-tailLimit)}`.trim();
}

import type { Check, CheckMatrix, CheckResult, CheckRow } from '../../domain/checks.ts';
import { verdictOf } from '../../domain/checks.ts';
import { notRun } from './check-run.ts';

export interface MatrixInput {
  readonly checks: readonly Check[];
  /** Results by check id; null when no check could run. */
  readonly base: ReadonlyMap<string, CheckResult> | null;
  /** Null while only the base has been checked. */
  readonly patched: ReadonlyMap<string, CheckResult> | null;
  readonly dependencies: CheckMatrix['dependencies'];
}

/** One row a check, in the order of `checks`, with the verdict that base and patched results add up to. */
export function buildMatrix({ checks, base, patched, dependencies }: MatrixInput): CheckMatrix {
  return { rows: checks.map((check) => rowOf(check, base, patched)), dependencies };
}

function rowOf(check: Check, base: MatrixInput['base'], patched: MatrixInput['patched']): CheckRow {
  const before = resultOf(check, base);
  if (patched === null) return { check, base: before, patched: null, verdict: null };
  const after = resultOf(check, patched);
  return { check, base: before, patched: after, verdict: verdictOf(before, after) };
}

/** A check without a result did not run, which is never the same as passing. */
function resultOf(check: Check, results: ReadonlyMap<string, CheckResult> | null): CheckResult {
  return results?.get(check.id) ?? notRun('not-runnable', check.runnable.yes ? 'It was not run on this tree.' : check.runnable.reason);
}

import { describe, expect, test } from 'vitest';
import type { Check, CheckResult } from '../../../main/domain/checks.ts';
import { checkMatrixSchema } from '../../../main/domain/checks.ts';
import { notRun } from '../../../main/loops/engineering/check-run.ts';
import { buildMatrix } from '../../../main/loops/engineering/matrix.ts';

const checks: readonly Check[] = ['unit', 'lint'].map((id) => ({
  id, title: id, kind: 'test', argv: [id], cwd: '', foundIn: 'package.json', timeoutMs: 1000, runnable: { yes: true },
}));
const dependencies = { state: 'not-needed', detail: 'No check needs installed dependencies.' } as const;

function result(status: CheckResult['status'], total: number | null = null): CheckResult {
  const tests = total === null ? null : { total, failed: 0, skipped: 0 };
  return { ...notRun('error', ''), status, reason: null, exitCode: status === 'passed' ? 0 : 1, tests };
}

const all = (...results: readonly CheckResult[]): ReadonlyMap<string, CheckResult> =>
  new Map(checks.flatMap((check, index) => (results[index] === undefined ? [] : [[check.id, results[index]] as const])));

const verdicts = (base: ReadonlyMap<string, CheckResult> | null, patched: ReadonlyMap<string, CheckResult> | null): unknown =>
  checkMatrixSchema.parse(buildMatrix({ checks, base, patched, dependencies })).rows.map((row) => row.verdict);

describe('buildMatrix', () => {
  test('has no verdict while only the base was checked', () => {
    expect(verdicts(all(result('passed'), result('passed')), null)).toEqual([null, null]);
  });

  test('tells already red apart from broken, and fixed from passing', () => {
    expect(verdicts(all(result('failed'), result('passed')), all(result('failed'), result('failed')))).toEqual(['already-red', 'broke']);
    expect(verdicts(all(result('failed'), result('passed')), all(result('passed'), result('passed')))).toEqual(['fixed', 'passes']);
  });

  test('fewer tests, and tests that can no longer be counted, are no pass', () => {
    expect(verdicts(all(result('passed', 10), result('passed', 10)), all(result('passed', 9), result('passed')))).toEqual(['fewer-tests', 'fewer-tests']);
  });

  test('a check without a result did not run', () => {
    expect(verdicts(null, null)).toEqual([null, null]);
    expect(verdicts(all(result('passed'), result('passed')), all(result('passed')))).toEqual(['passes', 'not-runnable']);
    const [row] = buildMatrix({ checks, base: null, patched: null, dependencies }).rows;
    expect(row?.base).toMatchObject({ status: 'not-runnable', reason: 'It was not run on this tree.' });
  });
});

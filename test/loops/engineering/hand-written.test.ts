import { expect, it } from 'vitest';
import type { Check, CheckMatrix, CheckResult, TestCase } from '../../../main/domain/checks.ts';
import { notRun } from '../../../main/loops/engineering/check-run.ts';
import { tasksFromChecks } from '../../../main/loops/engineering/hand-written.ts';

const files = new Set(['web/test/parse.test.js', 'pyproject.toml']);

function evidenceOf(base: Partial<CheckResult>, cwd = ''): readonly string[] {
  const check: Check = { id: 'py', title: 'pytest -v', kind: 'test', argv: ['pytest', '-v'], cwd, foundIn: 'pyproject.toml#tool.pytest', timeoutMs: 1000, runnable: { yes: true } };
  const matrix: CheckMatrix = { rows: [{ check, base: { ...notRun('error', ''), status: 'failed', reason: null, ...base }, patched: null, verdict: null }], dependencies: { state: 'not-needed', detail: '' } };
  return tasksFromChecks(matrix, files).flatMap(({ task }) => task.evidence.map(({ path, detail }) => `${path} | ${detail}`));
}

const failing = (name: string): TestCase => ({ name, status: 'failed', durationMs: null });

it('points at the tests that fail, in the files that hold them', () => {
  const cases: readonly TestCase[] = [failing('test/parse.test.js > an hour'), { name: 'test/parse.test.js > a day', status: 'passed', durationMs: 1 }, failing('a suite > a case')];
  expect(evidenceOf({ exitCode: 1, cases: [...cases] }, 'web')).toEqual([
    'web/test/parse.test.js | pytest -v: test/parse.test.js > an hour fails at this commit.',
    'pyproject.toml | pytest -v: a suite > a case fails at this commit.',
  ]);
});

it('points at what names the check where no test is known', () => {
  expect(evidenceOf({ exitCode: 2 })).toEqual(['pyproject.toml | pytest -v: ends with 2 at this commit.']);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf, type Check, type CheckResult, type TestCase } from '../../../main/domain/checks.ts';
import { fail, ok } from '../../../main/domain/result.ts';
import { combined, repeated, type Repeats } from '../../../main/loops/engineering/check-repeat.ts';
import { notRun } from '../../../main/loops/engineering/check-run.ts';

const check: Check = { id: 'a', title: 'npm test', kind: 'test', argv: ['npm', 'test'], cwd: '', foundIn: 'package.json', timeoutMs: 1000, runnable: { yes: true } };

function run(status: CheckResult['status'], cases: Readonly<Record<string, TestCase['status']>> = {}): CheckResult {
  return { ...notRun('error', ''), status, reason: null, exitCode: status === 'passed' ? 0 : 1, cases: Object.entries(cases).map(([name, each]) => ({ name, status: each, durationMs: null })) };
}

/** Answers with the given results in turn, and tells which trees were asked for and removed. */
function script(results: readonly CheckResult[], most = results.length, confirm: readonly string[] = []): { repeats: Repeats; run: (tree: string) => Promise<CheckResult>; trees: string[]; dropped: string[] } {
  const trees: string[] = [];
  const dropped: string[] = [];
  return {
    trees, dropped,
    repeats: { most, budgetMs: 10_000, confirm: new Set(confirm), fresh: (time) => Promise.resolve(ok(`base-${time + 1}`)), drop: (tree) => void dropped.push(tree) },
    run: (tree) => Promise.resolve(results[trees.push(tree) - 1] ?? run('error')),
  };
}

const anyRun = fc.constantFrom<CheckResult['status']>('passed', 'failed', 'timed-out', 'error').map((status) => run(status));
const withCases = fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.constantFrom<TestCase['status']>('passed', 'failed', 'skipped')).chain((cases) => fc.constantFrom<CheckResult['status']>('passed', 'failed').map((status) => run(status, cases)));

describe('a check that is run again', () => {
  test('tests of one name are told apart by their order, so that none of them is taken for flaky', () => {
    const twice = { ...run('failed'), cases: (['passed', 'failed'] as const).map((status): TestCase => ({ name: 'should be equal', status, durationMs: null })) };
    expect(combined([twice, twice])).toMatchObject({ status: 'failed', flaked: [] });
    expect(combined([twice, { ...twice, cases: twice.cases.toReversed() }])).toMatchObject({ status: 'flaky', flaked: ['should be equal'] });
  });

  test('no sequence of runs with a failure in it is a pass, whatever the base was', () => {
    const runs = fc.array(fc.oneof(anyRun, withCases), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(runs, fc.oneof(anyRun, fc.constant(run('flaky'))), (all, base) => {
      const result = combined(all);
      if (all.every((each) => each.status === 'passed')) expect(result.status).toBe('passed');
      else expect(['passes', 'fixed', 'fewer-tests']).not.toContain(verdictOf(base, result));
      expect(result.runs).toBe(all.length);
    }));
  });

  test('is broken only where it fails every time and passed before', () => {
    fc.assert(fc.property(fc.array(anyRun, { minLength: 1, maxLength: 5 }), (all) => {
      const broke = verdictOf(run('passed'), combined(all)) === 'broke';
      expect(broke).toBe(all.every((each) => each.status !== 'passed'));
    }));
    expect(verdictOf(run('failed'), combined([run('failed'), run('failed')]))).toBe('already-red');
    expect(verdictOf(run('flaky'), run('passed'))).toBe('flaky');
    expect(verdictOf(run('flaky'), run('failed'))).toBe('flaky');
  });

  test('stops at the first run that disagrees, and names what flaked', async () => {
    const { repeats, run: again, trees, dropped } = script([run('failed', { one: 'failed', two: 'passed' }), run('passed', { one: 'passed', two: 'passed' }), run('failed')]);
    const result = await repeated(check, run('failed', { one: 'failed', two: 'passed' }), repeats, again);
    expect(result).toMatchObject({ status: 'flaky', runs: 3, flaked: ['one'], reason: 'On the same tree it failed in 2 of 3 runs and passed in 1.' });
    expect(trees).toEqual(['base-2', 'base-3']);
    expect(dropped).toEqual(trees);
  });

  test('fails steadily where one test fails every time, and says which others flaked', () => {
    const result = combined([run('failed', { one: 'failed', two: 'failed' }), run('failed', { one: 'failed', two: 'passed' })]);
    expect(result).toMatchObject({ status: 'failed', flaked: ['two'] });
  });

  test('is flaky where every run fails, but another test each time', () => {
    const result = combined([run('failed', { one: 'failed', two: 'passed' }), run('failed', { one: 'passed', two: 'failed' })]);
    expect(result).toMatchObject({ status: 'flaky', flaked: ['one', 'two'], reason: 'It failed in all 2 runs on the same tree, but no test failed in every one.' });
  });

  test.each([
    ['a pass', run('passed'), 0], ['a failure', run('failed'), 2], ['a run at its time limit', run('timed-out'), 0], ['what could not run', run('not-runnable'), 0],
  ])('%s is run again as often as it needs', async (_, first, times) => {
    const { repeats, run: again, trees } = script([run('failed'), run('failed'), run('failed')], 2);
    await repeated(check, first, repeats, again);
    expect(trees.length).toBe(times);
  });

  test('a pass of what failed on the base has to hold', async () => {
    const { repeats, run: again } = script([run('passed'), run('failed')], 2, ['a']);
    expect(await repeated(check, run('passed'), repeats, again)).toMatchObject({ status: 'flaky', runs: 3 });
    const steady = script([run('passed'), run('passed')], 2, ['a']);
    expect(await repeated(check, run('passed'), steady.repeats, steady.run)).toMatchObject({ status: 'passed', runs: 3 });
  });

  test('a linter is not run again, a check of any kind that counts tests is; a check may ask for fewer', async () => {
    const lint = script([run('passed')], 2);
    expect(await repeated({ ...check, kind: 'lint' }, run('failed'), lint.repeats, lint.run)).toMatchObject({ status: 'failed', runs: 1 });
    const counted = script([run('failed'), run('failed')], 2);
    await repeated({ ...check, kind: 'other' }, { ...run('failed'), tests: { total: 1, failed: 1, skipped: 0 } }, counted.repeats, counted.run);
    expect(counted.trees.length).toBe(2);
    const fewer = script([run('failed'), run('failed')], 2);
    await repeated({ ...check, repeat: 1 }, run('failed'), fewer.repeats, fewer.run);
    expect(fewer.trees.length).toBe(1);
  });

  test('a slow check is run again as often as fits', async () => {
    const slow = (durationMs: number): CheckResult => ({ ...run('failed'), durationMs });
    const { repeats, run: again, trees } = script([slow(6000), slow(6000), slow(6000)], 3);
    expect(await repeated(check, slow(6000), repeats, again)).toMatchObject({ status: 'failed', runs: 2 });
    expect(trees.length).toBe(1);
    expect(await repeated(check, slow(11_000), repeats, again)).toMatchObject({ status: 'failed', runs: 1 });
  });

  test('without a fresh tree it stays what it was', async () => {
    const { repeats, run: again } = script([run('passed')]);
    const full: Repeats = { ...repeats, fresh: () => Promise.resolve(fail('full', 'No room.', '')) };
    expect(await repeated(check, run('failed'), full, again)).toMatchObject({ status: 'failed', runs: 1 });
  });
});

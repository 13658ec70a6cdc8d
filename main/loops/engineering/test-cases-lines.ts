import type { TestCase } from '../../domain/checks.ts';
import { groupsOf } from './test-cases-groups.ts';

/** Runners that print one line a test, with its full name. */

/** `go test -v`: `--- PASS: TestX/part (0.00s)`, and the package at the end of its tests. */
export function goCases(text: string): readonly TestCase[] {
  const found: { name: string; status: TestCase['status']; durationMs: number }[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const test = /^\s*--- (PASS|FAIL|SKIP): (\S{1,300}) \(([\d.]{1,12})s\)$/.exec(line);
    if (test?.[2] !== undefined) found.push({ name: test[2].replaceAll('/', ' > '), status: test[1] === 'PASS' ? 'passed' : test[1] === 'SKIP' ? 'skipped' : 'failed', durationMs: Number(test[3]) * 1000 });
    const end = /^(?:ok|FAIL)\s+(\S+)\s/.exec(line)?.[1];
    if (end === undefined) continue;
    for (const each of found.slice(from)) each.name = `${end} > ${each.name}`;
    from = found.length;
  }
  const groups = groupsOf(found.map(({ name }) => name));
  return found.filter(({ name }) => !groups.has(name));
}

/** `test tests::adds ... ok`, below `Running tests/a.rs (…)`. */
export function cargoCases(text: string): readonly TestCase[] {
  const found: TestCase[] = [];
  let program = '';
  for (const line of text.split('\n')) {
    program = /^\s+(?:Running (?:unittests )?|Doc-tests )(\S+)/.exec(line)?.[1] ?? program;
    const test = /^test (.{1,300}?)(?: - should panic)? \.\.\. (ok|FAILED|ignored)\b/.exec(line);
    if (test?.[1] !== undefined) found.push({ name: [program, test[1].replaceAll('::', ' > ')].filter((part) => part !== '').join(' > '), status: test[2] === 'ok' ? 'passed' : test[2] === 'ignored' ? 'skipped' : 'failed', durationMs: null });
  }
  return found;
}

const pytestStatus: Readonly<Record<string, TestCase['status']>> = { PASSED: 'passed', FAILED: 'failed', ERROR: 'failed', SKIPPED: 'skipped', XFAIL: 'skipped', XPASS: 'failed' };

/** `tests/test_a.py::test_one PASSED [ 50%]` of `-v`, and `PASSED tests/test_a.py::test_one` of `-rA`. */
export function pytestCases(text: string): readonly TestCase[] {
  const found = new Map<string, TestCase['status']>();
  for (const line of text.split('\n')) {
    const verbose = /^(\S+\.py::.{1,350}?) (PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)(?: \(.*\))?(?:\s+\[ *\d+%\])?$/.exec(line);
    const summed = verbose === null ? /^(PASSED|FAILED|ERROR|XFAIL|XPASS) (\S+\.py::.{1,350}?)(?: - .*)?$/.exec(line) : null;
    const [name, word] = verbose === null ? [summed?.[2], summed?.[1]] : [verbose[1], verbose[2]];
    if (name === undefined || word === undefined) continue;
    const key = name.replaceAll('::', ' > ');
    // An error while cleaning up counts against a test that passed.
    if (found.get(key) !== 'failed') found.set(key, pytestStatus[word] ?? 'failed');
  }
  return [...found].map(([name, status]) => ({ name, status, durationMs: null }));
}

/** `test_a (tests.test_x.T.test_a) ... ok` of `unittest -v`. */
export function unittestCases(text: string): readonly TestCase[] {
  return text.split('\n').flatMap((line): readonly TestCase[] => {
    const test = /^(\w{1,200}) \(([\w.]{1,300})\)(?:.*)? \.\.\. (ok|FAIL|ERROR|skipped|expected failure|unexpected success)\b/.exec(line);
    if (test?.[1] === undefined || test[2] === undefined) return [];
    const group = test[2].endsWith(`.${test[1]}`) ? test[2].slice(0, -test[1].length - 1) : test[2];
    const status = test[3] === 'ok' ? 'passed' : test[3] === 'skipped' || test[3] === 'expected failure' ? 'skipped' : 'failed';
    return [{ name: `${group} > ${test[1]}`, status, durationMs: null }];
  });
}

const vitestStatus: Readonly<Record<string, TestCase['status']>> = { '✓': 'passed', '√': 'passed', '×': 'failed', '❯': 'failed', '↓': 'skipped', '□': 'todo' };

/** ` ✓ test/a.test.ts > group > name 5ms` of Vitest's verbose reporter. */
export function vitestCases(text: string): readonly TestCase[] {
  return text.split('\n').flatMap((line): readonly TestCase[] => {
    const test = /^ {0,3}([✓√×↓□]) (?:\|[^|]{1,60}\| )?(\S+\.[cm]?[jt]sx? > .{1,400}?)(?: \[skipped\])?(?:\s+(\d+)(ms|s))?(?: \(retry.*\))?$/.exec(line);
    if (test?.[2] === undefined) return [];
    return [{ name: test[2], status: vitestStatus[test[1] ?? ''] ?? 'failed', durationMs: test[3] === undefined ? null : Number(test[3]) * (test[4] === 's' ? 1000 : 1) }];
  });
}

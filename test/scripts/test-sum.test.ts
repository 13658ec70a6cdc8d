import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests, sumLine } from '../../scripts/setup/test-sum.mjs';
import { stages } from '../../scripts/setup/test-stages.mjs';

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'touchline-sum-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function counted(report: object): string {
  const file = join(folder, 'vitest.json');
  writeFileSync(file, JSON.stringify(report));
  return sumLine(countTests(file), 0);
}

test('counts come from the report', () => {
  expect(counted({ numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 })).toBe('12 passed, 0 failed');
  expect(counted({ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })).toBe('12 passed, 2 failed, 2 skipped');
});

test('a file that could not be run is a failure', () => {
  expect(counted({ numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 1 })).toBe('3 passed, 1 failed');
});

test('a stage that failed before any test is a failure', () => {
  expect(sumLine(countTests(join(folder, 'absent.json')), 2)).toBe('0 passed, 1 failed');
});

test('the stages run from quick to slow, the window under a virtual display where there is none', () => {
  expect(stages('r.json', [], true).map((stage) => stage.name)).toEqual(['types', 'lint', 'schemas', 'build', 'tests']);
  expect(stages('r.json', ['a'], false).at(-1)?.commands[0]?.slice(0, 2)).toEqual(['xvfb-run', '-a']);
  expect(stages('r.json', ['a'], false).at(-1)?.commands[0]?.at(-1)).toBe('a');
});

import type { TestCase } from '../../domain/checks.ts';

/**
 * The tests in the TAP of tape, which prints a comment with a test's name and numbers its assertions below; how many
 * assertions there are depends on how far a test comes. Null where the text is not tape's: it alone ends with a plan,
 * `# tests N` with the same number, and `# pass`; https://github.com/tape-testing/tape.
 */
export function tapeTests(lines: readonly string[]): readonly TestCase[] | null {
  const plan = lines.findIndex((line, at) => line.startsWith('1..') && lines[at + 1] === `# tests ${line.slice(3)}` && /^# pass {1,2}\d/u.test(lines[at + 2] ?? ''));
  const start = lines.indexOf('TAP version 13');
  return plan < 0 || start < 0 ? null : testsIn(lines.slice(start + 1, plan));
}

interface Open {
  readonly name: string;
  readonly states: TestCase['status'][];
}

function testsIn(lines: readonly string[]): readonly TestCase[] {
  const tests: Open[] = [];
  for (const line of lines) {
    const name = /^# (?:SKIP |TODO )?(.+)$/u.exec(line)?.[1];
    if (name !== undefined) tests.push({ name, states: line.startsWith('# SKIP ') ? ['skipped'] : [] });
    else if (/^(?:not )?ok\b/u.test(line)) (tests.at(-1) ?? begun(tests)).states.push(stateOf(line));
  }
  // A comment with no assertion below is a remark, or stands around other tests.
  return tests.filter(({ states }) => states.length > 0).map(({ name, states }) => ({ name, status: worstOf(states), durationMs: null }));
}

/** Assertions before the first name. */
function begun(tests: Open[]): Open {
  const test: Open = { name: '(no name)', states: [] };
  tests.push(test);
  return test;
}

function stateOf(line: string): TestCase['status'] {
  const directive = / # (SKIP|TODO)\b/iu.exec(line)?.[1]?.toLowerCase();
  return directive === 'skip' ? 'skipped' : directive === 'todo' ? 'todo' : line.startsWith('ok') ? 'passed' : 'failed';
}

function worstOf(states: readonly TestCase['status'][]): TestCase['status'] {
  return (['failed', 'passed', 'todo', 'skipped'] as const).find((state) => states.includes(state)) ?? 'skipped';
}

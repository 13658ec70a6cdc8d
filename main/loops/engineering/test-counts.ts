import { withoutColour } from './check-run-output.ts';
import type { TestCounts } from './test-counts-formats.ts';
import { formats } from './test-counts-formats.ts';

export interface CountedTests {
  /** Null when no format is known, or when what was printed is ambiguous. */
  readonly tests: TestCounts | null;
  /** Why an output that does hold summaries is not counted; null otherwise. */
  readonly doubt: string | null;
}

/** Only this much of the end is read: a summary stands at the end of what a runner prints. */
const readCharacters = 4 * 1024 * 1024;

/**
 * Counts tests from the output of a known runner: node:test and other TAP, Vitest, Jest, Mocha, pytest, unittest,
 * `go test -v` and `-json`, `cargo test`. Never throws.
 *
 * The program that prints is not trusted, and a second summary is never added to the first: it may be one the tests
 * print themselves. A count can take belief away (fewer tests than the base) and is shown to a reviewer; nothing may
 * become more allowed because of it.
 */
export function countTests(stdout: string, stderr: string): CountedTests {
  const text = `${withoutColour(stdout.slice(-readCharacters))}\n${withoutColour(stderr.slice(-readCharacters))}`;
  const lines = text.split(/\r?\n/);
  const summaries = formats.flatMap((format) => format(lines));
  const [only] = summaries;
  if (only === undefined) return { tests: null, doubt: null };
  if (summaries.length > 1) return { tests: null, doubt: `Its output holds ${summaries.length} test summaries, so the tests are not counted.` };
  if (!isSound(only)) return { tests: null, doubt: 'The numbers of its test summary contradict each other, so the tests are not counted.' };
  return { tests: only, doubt: null };
}

function isSound({ total, failed, skipped }: TestCounts): boolean {
  return [total, failed, skipped].every((n) => Number.isSafeInteger(n) && n >= 0) && failed + skipped <= total;
}

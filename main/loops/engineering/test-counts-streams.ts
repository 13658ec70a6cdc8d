import type { TestCase } from '../../domain/checks.ts';
import { tapeTests } from './test-cases-tape.ts';
import type { CountFormat, TestCounts } from './test-counts-formats.ts';

/** Formats that report test by test: the counts are added up from the lines. */

/**
 * TAP: a plan `1..N` and top-level `ok` and `not ok` lines; https://testanything.org/tap-version-14-specification.html.
 * Without a plan, or with another number of lines than planned, there is no count. tape plans its assertions, so its
 * tests are counted instead.
 */
export const countTap: CountFormat = (lines) => {
  const plans = lines.flatMap((line) => /^1\.\.(\d{1,9})(?: *#.*)?$/.exec(line)?.[1] ?? []);
  const points = lines.flatMap((line) => pointOf(line) ?? []);
  if (plans.length !== 1 || Number(plans[0]) !== points.length) return [];
  if (points.length === 0 && !lines.some((line) => line.startsWith('TAP version 1'))) return [];
  const tests = tapeTests(lines);
  if (tests !== null) return [countsOf(tests)];
  const of = (state: string): number => points.filter((each) => each === state).length;
  return [{ total: points.length, failed: of('failed'), skipped: of('not judged') }];
};

function countsOf(tests: readonly TestCase[]): TestCounts {
  const of = (...states: readonly TestCase['status'][]): number => tests.filter(({ status }) => states.includes(status)).length;
  return { total: tests.length, failed: of('failed'), skipped: of('skipped', 'todo') };
}

function pointOf(line: string): 'passed' | 'failed' | 'not judged' | null {
  const match = /^(ok|not ok)(?: |$)/.exec(line);
  if (match === null) return null;
  if (/ # ?(?:skip|todo)\b/i.test(line)) return 'not judged';
  return match[1] === 'ok' ? 'passed' : 'failed';
}

/** `go test -v` (`--- PASS: TestX (0.00s)`) and `go test -json`; subtests are part of their test. */
export const countGo: CountFormat = (lines) => {
  const verbose = lines.flatMap((line) => /^--- (PASS|FAIL|SKIP): \S+ \([\d.]+s\)$/.exec(line)?.[1]?.toLowerCase() ?? []);
  const events = lines.flatMap((line) => goEvent(line) ?? []);
  if (verbose.length > 0 && events.length > 0) return [];
  return summarised(verbose.length > 0 ? verbose : events);
};

function summarised(ends: readonly string[]): readonly TestCounts[] {
  if (ends.length === 0) return [];
  const of = (state: string): number => ends.filter((each) => each === state).length;
  return [{ total: ends.length, failed: of('fail'), skipped: of('skip') }];
}

/** The end of one top-level test in `go test -json` output; https://pkg.go.dev/cmd/test2json. */
function goEvent(line: string): string | null {
  if (!line.startsWith('{"') || line.length > 4096) return null;
  const action = /"Action":"(pass|fail|skip)"/.exec(line)?.[1];
  const test = /"Test":"([^"/\\]{1,300})"/.exec(line)?.[1];
  return action !== undefined && test !== undefined && line.includes('"Package":"') ? action : null;
}

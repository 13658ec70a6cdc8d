import * as z from 'zod';
import { sha256Schema } from './ids.ts';

/** A command the repository itself names as a check. */
export const checkSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9:._-]{0,63}$/),
  title: z.string().max(120),
  kind: z.enum(['test', 'lint', 'types', 'build', 'format', 'other']),
  argv: z.array(z.string()).min(1),
  cwd: z.string().describe('Folder inside the repository, empty for its root.'),
  foundIn: z.string().describe('The file that names it, e.g. `package.json#scripts.test`.'),
  timeoutMs: z.int().positive(),
  repeat: z.int().min(0).max(10).optional().describe('How often a failing test is run again at most, where the repository says so.'),
  report: z.string().max(300).optional().describe('File inside the repository to which it writes its report of single tests.'),
  runnable: z.discriminatedUnion('yes', [
    z.strictObject({ yes: z.literal(true) }),
    z.strictObject({ yes: z.literal(false), reason: z.string().min(1) }),
  ]),
});
export type Check = z.infer<typeof checkSchema>;

/** Most single tests that a result names. */
export const maxCases = 2000;

export const testCaseSchema = z.strictObject({
  name: z.string().min(1).max(400).describe('File and groups first, then the test: `test/a.test.js > cart > adds up`.'),
  status: z.enum(['passed', 'failed', 'skipped', 'todo']),
  durationMs: z.number().nonnegative().nullable(),
});
export type TestCase = z.infer<typeof testCaseSchema>;

export const checkResultSchema = z.strictObject({
  status: z.enum(['passed', 'failed', 'flaky', 'timed-out', 'not-runnable', 'error']).describe('`flaky`: on the same tree it failed and passed. That is no pass.'),
  exitCode: z.int().nullable(),
  durationMs: z.number().nonnegative(),
  reason: z.string().nullable().describe('Why it did not run, or what ended it.'),
  tests: z
    .strictObject({ total: z.int().nonnegative(), failed: z.int().nonnegative(), skipped: z.int().nonnegative() })
    .nullable()
    .describe('Counted by the host from the runner’s output, where the format is known.'),
  outputTail: z.string().describe('The last part of both streams, control characters shown as escapes.'),
  outputSha256: sha256Schema.nullable(),
  cases: z.array(testCaseSchema).max(maxCases).default([]).describe('Single tests, where the runner’s report of them is understood.'),
  casesLeftOut: z.int().nonnegative().default(0),
  runs: z.int().positive().default(1).describe('How often it was run on this tree.'),
  flaked: z.array(z.string()).max(200).default([]).describe('Tests that failed in one run and passed in another.'),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const checkVerdictSchema = z.enum(['passes', 'fixed', 'broke', 'already-red', 'not-runnable', 'fewer-tests', 'flaky']);
export type CheckVerdict = z.infer<typeof checkVerdictSchema>;

export const checkRowSchema = z.strictObject({
  check: checkSchema,
  base: checkResultSchema,
  patched: checkResultSchema.nullable().describe('Null while only the base has been checked.'),
  verdict: checkVerdictSchema.nullable(),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

export const checkMatrixSchema = z.strictObject({
  rows: z.array(checkRowSchema),
  dependencies: z
    .strictObject({ state: z.enum(['not-needed', 'taken-along', 'prepared', 'missing']), detail: z.string() })
    .describe('Where the installed dependencies the checks saw came from.'),
});
export type CheckMatrix = z.infer<typeof checkMatrixSchema>;

const green = (result: CheckResult): boolean => result.status === 'passed';

/**
 * Tells "was already red" apart from "broke it". Fewer tests than the base is never a pass, and neither is what passes
 * only sometimes: a change broke a check only where it fails every time and passed before.
 */
export function verdictOf(base: CheckResult, patched: CheckResult): CheckVerdict {
  if (base.status === 'not-runnable' || patched.status === 'not-runnable') return 'not-runnable';
  if (base.status === 'flaky' || patched.status === 'flaky') return 'flaky';
  if (!green(patched)) return green(base) ? 'broke' : 'already-red';
  if (base.tests !== null && (patched.tests === null || ran(patched.tests) < ran(base.tests))) return 'fewer-tests';
  return green(base) ? 'passes' : 'fixed';
}

function ran(tests: { total: number; skipped: number }): number {
  return tests.total - tests.skipped;
}

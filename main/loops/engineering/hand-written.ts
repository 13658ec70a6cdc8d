import { digestOf } from '../../domain/digest.ts';
import type { Check, CheckMatrix, CheckResult } from '../../domain/checks.ts';
import type { FoundTask } from '../../domain/task.ts';
import { inFolder } from './ecosystems-paths.ts';
import type { Found } from './planning/ground.ts';
import { scored } from './planning/rank.ts';

/** A task no recipe can do: a model writes its edits. */
export const handWritten = 'hand-written';

const measureName = 'checks that fail';

/** The id of a task in the maintainer’s words: the same words are the same task, by whichever door they came. */
export function idOfWords(text: string): string {
  return digestOf({ recipe: handWritten, text });
}

/** How many checks fail on a tree: the one measure that every task without a recipe has. */
export function failingChecks(matrix: CheckMatrix, tree: 'base' | 'patched'): number {
  return matrix.rows.filter((row) => failed(row[tree]?.status)).length;
}

function failed(status: string | undefined): boolean {
  return status === 'failed' || status === 'timed-out' || status === 'flaky';
}

/** The task in the maintainer's own words. The files it names by their whole path are those it may change. */
export function taskByHand(text: string, matrix: CheckMatrix, files: readonly string[]): FoundTask {
  const title = (text.split('\n').find((line) => line.trim() !== '') ?? text).trim();
  return {
    id: idOfWords(text),
    recipe: handWritten,
    category: 'other',
    title: title.length > 120 ? `${title.slice(0, 119)}…` : title,
    objective: text.length > 500 ? `${text.slice(0, 499)}…` : text,
    measure: { name: measureName, before: failingChecks(matrix, 'base'), target: 0 },
    evidence: [],
    evidenceLeftOut: 0,
    expectedFiles: files.filter((path) => mentions(text, path)).slice(0, 100),
    effort: 'hours',
    risk: 'medium',
    score: 1,
    scoreParts: [{ name: 'asked for', value: 1, why: 'The maintainer asked for it.' }],
  };
}

/** A path counts as named where it stands by itself, not as a part of a longer one. */
function mentions(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + path.length, at + path.length + 2);
    if (!/[\w./-]/.test(before) && !/^(?:[\w/-]|\.\w)/.test(after)) return true;
  }
  return false;
}

/** What fails on the base is worth mending, where a model is there to do it. */
export function tasksFromChecks(matrix: CheckMatrix, files: ReadonlySet<string>): readonly Found[] {
  return matrix.rows.filter((row) => failed(row.base.status) && row.base.status !== 'flaky').map(({ check, base }): Found => ({
    task: mending(check, base, matrix, files),
    standsOn: { kind: 'check', argv: check.argv, cwd: check.cwd, status: base.status, tests: base.casesLeftOut > 0 ? null : failingTests(base), output: base.outputTail },
  }));
}

function failingTests({ cases }: CheckResult): readonly string[] {
  return cases.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

function mending(check: Check, base: CheckResult, matrix: CheckMatrix, files: ReadonlySet<string>): FoundTask {
  const seen = failures(check, base, files);
  return {
    id: digestOf({ recipe: handWritten, check: check.id }),
    recipe: handWritten,
    category: 'bug-fix',
    title: `Make ${check.title} pass`.slice(0, 120),
    objective: `${check.title} fails at this commit. Find the cause and mend it, without changing what the check asks for.`.slice(0, 500),
    measure: { name: measureName, before: failingChecks(matrix, 'base'), target: 0 },
    evidence: seen.slice(0, mostEvidence),
    evidenceLeftOut: Math.max(0, seen.length - mostEvidence),
    expectedFiles: [],
    effort: 'hours',
    risk: 'medium',
    ...scored({
      effort: 'hours', risk: 'medium',
      certainty: { value: 0.8, why: 'It fails on the host’s own run of this commit; what the cause is, is not known yet.' },
      worth: { value: 0.95, why: 'A red check hides every other fault.' },
    }),
  };
}

const mostEvidence = 20;

/** The single tests that fail, where the runner names them; that the check fails, where it does not. */
function failures(check: Check, base: CheckResult, files: ReadonlySet<string>): FoundTask['evidence'] {
  const tests = failingTests(base);
  const ending = base.status === 'timed-out' ? 'not done in its time' : `ends with ${base.exitCode ?? 'no exit code'}`;
  if (tests.length === 0) return [{ path: evidencePath(check), detail: `${check.title}: ${ending} at this commit.`.slice(0, 500) }];
  return tests.map((test) => ({ path: fileOfTest(test, check, files) ?? evidencePath(check), detail: `${check.title}: ${test} fails at this commit.`.slice(0, 500) }));
}

/** Runners put the file first, from the folder they run in. */
function fileOfTest(test: string, { cwd }: Check, files: ReadonlySet<string>): string | null {
  const first = test.split(' > ')[0] ?? '';
  return [inFolder(cwd, first), first].find((path) => files.has(path)) ?? null;
}

/** The file that names the check, without what it says in it. */
function evidencePath({ foundIn }: Check): string {
  return foundIn.split('#')[0] ?? foundIn;
}

/** The end of what the failing checks of the base printed, for whoever is to mend them. */
export function failingOutput(matrix: CheckMatrix): readonly { readonly check: string; readonly output: string }[] {
  return matrix.rows.flatMap((row) => (failed(row.base.status) ? [{ check: row.check.id, output: row.base.outputTail.slice(-1500) }] : []));
}

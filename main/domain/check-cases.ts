import type { CheckResult, TestCase } from './checks.ts';

/** What became of single tests between two runs of one check. Names are compared as they are: a new name is a new test. */
export interface ComparedCases {
  readonly newlyFailing: readonly string[];
  readonly newlyPassing: readonly string[];
  readonly disappeared: readonly string[];
  readonly newlySkipped: readonly string[];
}

/** Tests of the same name are told apart by their order. */
export function compareCases(base: readonly TestCase[], patched: readonly TestCase[]): ComparedCases {
  const before = byName(base);
  const after = byName(patched);
  const both = [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
  return {
    newlyFailing: [...namesOf(both.filter(({ was, is }) => is.status === 'failed' && was.status !== 'failed')), ...[...after].filter(([key, is]) => is.status === 'failed' && !before.has(key)).map(([, is]) => is.name)],
    newlyPassing: namesOf(both.filter(({ was, is }) => is.status === 'passed' && was.status !== 'passed')),
    disappeared: [...before].filter(([key]) => !after.has(key)).map(([, was]) => was.name),
    newlySkipped: namesOf(both.filter(({ was, is }) => isLeftOut(is) && !isLeftOut(was))),
  };
}

/** What became of a single test; what holds a change back comes first. */
export const caseStates = ['newly-failing', 'disappeared', 'newly-skipped', 'flaky', 'failing', 'newly-passing', 'new', 'skipped', 'passing'] as const;
export type CaseState = (typeof caseStates)[number];
export type CaseStatus = TestCase['status'] | 'flaky';

/** One test of a check, on the base and with the change. */
export interface CaseLine {
  readonly name: string;
  readonly state: CaseState;
  /** Null where it was not there. */
  readonly base: CaseStatus | null;
  /** Null where it was not there, or while only the base has been checked. */
  readonly patched: CaseStatus | null;
  readonly durationMs: number | null;
}

type NamedCases = Pick<CheckResult, 'cases' | 'casesLeftOut' | 'flaked'>;

/** Every single test of a check once, with what became of it; before the change was checked, only what the base says. */
export function caseLines(base: NamedCases, patched: NamedCases | null): readonly CaseLine[] {
  const before = byName(base.cases);
  const after = byName(patched?.cases ?? []);
  // A report that is cut short or not understood can't tell what is gone.
  const tellsGone = patched === null || (after.size > 0 && base.casesLeftOut + patched.casesLeftOut === 0);
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => tellsGone || after.has(key));
  const statusBefore = statusIn(base);
  const statusAfter = statusIn(patched);
  return keys.flatMap((key): readonly CaseLine[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const known = is ?? was;
    if (known === undefined) return [];
    const [first, second] = [statusBefore(was), statusAfter(is)];
    return [{ name: known.name, base: first, patched: second, state: stateOf(first, patched === null ? first : second), durationMs: known.durationMs }];
  }).sort((one, other) => caseStates.indexOf(one.state) - caseStates.indexOf(other.state));
}

function statusIn(report: NamedCases | null): (test: TestCase | undefined) => CaseStatus | null {
  const flaked = new Set(report?.flaked);
  return (test) => (test === undefined ? null : flaked.has(test.name) ? 'flaky' : test.status);
}

function stateOf(was: CaseStatus | null, is: CaseStatus | null): CaseState {
  if (is === null) return 'disappeared';
  if (is === 'flaky' || was === 'flaky') return 'flaky';
  if (is === 'failed') return was === 'failed' ? 'failing' : 'newly-failing';
  if (is === 'passed') return was === null ? 'new' : was === 'passed' ? 'passing' : 'newly-passing';
  return was === 'passed' || was === 'failed' ? 'newly-skipped' : 'skipped';
}

function namesOf(chosen: readonly { readonly is: TestCase }[]): readonly string[] {
  return chosen.map(({ is }) => is.name);
}

function isLeftOut(test: TestCase): boolean {
  return test.status === 'skipped' || test.status === 'todo';
}

/** Each test under a key of its own; those of one name are told apart by their order. */
export function byName(cases: readonly TestCase[]): ReadonlyMap<string, TestCase> {
  const found = new Map<string, TestCase>();
  const times = new Map<string, number>();
  for (const test of cases) {
    const time = times.get(test.name) ?? 0;
    times.set(test.name, time + 1);
    found.set(`${time} ${test.name}`, test);
  }
  return found;
}

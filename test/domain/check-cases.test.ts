import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseLines, compareCases, type CaseState } from '../../main/domain/check-cases.ts';
import type { CheckResult, TestCase } from '../../main/domain/checks.ts';

const of = (cases: Readonly<Record<string, TestCase['status']>>): readonly TestCase[] => Object.entries(cases).map(([name, status]) => ({ name, status, durationMs: null }));

describe('single tests compared', () => {
  test('newly failing, newly passing, gone and newly skipped', () => {
    const base = of({ fails: 'passed', mended: 'failed', gone: 'passed', skipped: 'passed', later: 'skipped', same: 'failed' });
    const patched = of({ fails: 'failed', mended: 'passed', skipped: 'skipped', later: 'todo', same: 'failed', new: 'failed', fresh: 'passed' });
    expect(compareCases(base, patched)).toEqual({ newlyFailing: ['fails', 'new'], newlyPassing: ['mended'], disappeared: ['gone'], newlySkipped: ['skipped'] });
  });

  test('a new name is a new test', () => {
    expect(compareCases(of({ old: 'passed' }), of({ renamed: 'passed' }))).toEqual({ newlyFailing: [], newlyPassing: [], disappeared: ['old'], newlySkipped: [] });
  });

  test('tests of one name are told apart by their order', () => {
    const twice = [...of({ a: 'passed' }), ...of({ a: 'passed' })];
    expect(compareCases(twice, of({ a: 'passed' })).disappeared).toEqual(['a']);
    expect(compareCases(twice, [...of({ a: 'passed' }), ...of({ a: 'failed' })]).newlyFailing).toEqual(['a']);
  });

  test('nothing changes between a run and itself', () => {
    const cases = fc.array(fc.record({ name: fc.string({ minLength: 1 }), status: fc.constantFrom<TestCase['status']>('passed', 'failed', 'skipped', 'todo'), durationMs: fc.constant(null) }));
    fc.assert(fc.property(cases, (all) => {
      expect(compareCases(all, all)).toEqual({ newlyFailing: [], newlyPassing: [], disappeared: [], newlySkipped: [] });
    }));
  });
});

type Report = Pick<CheckResult, 'cases' | 'casesLeftOut' | 'flaked'>;
const report = (cases: readonly TestCase[], over: Partial<Report> = {}): Report => ({ cases: [...cases], casesLeftOut: 0, flaked: [], ...over });
const other = of({ other: 'passed' });

function stateOf(before: TestCase['status'] | null, after: TestCase['status'] | null, over: Partial<Report> = {}): CaseState | undefined {
  const one = (status: TestCase['status'] | null): readonly TestCase[] => (status === null ? other : [...of({ x: status }), ...other]);
  return caseLines(report(one(before)), report(one(after), over)).find(({ name }) => name === 'x')?.state;
}

describe('every single test of a check', () => {
  test('is told by what became of it', () => {
    expect(stateOf('passed', 'failed')).toBe('newly-failing');
    expect(stateOf(null, 'failed')).toBe('newly-failing');
    expect(stateOf('failed', 'failed')).toBe('failing');
    expect(stateOf('failed', 'passed')).toBe('newly-passing');
    expect(stateOf('skipped', 'passed')).toBe('newly-passing');
    expect(stateOf('passed', null)).toBe('disappeared');
    expect(stateOf('passed', 'skipped')).toBe('newly-skipped');
    expect(stateOf('failed', 'todo')).toBe('newly-skipped');
    expect(stateOf('skipped', 'skipped')).toBe('skipped');
    expect(stateOf(null, 'passed')).toBe('new');
    expect(stateOf('passed', 'passed')).toBe('passing');
    expect(stateOf('passed', 'passed', { flaked: ['x'] })).toBe('flaky');
  });

  test('is what the base says until the change was checked', () => {
    const lines = caseLines(report(of({ a: 'passed', b: 'failed', c: 'todo', d: 'failed' }), { flaked: ['d'] }), null);
    expect(lines.map(({ name, state, base, patched }) => [name, state, base, patched])).toEqual([['d', 'flaky', 'flaky', null], ['b', 'failing', 'failed', null], ['c', 'skipped', 'todo', null], ['a', 'passing', 'passed', null]]);
  });

  test('is not called gone by a report that is cut short or was not understood', () => {
    expect(stateOf('passed', null, { casesLeftOut: 3 })).toBeUndefined();
    expect(caseLines(report(other), report([]))).toEqual([]);
  });

  const cases = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), status: fc.constantFrom<TestCase['status']>('passed', 'failed', 'skipped', 'todo'), durationMs: fc.constant(null) }));
  test('says the same as the summary of the comparison, and leaves none out', () => fc.assert(fc.property(cases, cases, (before, more) => {
    const after = [...other, ...more];
    const lines = caseLines(report(before), report(after));
    const named = (state: CaseState): readonly string[] => lines.filter((line) => line.state === state).map(({ name }) => name).sort();
    const summary = compareCases(before, after);
    expect(named('newly-failing')).toEqual([...summary.newlyFailing].sort());
    expect(named('newly-passing')).toEqual([...summary.newlyPassing].sort());
    expect(named('disappeared')).toEqual([...summary.disappeared].sort());
    expect(named('newly-skipped')).toEqual([...summary.newlySkipped].sort());
    const times = (list: readonly { readonly name: string }[], name: string): number => list.filter((each) => each.name === name).length;
    for (const name of ['a', 'b', 'c', 'other']) expect(times(lines, name)).toBe(Math.max(times(before, name), times(after, name)));
  })));
});

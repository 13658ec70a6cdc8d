import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CiCheck } from '../../../../main/domain/pull-request-state.ts';
import { ciOf } from '../../../../main/delivery/pull-requests/ci-state.ts';
import { baseFault, judgeBaseChecks, type BaseChecks, type BaseVerdict } from '../../../../main/loops/engineering/merge/base-checks.ts';

type States = Readonly<Record<string, CiCheck['state']>>;
const ci = (states: States): BaseChecks['after'] => ciOf(Object.entries(states).map(([name, state]) => ({ name, state, url: null })), Object.keys(states).length);
const judge = (before: States, after: States, required: readonly string[], over: boolean): BaseVerdict => judgeBaseChecks({ before: ci(before), after: ci(after), required, over });

describe('checks of the host on a merged base', () => {
  test.each<[string, States, States, readonly string[], BaseVerdict['kind'], BaseVerdict['kind']]>([
    ['nothing there, and nothing required', {}, {}, [], 'good', 'good'],
    ['nothing there, and one required', {}, {}, ['test'], 'wait', 'missing'],
    ['nothing there yet where there was before', { test: 'passing' }, {}, [], 'wait', 'good'],
    ['the required one passed', { test: 'passing' }, { test: 'passing' }, ['test'], 'good', 'good'],
    ['the required one has not ended', { test: 'passing' }, { test: 'pending' }, ['test'], 'wait', 'missing'],
    ['others passed, the required one was not seen', { test: 'passing' }, { lint: 'passing' }, ['test'], 'wait', 'missing'],
    ['one that nobody requires has not ended', {}, { test: 'passing', slow: 'pending' }, ['test'], 'wait', 'good'],
    ['one fails that did not', { test: 'passing' }, { test: 'failing' }, [], 'red', 'red'],
    ['one fails that was not there', {}, { test: 'failing', lint: 'pending' }, [], 'red', 'red'],
    ['one fails that did before', { test: 'failing' }, { test: 'failing' }, [], 'good', 'good'],
    ['the required one fails as it did before', { test: 'failing' }, { test: 'failing' }, ['test'], 'good', 'good'],
    ['the required one failed before and is not seen now', { test: 'failing' }, {}, ['test'], 'wait', 'missing'],
  ])('%s', (_, before, after, required, first, last) => {
    expect(judge(before, after, required, false).kind).toBe(first);
    expect(judge(before, after, required, true).kind).toBe(last);
  });

  const names = ['test', 'lint', 'build'];
  const states = fc.dictionary(fc.constantFrom(...names), fc.constantFrom<CiCheck['state']>('passing', 'pending', 'failing'));

  test('never call a merge good that broke a check, or whose required checks nobody saw end; and come to an end', () => {
    fc.assert(fc.property(states, states, fc.subarray(names), fc.boolean(), (before, after, required, over) => {
      const verdict = judge(before, after, required, over);
      if (over) expect(verdict.kind).not.toBe('wait');
      if (verdict.kind === 'wait') return;
      expect(baseFault(verdict, 30) === null).toBe(verdict.kind === 'good');
      if (verdict.kind !== 'good') return;
      for (const [name, state] of Object.entries(after)) if (state === 'failing') expect(before[name]).toBe('failing');
      for (const name of required) expect(['passing', 'failing']).toContain(after[name]);
    }));
  });

  test('are told by name', () => {
    expect(baseFault({ kind: 'missing', names: ['test', 'lint'] }, 30)).toBe('Checks that the base branch requires were not seen to pass on the merge within 30 minutes: test, lint.');
  });
});

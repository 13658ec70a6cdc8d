import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../../main/domain/signal.ts';
import { candidateTaskSchema, type FoundTask } from '../../../../main/domain/task.ts';
import { tasksFromChecks } from '../../../../main/loops/engineering/hand-written.ts';
import { signalsOfChecks } from '../../../../main/loops/engineering/signals/checks.ts';
import { makeSignal, type SignalDraft } from '../../../../main/loops/engineering/signals/make-signal.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { tasksFromSignals } from '../../../../main/loops/engineering/signals/tasks-from-signals.ts';
import { checkNamed, matrixOf, resultOf, signalLists, treeOf } from '../../../support/signals.ts';

const files = new Set(['src/a.js', 'package.json', 'package-lock.json']);

function signal(draft: Partial<SignalDraft> & Pick<SignalDraft, 'kind'>): Signal {
  return makeSignal({ title: 'title', severity: 0.5, subject: 'subject', fingerprint: 'f', source: 'source', ...draft });
}

function only(...signals: readonly Signal[]): FoundTask {
  const [task, ...more] = tasksFromSignals(signals, files);
  if (task === undefined || more.length > 0) throw new Error(`${more.length + 1} tasks`);
  return task;
}

describe('tasks that signals ask for', () => {
  it('fit their contract, are the same in any order, have scores of their parts, and only files of the commit', () => {
    fc.assert(fc.property(signalLists(20), (signals) => {
      const tasks = tasksFromSignals(signals, files);
      expect(tasksFromSignals([...signals].reverse(), files)).toEqual(tasks);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      for (const [index, task] of tasks.entries()) {
        candidateTaskSchema.parse(task);
        expect(task.recipe).toBe('hand-written');
        expect(task.score).toBeCloseTo(Math.min(1, task.scoreParts.reduce((sum, { value }) => sum + value, 0)), 2);
        expect(task.score).toBeLessThanOrEqual(tasks[index - 1]?.score ?? 1);
        expect(task.measure.before).not.toBe(task.measure.target);
        expect(task.expectedFiles.every((path) => files.has(path))).toBe(true);
      }
    }));
  });

  it('a failing check is the task that it also is without signals', () => {
    const matrix = matrixOf([checkNamed('test', 'test'), resultOf('failed')]);
    const { signals } = signalsOfChecks(matrix, createPathFinder(treeOf()));
    expect(only(...signals)).toMatchObject({ id: tasksFromChecks(matrix, new Set())[0]?.task.id, measure: { name: 'check test fails', before: 1, target: 0 } });
  });

  it('remarks, an advisory, coverage: from a figure to a figure', () => {
    const evidence = [{ path: 'src/a.js', line: 1, detail: 'x' }, { path: 'src/a.js', line: 2, detail: 'x' }, { path: 'src/a.js', line: 3, detail: 'x' }];
    expect(only(signal({ kind: 'lint-finding', subject: 'no-unused', evidence, count: 3 }))).toMatchObject({
      objective: 'Findings of no-unused in src/a.js go from 3 to 0, without a suppression and without changing what is checked.', measure: { before: 3, target: 0 }, expectedFiles: ['src/a.js'], category: 'other',
    });
    expect(only(signal({ kind: 'coverage-gap', subject: 'src/a.js', figures: [{ name: 'covered percent', value: 41 }, { name: 'wanted percent', value: 60 }] }))).toMatchObject({
      objective: expect.stringContaining('from 41 % to at least 60 %'), measure: { before: 41, target: 60 }, category: 'tests-added',
    });
    expect(only(signal({ kind: 'dependency-vulnerable', subject: 'npm:lodash', source: 'advisory:GHSA-1', evidence: [{ path: 'package-lock.json', detail: 'lodash 4.17.20, fixed in 4.17.21' }] }))).toMatchObject({
      objective: 'GHSA-1 no longer matches a version of npm:lodash in the lockfile.', category: 'dependency-patch', expectedFiles: ['package-lock.json', 'package.json'],
    });
  });

  it('a lift beyond a patch version, or by an unknown way, is no dependency patch', () => {
    const lift = (detail: string): string => only(signal({ kind: 'dependency-vulnerable', evidence: [{ path: 'package-lock.json', detail }] })).category;
    expect([lift('x 1.0.0, fixed in 1.1.0'), lift('x 1.0.0'), lift('x 1.0.0, fixed in main'), lift('x 1.0.0, fixed in 1.0.1')]).toEqual(['other', 'other', 'other', 'dependency-patch']);
  });

  it('no signal alone gets into a category that merges by itself', () => {
    fc.assert(fc.property(signalLists(20), (signals) => {
      for (const { category } of tasksFromSignals(signals, files)) expect(['docs-and-comments', 'typos', 'lint-autofix', 'formatting']).not.toContain(category);
    }));
  });

  it('hot spots and feeds ask for nothing themselves; a hot spot raises what is to be done in it', () => {
    const spot = signal({ kind: 'hot-spot', subject: 'src/a.js', figures: [{ name: 'heat', value: 1 }] });
    expect(tasksFromSignals([spot, signal({ kind: 'feed-health' })], files)).toEqual([]);
    const todo = signal({ kind: 'marker', evidence: [{ path: 'src/a.js', line: 1, detail: 'TODO' }] });
    expect(only(todo, spot).score - only(todo).score).toBeCloseTo(0.05, 5);
  });
});

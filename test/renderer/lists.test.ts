import { describe, expect, test } from 'vitest';
import { find } from '../../renderer/app/find.ts';
import { filterRuns } from '../../renderer/views/runs/filter-runs.ts';
import { lineOf } from './fixture/runs.ts';
import { storiesOf } from './fixture/scenes.ts';

const lines = Object.values(storiesOf(Date.parse('2026-11-22T15:00:00.000Z'))).map((story) => lineOf(story));
const results = (filter: Parameters<typeof filterRuns>[1], text = ''): readonly (string | null)[] => filterRuns(lines, filter, text).map((line) => line.run.result);

describe('filters of runs', () => {
  test('each keeps its own kind and no other', () => {
    expect(results('running')).toEqual([null, null]);
    expect(results('no-task')).toEqual(['no-task']);
    expect(new Set(results('failed'))).toEqual(new Set(['rejected', 'blocked', 'failed', 'cancelled', 'interrupted']));
    expect(filterRuns(lines, 'needs-you', '').every((line) => line.run.result === 'needs-you' || line.change === 'waits' || line.outcome === 'REQUIRES_HUMAN_REVIEW')).toBe(true);
    expect(results('all')).toHaveLength(lines.length);
  });

  test('every word of the text must occur', () => {
    expect(filterRuns(lines, 'all', 'score 300').map((line) => line.taskTitle)).toEqual(['Apply the linter’s own fixes in 300 files']);
    expect(results('all', 'score nothing-like-it')).toEqual([]);
  });
});

describe('finding by words', () => {
  const items = ['Dry run', 'Runs', 'src/run-list.ts', 'Settings'].map((text) => ({ text }));
  test('starts of the text come before starts of a word, those before the middle', () => {
    expect(find(items, 'run', 10).map((item) => item.text)).toEqual(['Runs', 'Dry run', 'src/run-list.ts']);
    expect(find(items, 'dry run', 10).map((item) => item.text)).toEqual(['Dry run']);
    expect(find(items, '', 2)).toEqual(items.slice(0, 2));
    expect(find(items, 'zzz', 10)).toEqual([]);
  });
});

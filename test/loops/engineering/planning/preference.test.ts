import { describe, expect, it } from 'vitest';
import type { CandidateTask, Standing } from '../../../../main/domain/task.ts';
import { inOrder, withinBound } from '../../../../main/loops/engineering/planning/preference.ts';
import { foundTask, idOf } from '../../../support/tasks.ts';

const pinned: Standing = { state: 'pinned', pickable: true, why: 'Pinned.', since: null, runId: null };
const skipped: Standing = { ...pinned, state: 'skipped', pickable: false };
const candidate = (name: string, score: number, standing: Standing | null = null): CandidateTask => ({ ...foundTask(name, { score }), ground: idOf(name), standing });
const titles = (tasks: readonly CandidateTask[]): readonly string[] => tasks.map((task) => task.title.replace('Correct ', ''));
const nobodys = new Set<string>();

describe('what a model may choose among', () => {
  it('is what lies within the score, and what it may be moved over in places', () => {
    expect(titles(withinBound([candidate('a', 0.9), candidate('b', 0.8), candidate('c', 0.75), candidate('d', 0.749)], nobodys))).toEqual(['a', 'b', 'c']);
    expect(withinBound(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => candidate(name, 0.9)), nobodys)).toHaveLength(6);
  });

  it('is nothing that may not be picked', () => {
    expect(titles(withinBound([candidate('a', 0.9), candidate('b', 0.89), candidate('c', 0.9, skipped)], nobodys))).toEqual(['a', 'b']);
    expect(withinBound([candidate('c', 0.9, skipped)], nobodys)).toEqual([]);
  });

  it('is one alone where the maintainer pinned or wrote the first', () => {
    expect(titles(withinBound([candidate('a', 0.3, pinned), candidate('b', 0.4, pinned), candidate('c', 0.9)], nobodys))).toEqual(['a']);
    expect(titles(withinBound([candidate('a', 1), candidate('b', 0.99)], new Set([idOf('a')])))).toEqual(['a']);
  });
});

describe('the order a run tries them in', () => {
  const all = [candidate('a', 0.9), candidate('b', 0.85), candidate('c', 0.1)];
  it('begins with what was preferred, where that is within the bound', () => {
    const within = withinBound(all, nobodys);
    expect(titles(inOrder(all, within, idOf('b')))).toEqual(['b', 'a', 'c']);
    expect(titles(inOrder(all, within, idOf('c')))).toEqual(['a', 'b', 'c']);
    expect(titles(inOrder(all, within, idOf('nobody')))).toEqual(['a', 'b', 'c']);
    expect(titles(inOrder(all, within, null))).toEqual(['a', 'b', 'c']);
  });
});

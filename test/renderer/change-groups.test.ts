import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryLine } from '../../preload/review-api.ts';
import { canaryInWords, groupChanges, stageOf } from '../../renderer/views/runs/change-groups.ts';
import { changesOnTheirWay } from './fixture/deliveries.ts';
import { storiesOf } from './fixture/scenes.ts';

const lines = changesOnTheirWay(Object.values(storiesOf(Date.parse('2026-11-22T15:00:00.000Z'))));

describe('changes on their way', () => {
  it('are each in one group, in the order they came in', () => fc.assert(fc.property(fc.shuffledSubarray([...lines]), (some) => {
    const shown = groupChanges(some, '').flatMap((group) => group.lines);
    expect(new Set(shown)).toEqual(new Set(some));
    expect(shown).toHaveLength(some.length);
    for (const group of groupChanges(some, '')) expect(group.lines).toEqual(some.filter((line) => group.lines.includes(line)));
  })));

  it('are told apart by how far they have come', () => {
    expect(groupChanges(lines, '').map(({ group, lines: kept }) => [group, kept.map((line) => stageOf(line)[0])])).toEqual([
      ['open', ['Canary under way', 'CI fails', 'Open as a draft']], ['watched', ['Merged']], ['ended', ['Reverted']],
    ]);
  });

  it('are found by words, the number among them', () => {
    expect(groupChanges(lines, 'markdown score').flatMap((group) => group.lines).map(({ title }) => title)).toEqual(['Mend 2 broken relative links in Markdown']);
    expect(groupChanges(lines, '44')).toHaveLength(1);
    expect(groupChanges(lines, 'nosuch')).toEqual([]);
  });

  it('that are being taken back or were asked to change say so before anything else', () => {
    const [open] = lines;
    if (open === undefined) throw new Error('no line');
    const as = (over: Partial<DeliveryLine['delivery']>): string => stageOf({ ...open, canary: null, delivery: { ...open.delivery, ...over } })[0];
    const { pull } = open.delivery;
    expect(as({ reverted: { branch: 'touchline/revert/1', number: 9, url: 'https://forge.example/9', at: '2026-01-01T00:00:00.000Z' } })).toBe('Being taken back');
    expect(as({ pull: pull === null ? null : { ...pull, changesRequested: 1 } })).toBe('Changes asked for');
    expect(as({ opened: null, pull: null })).toBe('Pushed');
    expect(as({ mergingAt: '2026-01-01T00:00:00.000Z' })).toBe('Being merged');
    expect(canaryInWords({ ...open, canary: { phase: 'after', done: 3, of: 5, failed: 1 } })).toBe('after the merge 3 of 5, 1 failed');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictStateOf } from '../../renderer/app/verdict-state.ts';
import { placesOf } from '../../renderer/views/run/blast-places.ts';
import { commented, noDraft, toggled, type ReviewDraft } from '../../renderer/stores/reviews.ts';
import { blastPicture, liveKinds } from './fixture/reviews.ts';
import { liveRun, pageOf, patchReady } from './fixture/runs.ts';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });

describe('marks on a diff', () => {
  test('dropping twice keeps again, and never names a hunk twice', () => fc.assert(fc.property(fc.array(ids), ids, (earlier, now) => {
    const draft = earlier.reduce<ReviewDraft>(toggled, noDraft);
    expect(new Set(draft.dropped).size).toBe(draft.dropped.length);
    const all = now.every((id) => draft.dropped.includes(id));
    const once = toggled(draft, now);
    expect(now.every((id) => once.dropped.includes(id) !== all)).toBe(true);
    expect(toggled(toggled(once, now), now).dropped.toSorted()).toEqual(once.dropped.toSorted());
  })));

  test('one comment a line, and no words take it away', () => {
    const place = { path: 'a.ts', side: 'patched', line: 3, quote: 'x' } as const;
    const two = commented(commented(noDraft, place, ' first '), place, 'second');
    expect(two.comments).toEqual([{ ...place, text: 'second' }]);
    expect(commented(two, { ...place, side: 'base' }, 'other').comments).toHaveLength(2);
    expect(commented(two, place, '  ').comments).toEqual([]);
  });
});

describe('where a change stands', () => {
  const at = Date.parse('2026-11-22T15:00:00.000Z');
  const expected = { waits: 'waits', undoable: 'undoable', failed: 'failed', open: 'delivered', merged: 'delivered', reverted: 'delivered', rejected: 'rejected', 'made-anew': 'made-anew' } as const;
  test.each(liveKinds)('%s', (kind) => expect(verdictStateOf(pageOf(liveRun(at, 5, kind)), Date.now())).toBe(expected[kind]));
  test('a dry run has no verdict', () => expect(verdictStateOf(pageOf(patchReady(at, 5)), at)).toBe('none'));
});

test('no two files of a picture lie on one another', () => {
  const places = placesOf(blastPicture).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  expect(new Set(places).size).toBe(blastPicture.nodes.length);
});

import * as fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { InboxItem } from '../../preload/api.ts';
import { undoStandingOf, undoTimeLeft, type UndoStanding } from '../../renderer/app/undo-standing.ts';
import { UndoToast } from '../../renderer/components/undo-toast.tsx';

const runId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const approval: InboxItem = { id: `review:${runId}`, runId, about: 'approval', group: 'decide', title: 't', why: 'w', otherwise: 'o', at: new Date(0).toISOString(), undoUntil: null };
const deadline = 10_000_000;
const until = new Date(deadline).toISOString();
const around = fc.integer({ min: deadline - 700_000, max: deadline + 700_000 });

it('counts down to main’s deadline and not a moment longer, whatever the inbox has been read to say', () => fc.assert(fc.property(around, fc.boolean(), fc.boolean(), (now, listed, seen) => {
  const standing = undoStandingOf(listed ? [approval] : [], runId, { until, now, seen });
  if (standing === 'counting') expect(now).toBeLessThan(deadline);
  if (standing === 'begun' || standing === 'due') expect(now).toBeGreaterThanOrEqual(deadline);
  expect(standing === 'begun' || standing === 'taken-back').toBe(seen && !listed);
})));

it('never says more time than there is, nor a second less', () => fc.assert(fc.property(around, (now) => {
  const [, minutes = '0', seconds = ''] = /^(?:(\d+) min )?(\d+) s$/.exec(undoTimeLeft(until, now)) ?? [];
  const said = (Number(minutes) * 60 + Number(seconds)) * 1000;
  const left = Math.max(0, deadline - now);
  expect(said).toBeLessThanOrEqual(left);
  expect(left - said).toBeLessThan(1000);
})));

it.each<[UndoStanding, RegExp, boolean]>([
  ['counting', /Delivery begins in .*The time runs on while you point here/, true],
  ['due', /The time to take it back is over/, false],
  ['begun', /Its delivery has begun/, false],
])('where it is %s, says so, and offers the way back only while there is one', (standing, said, offered) => {
  const drawn = renderToStaticMarkup(createElement(UndoToast, { runId, until: new Date(Date.now() + 5000).toISOString(), standingAt: () => standing, onUndo: () => {}, onGone: () => {} }));
  expect(drawn).toMatch(said);
  expect(drawn.includes('aria-disabled="true"')).toBe(!offered);
});

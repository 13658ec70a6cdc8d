import { describe, expect, it } from 'vitest';
import { attemptEnds, type AttemptEnd, type PastAttempt } from '../../../../main/domain/task-history.ts';
import { standingSchema, type Standing } from '../../../../main/domain/task.ts';
import type { TaskMarkRow } from '../../../../main/domain/change-views.ts';
import { standingOf } from '../../../../main/loops/engineering/planning/standing.ts';
import { atMinute, attemptOf, idOf, markOf, numberedRun } from '../../../support/tasks.ts';

const here = idOf('ground');
const elsewhere = idOf('another ground');

function standing(attempts: readonly PastAttempt[], more: { readonly marks?: readonly TaskMarkRow[]; readonly recipe?: string; readonly modelThere?: boolean } = {}): Standing | null {
  const found = standingOf({ task: { id: idOf('a'), recipe: more.recipe ?? 'spelling' }, ground: here, attempts, marks: more.marks ?? [], modelThere: more.modelThere ?? true });
  return found === null ? null : standingSchema.parse(found);
}

const ended = (end: AttemptEnd, ground = here, number = 1): PastAttempt => attemptOf(number, 'a', { end, ground });

describe('how an earlier live run ended', () => {
  const proposed: readonly AttemptEnd[] = ['under-way', 'awaiting-review', 'approved', 'delivered'];
  const cutOff: readonly AttemptEnd[] = ['interrupted', 'cancelled'];

  it.each(proposed)('%s: not picked, whatever changed', (end) => {
    expect(standing([ended(end)])?.pickable).toBe(false);
    expect(standing([ended(end, elsewhere)])).toMatchObject({ pickable: false, runId: numberedRun(1), since: atMinute(1) });
  });

  it.each(cutOff)('%s: picked again, three times in all on the same ground', (end) => {
    expect(standing([ended(end), ended(end, here, 2)])).toMatchObject({ state: 'attempted', pickable: true });
    expect(standing([ended(end), ended(end, here, 2), ended(end, elsewhere, 3)])?.pickable).toBe(true);
    expect(standing([ended(end), ended(end, here, 2), ended(end, here, 3)])).toMatchObject({ state: 'tried-too-often', pickable: false });
  });

  it.each(attemptEnds.filter((end) => !proposed.includes(end) && !cutOff.includes(end)))('%s: picked again only when what it stands on changed', (end) => {
    const held = standing([ended(end)]);
    expect(held?.pickable).toBe(false);
    expect(held?.why).toContain('Nothing it stands on has changed since.');
    expect(standing([ended(end, elsewhere)])).toMatchObject({ state: 'attempted', pickable: true });
  });

  it('counts, however much came after it', () => {
    expect(standing([ended('rejected'), ended('interrupted', here, 2), ended('merged', elsewhere, 3)])).toMatchObject({ state: 'rejected', pickable: false });
  });
});

describe('what holds nothing up', () => {
  it('is a dry run, and another task', () => {
    expect(standing([attemptOf(1, 'a', { mode: 'dry-run', end: 'rejected' }), attemptOf(2, 'b', { end: 'delivered' })])).toBeNull();
  });
});

describe('what the maintainer says', () => {
  it('skips a task until it is taken back, whatever else is so', () => {
    const marks = [markOf('a', 'skipped', 'Not now.')];
    expect(standing([], { marks })).toEqual({ state: 'skipped', pickable: false, why: 'The maintainer skipped it: Not now.', since: atMinute(0), runId: null });
    expect(standing([ended('merged', elsewhere)], { marks })?.state).toBe('skipped');
  });

  it('pins one, but not over what is proposed or came to nothing', () => {
    const marks = [markOf('a', 'pinned')];
    expect(standing([ended('interrupted')], { marks })).toMatchObject({ state: 'pinned', pickable: true });
    expect(standing([ended('rejected', elsewhere)], { marks })).toMatchObject({ state: 'pinned', pickable: true });
    const held = standing([ended('rejected')], { marks });
    expect(held).toMatchObject({ state: 'rejected', pickable: false });
    expect(held?.why).toMatch(/^It is pinned, but: It was rejected\. As it ended\./);
  });
});

describe('what only a model can do', () => {
  it('stands there with the reason where none may be asked', () => {
    expect(standing([], { recipe: 'hand-written', modelThere: false })).toMatchObject({ state: 'needs-model', pickable: false });
    expect(standing([], { recipe: 'hand-written' })).toBeNull();
  });
});

it('cuts a long story, not its end', () => {
  const held = standing([attemptOf(1, 'a', { end: 'needs-you', reason: 'x'.repeat(3000) })]);
  expect(held?.why).toHaveLength(1000);
  expect(held?.why).toContain('Nothing it stands on has changed since.');
});

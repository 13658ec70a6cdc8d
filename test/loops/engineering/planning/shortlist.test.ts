import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateTasksSchema } from '../../../../main/domain/artifacts/candidate-tasks.ts';
import { attemptEnds, type AttemptEnd, type PastAttempt } from '../../../../main/domain/task-history.ts';
import type { CandidateTask } from '../../../../main/domain/task.ts';
import type { TaskMarkRow, WrittenTaskRow } from '../../../../main/domain/change-views.ts';
import { idOfWords, taskByHand } from '../../../../main/loops/engineering/hand-written.ts';
import type { Found } from '../../../../main/loops/engineering/planning/ground.ts';
import { inOrder, preferenceBound, withinBound } from '../../../../main/loops/engineering/planning/preference.ts';
import { mayBePicked, mostCandidates, shortlist, type PlanInputs } from '../../../../main/loops/engineering/planning/shortlist.ts';
import { attemptOf, foundTask, idOf, markOf, numberedRun, writtenOf } from '../../../support/tasks.ts';

/** So near in score that a model may choose among the first, one that asks for a model, and one far below. */
const scores = { a: 0.84, b: 0.84, c: 0.83, d: 0.82, e: 0.81, f: 0.8, g: 0.8, h: 0.69, i: 0.4 } as const;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
type Name = (typeof names)[number];

/** What happens in a workspace between and in runs. `wish` is where a model would like to look: any place of the list, or beyond it. */
type Step =
  | { readonly do: 'run'; readonly mode: 'live' | 'dry-run'; readonly end: AttemptEnd; readonly wish: number | null; readonly modelThere: boolean; readonly shuffle: number }
  | { readonly do: 'goes-on'; readonly which: number; readonly end: AttemptEnd }
  | { readonly do: 'edit'; readonly file: Name }
  | { readonly do: 'mark'; readonly task: Name; readonly mark: TaskMarkRow['mark'] | null }
  | { readonly do: 'write'; readonly text: string };

// Few tasks are often in play, so that one comes up again and again.
const name = fc.constantFrom('a' as const, 'b' as const, 'c' as const, ...names);
const anyEnd = fc.oneof({ weight: 2, arbitrary: fc.constantFrom('interrupted' as const, 'cancelled' as const) }, { weight: 1, arbitrary: fc.constantFrom(...attemptEnds) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({
    do: fc.constant('run' as const), mode: fc.constantFrom('live' as const, 'live' as const, 'dry-run' as const), end: anyEnd,
    wish: fc.option(fc.nat(12)), modelThere: fc.boolean(), shuffle: fc.nat(1000),
  }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('goes-on' as const), which: fc.nat(30), end: fc.constantFrom('approved' as const, 'delivered' as const, 'merged' as const, 'closed' as const, 'reverted' as const, 'rejected' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), file: name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const), task: name, mark: fc.constantFrom('pinned' as const, 'skipped' as const, null) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const), text: fc.constantFrom('Mend the door.', 'Paint the wall.') }) },
);

/** A small world: files with contents, what a plan finds in them, and all that was ever said and done. */
interface World {
  readonly blobs: Map<string, string>;
  readonly attempts: PastAttempt[];
  readonly marks: Map<string, TaskMarkRow>;
  readonly written: Map<string, WrittenTaskRow>;
}

const emptyMatrix = { rows: [], dependencies: { state: 'not-needed' as const, detail: '' } };

function foundIn(world: World): Found[] {
  const recipes = [...names, ...names.slice(0, 2)].map((one, index): Found => ({
    task: foundTask(one, { score: scores[one], recipe: one === 'c' ? 'hand-written' : 'spelling', objective: index < names.length ? 'As it should be.' : 'The same, found by another.', evidence: Array.from({ length: 60 }, (_, line) => ({ path: `${one}.md`, line: line + 1, detail: 'wrong' })) }),
    standsOn: { kind: 'evidence', version: 1 },
  }));
  const written = [...world.written.values()].map(({ taskId, text }): Found => ({ task: { ...taskByHand(text, emptyMatrix, []), id: taskId }, standsOn: { kind: 'words', text } }));
  return [...recipes, ...written];
}

function inputsOf(world: World, modelThere: boolean): PlanInputs {
  return { found: foundIn(world), blobs: world.blobs, modelThere, history: { marks: [...world.marks.values()], written: [...world.written.values()], attempts: world.attempts } };
}

/** The same, told in another order. */
function shuffled({ found, blobs, history, modelThere }: PlanInputs, seed: number): PlanInputs {
  const mix = <T>(list: readonly T[]): T[] => list.map((item, index) => ({ item, key: idOf(`${seed} ${index}`) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
  return { found: mix([...found, ...found]), blobs: new Map(mix([...blobs])), modelThere, history: { marks: mix(history.marks), written: mix(history.written), attempts: mix(history.attempts) } };
}

function live(world: World, taskId: string): readonly PastAttempt[] {
  return world.attempts.filter((one) => one.mode === 'live' && one.taskId === taskId);
}

/** The rules once more, as plainly as they can be said, for whatever a run has picked. */
function mayHaveBeenPicked(world: World, chosen: CandidateTask, modelThere: boolean): void {
  const past = live(world, chosen.id);
  const here = past.filter((one) => one.ground === chosen.ground);
  expect(past.map((one) => one.end).filter((end) => ['under-way', 'awaiting-review', 'approved', 'delivered'].includes(end))).toEqual([]);
  expect(here.map((one) => one.end).filter((end) => end !== 'interrupted' && end !== 'cancelled')).toEqual([]);
  expect(here.length).toBeLessThan(3);
  expect(world.marks.get(chosen.id)?.mark).not.toBe('skipped');
  if (!modelThere) expect(chosen.recipe).not.toBe('hand-written');
}

function run(world: World, { mode, end, wish, modelThere, shuffle }: Extract<Step, { do: 'run' }>): void {
  const inputs = inputsOf(world, modelThere);
  const list = shortlist(inputs);
  expect(shortlist(shuffled(inputs, shuffle))).toEqual(list);
  fitsItsContract(list.candidates, new Set(inputs.found.map((one) => one.task.id)).size);
  const written = new Set(world.written.keys());
  const within = withinBound(list.candidates, written);
  const pickable = list.candidates.filter(mayBePicked);
  const wanted = wish === null ? null : (list.candidates[wish]?.id ?? idOf('no such task'));
  const [chosen] = inOrder(pickable, within, wanted);
  if (chosen === undefined) return expect(pickable).toEqual([]);
  mayHaveBeenPicked(world, chosen, modelThere);
  keepsToTheBound(pickable, chosen, written);
  world.attempts.push(attemptOf(world.attempts.length, 'x', { taskId: chosen.id, ground: chosen.ground ?? '', mode, end }));
}

function fitsItsContract(candidates: readonly CandidateTask[], found: number): void {
  expect(candidates).toHaveLength(Math.min(found, mostCandidates));
  expect(new Set(candidates.map((task) => task.id)).size).toBe(candidates.length);
  for (const task of candidates) {
    candidateTasksSchema.shape.candidates.parse([task]);
    if (task.recipe === 'spelling') expect([task.evidence.length, task.evidenceLeftOut]).toEqual([50, 10]);
  }
  const firstHeld = candidates.findIndex((task) => !mayBePicked(task));
  if (firstHeld >= 0) expect(candidates.slice(firstHeld).some(mayBePicked)).toBe(false);
}

function keepsToTheBound(pickable: readonly CandidateTask[], chosen: CandidateTask, written: ReadonlySet<string>): void {
  const [first] = pickable;
  const place = pickable.indexOf(chosen);
  expect(place).toBeLessThanOrEqual(preferenceBound.places);
  expect((first?.score ?? 0) - chosen.score).toBeLessThanOrEqual(preferenceBound.score + 1e-6);
  const pinned = pickable.filter((task) => task.standing?.state === 'pinned');
  if (pinned.length > 0) expect(chosen.id).toBe(pinned[0]?.id);
  else if (pickable.some((task) => written.has(task.id))) expect(written.has(chosen.id)).toBe(true);
}

/** An attempt goes its way: only what was proposed can be decided, and only what was merged be reverted. */
function goOn(world: World, which: number, end: AttemptEnd): void {
  const open = world.attempts.filter((one) => one.end === (end === 'reverted' ? 'merged' : one.end) && (end === 'reverted' || ['awaiting-review', 'approved', 'delivered'].includes(one.end)));
  const attempt = open[which % Math.max(1, open.length)];
  if (attempt !== undefined) world.attempts[world.attempts.indexOf(attempt)] = { ...attempt, end };
}

function play(world: World, next: Step): void {
  if (next.do === 'run') run(world, next);
  else if (next.do === 'goes-on') goOn(world, next.which, next.end);
  else if (next.do === 'edit') world.blobs.set(`${next.file}.md`, world.blobs.get(`${next.file}.md`) === 'x' ? 'y' : 'x');
  else if (next.do === 'mark' && next.mark === null) world.marks.delete(idOf(next.task));
  else if (next.do === 'mark' && next.mark !== null) world.marks.set(idOf(next.task), markOf(next.task, next.mark));
  else if (next.do === 'write') world.written.set(idOfWords(next.text), writtenOf(idOfWords(next.text), next.text));
}

describe('planning over any history of runs, reviews, marks and edits', () => {
  it('picks at most one task, never one again that is proposed or came to nothing on the same ground, pinned ones first, skipped ones never', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      const world: World = { blobs: new Map(names.map((one) => [`${one}.md`, 'x'])), attempts: [], marks: new Map(), written: new Map() };
      for (const next of steps) play(world, next);
      expect(new Set(world.attempts.map((one) => one.runId)).size).toBe(world.attempts.length);
    }), { numRuns: 300 });
  });

  it('comes to rest: with nothing changed, as many runs as there are tasks are enough, whatever becomes of them', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...attemptEnds.filter((end) => end !== 'interrupted' && end !== 'cancelled')), { minLength: 12, maxLength: 12 }), (ends) => {
      const world: World = { blobs: new Map(), attempts: [], marks: new Map(), written: new Map() };
      for (const [shuffle, end] of ends.entries()) run(world, { do: 'run', mode: 'live', end, wish: null, modelThere: true, shuffle });
      expect(world.attempts).toHaveLength(names.length);
    }));
  });

  it('shows in a dry run what a live run would do, and leaves nothing behind', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const world: World = { blobs: new Map(), attempts: [], marks: new Map(), written: new Map() };
      for (const next of steps) play(world, next);
      const before = shortlist(inputsOf(world, true));
      run(world, { do: 'run', mode: 'dry-run', end: 'patch-ready', wish: null, modelThere: true, shuffle: 1 });
      expect(shortlist(inputsOf(world, true))).toEqual(before);
    }));
  });
});

describe('a list that is too long', () => {
  it('is cut at its end, says by how much, and what may be picked is never cut for what may not', () => {
    const many = Array.from({ length: 230 }, (_, index): Found => ({ task: foundTask(`t${index}`, { score: 0.9 - index / 1000 }), standsOn: { kind: 'evidence', version: 1 } }));
    const attempts = many.slice(0, 229).map((one, index) => attemptOf(index, 'x', { taskId: one.task.id, end: 'delivered', runId: numberedRun(index) }));
    const list = shortlist({ found: many, blobs: new Map(), history: { marks: [], written: [], attempts }, modelThere: true });
    expect(list.leftOut).toBe(30);
    expect(list.candidates).toHaveLength(200);
    expect(list.candidates[0]?.id).toBe(idOf('t229'));
  });
});

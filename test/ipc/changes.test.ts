import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fact, NewFact } from '../../main/domain/facts.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { createChangeFeed } from '../../main/ipc/changes.ts';
import type { Change } from '../../preload/api.ts';
import { deliveryPushed, feedObserved, feedPublished, pullObserved, runEnded, runRequested, runStarted, sha256Of, taskAttempted } from '../support/facts.ts';

const workspaceId = newWorkspaceId();
let sent: Change[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
});

afterEach(() => vi.useRealTimers());

const stored = (facts: readonly NewFact[]): readonly Fact[] => facts.map((fact, index) => ({ ...fact, seq: index + 1, at: '2031-05-06T07:08:09.000Z', actor: 'system', prev: '0'.repeat(64) }));

const feedsOf = (facts: readonly NewFact[]): readonly string[] => {
  const feed = createChangeFeed((change) => sent.push(change));
  feed.facts(stored(facts));
  vi.runAllTimers();
  return sent.flatMap((change) => (change.kind === 'feed' ? change.workspaceIds : []));
};

it('tells of a feed once for all that its run does', () => {
  const runId = newRunId();
  expect(feedsOf([runRequested({ runId, workspaceId, loop: 'product' }), runStarted({ runId }), feedObserved({ runId, workspaceId }), runEnded({ runId })])).toEqual([workspaceId]);
});

it.each([['read', feedObserved], ['published', feedPublished]])('tells of a feed that was %s by a run it knows nothing of, e.g. of another process', (_, made) => {
  expect(feedsOf([made({ runId: newRunId(), workspaceId })])).toEqual([workspaceId]);
});

it('tells of no feed for a run of another loop', () => {
  const runId = newRunId();
  expect(feedsOf([runRequested({ runId, workspaceId, loop: 'engineering' }), runEnded({ runId })])).toEqual([]);
});

it('tells once of the workspace whose tasks were taken up, marked or written', () => {
  const taskId = 'a'.repeat(64);
  const ofTask: readonly NewFact[] = [
    { type: 'task.marked', body: { workspaceId, taskId, mark: 'pinned', title: 'Mend it', reason: '' } },
    { type: 'task.written', body: { workspaceId, taskId, text: 'Mend it.' } },
    { type: 'task.removed', body: { workspaceId, taskId } },
    taskAttempted({ runId: newRunId(), workspaceId }),
  ];
  for (const facts of [ofTask, ...ofTask.map((fact) => [fact])]) {
    feedsOf(facts);
    expect(sent.filter((change) => change.kind === 'tasks')).toEqual([{ kind: 'tasks', workspaceIds: [workspaceId] }]);
    sent = [];
  }
});

it('tells of the run whose change is delivered, made anew or followed, too', () => {
  const [root, by] = [newRunId(), newRunId()];
  const runsOf = (fact: NewFact): readonly string[] => {
    sent = [];
    feedsOf([fact]);
    return sent.flatMap((change) => (change.kind === 'runs' ? change.runIds : []));
  };
  expect(runsOf(runRequested({ runId: by, delivers: { runId: root, patchSha256: sha256Of('p'), root } })).toSorted()).toEqual([root, by].toSorted());
  expect(runsOf(runRequested({ runId: by, revises: { runId: root, patchSha256: sha256Of('p'), root, droppedHunks: [], comments: [] } })).toSorted()).toEqual([root, by].toSorted());
  expect(runsOf(deliveryPushed({ runId: by, root })).toSorted()).toEqual([root, by].toSorted());
  expect(runsOf(pullObserved({ root }))).toEqual([root]);
});

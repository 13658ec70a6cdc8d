import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fact, NewFact } from '../../main/domain/facts.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { createChangeFeed } from '../../main/ipc/changes.ts';
import type { Change } from '../../preload/api.ts';
import { feedObserved, feedPublished, runEnded, runRequested, runStarted } from '../support/facts.ts';

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

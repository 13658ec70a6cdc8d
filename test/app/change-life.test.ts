import { describe, expect, it } from 'vitest';
import { readReviewPart } from '../../main/app/change-life.ts';
import { readInbox, markSeen } from '../../main/app/inbox.ts';
import { readRunLine } from '../../main/app/run-line.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { newRunId, type RunId } from '../../main/domain/ids.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { decisionMade, deliveryPushed, feedWorkspace, pullObserved, reviewGiven, runEnded, runRequested, runStarted, sha256Of, taskAttempted } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';

const workspaceId = feedWorkspace;

function awaiting(runId: RunId): readonly NewFact[] {
  return [runRequested({ runId, workspaceId, mode: 'live', level: 'L2' }), taskAttempted({ runId }), runStarted({ runId }), decisionMade({ runId }), runEnded({ runId, result: 'awaiting-review', sentence: 'Waits for your review: Correct a spelling mistake.' })];
}

function delivering(runId: RunId, root: RunId): NewFact {
  return runRequested({ runId, workspaceId, mode: 'live', level: 'L2', delivers: { runId: root, patchSha256: sha256Of('patch'), root } });
}

function opened(root: RunId, by: RunId): NewFact {
  return { type: 'delivery.opened', body: { runId: by, root, workspaceId, host: 'github', number: 7, url: 'https://forge.example/one/project/pull/7', branch: 'touchline/typos/1', alreadyThere: false } };
}

function settled(root: RunId, outcome: 'accepted' | 'reverted', reason: string): NewFact {
  return { type: 'change.settled', body: { runId: root, workspaceId, category: 'typos', outcome, reason } };
}

function story(act: (ledger: Ledger, root: RunId) => void): void {
  using home = temporaryHome();
  const ledger = openedLedger(home.path);
  const root = newRunId();
  storeFacts(ledger, awaiting(root));
  try {
    act(ledger, root);
  } finally {
    ledger.close();
  }
}

const partOf = (ledger: Ledger, runId: RunId) => readReviewPart(ledger, runOf(ledger, runId));
const changeOf = (ledger: Ledger, runId: RunId) => readRunLine(ledger, runOf(ledger, runId)).change;
const linesOf = (ledger: Ledger, now?: Date) => readInbox(ledger, now).map(({ group, about, runId, undoUntil }) => ({ group, about, runId, undoUntil }));

function runOf(ledger: Ledger, runId: RunId) {
  const run = ledger.read.run(runId);
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('the life of a change', () => {
  it('waits for a verdict as a decision that nothing takes off the inbox but the verdict', () => story((ledger, root) => {
    expect(partOf(ledger, root)).toMatchObject({ root, review: null, delivery: null, revision: null, life: [] });
    expect(changeOf(ledger, root)).toBe('waits');
    valueOf(markSeen(ledger, 'person:window', root));
    expect(linesOf(ledger)).toEqual([{ group: 'decide', about: 'review', runId: root, undoUntil: null }]);
    expect(readInbox(ledger)[0]?.title).toBe('Correct a spelling mistake');
  }));

  it('can be taken back until it leaves, and says until when', () => story((ledger, root) => {
    storeFacts(ledger, [reviewGiven({ runId: root, workspaceId, deliverFrom: '2031-01-01T00:00:10.000Z' })], 'person:window');
    expect(changeOf(ledger, root)).toBe('approved');
    expect(linesOf(ledger, new Date('2031-01-01T00:00:05.000Z'))).toEqual([{ group: 'decide', about: 'approval', runId: root, undoUntil: '2031-01-01T00:00:10.000Z' }]);
    expect(linesOf(ledger, new Date('2031-01-01T00:00:11.000Z'))).toEqual([{ group: 'decide', about: 'approval', runId: root, undoUntil: null }]);
    expect(partOf(ledger, root).life.map((event) => [event.kind, event.sentence.slice(0, 12)])).toEqual([['approved', 'You approved']]);
    storeFacts(ledger, [{ type: 'review.withdrawn', body: { runId: root, patchSha256: sha256Of('patch') } }]);
    expect(linesOf(ledger)).toMatchObject([{ about: 'review' }]);
  }));

  it('shows a delivery that failed once, with what was approved, and when it is tried again', () => story((ledger, root) => {
    const by = newRunId();
    const fault = { code: 'push_refused', message: 'The remote refused the push.', next: 'Look at its rules.' };
    storeFacts(ledger, [reviewGiven({ runId: root, workspaceId }), delivering(by, root), runStarted({ runId: by }), runEnded({ runId: by, result: 'failed', sentence: fault.message, fault })], 'person:window');
    expect(linesOf(ledger)).toEqual([{ group: 'failed', about: 'delivery', runId: root, undoUntil: null }]);
    expect(readInbox(ledger)[0]).toMatchObject({ why: expect.stringContaining('The remote refused the push. Look at its rules.'), otherwise: expect.stringContaining('stays approved') });
    expect(partOf(ledger, root)).toMatchObject({ nextTryAt: null, deliveryRuns: [{ run: { runId: by } }], life: [{ kind: 'approved' }, { kind: 'tried' }] });
    expect(changeOf(ledger, root)).toBe('not-delivered');
  }));

  it('follows the branch and the pull request to the end, and keeps a revert as a lesson until it was noted', () => story((ledger, root) => {
    const by = newRunId();
    storeFacts(ledger, [reviewGiven({ runId: root, workspaceId, verdict: 'approved' }), delivering(by, root), runStarted({ runId: by }), deliveryPushed({ runId: by, root }), opened(root, by), runEnded({ runId: by, result: 'delivered', sentence: 'Opened.' })], 'person:window');
    storeFacts(ledger, [pullObserved({ root, ci: 'failing', approvals: 1 })]);
    expect(partOf(ledger, root).life.map((event) => event.kind)).toEqual(['approved', 'pushed', 'opened', 'seen']);
    expect(partOf(ledger, root).life.at(-1)?.sentence).toBe('Open: CI fails, 1 approval, 0 comments.');
    expect(changeOf(ledger, root)).toBe('delivered');
    storeFacts(ledger, [pullObserved({ root, state: 'merged', draft: false, ci: 'passing', mergeCommit: 'd'.repeat(40) }), settled(root, 'accepted', 'Merged.')]);
    expect(partOf(ledger, root).life.at(-1)).toMatchObject({ kind: 'merged', sentence: 'Merged into main as dddddddddd.' });
    expect(changeOf(ledger, root)).toBe('merged');
    storeFacts(ledger, [{ type: 'run.seen', body: { runId: root } }, { type: 'run.seen', body: { runId: by } }]);
    storeFacts(ledger, [settled(root, 'reverted', 'It broke the build.')]);
    expect(changeOf(ledger, root)).toBe('reverted');
    expect(partOf(ledger, root).life.at(-1)).toMatchObject({ kind: 'reverted', sentence: 'Reverted: It broke the build.' });
    expect(readInbox(ledger)).toMatchObject([{ group: 'done', about: 'lesson', why: 'It broke the build.' }]);
    valueOf(markSeen(ledger, 'person:window', `lesson:${root}`));
    expect(readInbox(ledger)).toEqual([]);
  }));

  it('tells the course of its pull request: what was found first, and each change with its time', () => story((ledger, root) => {
    const by = newRunId();
    storeFacts(ledger, [reviewGiven({ runId: root, workspaceId, verdict: 'approved' }), delivering(by, root), runStarted({ runId: by }), deliveryPushed({ runId: by, root }), opened(root, by), runEnded({ runId: by, result: 'delivered', sentence: 'Opened.' })], 'person:window');
    const looks: readonly Partial<Parameters<typeof pullObserved>[0]>[] = [
      { ci: 'pending' }, { ci: 'failing' }, { ci: 'failing', comments: 2 }, { ci: 'pending', comments: 2, headCommit: 'e'.repeat(40) }, { ci: 'passing', comments: 3, headCommit: 'e'.repeat(40), changesRequested: 1 },
      { ci: 'passing', comments: 1, headCommit: 'e'.repeat(40), approvals: 1, draft: false }, { ci: 'passing', comments: 1, headCommit: 'e'.repeat(40), approvals: 1, draft: false, state: 'closed' },
      { ci: 'passing', comments: 1, headCommit: 'e'.repeat(40), approvals: 1, draft: false },
    ];
    for (const look of looks) storeFacts(ledger, [pullObserved({ root, ...look })]);
    const { life } = partOf(ledger, root);
    expect(life.slice(3).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['seen', 'Open: CI under way, 0 approvals, 0 comments.'],
      ['ci-failing', 'Fails; it was under way before.'],
      ['commented', '2 new comments, 2 in all.'],
      ['ci', 'Under way; it failed before.'], ['pushed-to', 'Somebody pushed to the branch; it stands at eeeeeeeeee.'],
      ['ci-passing', 'Passes; it was under way before.'], ['reviewed', '0 approvals, 1 request for changes.'], ['commented', '1 new comment, 3 in all.'],
      ['reviewed', '1 approval.'], ['ready', 'Marked as ready for review.'],
      ['reopened', 'Opened again.'],
    ]);
    expect(partOf(ledger, root).standing).toBe('Open: CI passes, 1 approval, 1 comment.');
    const observedAt = ledger.read.factsAfter(0, 1000).filter(({ type }) => type === 'pull.observed').map(({ at }) => at);
    expect(life.filter(({ kind }) => kind === 'ci-passing').map(({ at }) => at)).toEqual([observedAt[4]]);
    expect(life.map(({ at }) => at)).toEqual(life.map(({ at }) => at).toSorted());
  }));

  it('tells what was found and done without a person: canary, merge, canary, and the pull request that takes it back', () => story((ledger, root) => {
    const [by, alone] = [newRunId(), newRunId()];
    const ended = (phase: 'before' | 'after', passed: boolean, why: string): NewFact => ({ type: 'canary.ended', body: { runId: alone, root, workspaceId, phase, passed, why } });
    storeFacts(ledger, [reviewGiven({ runId: root, workspaceId, verdict: 'approved' }), delivering(by, root), runStarted({ runId: by }), deliveryPushed({ runId: by, root }), opened(root, by), runEnded({ runId: by, result: 'delivered', sentence: 'Opened.' })], 'system');
    for (const fact of [
      pullObserved({ root, ci: 'passing' }), ended('before', true, '5 of 5 comparisons made, 0 failed.'),
      { type: 'delivery.merged' as const, body: { runId: alone, root, workspaceId, commit: 'd'.repeat(40), before: 'b'.repeat(40) } },
      ended('after', false, 'Checks of the host fail.'), settled(root, 'reverted', 'Taken back after its merge. Checks of the host fail.'),
      { type: 'delivery.reverted' as const, body: { runId: alone, root, workspaceId, branch: 'touchline/revert/x', number: 8, url: 'https://forge.example/8' } },
      pullObserved({ root, state: 'merged', draft: false, ci: 'passing', mergeCommit: 'd'.repeat(40) }),
    ]) storeFacts(ledger, [fact]);
    expect(partOf(ledger, root).life.map(({ kind, sentence }) => [kind, sentence]).slice(3)).toEqual([
      ['seen', 'Open: CI passes, 0 approvals, 0 comments.'],
      ['canary-passed', 'Before the merge: 5 of 5 comparisons made, 0 failed.'],
      ['merged', 'Touchline merged it into main as dddddddddd.'],
      ['canary-failed', 'After the merge: Checks of the host fail.'],
      ['reverted', 'Reverted: Taken back after its merge. Checks of the host fail.'],
      ['taking-back', 'Opened the pull request #8 that takes it back; it waits for you.'],
    ]);
  }));

  it('is made anew by another run, where the verdict is given', () => story((ledger, root) => {
    const next = newRunId();
    storeFacts(ledger, [runRequested({ runId: next, workspaceId, mode: 'live', level: 'L2', revises: { runId: root, patchSha256: sha256Of('patch'), root, droppedHunks: ['a'], comments: [] } })]);
    expect(partOf(ledger, root).revision?.run.runId).toBe(next);
    expect(changeOf(ledger, root)).toBe('made-anew');
    expect(readInbox(ledger)).toEqual([]);
  }));
});

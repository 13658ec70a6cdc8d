import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReviewingReader } from '../../main/app/reviewing.ts';
import { newRunId, type RunId } from '../../main/domain/ids.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { decisionMade, deliveryPushed, pullObserved, reviewGiven, runEnded, runRequested, runStarted, sha256Of } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';
import { storeWaitingChange, type WaitingChange } from '../support/waiting-change.ts';

let home: ReturnType<typeof temporaryHome>;
let ledger: Ledger;
let change: WaitingChange;

beforeEach(() => {
  home = temporaryHome();
  ledger = openedLedger(home.path);
  change = storeWaitingChange(ledger);
});

afterEach(() => {
  ledger.close();
  change.repository.remove();
  home[Symbol.dispose]();
});

function madeAnew(of: RunId, droppedHunks: readonly string[], comments: readonly string[]): RunId {
  const { runId: root, workspaceId, patchSha256 } = change;
  const runId = newRunId();
  storeFacts(ledger, [
    runRequested({ runId, workspaceId, mode: 'live', level: 'L2', revises: { runId: of, patchSha256, root, droppedHunks: [...droppedHunks], comments: comments.map((text) => ({ path: 'docs/guide.md', side: 'patched' as const, line: 2, quote: 'It is written here.', text })) } }),
    runStarted({ runId }), decisionMade({ runId }), runEnded({ runId, result: 'awaiting-review', sentence: 'Waits for your review.' }),
  ], 'person:window');
  return runId;
}

it('tells a change that was taken as it is', () => {
  storeFacts(ledger, [reviewGiven({ runId: change.runId, workspaceId: change.workspaceId })], 'person:window');
  expect(createReviewingReader(ledger)(change.runId)).toEqual({ decisionMs: expect.any(Number), lines: 4, dropped: 0, sentBack: 0, addedTo: false });
});

it('counts the lines that were left out, the versions that were sent back, and a verdict on the last of them', () => {
  const [one = ''] = change.hunks;
  const second = madeAnew(change.runId, [one], []);
  const third = madeAnew(second, [], ['Say it shorter.']);
  const read = createReviewingReader(ledger);
  expect(read(change.runId)).toEqual({ decisionMs: null, lines: 4, dropped: 2, sentBack: 1, addedTo: false });
  storeFacts(ledger, [reviewGiven({ runId: third, workspaceId: change.workspaceId })], 'person:window');
  expect(read(change.runId).decisionMs).not.toBeNull();
});

it('sees that somebody else added to the branch', () => {
  const by = newRunId();
  const pushed = deliveryPushed({ runId: by, root: change.runId, workspaceId: change.workspaceId });
  storeFacts(ledger, [pushed, pullObserved({ root: change.runId, workspaceId: change.workspaceId, headCommit: pushed.type === 'delivery.pushed' ? pushed.body.commit : null })]);
  expect(createReviewingReader(ledger)(change.runId).addedTo).toBe(false);
  storeFacts(ledger, [pullObserved({ root: change.runId, workspaceId: change.workspaceId, headCommit: 'e'.repeat(40), stateSha256: sha256Of('later') })]);
  expect(createReviewingReader(ledger)(change.runId).addedTo).toBe(true);
});

it('knows nothing of a patch that is gone', () => {
  expect(createReviewingReader(ledger)(newRunId())).toEqual({ decisionMs: null, lines: null, dropped: 0, sentBack: 0, addedTo: false });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTaskMemory } from '../../main/app/task-memory.ts';
import type { RunResult } from '../../main/domain/artifacts/autonomy-run-report.ts';
import type { ChangeOutcome } from '../../main/domain/delivery-facts.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { newRunId, type RunId } from '../../main/domain/ids.ts';
import type { AttemptEnd, PastAttempt } from '../../main/domain/task-history.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { deliveryPushed, feedWorkspace as workspaceId, pullObserved, reviewGiven, runEnded, runInterrupted, runRequested, runStarted, sha256Of, taskAttempted, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, type TemporaryHome } from '../support/ledger-home.ts';

let home: TemporaryHome;
let ledger: Ledger;
let root: RunId;

beforeEach(() => {
  home = temporaryHome();
  ledger = openedLedger(home.path);
  root = newRunId();
  storeFacts(ledger, [workspaceAdded({ workspaceId }), runRequested({ runId: root, workspaceId, mode: 'live', level: 'L2' }), runStarted({ runId: root }), taskAttempted({ runId: root })]);
});

afterEach(() => {
  ledger.close();
  home[Symbol.dispose]();
});

function attempt(): PastAttempt {
  const [only, ...more] = createTaskMemory(ledger).attempts(workspaceId);
  if (only === undefined || more.length > 0) throw new Error('there is not one attempt');
  return only;
}

/** The end after each of the facts. */
function ends(...facts: readonly (NewFact | readonly NewFact[])[]): readonly AttemptEnd[] {
  return facts.map((next) => {
    storeFacts(ledger, 'type' in next ? [next] : next);
    return attempt().end;
  });
}

const ended = (result: RunResult, runId = root): NewFact => runEnded({ runId, result, sentence: `It ended: ${result}.` });
const opened = (): NewFact => ({ type: 'delivery.opened', body: { runId: root, root, workspaceId, host: 'github', number: 7, url: 'https://forge.example/pull/7', branch: 'touchline/typos/1', alreadyThere: false } });
const settled = (outcome: ChangeOutcome): NewFact => ({ type: 'change.settled', body: { runId: root, workspaceId, category: 'typos', outcome, reason: `The reviewer: ${outcome}.` } });
const delivering = (runId: RunId): readonly NewFact[] => [runRequested({ runId, workspaceId, mode: 'live', level: 'L2', delivers: { runId: root, root, patchSha256: sha256Of('patch') } }), runStarted({ runId, steps: ['deliver'] })];

describe('what became of an attempt', () => {
  it('is how its run ended, as long as nobody said more', () => {
    expect(attempt()).toMatchObject({ end: 'under-way', mode: 'live', taskId: sha256Of('task') });
    for (const result of ['needs-you', 'failed', 'blocked', 'rejected', 'patch-ready', 'cancelled'] as const) {
      expect(ends(ended(result))).toEqual([result]);
      expect(attempt().reason).toBe(`It ended: ${result}.`);
    }
    expect(ends(runInterrupted({ runId: root }))).toEqual(['interrupted']);
  });

  it('is what a person said of its patch, while they do not take it back', () => {
    expect(ends(ended('awaiting-review'), reviewGiven({ runId: root }), { type: 'review.withdrawn', body: { runId: root, patchSha256: sha256Of('patch') } }))
      .toEqual(['awaiting-review', 'approved', 'awaiting-review']);
    expect(ends(reviewGiven({ runId: root, verdict: 'rejected', note: 'Not worth it.' }))).toEqual(['rejected']);
    expect(attempt().reason).toBe('The maintainer rejected its patch. Not worth it.');
  });

  it('follows its pull request to the end, and says why', () => {
    expect(ends(ended('awaiting-review'), reviewGiven({ runId: root }), deliveryPushed({ runId: root, root }), opened(), pullObserved({ root }))).toEqual(['awaiting-review', 'approved', 'delivered', 'delivered', 'delivered']);
    expect(attempt().url).toBe('https://forge.example/pull/7');
    expect(ends(pullObserved({ root, state: 'merged', draft: false }), settled('accepted'), settled('reverted'))).toEqual(['merged', 'merged', 'reverted']);
    expect(attempt().reason).toBe('The reviewer: reverted.');
  });

  it('is closed where the pull request was, and rejected where it never came so far', () => {
    expect(ends(ended('awaiting-review'), reviewGiven({ runId: root, verdict: 'rejected' }), settled('rejected'))).toEqual(['awaiting-review', 'rejected', 'rejected']);
    expect(ends(deliveryPushed({ runId: root, root }))).toEqual(['closed']);
  });

  it('is what was said of the bytes as they are now, where a delivery made others of them', () => {
    const again = newRunId();
    expect(ends(ended('awaiting-review'), reviewGiven({ runId: root }), delivering(again))).toEqual(['awaiting-review', 'approved', 'approved']);
    expect(ends(ended('awaiting-review', again), reviewGiven({ runId: again, patchSha256: sha256Of('other') }), { type: 'review.withdrawn', body: { runId: again, patchSha256: sha256Of('other') } })).toEqual(['awaiting-review', 'approved', 'awaiting-review']);
    const third = newRunId();
    expect(ends(delivering(third), ended('rejected', third))).toEqual(['awaiting-review', 'rejected']);
  });

  it('is what was said of the change made anew, and of the old one where that came to nothing', () => {
    const again = newRunId();
    const revises = { runId: root, root, patchSha256: sha256Of('patch'), droppedHunks: [], comments: [] };
    expect(ends(ended('awaiting-review'), runRequested({ runId: again, workspaceId, mode: 'live', level: 'L2', revises }), ended('needs-you', again))).toEqual(['awaiting-review', 'awaiting-review', 'awaiting-review']);
    const third = newRunId();
    expect(ends(runRequested({ runId: third, workspaceId, mode: 'live', level: 'L2', revises }), ended('awaiting-review', third), reviewGiven({ runId: third, verdict: 'rejected', patchSha256: sha256Of('other') }))).toEqual(['awaiting-review', 'awaiting-review', 'rejected']);
  });

  it('is still approved where a delivery failed: it is tried again', () => {
    const again = newRunId();
    expect(ends([ended('awaiting-review'), reviewGiven({ runId: root })], delivering(again), ended('failed', again))).toEqual(['approved', 'approved', 'approved']);
  });
});

describe('the last run that looked', () => {
  const live = (runId: RunId, more: object = {}): NewFact => runRequested({ runId, workspaceId, mode: 'live', level: 'L2', ...more });

  it('is the last live one of the workspace that had no task by hand and delivered nothing, however many dry runs followed', () => {
    const dry = Array.from({ length: 120 }, () => newRunId());
    const now = newRunId();
    storeFacts(ledger, [ended('no-task'), live(newRunId(), { task: 'By hand.' }), ...delivering(newRunId()), ...dry.map((runId) => runRequested({ runId, workspaceId })), live(now)]);
    const run = ledger.read.run(now);
    if (run === undefined) throw new Error('the run is gone');
    expect(createTaskMemory(ledger).lastLook(run)).toMatchObject({ run: { runId: root, result: 'no-task' }, precheck: null });
  });

  it('is none where there was none', () => {
    const run = ledger.read.run(root);
    if (run === undefined) throw new Error('the run is gone');
    expect(createTaskMemory(ledger).lastLook(run)).toBeNull();
  });
});

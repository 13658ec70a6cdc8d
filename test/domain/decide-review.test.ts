import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideReview, rootOf, type ReviewCommand, type ReviewState } from '../../main/domain/decide-review.ts';
import type { DeliveryRow, ReviewRow } from '../../main/domain/change-views.ts';
import type { RunRow } from '../../main/domain/views.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { outcomes } from '../../main/domain/words.ts';
import { plainDecision, sha256Of } from '../support/facts.ts';

const [runId, workspaceId] = [newRunId(), newWorkspaceId()];
const [mine, other] = [sha256Of('mine'), sha256Of('other')];
const at = '2026-11-26T10:00:00.000Z';
const digest = sha256Of('frozen');

function run(over: Partial<RunRow> = {}): RunRow {
  return {
    runId, commandId: 'c', loop: 'engineering', mode: 'live', level: 'L2', workspaceId, repository: '/r', provider: 'builtin', task: null, slot: null, delivers: null, revises: null, merges: null,
    frozen: { policy: digest, settings: digest, grants: digest }, status: 'done', result: 'awaiting-review', sentence: 'Waits.', fault: null, owner: { pid: 1, startedAt: 'x' },
    step: null, requestedAt: at, startedAt: at, endedAt: at, seen: false, lastSeq: 1, ...over,
  };
}

const decision = (outcome: (typeof outcomes)[number] = 'REQUIRES_HUMAN_REVIEW', patchSha256 = mine): NonNullable<ReviewState['decision']> => ({ runId, at, decision: { ...plainDecision(), outcome, patchSha256 } });
const attempt: NonNullable<ReviewState['attempt']> = { runId, workspaceId, taskId: digest, ground: digest, mode: 'live', title: 'T', category: 'typos', at };
const delivery: DeliveryRow = { root: runId, workspaceId, runId, patchSha256: mine, remote: 'r', branch: 'b', commit: 'c'.repeat(40), base: 'main', baseCommit: 'b'.repeat(40), pushedAt: at, opened: null, pull: null, fault: null, mergingAt: null, merged: null, reverted: null };
const opened: DeliveryRow = { ...delivery, opened: { host: 'git', number: null, url: null, at } };
const reviewed = (verdict: ReviewRow['verdict']): ReviewRow => ({ runId, workspaceId, patchSha256: mine, verdict, note: '', comments: [], actor: 'person:window', at, deliverFrom: at });
const waiting: ReviewState = { run: run(), decision: decision(), review: undefined, delivery: undefined, attempt, revision: undefined, delivering: undefined };
const give = (verdict: 'approved' | 'rejected', patchSha256 = mine, note = ''): ReviewCommand => ({ kind: 'give', verdict, patchSha256, note, comments: [], deliverFrom: at });

function code(state: Partial<ReviewState>, command: ReviewCommand): string {
  const decided = decideReview({ ...waiting, ...state }, command);
  return decided.ok ? `${decided.value.length} facts` : decided.error.code;
}

describe('a verdict', () => {
  it('approves exactly the bytes that policy judged', () => {
    expect(decideReview(waiting, give('approved'))).toMatchObject({ ok: true, value: [{ type: 'review.given', body: { runId, patchSha256: mine, verdict: 'approved' } }] });
    expect(code({}, give('approved', other))).toBe('other_bytes');
    expect(code({ decision: undefined }, give('approved'))).toBe('policy_rejects');
    expect(code({ decision: decision('REJECT') }, give('approved'))).toBe('policy_rejects');
  });

  it('is for live runs that wait for one', () => {
    for (const result of ['patch-ready', 'no-task', 'failed', 'delivered', null] as const) expect(code({ run: run({ result }) }, give('approved'))).toBe('nothing_to_review');
    expect(code({ run: undefined }, give('approved'))).toBe('no_such_run');
    expect(code({ revision: run({ runId: newRunId(), endedAt: null }) }, give('approved'))).toBe('made_anew');
  });

  it('counts once: the same again changes nothing', () => {
    expect(code({ review: reviewed('approved') }, give('approved'))).toBe('0 facts');
    expect(code({ review: reviewed('approved') }, give('rejected'))).toBe('2 facts');
  });

  it('that rejects settles the change, with its note as the lesson', () => {
    expect(decideReview(waiting, give('rejected', mine, 'Not here.'))).toMatchObject({ ok: true, value: [{ type: 'review.given' }, { type: 'change.settled', body: { runId, category: 'typos', outcome: 'rejected', reason: 'Not here.' } }] });
    const root = newRunId();
    const later = run({ delivers: { runId: root, patchSha256: other, root } });
    expect(rootOf(later)).toBe(root);
    expect(decideReview({ ...waiting, run: later }, give('rejected'))).toMatchObject({ ok: true, value: [{ body: { runId } }, { body: { runId: root } }] });
  });

  it('that approved can be taken back until it is on its way; one that rejected stands', () => {
    expect(code({ review: reviewed('approved') }, { kind: 'withdraw' })).toBe('1 facts');
    expect(code({}, { kind: 'withdraw' })).toBe('0 facts');
    expect(code({ review: reviewed('rejected') }, { kind: 'withdraw' })).toBe('rejection_stands');
    expect(code({ review: reviewed('approved'), delivering: run({ runId: newRunId() }) }, { kind: 'withdraw' })).toBe('delivery_under_way');
    expect(code({ review: reviewed('approved'), delivery: opened }, { kind: 'withdraw' })).toBe('already_delivered');
    // A push that was cut off has opened nothing yet: nobody has seen a pull request.
    expect(code({ review: reviewed('approved'), delivery }, { kind: 'withdraw' })).toBe('1 facts');
  });

  it('never approves what policy rejects, other bytes, or a change that has left, whatever the state', () => {
    const states = fc.record({
      run: fc.constantFrom(run(), run({ result: 'patch-ready', mode: 'dry-run' }), run({ result: 'rejected' })),
      decision: fc.constantFrom(undefined, ...outcomes.flatMap((outcome) => [decision(outcome), decision(outcome, other)])),
      review: fc.constantFrom(undefined, reviewed('approved'), reviewed('rejected')),
      delivery: fc.constantFrom(undefined, delivery, opened),
      attempt: fc.constantFrom(undefined, attempt),
      revision: fc.constantFrom(undefined, run({ runId: newRunId() })),
      delivering: fc.constantFrom(undefined, run({ runId: newRunId() })),
    });
    fc.assert(fc.property(states, fc.constantFrom(mine, other), (state, patchSha256) => {
      const decided = decideReview(state, give('approved', patchSha256));
      if (!decided.ok || decided.value.length === 0) return;
      expect(state.run.result).toBe('awaiting-review');
      expect(state.decision?.decision.patchSha256).toBe(patchSha256);
      expect(state.decision?.decision.outcome).not.toBe('REJECT');
      expect([state.revision, state.delivering, state.delivery?.opened ?? null]).toEqual([undefined, undefined, null]);
    }));
  });
});

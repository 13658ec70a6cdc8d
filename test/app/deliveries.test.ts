import { describe, expect, it } from 'vitest';
import { nextTryAt } from '../../main/app/deliveries.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import type { ReviewRow } from '../../main/domain/change-views.ts';
import type { RunRow } from '../../main/domain/views.ts';
import { sha256Of } from '../support/facts.ts';

const [runId, workspaceId] = [newRunId(), newWorkspaceId()];
const at = '2026-11-26T10:00:00.000Z';
const review: ReviewRow = { runId, workspaceId, patchSha256: sha256Of('p'), verdict: 'approved', note: '', comments: [], actor: 'person:window', at, deliverFrom: '2026-11-26T10:00:10.000Z' };
const digest = sha256Of('frozen');

function tried(status: RunRow['status'], code: string | null = null): RunRow {
  return {
    runId: newRunId(), commandId: 'c', loop: 'engineering', mode: 'live', level: 'L2', workspaceId, repository: '/r', provider: 'builtin', task: null, slot: null, delivers: null, revises: null, merges: null,
    frozen: { policy: digest, settings: digest, grants: digest }, status, result: null, sentence: null, fault: code === null ? null : { code, message: 'm', next: 'n' }, owner: { pid: 1, startedAt: 'x' },
    step: null, requestedAt: at, startedAt: at, endedAt: at, seen: false, lastSeq: 1,
  };
}

const after = (tries: readonly RunRow[]): number | null => {
  const next = nextTryAt(review, tries);
  return next === null ? null : (next - Date.parse(at)) / 1000;
};

describe('the next try to deliver', () => {
  it('begins when the approval can no longer be taken back', () => expect(after([])).toBe(10));

  it('follows a cut-off one at once, and not for ever', () => {
    expect(after([tried('interrupted')])).toBe(0);
    expect(after(Array.from({ length: 6 }, () => tried('interrupted')))).toBeNull();
  });

  it('waits longer each time while the way is blocked, and then for a person', () => {
    expect(after([tried('failed', 'remote_unreachable')])).toBe(60);
    expect(after([tried('failed', 'remote_unreachable'), tried('failed', 'remote_timeout')])).toBe(300);
    expect(after(Array.from({ length: 5 }, () => tried('failed', 'remote_unreachable')))).toBeNull();
  });

  it('does not come where a person has to look: a refused push, a wrong token, a cancelled run', () => {
    for (const code of ['push_refused', 'remote_unauthorized', 'branch_taken', 'tree_differs']) expect(after([tried('failed', code)])).toBeNull();
    expect(after([tried('cancelled')])).toBeNull();
  });
});

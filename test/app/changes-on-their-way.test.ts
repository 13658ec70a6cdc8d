import { expect, it } from 'vitest';
import { changesOnTheirWay } from '../../main/app/changes-on-their-way.ts';
import { watchedForMs } from '../../main/app/pull-watch.ts';
import type { HostKind } from '../../main/domain/delivery-facts.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { newRunId, newWorkspaceId, type RunId } from '../../main/domain/ids.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { canaryTicked, deliveryPushed, feedWorkspace, pullObserved, runRequested, sha256Of, taskAttempted } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

const workspaceId = feedWorkspace;

function delivered(root: RunId, host: HostKind = 'github'): readonly NewFact[] {
  const runId = newRunId();
  return [
    runRequested({ runId: root, workspaceId, mode: 'live', level: 'L2' }), runRequested({ runId, workspaceId, mode: 'live', level: 'L2', delivers: { runId: root, patchSha256: sha256Of('patch'), root } }),
    taskAttempted({ runId: root, title: 'Say “half-time”' }), deliveryPushed({ runId, root, workspaceId }),
    { type: 'delivery.opened', body: { runId, root, workspaceId, host, number: host === 'git' ? null : 7, url: null, branch: 'touchline/typos/1', alreadyThere: false } },
  ];
}

function settled(root: RunId, outcome: 'accepted' | 'rejected' | 'reverted'): NewFact {
  return { type: 'change.settled', body: { runId: root, workspaceId, category: 'typos', outcome, reason: 'It broke the table.' } };
}

/** What is listed now, and two weeks later. */
function listed(ledger: Ledger): readonly (readonly string[])[] {
  const now = Date.now();
  return [now, now + watchedForMs].map((at) => changesOnTheirWay(ledger, null, new Date(at)).map(({ delivery }) => delivery.root));
}

function inLedger(act: (ledger: Ledger, root: RunId) => void): void {
  using home = temporaryHome();
  const ledger = openedLedger(home.path);
  try {
    act(ledger, newRunId());
  } finally {
    ledger.close();
  }
}

it('lists an open pull request however old it is, with how it stood last', () => inLedger((ledger, root) => {
  storeFacts(ledger, [...delivered(root), pullObserved({ root, workspaceId, ci: 'failing', approvals: 1 })]);
  expect(listed(ledger)).toEqual([[root], [root]]);
  expect(changesOnTheirWay(ledger, workspaceId, new Date())).toMatchObject([{ title: 'Say “half-time”', standing: expect.stringMatching(/^Open: CI fails, 1 approval/), settled: null, canary: null }]);
  expect(changesOnTheirWay(ledger, newWorkspaceId(), new Date())).toEqual([]);
}));

it.each(['accepted', 'rejected', 'reverted'] as const)('lists one that ended %s for two weeks', (outcome) => inLedger((ledger, root) => {
  storeFacts(ledger, [...delivered(root), pullObserved({ root, workspaceId, state: outcome === 'rejected' ? 'closed' : 'merged' }), settled(root, outcome)]);
  expect(listed(ledger)).toEqual([[root], []]);
  expect(changesOnTheirWay(ledger, null, new Date())[0]?.standing).toMatch({ accepted: /^Merged into/, rejected: /^Closed: It broke/, reverted: /^Reverted: It broke/ }[outcome]);
}));

it('lists a branch on a plain git remote for two weeks: what becomes of it can’t be seen', () => inLedger((ledger, root) => {
  storeFacts(ledger, delivered(root, 'git'));
  expect(listed(ledger)).toEqual([[root], []]);
}));

it('says how far the last canary has come', () => inLedger((ledger, root) => {
  const runId = newRunId();
  storeFacts(ledger, [...delivered(root), runRequested({ runId, workspaceId, mode: 'live', level: 'L3' }), ...[1, 2].map((tick) => canaryTicked({ runId, root, workspaceId, phase: 'before', tick, of: 5, verdict: tick === 2 ? 'failed' : 'passed' }))]);
  expect(changesOnTheirWay(ledger, null, new Date())[0]?.canary).toEqual({ phase: 'before', done: 2, of: 5, failed: 1 });
}));

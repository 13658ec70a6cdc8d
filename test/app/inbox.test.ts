import { describe, expect, it } from 'vitest';
import { markSeen, readInbox } from '../../main/app/inbox.ts';
import { newRunId, type RunId } from '../../main/domain/ids.ts';
import { decisionMade, reviewGiven, runEnded, runInterrupted, runRequested, runStarted } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

describe('the inbox', () => {
  it('shows what waits for a person, most urgent first, and forgets what was seen for good', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [failed, ready, idle] = [newRunId(), newRunId(), newRunId()];
    storeFacts(ledger, [
      runRequested({ runId: failed }), runInterrupted({ runId: failed }),
      runRequested({ runId: idle }), runEnded({ runId: idle, result: 'no-task', sentence: 'Nothing to do.' }),
      runRequested({ runId: ready }), runEnded({ runId: ready, result: 'patch-ready' }),
    ]);
    expect(readInbox(ledger).map((item) => [item.group, item.runId])).toEqual([['decide', ready], ['failed', failed], ['done', idle]]);
    expect(markSeen(ledger, 'person:window', ready)).toMatchObject({ ok: true });
    expect(markSeen(ledger, 'person:window', ready)).toMatchObject({ ok: true });
    ledger.close();
    const again = openedLedger(home.path);
    expect(readInbox(again).map((item) => item.runId)).toEqual([failed, idle]);
    expect(again.read.factsOf(ready).filter((fact) => fact.type === 'run.seen')).toHaveLength(1);
    expect(markSeen(again, 'person:window', newRunId())).toMatchObject({ ok: false, error: { code: 'no_such_item' } });
    again.close();
  });

  it('puts what leaves by itself first, then what waits for a verdict, then what merely tells', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [leaves, waits, dry] = [newRunId(), newRunId(), newRunId()];
    const live = (runId: RunId) => [runRequested({ runId, mode: 'live', level: 'L2' }), runStarted({ runId }), decisionMade({ runId }), runEnded({ runId, result: 'awaiting-review', sentence: 'Waits for your review.' })];
    storeFacts(ledger, [...live(leaves), ...live(waits), runRequested({ runId: dry }), runEnded({ runId: dry, result: 'patch-ready' }), reviewGiven({ runId: leaves, deliverFrom: '2026-11-22T10:00:10.000Z' })]);
    const at = (now: string): readonly string[] => readInbox(ledger, new Date(now)).map((item) => item.runId);
    expect(at('2026-11-22T10:00:00.000Z')).toEqual([leaves, waits, dry]);
    expect(at('2026-11-22T10:00:11.000Z')[0]).toBe(waits);
    ledger.close();
  });
});

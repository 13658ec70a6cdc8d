import { describe, expect, it } from 'vitest';
import { markSeen, readInbox } from '../../main/app/inbox.ts';
import { newRunId } from '../../main/domain/ids.ts';
import { runEnded, runInterrupted, runRequested } from '../support/facts.ts';
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
});

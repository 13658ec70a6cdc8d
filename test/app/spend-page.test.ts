import { describe, expect, it } from 'vitest';
import { readSpendPage } from '../../main/app/spend-page.ts';
import { newCallId, newRunId, newWorkspaceId, type RunId } from '../../main/domain/ids.ts';
import { capsSchema } from '../../main/domain/settings.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { runEnded, runRequested, runStarted, spendReserved, spendSettled } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

const caps = capsSchema.parse({});
const now = new Date('2026-11-22T12:00:00.000Z');

/** A run that asked a model once; it ends unless it is said not to. */
function runThatCost(runId: RunId, usdMicros: number, tokens: number, over: { readonly ended?: boolean; readonly task?: string; readonly mode?: 'live' } = {}): readonly NewFact[] {
  const callId = newCallId();
  const { ended, ...asked } = over;
  const facts = [
    runRequested({ runId, ...asked }), runStarted({ runId }), spendReserved({ runId, callId, day: '2026-11-22', usdMicros: usdMicros * 2, tokens: tokens * 2 }),
    spendSettled({ runId, callId, provider: 'hosted/m', usdMicros, tokens, basis: 'usage' }),
  ];
  return ended === false ? facts : [...facts, runEnded({ runId })];
}

describe('the page of what was spent', () => {
  it('is whole where nothing was spent yet', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    expect(readSpendPage(ledger, caps, now)).toEqual({
      day: '2026-11-22', today: { usdMicros: 0, tokens: 0, calls: 0 }, caps, nearCap: false, runs: [], accepted: { count: 0, usdMicrosEach: null, tokensEach: null }, forecasts: [],
    });
    ledger.close();
  });

  it('shows the day that counts, the latest runs in which a model was asked, and their titles', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const many = Array.from({ length: 22 }, () => newRunId());
    for (const runId of many) storeFacts(ledger, runThatCost(runId, 1000, 10));
    const [builtin, byHand] = [newRunId(), newRunId()];
    storeFacts(ledger, [runRequested({ runId: builtin }), spendSettled({ runId: builtin }), runEnded({ runId: builtin })]);
    storeFacts(ledger, runThatCost(byHand, 4_000_000, 100, { task: 'Mend the parser.', ended: false }));
    const page = readSpendPage(ledger, caps, new Date('2026-11-20T12:00:00.000Z'));
    expect(page).toMatchObject({ day: '2026-11-22', today: { usdMicros: 4_022_000, tokens: 320, calls: 23 }, nearCap: true });
    expect(page.runs.map((run) => run.runId)).toEqual([byHand, ...many.toReversed().slice(0, 19)]);
    expect(page.runs.slice(0, 2).map((run) => [run.title, run.sum])).toEqual([
      ['Mend the parser.', { usdMicros: 4_000_000, tokens: 100, calls: 1 }], ['Dry run of code', { usdMicros: 1000, tokens: 10, calls: 1 }],
    ]);
    ledger.close();
  });

  it('counts what is set aside for a call that was cut off', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [runRequested({ runId }), spendReserved({ runId, callId: newCallId(), day: '2026-11-22', usdMicros: 5, tokens: 6 })]);
    expect(readSpendPage(ledger, caps, now)).toMatchObject({ today: { usdMicros: 5, tokens: 6, calls: 1 }, runs: [{ runId, sum: { usdMicros: 5 } }] });
    ledger.close();
  });

  it('shares what live runs cost out among the changes that were accepted', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const workspaceId = newWorkspaceId();
    const live = (usdMicros: number, outcome: 'accepted' | 'rejected' | null): void => {
      const runId = newRunId();
      storeFacts(ledger, runThatCost(runId, usdMicros, 10, { mode: 'live' }));
      if (outcome !== null) storeFacts(ledger, [{ type: 'change.settled', body: { runId, workspaceId, category: 'typos', outcome, reason: 'r' } }]);
    };
    live(5, 'rejected');
    expect(readSpendPage(ledger, caps, now).accepted).toEqual({ count: 0, usdMicrosEach: null, tokensEach: null });
    live(100, 'accepted');
    live(7, null);
    live(20, 'accepted');
    storeFacts(ledger, runThatCost(newRunId(), 4000, 4000));
    expect(readSpendPage(ledger, caps, now).accepted).toEqual({ count: 2, usdMicrosEach: 66, tokensEach: 20 });
    ledger.close();
  });

  it('says what a schedule would take, from the middle of the latest runs that ended', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, runThatCost(newRunId(), 9_000_000, 9_000_000));
    for (let cheap = 0; cheap < 19; cheap += 1) storeFacts(ledger, runThatCost(newRunId(), cheap < 9 ? 10_000 : 30_001, cheap < 9 ? 1000 : 3000));
    storeFacts(ledger, [...runThatCost(newRunId(), 30_001, 3000), ...runThatCost(newRunId(), 9_000_000, 9_000_000, { ended: false })]);
    expect(readSpendPage(ledger, caps, now).forecasts).toEqual([{
      loop: 'engineering', runs: 20, usdMicrosEach: 30_001, tokensEach: 3000,
      sentence:
        'No schedule is set. A run of the engineering loop takes about 0.030001 USD and 3,000 tokens, going by the middle of its latest 20. ' +
        'One an hour would take 0.720024 USD and 72,000 tokens a day, one every five minutes 8.640288 USD and 864,000 tokens. The day’s caps end it after 166 runs.',
    }]);
    ledger.close();
  });

  it('says so where runs cost nothing, and speaks of tokens alone where no money is taken', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    storeFacts(ledger, [runRequested({ runId }), spendSettled({ runId }), runEnded({ runId })]);
    expect(readSpendPage(ledger, caps, now).forecasts[0]?.sentence).toBe('No schedule is set. A run of the engineering loop costs nothing, going by its only run so far.');
    storeFacts(ledger, runThatCost(newRunId(), 0, 100));
    expect(readSpendPage(ledger, caps, now).forecasts[0]?.sentence).toBe(
      'No schedule is set. A run of the engineering loop takes about 50 tokens, going by the middle of its latest 2. One an hour would take 1,200 tokens a day, one every five minutes 14,400 tokens.',
    );
    ledger.close();
  });
});

import { describe, expect, test } from 'vitest';
import { newRunId } from '../../main/domain/ids.ts';
import { fail, ok } from '../../main/domain/result.ts';
import { connect, useWriteAheadLog } from '../../main/ledger/connection.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import { ledgerOver } from '../../main/ledger/ledger.ts';
import { runEnded, runRequested, stepStarted, wholeRun, workspaceAdded } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';

describe('a transaction', () => {
  test('stores facts in order, each with its place, its time, who caused it and its predecessor’s hash', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const before = ledger.read.head();
    const value = ledger.transact('person:window', () => ok({ facts: [workspaceAdded(), workspaceAdded()], value: 'done' }));
    expect(value).toEqual({ ok: true, value: 'done' });
    const stored = ledger.read.factsAfter(1, 10);
    expect(stored).toMatchObject([{ seq: 2, actor: 'person:window', prev: before.hash }, { seq: 3 }]);
    expect(ledger.verify().sound).toBe(true);
    ledger.close();
  });

  test('that is refused stores nothing and hands the refusal on', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    expect(faultCodeOf(ledger.transact('system', () => fail('no', 'No.', 'Do not.')))).toBe('no');
    expect(ledger.read.head().seq).toBe(1);
    ledger.close();
  });

  test('whose decision throws stores nothing and throws', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const broken = () => ledger.transact('system', () => { throw new Error('a bug'); });
    expect(broken).toThrow('a bug');
    expect(ledger.read.head().seq).toBe(1);
    storeFacts(ledger, wholeRun());
    expect(ledger.verify().sound).toBe(true);
    ledger.close();
  });

  test('with one bad fact among good ones stores none of them', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const runId = newRunId();
    const bad = [
      [runRequested({ runId }), runEnded({ runId, sentence: '' })],
      [workspaceAdded(), stepStarted({ runId: newRunId() }), { type: 'decision.made', body: {} }],
      [runRequested({ runId }), runRequested({ runId })],
    ];
    for (const facts of bad) {
      // @ts-expect-error Facts of a wrong shape, as a bug would make them.
      expect(() => ledger.transact('system', () => ok({ facts, value: null }))).toThrow();
    }
    expect(ledger.read.head().seq).toBe(1);
    expect(ledger.read.workspaces()).toEqual([]);
    expect(ledger.read.runs()).toEqual([]);
    expect(ledger.verify().sound).toBe(true);
    ledger.close();
  });

  test('inside the decision of another one is a bug', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const nested = () => ledger.transact('system', () => ledger.transact('system', () => ok({ facts: [], value: { facts: [], value: null } })));
    expect(nested).toThrow('inside the decision');
    expect(ledger.read.head().seq).toBe(1);
    ledger.close();
  });

  test('without facts changes nothing', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    expect(ledger.transact('system', (read) => ok({ facts: [], value: read.head().seq }))).toEqual({ ok: true, value: 1 });
    expect(ledger.read.head().seq).toBe(1);
    ledger.close();
  });

  test('on a full disk stores nothing, says so, and goes on when there is room again', () => {
    using home = temporaryHome();
    openedLedger(home.path).close();
    const files = homeFiles(home.path);
    const db = valueOf(connect(home.path, files));
    valueOf(useWriteAheadLog(db));
    const ledger = ledgerOver(db, { home: home.path, files, now: () => new Date(), report: () => {} });
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const fill = () => ledger.transact('system', () => ok({ facts: wholeRun(undefined, 20), value: null }));
    expect(faultCodeOf(fill())).toBe('disk_full');
    expect(ledger.read.head().seq).toBe(1);
    expect(ledger.read.runs()).toEqual([]);
    expect(ledger.verify().sound).toBe(true);
    db.pragma('max_page_count = 1000000');
    valueOf(fill());
    expect(ledger.verify()).toMatchObject({ sound: true, facts: 1 + wholeRun(undefined, 20).length });
    ledger.close();
  });

  test('while another process holds the ledger is a fault in the end', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const files = homeFiles(home.path);
    const db = valueOf(connect(home.path, files));
    db.pragma('busy_timeout = 20');
    const other = ledgerOver(db, { home: home.path, files, now: () => new Date(), report: () => {} });
    ledger.transact('system', () => {
      expect(faultCodeOf(other.transact('system', () => ok({ facts: [workspaceAdded()], value: null })))).toBe('ledger_busy');
      return ok({ facts: [], value: null });
    });
    storeFacts(other, [workspaceAdded()]);
    expect(ledger.read.workspaces()).toHaveLength(1);
    other.close();
    ledger.close();
  });
});

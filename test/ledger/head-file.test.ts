import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRunId } from '../../main/domain/ids.ts';
import type { Fault } from '../../main/domain/result.ts';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';
import { runInterrupted, runRequested, wholeRun, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

const headPath = (home: string): string => join(home, 'ledger-head.json');
const databasePath = (home: string): string => join(home, 'ledger.sqlite');
const seqIn = (home: string): unknown => JSON.parse(readFileSync(headPath(home), 'utf8')).seq;

describe('the head file', () => {
  test('marks the first fact, every end of a run, and the last fact on closing', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    expect(seqIn(home.path)).toBe(1);
    storeFacts(ledger, [workspaceAdded()]);
    expect(seqIn(home.path)).toBe(1);
    storeFacts(ledger, wholeRun());
    expect(seqIn(home.path)).toBe(ledger.read.head().seq);
    const runId = newRunId();
    storeFacts(ledger, [runRequested({ runId }), runInterrupted({ runId })]);
    expect(JSON.parse(readFileSync(headPath(home.path), 'utf8'))).toEqual({ ...ledger.read.head(), at: ledger.read.factsOf(runId).at(-1)?.at });
    storeFacts(ledger, [workspaceAdded()]);
    const { seq } = ledger.read.head();
    ledger.close();
    expect(seqIn(home.path)).toBe(seq);
  });

  test('never goes back, whichever process writes it last', () => {
    using home = temporaryHome();
    const [first, second] = [openedLedger(home.path), openedLedger(home.path)];
    storeFacts(first, wholeRun());
    storeFacts(second, wholeRun());
    const { seq } = second.read.head();
    second.close();
    first.close();
    expect(seqIn(home.path)).toBe(seq);
  });

  test('tells of an older ledger that was put in the place of the newer one, and is not talked out of it', () => {
    using home = temporaryHome();
    const faults: Fault[] = [];
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    ledger.close();
    const old = `${databasePath(home.path)}.old`;
    copyFileSync(databasePath(home.path), old);
    const newer = openedLedger(home.path);
    const yesterday = newer.read.head().seq;
    storeFacts(newer, wholeRun());
    const today = newer.read.head().seq;
    newer.close();

    copyFileSync(old, databasePath(home.path));
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'removed', seq: yesterday + 1, sentence: expect.stringContaining('older one') });
    const back = openedLedger(home.path, (fault) => faults.push(fault));
    storeFacts(back, [...wholeRun(), ...wholeRun()]);
    expect(back.verify()).toMatchObject({ sound: false, kind: 'head-differs', seq: today });
    back.close();
    expect(seqIn(home.path)).toBe(today);
    expect(faults.map((fault) => fault.code)).toEqual(['head_differs', 'head_differs']);
  });

  test('can be taken away by a person who put an older ledger back on purpose', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    ledger.close();
    rmSync(headPath(home.path));
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'head-differs' });
    openedLedger(home.path).close();
    expect(verifyHome(home.path)).toMatchObject({ sound: true });
  });

  test('is found to be changed at any of its bytes', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    ledger.close();
    const bytes = readFileSync(headPath(home.path));
    const unnoticed = Array.from(bytes.keys()).filter((offset) => {
      const changed = Buffer.from(bytes);
      changed[offset] = (bytes[offset] ?? 0) ^ 1;
      writeFileSync(headPath(home.path), changed);
      return verifyHome(home.path).sound;
    });
    expect(unnoticed).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Fact } from '../../main/domain/facts.ts';
import type { Fault } from '../../main/domain/result.ts';
import { workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

const seqs = (facts: readonly Fact[]): readonly number[] => facts.map((fact) => fact.seq);

describe('following the ledger', () => {
  test('a listener hears of every fact stored after it came, at once and in order', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, [workspaceAdded()]);
    const heard: Fact[] = [];
    const leave = ledger.subscribe((facts) => heard.push(...facts));
    storeFacts(ledger, [workspaceAdded(), workspaceAdded()]);
    expect(heard).toEqual(ledger.read.factsAfter(2, 10));
    leave();
    leave();
    storeFacts(ledger, [workspaceAdded()]);
    expect(seqs(heard)).toEqual([3, 4]);
    ledger.close();
  });

  test('a listener that throws harms neither the facts nor the others, and is reported', () => {
    using home = temporaryHome();
    const faults: Fault[] = [];
    const ledger = openedLedger(home.path, (fault) => faults.push(fault));
    const heard: Fact[] = [];
    ledger.subscribe(() => { throw new Error('a broken view'); });
    ledger.subscribe((facts) => heard.push(...facts));
    storeFacts(ledger, [workspaceAdded()]);
    expect(seqs(heard)).toEqual([2]);
    expect(faults).toMatchObject([{ code: 'listener_threw', message: expect.stringContaining('a broken view') }]);
    ledger.close();
  });

  test('what a listener stores itself is heard after what it was told, by all', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const [first, second]: [Fact[], Fact[]] = [[], []];
    ledger.subscribe((facts) => {
      first.push(...facts);
      if (first.length < 3) storeFacts(ledger, [workspaceAdded()]);
    });
    ledger.subscribe((facts) => second.push(...facts));
    storeFacts(ledger, [workspaceAdded()]);
    expect(seqs(first)).toEqual([2, 3, 4]);
    expect(seqs(second)).toEqual([2, 3, 4]);
    ledger.close();
  });

  test('facts of another connection are heard too, once and in their place', async () => {
    using home = temporaryHome();
    const [ours, theirs] = [openedLedger(home.path), openedLedger(home.path)];
    const heard: Fact[] = [];
    const three = new Promise<void>((resolve) => {
      ours.subscribe((facts) => {
        heard.push(...facts);
        if (heard.length === 3) resolve();
      });
    });
    storeFacts(theirs, [workspaceAdded()]);
    storeFacts(ours, [workspaceAdded()]);
    expect(seqs(heard)).toEqual([2, 3]);
    storeFacts(theirs, [workspaceAdded()]);
    // The look at other connections does not keep a process alive by itself.
    const awake = setInterval(() => {}, 1000);
    await three;
    clearInterval(awake);
    expect(seqs(heard)).toEqual([2, 3, 4]);
    ours.close();
    theirs.close();
  });

  test('a newcomer does not hear what was stored before, even if others have not heard of it yet', () => {
    using home = temporaryHome();
    const [ours, theirs] = [openedLedger(home.path), openedLedger(home.path)];
    const [old, young]: [Fact[], Fact[]] = [[], []];
    ours.subscribe((facts) => old.push(...facts));
    storeFacts(theirs, [workspaceAdded()]);
    ours.subscribe((facts) => young.push(...facts));
    storeFacts(ours, [workspaceAdded()]);
    expect(seqs(old)).toEqual([2, 3]);
    expect(seqs(young)).toEqual([3]);
    ours.close();
    theirs.close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, NewFact } from '../../main/domain/facts.ts';
import { ok, type Fault, type Result } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';

/** A folder for a home that goes away with `[Symbol.dispose]`. */
export interface TemporaryHome extends Disposable {
  readonly path: string;
}

export function temporaryHome(): TemporaryHome {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-home-'));
  return { path: join(folder, 'home'), [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a ledger that must open; a fault after a commit fails the test unless it is asked for. */
export function openedLedger(home: string, onListenerFault: (fault: Fault) => void = unexpectedFault): Ledger {
  return valueOf(openLedger({ home, onListenerFault }));
}

function unexpectedFault(fault: Fault): void {
  throw new Error(`${fault.code}: ${fault.message}`);
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of the fault that must have come. */
export function faultCodeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('There was no fault.');
  return result.error.code;
}

export function storeFacts(ledger: Ledger, facts: readonly NewFact[], actor: Actor = 'system'): void {
  valueOf(ledger.transact(actor, () => ok({ facts, value: null })));
}

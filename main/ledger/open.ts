import type Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { ok, type Fault, type Result } from '../domain/result.ts';
import { connect, lostLedger, useWriteAheadLog } from './connection.ts';
import type { Ledger } from './contract.ts';
import { homeFiles, type HomeFiles } from './home-files.ts';
import { createHeadKeeper } from './head-file.ts';
import { ledgerOver } from './ledger.ts';
import { faultOf } from './ledger-fault.ts';
import { isEmpty, migrate, refuseForeign } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { clearIncoming } from './whole-file.ts';

export interface LedgerOptions {
  /** The folder that holds everything of Touchline's. It is made, for its owner alone, where it is not there. */
  readonly home: string;
  readonly now?: () => Date;
  /**
   * Hears what went wrong after a commit, when the facts are already safe: a listener that threw, a head file that
   * could not be written, a look at other processes' facts that failed. Without it, Node prints a warning.
   */
  readonly onListenerFault?: (fault: Fault) => void;
}

/**
 * Opens the ledger of a home. Several processes may have the same one open. Faults: `home_not_writable`,
 * `home_not_suitable`, `disk_full`, `ledger_busy`, `ledger_damaged`, `ledger_io`, `ledger_missing`, `not_a_ledger`,
 * `newer_ledger`. Whatever it finds, it deletes nothing.
 */
export function openLedger(options: LedgerOptions): Result<Ledger> {
  const files = homeFiles(options.home);
  const connected = connect(options.home, files);
  if (!connected.ok) return connected;
  const db = connected.value;
  const now = options.now ?? (() => new Date());
  const ready = closingOnFault(db, () => prepare(db, files, now));
  if (!ready.ok) return ready;
  return closingOnFault(db, () => ok(ledgerOver(db, { files, home: options.home, now, report: options.onListenerFault ?? warn })));
}

function prepare(db: Database.Database, files: HomeFiles, now: () => Date): Result<null> {
  const refusal = refuseForeign(db, migrations);
  if (!refusal.ok) return refusal;
  // In this order: another process that is making the ledger right now writes the head file last.
  if (existsSync(files.head) && isEmpty(db)) return lostLedger;
  const logged = useWriteAheadLog(db);
  if (!logged.ok) return logged;
  const migrated = migrate(db, migrations, now);
  if (!migrated.ok) return migrated;
  clearIncoming(files.incoming);
  return createHeadKeeper(db, files).begin();
}

function closingOnFault<T>(db: Database.Database, act: () => Result<T>): Result<T> {
  let done = false;
  try {
    const result = act();
    done = result.ok;
    return result;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  } finally {
    if (!done) db.close();
  }
}

function warn(fault: Fault): void {
  process.emitWarning(fault.message, { code: fault.code, detail: fault.next });
}

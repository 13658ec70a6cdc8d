import Database from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../domain/result.ts';
import type { HomeFiles } from './home-files.ts';
import { errnoOf, faultOf, faultOrThrow } from './ledger-fault.ts';

const busyTimeoutMs = 5000;

/**
 * Opens the home's database for writing, making home and file where there are none.
 * Whether it is a ledger, and of which version, is `migrate`'s question.
 */
export function connect(home: string, files: HomeFiles): Result<Database.Database> {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (existsSync(files.head) && hasNoBytes(files.database)) return lostLedger;
    createFile(files.database);
  } catch (error) {
    return { ok: false, error: faultOrThrow(error) };
  }
  return opened(files.database);
}

function opened(path: string): Result<Database.Database> {
  try {
    const db = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs });
    harden(db);
    return ok(db);
  } catch (error) {
    return { ok: false, error: faultOrThrow(error) };
  }
}

/** What every connection to a ledger sets before it reads. */
export function harden(db: Database.Database): void {
  // The file may come from anywhere: no function runs because its schema says so, and no page is trusted for its form.
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON');
}

/** Switches to the write-ahead log. Only for a file that is known to be a ledger or empty: this writes to it. */
export function useWriteAheadLog(db: Database.Database): Result<null> {
  const mode = untilFree(() => db.pragma('journal_mode = WAL', { simple: true }));
  if (mode !== 'wal') return noWriteAheadLog;
  // FULL: what a fact allows may be done at once, so the fact must outlive a power cut.
  db.pragma('synchronous = FULL');
  return ok(null);
}

/** SQLite does not wait by itself where two processes switch a new file's journal at once. */
function untilFree<T>(act: () => T): T {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      return act();
    } catch (error) {
      if (faultOf(error)?.code !== 'ledger_busy' || performance.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

function hasNoBytes(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** Never begin a new history where there was one. */
export const lostLedger = fail(
  'ledger_missing',
  'The ledger’s file is gone, but ledger-head.json says that there was one.',
  'Put ledger.sqlite back from a backup, or move ledger-head.json away to begin a new history.',
);

const noWriteAheadLog = fail(
  'home_not_suitable',
  'The disk that holds Touchline’s home cannot keep a write-ahead log (a network folder, perhaps).',
  'Choose a home on a local disk with --home.',
);

import Database from 'better-sqlite3';
import { constants, copyFileSync, existsSync, mkdtempSync, readdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harden } from '../connection.ts';

/** A connection that only reads. Whoever opened it closes it, which also removes the copy it reads from. */
export interface View {
  readonly db: Database.Database;
  close(): void;
}

const attempts = 3;

/**
 * Opens a ledger so that nothing in its home is changed. SQLite leaves files beside a database that it reads through
 * a write-ahead log, so a ledger that nobody has open is read from a copy; one that is open is read where it is,
 * beside the files that are there already. Throws what SQLite and the file system throw.
 */
export function openView(path: string): View {
  for (let attempt = 1; attempt < attempts && !existsSync(`${path}-shm`); attempt += 1) {
    const copied = viewOfCopy(path);
    if (copied !== undefined) return copied;
  }
  const db = readOnly(path);
  return { db, close: () => void db.close() };
}

/** Undefined when somebody opened the ledger while it was being copied. */
function viewOfCopy(path: string): View | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-verify-'));
  const discard = (): void => {
    for (const name of readdirSync(folder)) unlinkSync(join(folder, name));
    rmdirSync(folder);
  };
  try {
    const copy = join(folder, 'ledger.sqlite');
    const before = stamp(path);
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    if (existsSync(`${path}-shm`) || stamp(path) !== before) {
      discard();
      return undefined;
    }
    const db = readOnly(copy);
    return {
      db,
      close() {
        db.close();
        discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function stamp(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return `${String(size)} ${String(mtimeNs)}`;
}

function readOnly(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  harden(db);
  return db;
}

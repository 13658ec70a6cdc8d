import Database from 'better-sqlite3';
import type { Fault } from '../domain/result.ts';

interface Explanation {
  readonly matches: RegExp;
  readonly fault: Fault;
}

const diskFull: Fault = {
  code: 'disk_full',
  message: 'The disk is full: nothing of this was recorded.',
  next: 'Free some space on the disk that holds Touchline’s home, then try again.',
};

const notWritable: Fault = {
  code: 'home_not_writable',
  message: 'Touchline’s home cannot be written to.',
  next: 'Check who owns the folder and that its disk is not mounted read-only, or choose another one with --home.',
};

const sqliteFaults: readonly Explanation[] = [
  { matches: /^SQLITE_FULL/, fault: diskFull },
  { matches: /^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/, fault: notWritable },
  {
    matches: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    fault: {
      code: 'ledger_busy',
      message: 'Another process has held the ledger for more than five seconds.',
      next: 'Wait for the other Touchline to finish what it does, then try again.',
    },
  },
  {
    matches: /^SQLITE_NOTADB/,
    fault: {
      code: 'not_a_ledger',
      message: 'The file ledger.sqlite is not a ledger.',
      next: 'Move the file away or put the ledger back from a backup. Touchline deletes nothing by itself.',
    },
  },
  {
    matches: /^SQLITE_(CORRUPT|FORMAT)/,
    fault: {
      code: 'ledger_damaged',
      message: 'The ledger’s file is damaged.',
      next: 'Run `touchline verify` to see what is wrong, and put ledger.sqlite back from a backup. Touchline deletes nothing by itself.',
    },
  },
  {
    matches: /^SQLITE_(IOERR|NOLFS)/,
    fault: {
      code: 'ledger_io',
      message: 'The disk refused to read or write the ledger.',
      next: 'Check the disk that holds Touchline’s home and the space left on it, then try again.',
    },
  },
];

const fileFaults: readonly Explanation[] = [
  { matches: /^(ENOSPC|EDQUOT)$/, fault: diskFull },
  { matches: /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG)$/, fault: notWritable },
];

/** The fault behind an error of SQLite or of the file system; undefined when the error is a bug of ours. */
export function faultOf(error: unknown): Fault | undefined {
  if (error instanceof Database.SqliteError) return explained(sqliteFaults, error.code, error.message);
  const code = errnoOf(error);
  if (code === undefined || !(error instanceof Error)) return undefined;
  return explained(fileFaults, code, error.message) ?? { ...notWritable, code: 'file_failed', message: detailed('A file could not be read or written.', error.message) };
}

/** The fault behind an error, or the error again: bugs are thrown, never turned into answers. */
export function faultOrThrow(error: unknown): Fault {
  const fault = faultOf(error);
  if (fault === undefined) throw error;
  return fault;
}

/** `ENOENT` and the like, where the error came from the operating system. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function explained(table: readonly Explanation[], code: string, detail: string): Fault | undefined {
  const fault = table.find((entry) => entry.matches.test(code))?.fault;
  return fault === undefined ? undefined : { ...fault, message: detailed(fault.message, detail) };
}

function detailed(message: string, detail: string): string {
  return `${message} (${detail})`;
}

import type Database from 'better-sqlite3';

/** Takes the database from version `to - 1` to `to`, inside a transaction that its caller opened. */
export interface Migration {
  readonly to: number;
  readonly up: (db: Database.Database) => void;
}

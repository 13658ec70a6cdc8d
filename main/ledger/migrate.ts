import type Database from 'better-sqlite3';
import { ulid } from 'ulid';
import * as z from 'zod';
import type { NewFact } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { createAppend, createFactReader } from './facts-table.ts';
import type { Migration } from './migrations/migration.ts';
import { prepareProjections } from './projections/all.ts';

/** Marks the file as a ledger of Touchline in SQLite's own header: "TOUC". */
const applicationId = 0x54_4f_55_43;

/** Refuses a file of another program or of a newer Touchline, without writing to it. */
export function refuseForeign(db: Database.Database, migrations: readonly Migration[]): Result<null> {
  const [version, latest] = [versionOf(db), latestOf(migrations)];
  if (!isEmpty(db) && !isOurs(db)) return notOurs;
  return version > latest ? newer(version, latest) : ok(null);
}

/**
 * Brings the database to the last of the given migrations, all of them in one transaction, and records it as a fact:
 * `home.created` for a new file, `ledger.migrated` otherwise.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], now: () => Date): Result<null> {
  if (isOurs(db) && versionOf(db) === latestOf(migrations)) return ok(null);
  return db.transaction(() => migrateInside(db, migrations, now)).immediate();
}

export function versionOf(db: Database.Database): number {
  return z.int().parse(db.pragma('user_version', { simple: true }));
}

export function isOurs(db: Database.Database): boolean {
  return db.pragma('application_id', { simple: true }) === applicationId;
}

function migrateInside(db: Database.Database, migrations: readonly Migration[], now: () => Date): Result<null> {
  // Another process may have been here since we looked.
  const refusal = refuseForeign(db, migrations);
  const [from, to] = [versionOf(db), latestOf(migrations)];
  if (!refusal.ok || from === to) return refusal;
  for (const migration of migrations) if (migration.to > from) migration.up(db);
  db.pragma(`user_version = ${String(to)}`);
  db.pragma(`application_id = ${String(applicationId)}`);
  const facts = createFactReader(db);
  const append = createAppend(db, () => facts.head(), prepareProjections(db));
  append('system', now(), [from === 0 ? created(to) : { type: 'ledger.migrated', body: { from, to } }]);
  return ok(null);
}

export function latestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.to ?? 0;
}

export function isEmpty(db: Database.Database): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function created(schemaVersion: number): NewFact {
  return { type: 'home.created', body: { installation: ulid(), schemaVersion } };
}

const notOurs = fail(
  'not_a_ledger',
  'The file ledger.sqlite is a database of another program.',
  'Move the file away or choose another home with --home. Touchline deletes nothing by itself.',
);

function newer(found: number, known: number): Result<null> {
  return fail(
    'newer_ledger',
    `The ledger was written by a newer Touchline (its version is ${String(found)}, this program knows up to ${String(known)}).`,
    'Start the newer Touchline again, or choose another home with --home. Nothing was changed.',
  );
}

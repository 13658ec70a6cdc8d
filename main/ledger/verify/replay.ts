import Database from 'better-sqlite3';
import type { Fact } from '../../domain/facts.ts';
import { migrations } from '../migrations/all.ts';
import { prepareProjections, projections } from '../projections/all.ts';
import type { Projection } from '../projections/projection.ts';
import { finding, type Finding } from './finding.ts';

/** The readings told again from the facts, in a database of their own in memory. */
export interface Replay {
  readonly db: Database.Database;
  /** What this program's tables, indexes and triggers look like, by kind and name. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly project: (fact: Fact) => Finding | undefined;
}

/** Opens an empty replay; whoever opens it closes its database. */
export function openReplay(): Replay {
  const { bytes, definitions } = (blank ??= blankDatabase());
  const db = new Database(bytes);
  const projectOne = prepareProjections(db);
  // It is thrown away at the first error, so it need neither roll back nor check what the ledger checked when it stored.
  db.exec('PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN');
  return {
    db,
    definitions,
    project: (fact) => {
      try {
        projectOne(fact);
        return undefined;
      } catch (error) {
        if (!(error instanceof Database.SqliteError)) throw error;
        return finding('unreadable', fact.seq, `Fact ${String(fact.seq)} (${fact.type}) cannot follow from the facts before it (${error.message}).`);
      }
    },
  };
}

interface Blank {
  readonly bytes: Buffer;
  readonly definitions: ReadonlyMap<string, string>;
}

let blank: Blank | undefined;

/** An empty ledger as bytes, made once: a copy of it is opened for each replay. */
function blankDatabase(): Blank {
  const db = new Database(':memory:');
  for (const migration of migrations) migration.up(db);
  const definitions = definitionsOf(db);
  dropIndexes(db);
  const bytes = db.serialize();
  db.close();
  return { bytes, definitions };
}

/** Rows are only written and read in order here: looking them up in other ways is not worth its upkeep. */
function dropIndexes(db: Database.Database): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").pluck().all();
  for (const name of names) db.exec(`DROP INDEX ${String(name)}`);
}

/** Whether tables, indexes and triggers are the ones this program makes. */
export function compareDefinitions(stored: Database.Database, expected: ReadonlyMap<string, string>): Finding | undefined {
  const found = definitionsOf(stored);
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    if (found.get(name) === expected.get(name)) continue;
    const how = found.has(name) ? (expected.has(name) ? 'was changed' : 'does not belong there') : 'is missing';
    return finding('changed', null, `In the database’s own definitions, ${printable(name)} ${how}: what keeps the log append-only may be off.`);
  }
  return undefined;
}

function definitionsOf(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all();
  return new Map(rows.map((row) => (Array.isArray(row) ? [`${String(row[0])} ${String(row[1])}`, row.slice(2).map(String).join(' ')] : ['', ''])));
}

/** Compares every reading row by row with the replay. */
export function compareReadings(stored: Database.Database, replay: Database.Database): Finding | undefined {
  for (const projection of projections) {
    const found = compareTable(stored, replay, projection);
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareTable(stored: Database.Database, replay: Database.Database, { table, key }: Projection): Finding | undefined {
  const sql = `SELECT * FROM ${table} ORDER BY ${key.join(', ')}`;
  const [there, expected] = [stored.prepare(sql), replay.prepare(sql)];
  const columns = expected.columns().map((column) => column.name);
  const [left, right] = [there.raw().iterate(), expected.raw().iterate()];
  try {
    for (;;) {
      const [a, b] = [left.next(), right.next()];
      if (a.done === true && b.done === true) return undefined;
      const found = compareRows(table, columns, cellsOf(a), cellsOf(b));
      if (found !== undefined) return found;
    }
  } finally {
    left.return?.();
    right.return?.();
  }
}

type Cells = readonly unknown[] | undefined;

function cellsOf(step: IteratorResult<unknown, unknown>): Cells {
  return step.done !== true && Array.isArray(step.value) ? step.value : undefined;
}

function compareRows(table: string, columns: readonly string[], there: Cells, expected: Cells): Finding | undefined {
  const column = columns.findIndex((_, index) => !Object.is(there?.[index], expected?.[index]));
  if (column === -1 && there?.length === expected?.length) return undefined;
  const runId = (expected ?? there)?.[columns.indexOf('run_id')];
  const whose = typeof runId === 'string' ? ` of run ${printable(runId)}` : '';
  return finding('reading-differs', null, `The reading “${table}”${whose} does not follow from the facts: ${difference(columns[column], there, expected)}.`);
}

function difference(column: string | undefined, there: Cells, expected: Cells): string {
  if (there === undefined) return 'a row is missing';
  if (expected === undefined) return 'it has a row too many';
  return `its ${column ?? 'row'} is another one than the facts give`;
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7E]/g, '?').slice(0, 100);
}

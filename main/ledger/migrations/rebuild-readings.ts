import type Database from 'better-sqlite3';
import { createFactReader } from '../facts-table.ts';
import { prepareProjections, projections } from '../projections/all.ts';

const batch = 1000;

export function createReadingTables(db: Database.Database): void {
  for (const projection of projections) db.exec(projection.definition);
}

/** For a migration that gives a reading another shape: readings are dropped and told again from the facts. */
export function rebuildReadings(db: Database.Database): void {
  for (const projection of projections.toReversed()) db.exec(`DROP TABLE IF EXISTS ${projection.table}`);
  createReadingTables(db);
  const project = prepareProjections(db);
  const reader = createFactReader(db);
  for (let facts = reader.factsAfter(0, batch); facts.length > 0; ) {
    for (const fact of facts) project(fact);
    facts = reader.factsAfter(facts.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER, batch);
  }
}

import { factsTable } from '../facts-table.ts';
import { createReadingTables } from './rebuild-readings.ts';
import type { Migration } from './migration.ts';

export const factsAndReadings: Migration = {
  to: 1,
  up(db) {
    db.exec(factsTable);
    createReadingTables(db);
  },
};

import { factsTable } from '../facts-table.ts';
import { createReadings } from './rebuild-readings.ts';
import type { Migration } from './migration.ts';

export const factsAndReadings: Migration = {
  to: 1,
  up(db) {
    db.exec(factsTable);
    createReadings(db);
  },
};

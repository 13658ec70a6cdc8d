import { factsAndReadings } from './0001-facts-and-readings.ts';
import type { Migration } from './migration.ts';

/** In order, one for each version. */
export const migrations: readonly Migration[] = [factsAndReadings];

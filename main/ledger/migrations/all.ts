import { factsAndReadings } from './0001-facts-and-readings.ts';
import { modelsAndSpend } from './0002-models-and-spend.ts';
import { feeds } from './0003-feeds.ts';
import { deliveries } from './0004-deliveries.ts';
import { pullObservations } from './0005-pull-observations.ts';
import type { Migration } from './migration.ts';

/** In order, one for each version. */
export const migrations: readonly Migration[] = [factsAndReadings, modelsAndSpend, feeds, deliveries, pullObservations];

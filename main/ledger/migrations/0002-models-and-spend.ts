import type { Migration } from './migration.ts';
import { rebuildReadings } from './rebuild-readings.ts';

/** Models came in: runs know a task by hand, money is set aside before it is spent, and calls of models have rows. */
export const modelsAndSpend: Migration = { to: 2, up: rebuildReadings };

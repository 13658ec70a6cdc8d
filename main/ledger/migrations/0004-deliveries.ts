import type { Migration } from './migration.ts';
import { rebuildReadings } from './rebuild-readings.ts';

/** Changes leave the house: reviews, branches and pull requests, what became of them, and tasks that were taken up. */
export const deliveries: Migration = { to: 4, up: rebuildReadings };

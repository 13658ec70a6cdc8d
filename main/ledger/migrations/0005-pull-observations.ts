import type { Migration } from './migration.ts';
import { rebuildReadings } from './rebuild-readings.ts';

/** The course of a pull request came in beside how it stands: every look that showed something new. */
export const pullObservations: Migration = { to: 5, up: rebuildReadings };

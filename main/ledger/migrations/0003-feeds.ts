import type { Migration } from './migration.ts';
import { rebuildReadings } from './rebuild-readings.ts';

/** Feeds came in: reads of sources, what they say of events, links between them, feeds that were made, slots. */
export const feeds: Migration = { to: 3, up: rebuildReadings };

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reached, scoresOf } from './measure.ts';
import { tableOf } from './print.ts';

/**
 * Prints how well the feed's order agrees with labelled data, beside what chance reaches.
 * `node test/scores/run.ts [--data DIR]`, Node 24; DIR may hold any folders like those of ../shared/data:
 * `fjelstul/` with `labels/event-importance.csv`, `slam/` with `labels/point-importance.csv`, races with
 * `driver-of-the-day-results.yml` (more of those by `test/scores/f1.ts`).
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = resolve(values.data ?? resolve(import.meta.dirname, '../../../shared/data'));
const scores = scoresOf(folder);
if (scores.length === 0) process.stderr.write(`There is no labelled data below ${folder}.\n`);
else process.stdout.write(`${tableOf(scores)}\n`);
process.exitCode = scores.length > 0 && scores.every(reached) ? 0 : 1;

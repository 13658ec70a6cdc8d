import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { f1Scores } from './f1-measure.ts';
import { reached } from './measure.ts';
import { tableOf } from './print.ts';

/**
 * Prints how the feed's order of a race agrees with the fans' vote, beside chance and two simple rules, and how weights
 * found on some races do on the others. `node test/scores/f1.ts [--data DIR]`, Node 24; DIR holds folders of F1DB's YAML
 * as in ../shared/data/f1, one a race, at whatever depth.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = resolve(values.data ?? resolve(import.meta.dirname, '../../../shared/data/f1'));
const scores = f1Scores(folder);
if (scores.length === 0) process.stderr.write(`There is no race with a vote below ${folder}.\n`);
else process.stdout.write(`${tableOf(scores)}\n`);
process.exitCode = scores.length > 0 && scores.every(reached) ? 0 : 1;

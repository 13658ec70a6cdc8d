import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reached, scoresOf, type Score } from './measure.ts';

/**
 * Prints how well the feed's order agrees with labelled data, beside what chance reaches.
 * `node test/scores/run.ts [--data DIR]`, Node 24; DIR may hold any folders like those of ../shared/data:
 * `fjelstul/` with `labels/event-importance.csv`, `slam/` with `labels/point-importance.csv`.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = resolve(values.data ?? resolve(import.meta.dirname, '../../../shared/data'));
const scores = scoresOf(folder);
if (scores.length === 0) process.stderr.write(`There is no labelled data below ${folder}.\n`);
else process.stdout.write(`${tableOf(scores)}\n`);
process.exitCode = scores.length > 0 && scores.every(reached) ? 0 : 1;

function tableOf(rows: readonly Score[]): string {
  const header = ['rule', 'figure', 'random', 'n', 'bar', ''];
  const lines = rows.map((score) => [score.rule, score.figure.toFixed(4), score.random.toFixed(4), String(score.cases), barOf(score), reached(score) ? '' : 'NOT REACHED']);
  const widths = header.map((head, column) => Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)));
  return [header, ...lines].map((line) => line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

function barOf({ bar }: Score): string {
  if (bar === null) return '';
  return 'atLeast' in bar ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`;
}

import { reached, type Score } from './measure.ts';

/** The scores as a table of text, a line each. */
export function tableOf(rows: readonly Score[]): string {
  const header = ['rule', 'figure', 'random', 'n', 'bar', ''];
  const lines = rows.map((score) => [score.rule, score.figure.toFixed(4), score.random.toFixed(4), String(score.cases), barOf(score), reached(score) ? '' : 'NOT REACHED']);
  const widths = header.map((head, column) => Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)));
  return [header, ...lines].map((line) => line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

function barOf({ bar }: Score): string {
  if (bar === null) return '';
  return 'atLeast' in bar ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`;
}

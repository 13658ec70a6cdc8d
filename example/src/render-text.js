import { showMinute } from './minute.js';

const width = 22;

/** The board for a terminal: one line a match, the parts kept seperate by two spaces. */
export function renderText({ fixtures, table, clubs }) {
  const lines = fixtures.map((fixture) => matchLine(fixture, clubs));
  const rows = table.map((row, index) => tableLine(row, index + 1, clubs));
  return ['MATCHDAY BOARD', '', ...lines, '', 'TABLE', '', ...rows, ''].join('\n');
}

function matchLine(fixture, clubs) {
  const home = nameOf(fixture.home, clubs).padStart(width);
  const away = nameOf(fixture.away, clubs).padEnd(width);
  return `${stateOf(fixture).padEnd(8)}${home}  ${scoreOf(fixture)}  ${away}`.trimEnd();
}

function stateOf({ status, minute, kickoff }) {
  if (status === 'live') return showMinute(minute);
  if (status === 'finished') return 'FT';
  if (status === 'postponed') return 'P-P';
  return kickoff.toISOString().slice(11, 16);
}

function scoreOf({ score }) {
  return score === null ? ' v ' : `${score.home}-${score.away}`;
}

function tableLine(row, rank, clubs) {
  const numbers = [row.played, row.won, row.drawn, row.lost, row.points].map((n) => String(n).padStart(3));
  return `${String(rank).padStart(2)}  ${nameOf(row.club, clubs).padEnd(width)}${numbers.join('')}`;
}

function nameOf(code, clubs) {
  return clubs.get(code) ?? code;
}

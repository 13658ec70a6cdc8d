import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standings } from '../src/standings.js';

const finished = (home, scored, conceded, away) => ({ status: 'finished', home, away, score: { home: scored, away: conceded } });

test('three points for a win, one for a draw', () => {
  const table = standings([finished('AAA', 2, 0, 'BBB'), finished('AAA', 1, 1, 'CCC')]);
  assert.deepEqual(table.map((row) => [row.club, row.points]), [['AAA', 4], ['CCC', 1], ['BBB', 0]]);
});

test('goal difference, then goals, then the code decide between equal points', () => {
  const table = standings([finished('DDD', 3, 1, 'AAA'), finished('CCC', 2, 0, 'BBB'), finished('EEE', 2, 0, 'FFF')]);
  assert.deepEqual(table.map((row) => row.club), ['DDD', 'CCC', 'EEE', 'AAA', 'BBB', 'FFF']);
});

test('matches that are not over do not count', () => {
  assert.deepEqual(standings([{ status: 'live', home: 'AAA', away: 'BBB', score: { home: 1, away: 0 } }]), []);
});

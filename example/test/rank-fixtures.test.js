import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankFixtures, tension } from '../src/rank-fixtures.js';

const live = (id, minute, home, away) => ({ id, status: 'live', minute: { regular: minute, added: 0 }, score: { home, away } });
const at = (id, status, time) => ({ id, status, kickoff: new Date(`2025-09-20T${time}:00Z`) });
const ids = (fixtures) => rankFixtures(fixtures).map((fixture) => fixture.id);

test('a late draw comes before a late walk-over', () => {
  assert.deepEqual(ids([live('rout', 83, 0, 4), live('draw', 81, 1, 1)]), ['draw', 'rout']);
});

test('live, then upcoming, then finished, then postponed', () => {
  const all = [at('off', 'postponed', '12:00'), at('done', 'finished', '12:00'), at('next', 'upcoming', '18:00'), live('now', 1, 0, 0)];
  assert.deepEqual(ids(all), ['now', 'next', 'done', 'off']);
});

test('the next to start comes first, and the latest result', () => {
  assert.deepEqual(ids([at('b', 'upcoming', '19:00'), at('a', 'upcoming', '17:00')]), ['a', 'b']);
  assert.deepEqual(ids([at('a', 'finished', '12:00'), at('b', 'finished', '15:00')]), ['b', 'a']);
});

test('a goal of distance costs fifteen minutes', () => {
  assert.equal(tension(live('x', 60, 2, 1)), 45);
});

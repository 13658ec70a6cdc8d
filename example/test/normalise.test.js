import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../src/normalise.js';

const row = { id: 'x', round: 1, kickof: '2025-08-02T14:00:00Z', home: 'TAR', away: 'SKA', status: 'NS' };

test('a match that has not begun has no score and no minute', () => {
  const fixture = normalise(row);
  assert.equal(fixture.status, 'upcoming');
  assert.equal(fixture.score, null);
  assert.equal(fixture.minute, null);
});

test('a live match carries its minute and score', () => {
  const fixture = normalise({ ...row, status: '2H', minute: '90+1', score: { home: 0, away: 0 } });
  assert.deepEqual(fixture.minute, { regular: 90, added: 1 });
  assert.deepEqual(fixture.score, { home: 0, away: 0 });
});

test('says what is wrong with a row', () => {
  assert.throws(() => normalise({ ...row, status: 'XX' }), /unknown status XX/);
  assert.throws(() => normalise({ ...row, kickof: 'soon' }), /no usable start time/);
  assert.throws(() => normalise({ ...row, away: 'TAR' }), /cannot play itself/);
  assert.throws(() => normalise({ ...row, status: 'FT' }), /needs a score/);
});

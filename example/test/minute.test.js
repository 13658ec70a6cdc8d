import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMinutes, parseMinute, showMinute } from '../src/minute.js';

test('reads minutes with and without added time', () => {
  assert.deepEqual(parseMinute('12'), { regular: 12, added: 0 });
  assert.deepEqual(parseMinute('45+2'), { regular: 45, added: 2 });
});

test('refuses what is no minute', () => {
  for (const text of ['', 'HT', '45+', '-3', undefined]) assert.throws(() => parseMinute(text), /not a minute/);
});

test('added time comes after the regular minute and before the next', () => {
  const sorted = ['46', '45+2', '45'].map(parseMinute).sort(compareMinutes).map(showMinute);
  assert.deepEqual(sorted, ["45'", "45+2'", "46'"]);
});

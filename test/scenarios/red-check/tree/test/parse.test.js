import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRange } from '../src/parse.js';

test('a range has two ends', () => {
  assert.deepEqual(parseRange('a..b'), { from: 'a', to: 'b' });
});

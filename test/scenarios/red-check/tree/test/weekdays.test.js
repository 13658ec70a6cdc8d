import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorkingDay, workingDays } from '../src/weekdays.js';

test('a week has five working days', () => {
  assert.equal(workingDays('2026-11-02', '2026-11-08'), 5);
});

test('Friday is a working day', () => {
  assert.equal(isWorkingDay(5), true);
});

test('nobody works on Sunday', () => {
  assert.equal(isWorkingDay(0), false);
});

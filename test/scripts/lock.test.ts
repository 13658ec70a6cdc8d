import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breakStaleLock, isAlive, tryLock, withLock } from '../../scripts/setup/lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-lock-'));
  lock = join(folder, 'cache', 'setup.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
function endedPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a lock is held once and let go of', async () => {
  await withLock(lock, async () => {
    expect(tryLock(lock)).toBe(false);
  });
  expect(existsSync(lock)).toBe(false);
});

test('a lock is let go of when the work fails', async () => {
  await expect(withLock(lock, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('two works under one lock do not overlap', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, work('a')), withLock(lock, work('b'))]);
  expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
});

test('the lock of a process that is gone is taken over', async () => {
  await withLock(lock, async () => undefined);
  writeFileSync(lock, JSON.stringify({ pid: endedPid(), born: '1' }));
  await expect(withLock(lock, async () => 'taken')).resolves.toBe('taken');
});

test('a lock that holds no JSON is taken over', async () => {
  await withLock(lock, async () => undefined);
  writeFileSync(lock, '{"pi');
  await expect(withLock(lock, async () => 'taken')).resolves.toBe('taken');
});

test.runIf(process.platform === 'linux')('a later process with the same number is not the holder', () => {
  expect(isAlive({ pid: process.pid, born: '1' })).toBe(false);
});

test('breaking a lock that is alive after all puts it back', () => {
  expect(tryLock(lock)).toBe(true);
  const content = readFileSync(lock, 'utf8');
  breakStaleLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(content);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileDigest, needFreeDisk, readJson, removeLeftovers, removeStamp, stampHolds, withTemporaryFolder, writeStamp } from '../../scripts/setup/files.mjs';

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'touchline-files-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a stamp holds for the same facts, and not for others or after its removal', () => {
  expect(stampHolds('made', { from: 'a' }, folder)).toBe(false);
  writeStamp('made', { from: 'a' }, folder);
  expect(stampHolds('made', { from: 'a' }, folder)).toBe(true);
  expect(stampHolds('made', { from: 'b' }, folder)).toBe(false);
  removeStamp('made', folder);
  expect(stampHolds('made', { from: 'a' }, folder)).toBe(false);
});

test('a stamp leaves no temporary file', () => {
  writeStamp('made', { from: 'a' }, folder);
  expect(readdirSync(folder)).toEqual(['made.json']);
});

test('half a JSON file counts as none', () => {
  writeFileSync(join(folder, 'half.json'), '{"a":');
  expect(readJson(join(folder, 'half.json'))).toBeUndefined();
});

test('a file that is not there has no digest', () => {
  expect(fileDigest(join(folder, 'absent'))).toBeUndefined();
});

test('too little disk is said before anything is fetched, and how much is needed', () => {
  expect(() => needFreeDisk(folder, 1e18, 'Building the sandbox image')).toThrow(/^Building the sandbox image needs 1000000000\.0 GB/);
});

test('a temporary folder is gone after the work, also when that failed', async () => {
  const work = withTemporaryFolder(folder, async (temporary) => {
    writeFileSync(join(temporary, 'half'), '');
    return Promise.reject(new Error('cut off'));
  });
  await expect(work).rejects.toThrow('cut off');
  expect(readdirSync(folder)).toEqual([]);
});

test('what a stopped set-up left is removed, and nothing else', () => {
  mkdirSync(join(folder, 'tmp-123-abc', 'system'), { recursive: true });
  writeFileSync(join(folder, 'electron.json.tmp-99'), '');
  mkdirSync(join(folder, 'image'));
  removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual(['image']);
  expect(existsSync(join(folder, 'image'))).toBe(true);
});

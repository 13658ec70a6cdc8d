import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSourceReader } from '../../../main/feed/fetch/source-reader.ts';
import { sourceAt } from './loopback.ts';

const never = new AbortController().signal;
let outside = '';
let root = '';
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'touchline-files-'));
  root = join(outside, 'workspace');
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data', 'scores.json'), '[1]');
  writeFileSync(join(outside, 'secret.json'), '"secret"');
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

const readAt = (path: string, more: Parameters<typeof sourceAt>[1] = {}) => createSourceReader({ root, now: () => new Date(), wait: () => Promise.resolve() })(sourceAt(path, more), never);
const codeAt = async (path: string, more?: Parameters<typeof sourceAt>[1]) => {
  const reading = await readAt(path, more);
  return reading.kind === 'failed' ? reading.fault.code : reading.kind;
};

test('a file is read, and is not modified while its bytes are the same', async () => {
  const path = join(root, 'data', 'scores.json');
  const first = await readAt(path);
  if (first.kind !== 'payload') throw new Error(JSON.stringify(first));
  expect(Buffer.from(first.parts[0]?.bytes ?? []).toString()).toBe('[1]');
  expect(first.parts[0]?.contentType).toBe(null);
  writeFileSync(path, '[1]');
  expect(await codeAt(path, { validators: first.validators })).toBe('not-modified');
  writeFileSync(path, '[2]');
  expect(await codeAt(path, { validators: first.validators })).toBe('payload');
});

test('one that is missing is a fault', async () => {
  expect(await codeAt(join(root, 'data', 'none.json'))).toBe('source_file_missing');
  expect(await codeAt(join(root, 'data', 'scores.json', 'below-a-file'))).toBe('source_file_missing');
});

test('one that is too large is not read', async () => {
  expect(await codeAt(join(root, 'data', 'scores.json'), { maxBytes: 2 })).toBe('source_too_large');
});

test('links inside the root are followed, links out of it are not', async () => {
  symlinkSync(join(root, 'data', 'scores.json'), join(root, 'inside.json'));
  symlinkSync(join(outside, 'secret.json'), join(root, 'out.json'));
  symlinkSync(outside, join(root, 'up'));
  symlinkSync(join(root, 'loop.json'), join(root, 'loop.json'));
  expect(await codeAt(join(root, 'inside.json'))).toBe('payload');
  expect(await codeAt(join(root, 'out.json'))).toBe('source_file_refused');
  expect(await codeAt(join(root, 'up', 'secret.json'))).toBe('source_file_refused');
  expect(await codeAt(join(root, 'loop.json'))).toBe('source_file_refused');
});

test('paths out of the root are refused, also those that begin like it', async () => {
  writeFileSync(`${root}-too.json`, '1');
  expect(await codeAt(join(outside, 'secret.json'))).toBe('source_file_refused');
  expect(await codeAt(`${root}/../secret.json`)).toBe('source_file_refused');
  expect(await codeAt(`${root}-too.json`)).toBe('source_file_refused');
});

test.skipIf(process.platform === 'win32')('a pipe, a device and a folder are refused without waiting for them', async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('/dev/zero', join(root, 'zero'));
  expect(await codeAt(join(root, 'pipe'))).toBe('source_file_refused');
  expect(await codeAt(join(root, 'zero'))).toBe('source_file_refused');
  expect(await codeAt(join(root, 'data'))).toBe('source_file_refused');
  expect(await codeAt(root)).toBe('source_file_refused');
});

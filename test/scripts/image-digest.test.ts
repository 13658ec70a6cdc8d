import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imageDigest, imageInputs, imageTag } from '../../sandbox/image/digest.mjs';

const source = join(import.meta.dirname, '..', '..', 'sandbox', 'image');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'touchline-image-'));
  cpSync(source, copy, { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

test('the tag is the name and twelve hex digits, the same for the same inputs anywhere', () => {
  expect(imageTag()).toMatch(/^touchline-sandbox:[0-9a-f]{12}$/);
  expect(imageTag(copy)).toBe(imageTag());
});

test.each(imageInputs)('another byte in %s gives another image', (name) => {
  writeFileSync(join(copy, name), `${readFileSync(join(copy, name), 'utf8')}\n`);
  expect(imageDigest(copy)).not.toBe(imageDigest());
});

test('bytes moved from one input to the next give another image', () => {
  const first = readFileSync(join(copy, 'Dockerfile'), 'utf8');
  const second = readFileSync(join(copy, 'debian-packages.txt'), 'utf8');
  writeFileSync(join(copy, 'Dockerfile'), first.slice(0, -1));
  writeFileSync(join(copy, 'debian-packages.txt'), first.slice(-1) + second);
  expect(imageDigest(copy)).not.toBe(imageDigest());
});

test('what is no input does not change the image', () => {
  writeFileSync(join(copy, 'notes.txt'), 'anything');
  expect(imageDigest(copy)).toBe(imageDigest());
});

test('the image and the project run on the same Node', () => {
  const project: unknown = JSON.parse(readFileSync(join(source, '..', '..', 'package.json'), 'utf8'));
  expect(project).toMatchObject({ devDependencies: { node: expect.any(String) } });
  const pinned = /^FROM node:(\S+)-trixie-slim AS toolbox$/m.exec(readFileSync(join(source, 'Dockerfile'), 'utf8'))?.[1];
  expect(project).toMatchObject({ devDependencies: { node: pinned } });
});

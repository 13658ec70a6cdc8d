import { resolve } from 'node:path';
import * as z from 'zod';
import { expect, it } from 'vitest';
import { inNamespace, namespaceFault } from './loopback-only.ts';

const toldSchema = z.array(z.strictObject({ what: z.string(), ended: z.string(), packets: z.int() }));
const fault = namespaceFault();

// Where a machine lets nobody make a namespace, this can't be measured, and the skipped test says so.
it.skipIf(fault !== null)(`works and sends nothing where there is no network${fault === null ? '' : ` (not measured: ${fault})`}`, () => {
  const done = inNamespace([process.execPath, resolve(import.meta.dirname, 'drive.ts')], 240_000);
  expect(done.code, done.err).toBe(0);
  const told = toldSchema.parse(JSON.parse(done.out));
  const inside = told.filter((one) => one.what !== 'a look-up of our own');
  expect(inside.map(({ what, ended, packets }) => ({ what, ended, packets }))).toEqual(inside.map(({ what }) => ({ what, ended: 'done', packets: 0 })));
  expect(inside.map((one) => one.what)).toContain('terminal, ollama');
  if (process.env['DISPLAY'] !== undefined) expect(inside.map((one) => one.what)).toContain('window');
  // The counter counts: what does try to leave is seen.
  expect(told.at(-1)).toMatchObject({ what: 'a look-up of our own', ended: 'not found' });
  expect(told.at(-1)?.packets).toBeGreaterThan(0);
}, 300_000);

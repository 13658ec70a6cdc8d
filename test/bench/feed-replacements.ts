import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { startFeedProcess, watchedBy, type Seen } from '../delivery/feed-processes.ts';
import { quickestParent } from '../delivery/folders.ts';
import { machine } from './measure.ts';

/**
 * `node test/bench/feed-replacements.ts [COUNT] [fast|durable]`: replaces a feed COUNT times (one million unless told
 * otherwise) while two processes poll it as fast as they can, and says what they saw. `fast` is without flushes, on a
 * disk of memory where there is one: whether a reader sees whole files does not hang on flushes. `durable` is with them.
 */
const [count = '1000000', speed = 'fast'] = process.argv.slice(2);

const writtenSchema = z.object({ code: z.literal(0), said: z.object({ published: z.int(), seconds: z.number() }) });

const folder = mkdtempSync(join(speed === 'fast' ? quickestParent : tmpdir(), 'touchline-replacements-'));
try {
  const { value, seen } = await watchedBy(2, folder, () => startFeedProcess('write', folder, count, speed).ended);
  const { published, seconds } = writtenSchema.parse(value).said;
  const sum = (of: (one: Seen) => number): number => seen.reduce((total, one) => total + of(one), 0);
  const figures = { machine: machine(), replacements: published, seconds: Math.round(seconds), reads: sum((one) => one.reads), versions: sum((one) => one.versions), torn: sum((one) => one.torn), older: sum((one) => one.older), withoutItsEvent: sum((one) => one.without), invalid: sum((one) => one.invalid) };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = figures.torn + figures.older + figures.withoutItsEvent + figures.invalid === 0 && published === Number(count) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

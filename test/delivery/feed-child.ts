import fs, { existsSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { liveFeedSchema, type LiveFeed } from '../../main/domain/artifacts/live-feed.ts';
import { canonicalBytes } from '../../main/domain/digest.ts';
import type { Keep } from '../../main/delivery/publication.ts';
import { eventArtifact, liveFeed, midday, numberedFeed } from './feeds.ts';

/**
 * A process of its own at work on a published feed: `feed-child.ts COMMAND FOLDER [MORE]`. It prints one line of JSON.
 *
 * - `write FOLDER COUNT fast|durable`: replaces the feed COUNT times, each a millisecond of feed time after the last.
 * - `race FOLDER COUNT`: publishes COUNT feeds, each of the moment it was made, though others do so too.
 * - `read FOLDER`: polls as fast as it can until its input ends, and counts what it found amiss.
 * - `die FOLDER N`: publishes once and kills itself around its Nth file operation; past the last, tells how many there are.
 * - `nobody FOLDER`: publishes without the rights of root.
 */
const [command = '', folder = '', more = '0', speed = 'fast'] = process.argv.slice(2);

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Imported late: `die` has its hands on the file operations by then. */
async function publisher(durable: boolean, now: () => Date, keep: Keep = { hours: 10_000, files: 20 }) {
  const { createFeedFiles } = await import('../../main/delivery/feed-files.ts');
  return createFeedFiles({ folder, durable, now, keep, waitMs: 60_000 });
}

async function write(count: number): Promise<void> {
  let now = Date.parse(midday);
  const files = await publisher(speed === 'durable', () => new Date(now));
  const started = performance.now();
  for (let n = 0; n < count; n += 1) {
    now += 1;
    const { feed, events } = numberedFeed(n, new Date(now).toISOString());
    const result = await files.publish(feed, events);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    if (!result.value.published || result.value.remarks.length > 0) throw new Error(`Feed ${n}: ${JSON.stringify(result.value)}`);
  }
  say({ published: count, seconds: (performance.now() - started) / 1000 });
}

async function race(count: number): Promise<void> {
  const files = await publisher(false, () => new Date());
  const outcomes: Record<string, number> = {};
  const remarks = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    const { feed, events } = numberedFeed(n, new Date().toISOString());
    const result = await files.publish({ ...feed, title: `${process.pid}:${n}` }, events);
    const outcome = result.ok ? result.value.outcome : result.error.code;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (result.ok) for (const remark of result.value.remarks) remarks.add(remark);
  }
  say({ outcomes, remarks: [...remarks] });
}

async function read(): Promise<void> {
  const input = process.stdin.resume();
  const seen = { reads: 0, versions: 0, torn: 0, older: 0, without: 0, invalid: 0 };
  let before: { readonly bytes: Buffer; readonly order: Order } | null = null;
  const path = join(folder, 'live-feed.json');
  const event = (feed: LiveFeed): boolean => feed.items.every(({ eventId }) => existsSync(join(folder, 'event', `${eventId}.json`)));
  say('reading');
  while (!input.readableEnded) {
    for (let n = 0; n < 50; n += 1) {
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      seen.reads += 1;
      if (before !== null && bytes.equals(before.bytes)) continue;
      const feed = wholeFeed(bytes);
      seen.versions += 1;
      if (feed === null) {
        seen.torn += 1;
        continue;
      }
      if (seen.versions % 100 === 1 && !liveFeedSchema.safeParse(feed).success) seen.invalid += 1;
      const order = orderOf(feed);
      if (before !== null && isOlder(order, before.order)) seen.older += 1;
      // A feed that has been replaced meanwhile may have lost its event since.
      if (!event(feed) && readFileSync(path).equals(bytes)) seen.without += 1;
      before = { bytes, order };
    }
    await breath();
  }
  say(seen);
}

interface Order {
  readonly time: number;
  readonly writer: string;
  readonly number: number;
}

function orderOf({ timestamp, title }: LiveFeed): Order {
  const [writer = '', number = ''] = title.includes(':') ? title.split(':') : ['', title];
  return { time: Date.parse(timestamp), writer, number: Number(number) };
}

function isOlder(now: Order, before: Order): boolean {
  return now.time < before.time || (now.writer === before.writer && now.number < before.number);
}

/** The feed if its bytes are those of one, from the first to the last. */
function wholeFeed(bytes: Buffer): LiveFeed | null {
  try {
    // Checked against its schema now and then only: here it is about bytes.
    const feed: LiveFeed = JSON.parse(bytes.toString('utf8'));
    return bytes.equals(canonicalBytes(feed)) ? feed : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Kills this process after one of the changes it makes to the disk, one number each, and halfway through a write. */
async function die(at: number): Promise<void> {
  let passed = 0;
  const step = (): void => {
    passed += 1;
    if (passed === at) process.kill(process.pid, 'SIGKILL');
  };
  const then = <Args extends readonly unknown[], Value>(real: (...args: Args) => Value) => (...args: Args): Value => {
    const value = real(...args);
    step();
    return value;
  };
  const { renameSync, rmSync, mkdirSync, openSync, writeSync } = fs;
  const inHalves = (file: number, bytes: Uint8Array, from = 0): number => {
    const written = writeSync(file, bytes, from, Math.floor((bytes.byteLength - from) / 2));
    step();
    return written + writeSync(file, bytes, from + written);
  };
  const opening: typeof openSync = (path, flags, mode) => (flags === 'wx' ? then(openSync)(path, flags, mode) : openSync(path, flags, mode));
  Object.assign(fs, { renameSync: then(renameSync), rmSync: then(rmSync), mkdirSync: then(mkdirSync), openSync: opening, writeSync: then(inHalves) });
  syncBuiltinESMExports();
  const now = new Date(Date.parse(midday) + 3_600_000);
  const events = [{ id: 'two', homeScore: 1 }, { id: 'three' }];
  // Nothing is kept, so that the files of events that leave go in the same publication.
  const files = await publisher(true, () => now, { hours: 0, files: 0 });
  const result = await files.publish(liveFeed({ events, timestamp: now.toISOString() }), events.map((event) => eventArtifact(event, now.toISOString())));
  say({ steps: passed, result });
}

async function nobody(): Promise<void> {
  const files = await publisher(true, () => new Date(midday));
  // Everything is loaded by now: the checkout itself need not be readable for others.
  if (process.getuid?.() === 0) {
    process.setgid?.(65_534);
    process.setuid?.(65_534);
  }
  const { feed, events } = numberedFeed(1, midday);
  say(await files.publish(feed, events));
}

if (command === 'write') await write(Number(more));
else if (command === 'race') await race(Number(more));
else if (command === 'read') await read();
else if (command === 'die') await die(Number(more));
else if (command === 'nobody') await nobody();

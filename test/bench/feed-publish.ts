import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventArtifact } from '../../main/domain/artifacts/event.ts';
import type { LiveFeed } from '../../main/domain/artifacts/live-feed.ts';
import { createFeedFiles, type FeedFiles } from '../../main/delivery/feed-files.ts';
import { canonicalBytes } from '../../main/domain/digest.ts';
import { eventArtifact, liveFeed, midday } from '../delivery/feeds.ts';
import { against, median, type Figure } from './measure.ts';

const rounds = 300;
const wantedBytes = 80 * 1024;

/**
 * Publishing a feed of 80 KiB, flushed to the disk, against the bare write, flush, rename and flush of the same bytes;
 * medians of rounds that take turns. Its twenty events stand already; they are looked at, or also given and checked.
 */
export async function benchFeedPublish(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  try {
    const shapes = Array.from({ length: 20 }, (_, n) => ({ id: `event-${n}` }));
    const feed = ofSize(liveFeed({ events: shapes }));
    const events = shapes.map((shape) => eventArtifact(shape));
    let now = Date.parse(midday);
    const files = createFeedFiles({ folder: join(folder, 'feed'), now: () => new Date(now) });
    const next = (title: string): LiveFeed => ({ ...feed, title, timestamp: new Date((now += 1_000)).toISOString() });
    await publishedBy(files, next('First'), events, true);
    const times: { readonly floor: number; readonly alone: number; readonly withEvents: number; readonly unchanged: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const one = next(`Feed ${round}`);
      const bytes = canonicalBytes(one);
      times.push({
        floor: await timed(() => writeBare(folder, bytes)),
        alone: await timed(() => publishedBy(files, one, [], true)),
        withEvents: await timed(() => publishedBy(files, next(`Feed ${round} with its events`), events, true)),
        unchanged: await timed(() => publishedBy(files, next(`Feed ${round} with its events`), events, false)),
      });
    }
    const floor = median(times.map((time) => time.floor));
    return [
      against('feed: publishing 80 KiB, flushed, against the bare write and flush of the bytes', median(times.map((time) => time.alone)), 'ms', floor),
      against('feed: the same, with its 20 events checked against their files', median(times.map((time) => time.withEvents)), 'ms', floor),
      { name: 'feed: the same again: nothing new, nothing written', value: median(times.map((time) => time.unchanged)), unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishedBy(files: FeedFiles, feed: LiveFeed, events: readonly EventArtifact[], anew: boolean): Promise<void> {
  const result = await files.publish(feed, events);
  if (!result.ok || result.value.published !== anew) throw new Error(`Not as expected: ${JSON.stringify(result)}`);
}

function writeBare(folder: string, bytes: Uint8Array): void {
  const temporary = join(folder, 'bare.tmp');
  const file = openSync(temporary, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, 'bare'));
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
}

async function timed(act: () => void | Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** The feed with as many reasons for its ranks as bring it to the size. */
function ofSize(feed: LiveFeed): LiveFeed {
  const missing = wantedBytes - canonicalBytes(feed).byteLength;
  const part = { name: 'recency', value: 0.5, weight: 0.3, contribution: 0.15, why: 'The latest goal was eleven minutes ago, and it decided who leads the table for now.' };
  const partBytes = canonicalBytes(part).byteLength + 1;
  const each = Math.min(19, Math.round(missing / feed.items.length / partBytes));
  const items = feed.items.map((item) => ({ ...item, parts: [...item.parts, ...Array.from({ length: each }, () => part)] }));
  return { ...feed, items };
}

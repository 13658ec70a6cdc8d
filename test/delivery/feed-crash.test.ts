import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { createFeedFiles } from '../../main/delivery/feed-files.ts';
import { sha256Of } from '../../main/delivery/published-file.ts';
import { startFeedProcess } from './feed-processes.ts';
import { feedWithEvents, midday } from './feeds.ts';
import { filesIn, ownFiles, published, standingFeed, temporaryFolder } from './folders.ts';

/** After the one that the killed process publishes. */
const later = new Date(Date.parse(midday) + 7_200_000);
const wholeSchema = z.object({ steps: z.int().positive(), result: z.looseObject({ ok: z.literal(true) }) });

describe('a publisher that is killed', () => {
  test.each([
    { name: 'on the first publication', before: null },
    { name: 'on a later one', before: feedWithEvents({ events: [{ id: 'one' }, { id: 'two' }] }) },
  ])('$name, at any change to the disk: readers have a whole feed, and the next publisher goes on as if nothing was', async ({ before }) => {
    using root = temporaryFolder();
    const ready = join(root.path, 'ready');
    mkdirSync(ready);
    if (before !== null) published(await createFeedFiles({ folder: ready, now: () => new Date(midday) }).publish(before.feed, before.events));
    const whole = await died(root.path, ready, 0);
    const { steps } = wholeSchema.parse(whole.said);
    expect(steps).toBeGreaterThan(12);
    const titles = new Set<string>();
    // Two at a time.
    for (let step = 1; step <= steps; step += 2) {
      const ends = await Promise.all([step, step + 1].filter((at) => at <= steps).map((at) => died(root.path, ready, at)));
      for (const { folder, code } of ends) {
        expect(code).toBe('SIGKILL');
        titles.add(await checkAfterDeath(folder, before === null));
      }
    }
    // Both sides of the replacement were met.
    expect(titles.size).toBe(2);
  }, 300_000);
});

/** A copy of the folder in which a publisher was killed at this step. */
async function died(root: string, ready: string, step: number): Promise<{ readonly folder: string; readonly code: unknown; readonly said: unknown }> {
  const folder = join(root, `step-${step}`);
  cpSync(ready, folder, { recursive: true });
  return { folder, ...(await startFeedProcess('die', folder, String(step)).ended) };
}

/** Gives which events the feed spoke of that a reader found, after publishing the next one. */
async function checkAfterDeath(folder: string, isFirst: boolean): Promise<string> {
  const found = isFirst && !filesIn(folder).includes('live-feed.json') ? null : standingFeed(folder);
  const sha256 = found === null ? null : sha256Of(readFileSync(join(folder, 'live-feed.json')));
  const { feed, events } = feedWithEvents({ events: [{ id: 'two', homeScore: 2 }], timestamp: later.toISOString() });
  const next = published(await createFeedFiles({ folder, now: () => later, keep: { hours: 0, files: 0 }, waitMs: 1_000 }).publish(feed, events));
  expect(next).toMatchObject({ outcome: 'published', previous: sha256 });
  // Not even its first publication's files are held foreign or changed; at most one is missed that was about to come.
  expect(next.remarks.filter((remark) => !remark.includes('is not there'))).toEqual([]);
  expect(standingFeed(folder).items.map(({ eventId }) => eventId)).toEqual(['two']);
  expect(filesIn(folder).filter((file) => file.startsWith('event/'))).toEqual(['event/two.json']);
  expect(filesIn(folder).filter((file) => file.startsWith('.live-feed/'))).toEqual([...ownFiles]);
  return found === null ? 'none' : found.items.map(({ eventId }) => eventId).join(' ');
}

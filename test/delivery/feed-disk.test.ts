import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFeedFiles } from '../../main/delivery/feed-files.ts';
import { startFeedProcess } from './feed-processes.ts';
import { feedWithEvents, midday } from './feeds.ts';
import { filesIn, ownFiles, published, standingFeed, temporaryFolder } from './folders.ts';

/** A file system of its own of this size; null where this account may not mount one. */
function smallDisk(bytes: number): ({ readonly path: string } & Disposable) | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const path = mkdtempSync(join(tmpdir(), 'touchline-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'none', path], { stdio: 'ignore' });
  } catch (error) {
    rmSync(path, { recursive: true });
    if (error instanceof Error) return null;
    throw error;
  }
  return { path, [Symbol.dispose]: () => { execFileSync('umount', [path]); rmSync(path, { recursive: true }); } };
}

const probe = smallDisk(65_536);
const canMount = probe !== null;
probe?.[Symbol.dispose]();

describe('a disk that is full', () => {
  test.skipIf(!canMount)('leaves what was published last whole, wherever it fills up, and no left-overs', async () => {
    using disk = smallDisk(262_144) ?? temporaryFolder();
    const folder = join(disk.path, 'feed');
    let now = midday;
    const files = createFeedFiles({ folder, now: () => new Date(now) });
    const publishAt = (minute: number) => {
      now = new Date(Date.parse(midday) + minute * 60_000).toISOString();
      const { feed, events } = feedWithEvents({ events: [{ id: 'one', homeScore: minute }, { id: 'two' }, { id: `event-${minute % 3}` }], timestamp: now, title: `Feed ${minute}` });
      return files.publish(feed, events);
    };
    published(await publishAt(0));
    const ballast = join(disk.path, 'ballast');
    const outcomes: string[] = [];
    for (let minute = 1; minute <= 16; minute += 1) {
      const before = standingFeed(folder);
      fill(disk.path, ballast, (minute - 1) * 4096);
      const result = await publishAt(minute);
      outcomes.push(result.ok ? result.value.outcome : result.error.code);
      const after = standingFeed(folder);
      expect(after.title).toBe(result.ok ? `Feed ${minute}` : before.title);
      expect(filesIn(folder).filter((file) => file.startsWith('.live-feed/'))).toEqual([...ownFiles]);
      rmSync(ballast);
    }
    expect(outcomes[0]).toBe('feed_disk_full');
    expect(outcomes.at(-1)).toBe('published');
    expect(new Set(outcomes)).toEqual(new Set(['feed_disk_full', 'published']));
    expect(published(await publishAt(60))).toMatchObject({ outcome: 'published', remarks: [] });
  });
});

/** Takes all space of the disk but this much. */
function fill(disk: string, ballast: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  if (left > 0) truncateSync(ballast, Math.max(0, bavail * bsize - left));
}

describe('a folder that may not be written', () => {
  test.skipIf(process.platform === 'win32')('is a fault with a next step; what stands there stays', async () => {
    using root = temporaryFolder();
    const folder = join(root.path, 'feed');
    const { feed, events } = feedWithEvents();
    published(await createFeedFiles({ folder, now: () => new Date(midday) }).publish(feed, events));
    const before = filesIn(folder);
    for (const name of ['', 'event', '.live-feed']) chmodSync(join(folder, name), 0o555);
    const { said } = await startFeedProcess('nobody', folder).ended;
    expect(said).toMatchObject({ ok: false, error: { code: 'feed_not_permitted', next: expect.stringContaining('writable') } });
    for (const name of ['', 'event', '.live-feed']) chmodSync(join(folder, name), 0o755);
    expect(filesIn(folder)).toEqual(before);
    standingFeed(folder);
  });

  test('is a fault when it can’t even be made', async () => {
    using root = temporaryFolder();
    writeFileSync(join(root.path, 'file'), '');
    const { feed, events } = feedWithEvents();
    expect(await createFeedFiles({ folder: join(root.path, 'file', 'feed') }).publish(feed, events)).toMatchObject({ ok: false, error: { code: 'feed_write_failed' } });
    mkdirSync(join(root.path, 'other', 'live-feed.json'), { recursive: true });
    expect(await createFeedFiles({ folder: join(root.path, 'other') }).publish(feed, events)).toMatchObject({ ok: false, error: { code: 'feed_target_refused' } });
  });
});

import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFeedFiles } from '../../main/delivery/feed-files.ts';
import { sha256Of } from '../../main/delivery/published-file.ts';
import { digestOf } from '../../main/domain/digest.ts';
import { eventArtifact, feedWithEvents, liveFeed, midday } from './feeds.ts';
import { filesIn, ownFiles, published, standingFeed, temporaryFolder } from './folders.ts';

const at = (minutes: number): string => new Date(Date.parse(midday) + minutes * 60_000).toISOString();

/** A publisher whose clock shows the time of what it publishes last. */
function publisherAt(folder: string, more: Partial<Parameters<typeof createFeedFiles>[0]> = {}) {
  let now = midday;
  const files = createFeedFiles({ folder, now: () => new Date(now), ...more });
  return {
    at: async (minutes: number, shape: Parameters<typeof feedWithEvents>[0] = {}, clock = minutes) => {
      now = at(clock);
      const { feed, events } = feedWithEvents({ ...shape, timestamp: at(minutes) });
      return files.publish(feed, events);
    },
    files,
  };
}

describe('publishing a feed', () => {
  test('writes the feed and its events, and nothing else', async () => {
    using folder = temporaryFolder();
    const target = join(folder.path, 'public', 'feed');
    const { feed, events } = feedWithEvents({ events: [{ id: 'one' }, { id: 'two' }] });
    const result = published(await createFeedFiles({ folder: target }).publish(feed, events));
    const bytes = readFileSync(join(target, 'live-feed.json'));
    expect(result).toEqual({
      outcome: 'published', published: true, sha256: sha256Of(bytes), previous: null, bytes: bytes.byteLength, sequence: 1, events: { written: ['one', 'two'], removed: [] }, remarks: [],
    });
    expect(standingFeed(target)).toEqual({ ...feed, previous: null });
    expect(digestOf({ ...feed, previous: null })).toBe(result.sha256);
    expect(filesIn(target)).toEqual([...ownFiles, 'event/one.json', 'event/two.json', 'live-feed.json']);
  });

  test('each feed names the one it replaces', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    const first = published(await publisher.at(0));
    const second = published(await publisher.at(1, { events: [{ id: 'one', homeScore: 1 }] }));
    expect(second).toMatchObject({ outcome: 'published', previous: first.sha256, sequence: 2 });
    expect(standingFeed(folder.path).previous).toBe(first.sha256);
    const third = published(await createFeedFiles({ folder: folder.path }).publish(liveFeed({ timestamp: at(2), title: 'Other' }), [eventArtifact({ id: 'one' })]));
    expect(third).toMatchObject({ previous: second.sha256, sequence: 3, remarks: [] });
  });

  test('what tells the same is not written again, not even by another publisher', async () => {
    using folder = temporaryFolder();
    const first = published(await publisherAt(folder.path).at(0));
    const files = filesIn(folder.path);
    const times = files.map((file) => statSync(join(folder.path, file)).mtimeMs);
    for (const publisher of [publisherAt(folder.path), publisherAt(folder.path)]) {
      const again = published(await publisher.at(3));
      expect(again).toEqual({ ...first, outcome: 'unchanged', published: false, previous: null, events: { written: [], removed: [] } });
    }
    expect(filesIn(folder.path)).toEqual(files);
    expect(files.map((file) => statSync(join(folder.path, file)).mtimeMs)).toEqual(times);
  });

  test('an event may be written though the feed stays', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(0);
    const { feed } = feedWithEvents({ timestamp: at(1) });
    const result = published(await publisher.files.publish(feed, [eventArtifact({ id: 'one', whyNow: 'Something else.' }, at(1))]));
    expect(result).toMatchObject({ outcome: 'unchanged', events: { written: ['one'] } });
    expect(JSON.parse(readFileSync(join(folder.path, 'event', 'one.json'), 'utf8'))).toMatchObject({ whyNow: { text: 'Something else.' } });
  });

  test('publications that are asked for at once come one after the other, in their order', async () => {
    using folder = temporaryFolder();
    const { files } = publisherAt(folder.path);
    const results = await Promise.all([0, 1, 2, 3].map((n) => files.publish(liveFeed({ timestamp: at(n), title: `Feed ${n}` }), [eventArtifact({ id: 'one' })])));
    expect(results.map((result) => published(result).sequence)).toEqual([1, 2, 3, 4]);
    expect(standingFeed(folder.path).title).toBe('Feed 3');
  });
});

test('an event may be called as it likes', async () => {
  using folder = temporaryFolder();
  const publisher = publisherAt(folder.path, { keep: { hours: 0, files: 0 } });
  for (const minute of [0, 1, 2]) expect(published(await publisher.at(minute, { events: [{ id: 'constructor', homeScore: minute }] }))).toMatchObject({ outcome: 'published', remarks: [] });
  expect(published(await publisher.at(3, { events: [{ id: 'other' }] })).events.removed).toEqual(['constructor']);
});

describe('an older feed', () => {
  test('never replaces a newer one, nor do its events', async () => {
    using folder = temporaryFolder();
    const [slow, quick] = [publisherAt(folder.path), publisherAt(folder.path)];
    const newer = published(await quick.at(5, { events: [{ id: 'one', homeScore: 2 }] }));
    const older = published(await slow.at(4, { events: [{ id: 'one', homeScore: 1 }, { id: 'two' }] }, 6));
    expect(older).toMatchObject({ outcome: 'older', published: false, sha256: newer.sha256, bytes: newer.bytes, events: { written: [] } });
    expect(standingFeed(folder.path).items[0]?.total).toEqual({ home: 2, away: 0 });
    expect(filesIn(folder.path)).not.toContain('event/two.json');
    expect(published(await slow.at(5, { title: 'Same moment' }, 6))).toMatchObject({ outcome: 'published' });
  });

  test('is not one when the clock was set back; what was made before that still is', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(60, { title: 'Fast clock' });
    expect(published(await publisher.at(59, { title: 'Made before' }, 0))).toMatchObject({ outcome: 'older' });
    const right = published(await publisher.at(0, { title: 'Right clock' }));
    expect(right).toMatchObject({ outcome: 'published', remarks: [expect.stringContaining('the clock was set back')] });
    expect(published(await publisher.at(1, { title: 'Next' })).remarks).toEqual([]);
  });

  test('stays one while clocks differ by seconds', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(1);
    expect(published(await publisher.at(0.5, { title: 'Other' }, 0.6))).toMatchObject({ outcome: 'older' });
  });
});

describe('files that something else touched', () => {
  test.each([
    { name: 'edited by hand', touch: (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('Live feed', 'My feed')), says: 'is not what was published last' },
    { name: 'cut off', touch: (path: string) => truncateSync(path, 100), says: 'is not what was published last' },
    { name: 'put there by another program', touch: (path: string) => writeFileSync(path, '{"other":true}'), says: 'is not what was published last' },
    { name: 'removed', touch: (path: string) => rmSync(path), says: 'is not there', previous: false },
  ])('$name: noticed, said and replaced whole, though nothing is new', async ({ touch, says, previous = true }) => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    const first = published(await publisher.at(0));
    touch(join(folder.path, 'live-feed.json'));
    const again = published(await publisher.at(1));
    expect(again).toMatchObject({ outcome: 'published', previous: previous ? first.sha256 : null, sequence: 2 });
    expect(again.remarks).toEqual([expect.stringMatching(`^live-feed.json .*${says}`)]);
    expect(standingFeed(folder.path).title).toBe('Live feed');
    expect(published(await publisher.at(2)).remarks).toEqual([]);
  });

  test('the version before, put back by hand, is noticed too', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(0);
    const old = readFileSync(join(folder.path, 'live-feed.json'));
    await publisher.at(1, { title: 'Other' });
    writeFileSync(join(folder.path, 'live-feed.json'), old);
    expect(published(await publisher.at(2, { title: 'Other' })).remarks).toEqual([expect.stringContaining('live-feed.json is not what was published last')]);
  });

  test('an event’s file is mended with the feed left as it is', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(0);
    truncateSync(join(folder.path, 'event', 'one.json'), 10);
    const again = published(await publisher.at(1));
    expect(again).toMatchObject({ outcome: 'unchanged', events: { written: ['one'] } });
    expect(again.remarks).toEqual([expect.stringContaining('event/one.json is not what was published last')]);
    standingFeed(folder.path);
  });

  test('without its notes a folder is taken up again', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path);
    const first = published(await publisher.at(0));
    rmSync(join(folder.path, '.live-feed'), { recursive: true });
    expect(published(await publisher.at(1))).toMatchObject({ outcome: 'unchanged', sha256: first.sha256, remarks: [] });
    expect(published(await publisher.at(2, { title: 'Other' }))).toMatchObject({ outcome: 'published', previous: first.sha256 });
    writeFileSync(join(folder.path, '.live-feed', 'state.json'), '{"formatVersion":');
    truncateSync(join(folder.path, 'live-feed.json'), 5);
    const mended = published(await publisher.at(3, { title: 'Other' }));
    expect(mended.remarks).toEqual([expect.stringContaining('notes'), expect.stringContaining('live-feed.json is not what')]);
    standingFeed(folder.path);
  });
});

describe('a folder that is somebody else’s', () => {
  test.each(['live-feed.json', 'event/one.json'])('a foreign %s is left alone, unless it may be taken over', async (name) => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'event'));
    writeFileSync(join(folder.path, name), '{"mine":true}');
    const { feed, events } = feedWithEvents();
    expect(await createFeedFiles({ folder: folder.path }).publish(feed, events)).toMatchObject({ ok: false, error: { code: 'feed_target_foreign' } });
    expect(readFileSync(join(folder.path, name), 'utf8')).toBe('{"mine":true}');
    expect(filesIn(folder.path)).toEqual([name]);
    expect(published(await createFeedFiles({ folder: folder.path, takeOver: true }).publish(feed, events))).toMatchObject({ outcome: 'published', previous: null });
    standingFeed(folder.path);
  });

  test('other files are never touched', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'event'));
    const others = ['index.html', 'event/notes.json', 'event/.keep'];
    for (const name of others) writeFileSync(join(folder.path, name), name);
    const publisher = publisherAt(folder.path, { keep: { hours: 0, files: 0 } });
    for (const minute of [0, 1, 2]) await publisher.at(minute, { events: [{ id: `event-${minute}` }] });
    expect(others.map((name) => readFileSync(join(folder.path, name), 'utf8'))).toEqual(others);
  });

  test.each(['live-feed.json', 'event/one.json'])('a link at %s is refused and its target is not written', async (name) => {
    using folder = temporaryFolder();
    using outside = temporaryFolder();
    const publisher = publisherAt(folder.path);
    await publisher.at(0);
    const secret = join(outside.path, 'secret');
    writeFileSync(secret, 'secret');
    rmSync(join(folder.path, name));
    symlinkSync(secret, join(folder.path, name));
    expect(await publisher.at(1, { title: 'Other' })).toMatchObject({ ok: false, error: { code: 'feed_target_refused' } });
    expect(readFileSync(secret, 'utf8')).toBe('secret');
  });
});

describe('events that left the feed', () => {
  test('keep their files for the stated time, then lose them', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path, { keep: { hours: 1, files: 10 } });
    await publisher.at(0, { events: [{ id: 'one' }, { id: 'two' }] });
    await publisher.at(1, { events: [{ id: 'two' }] });
    expect(published(await publisher.at(61, { events: [{ id: 'two' }] })).events.removed).toEqual([]);
    expect(published(await publisher.at(62, { events: [{ id: 'two' }] })).events.removed).toEqual(['one']);
    expect(filesIn(folder.path)).toEqual([...ownFiles, 'event/two.json', 'live-feed.json']);
    expect(published(await publisher.at(63, { events: [{ id: 'two' }] }))).toMatchObject({ outcome: 'unchanged', events: { removed: [] }, remarks: [] });
    expect(published(await publisher.at(64, { events: [{ id: 'one' }, { id: 'two' }] }))).toMatchObject({ events: { written: ['one'] }, remarks: [] });
  });

  test('are so many at most: those that left last stay', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path, { keep: { hours: 100, files: 2 } });
    for (let n = 0; n < 8; n += 1) await publisher.at(n, { events: [{ id: `event-${n}` }] });
    expect(filesIn(folder.path)).toEqual([...ownFiles, 'event/event-5.json', 'event/event-6.json', 'event/event-7.json', 'live-feed.json']);
  });

  test('one that comes back in time starts anew', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path, { keep: { hours: 1, files: 10 } });
    await publisher.at(0, { events: [{ id: 'one' }, { id: 'two' }] });
    await publisher.at(1, { events: [{ id: 'two' }] });
    await publisher.at(30, { events: [{ id: 'one' }, { id: 'two' }] });
    await publisher.at(50, { events: [{ id: 'two' }] });
    expect(published(await publisher.at(100, { events: [{ id: 'two' }] })).events.removed).toEqual([]);
    expect(published(await publisher.at(111, { events: [{ id: 'two' }] })).events.removed).toEqual(['one']);
  });

  test('a file that something else changed meanwhile stays and is said once', async () => {
    using folder = temporaryFolder();
    const publisher = publisherAt(folder.path, { keep: { hours: 1, files: 10 } });
    await publisher.at(0, { events: [{ id: 'one' }, { id: 'two' }] });
    await publisher.at(1, { events: [{ id: 'two' }] });
    writeFileSync(join(folder.path, 'event', 'one.json'), 'my notes');
    const result = published(await publisher.at(90, { events: [{ id: 'two' }] }));
    expect(result.events.removed).toEqual([]);
    expect(result.remarks).toEqual([expect.stringContaining('It stays')]);
    expect(readFileSync(join(folder.path, 'event', 'one.json'), 'utf8')).toBe('my notes');
    expect(published(await publisher.at(91, { events: [{ id: 'two' }] })).remarks).toEqual([]);
  });
});

describe('what may not be published', () => {
  test('a feed that is not of its shape, and nothing is made for it', async () => {
    using folder = temporaryFolder();
    const { feed, events } = feedWithEvents();
    const files = createFeedFiles({ folder: join(folder.path, 'feed') });
    expect(await files.publish({ ...feed, inputsVersion: 'no digest' }, events)).toMatchObject({ ok: false, error: { code: 'feed_invalid' } });
    expect(await files.publish({ ...feed, title: 'half a pair \ud83d' }, events)).toMatchObject({ ok: false, error: { code: 'feed_invalid' } });
    expect(await files.publish({ ...feed, items: feed.items.map((item) => ({ ...item, eventId: '../../secret' })) }, events)).toMatchObject({ ok: false, error: { code: 'feed_invalid' } });
    const [event] = events;
    if (event === undefined) throw new Error('no event');
    for (const id of ['../one', 'One', 'one.json', 'one/two', '', 'con', 'lpt1']) {
      expect(await files.publish(feed, [{ ...event, id, record: { ...event.record, id } }])).toMatchObject({ ok: false, error: { code: 'event_invalid' } });
    }
    expect(await files.publish(feed, [{ ...event, id: 'two' }])).toMatchObject({ ok: false, error: { code: 'event_invalid' } });
    expect(await files.publish(feed, [event, event])).toMatchObject({ ok: false, error: { code: 'event_twice' } });
    expect(filesIn(folder.path)).toEqual([]);
  });

  test('a feed that speaks of an event whose file is neither given nor there', async () => {
    using folder = temporaryFolder();
    const { files } = publisherAt(folder.path);
    expect(await files.publish(liveFeed({ events: [{ id: 'one' }] }), [])).toMatchObject({ ok: false, error: { code: 'event_missing' } });
    await files.publish(liveFeed({ events: [{ id: 'one' }] }), [eventArtifact({ id: 'one' })]);
    expect(published(await files.publish(liveFeed({ events: [{ id: 'one' }], title: 'Other', timestamp: at(1) }), []))).toMatchObject({ outcome: 'published', remarks: [] });
    standingFeed(folder.path);
  });
});

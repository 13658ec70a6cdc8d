import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { filesIn, quickestParent, standingFeed, temporaryFolder } from './folders.ts';
import { startFeedProcess, watchedBy } from './feed-processes.ts';

describe('readers in other processes, polling as fast as they can', () => {
  test.each([
    { speed: 'fast', count: 10_000, parent: quickestParent },
    { speed: 'durable', count: 300, parent: tmpdir() },
  ])('never see a torn or an older feed in $count replacements ($speed), nor one without its event', async ({ speed, count, parent }) => {
    using folder = temporaryFolder(parent);
    const { value, seen } = await watchedBy(2, folder.path, () => startFeedProcess('write', folder.path, String(count), speed).ended);
    expect(value).toMatchObject({ code: 0, said: { published: count } });
    for (const reader of seen) {
      expect(reader).toMatchObject({ torn: 0, older: 0, without: 0, invalid: 0 });
      expect(reader.versions).toBeGreaterThan(count / 100);
    }
    expect(standingFeed(folder.path).title).toBe(String(count - 1));
    expect(filesIn(folder.path).filter((file) => file.endsWith('.tmp') || file.endsWith('.writer'))).toEqual([]);
  }, 300_000);

  test('see time go forward only while three publishers race', async () => {
    using folder = temporaryFolder();
    const { value, seen } = await watchedBy(1, folder.path, () => Promise.all([1, 2, 3].map(() => startFeedProcess('race', folder.path, '500').ended)));
    const outcomes = value.map(({ said }) => said);
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ outcomes: { published: expect.any(Number), older: expect.any(Number) }, remarks: [] })));
    expect(seen).toEqual([expect.objectContaining({ torn: 0, older: 0, without: 0, invalid: 0 })]);
    expect(filesIn(folder.path).filter((file) => file.endsWith('.tmp') || file.endsWith('.writer'))).toEqual([]);
    standingFeed(folder.path);
  });
});

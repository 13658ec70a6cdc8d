import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { liveFeedSchema } from '../../main/domain/artifacts/live-feed.ts';
import eventSchema from '../../docs/schemas/artifacts/event.schema.json' with { type: 'json' };
import feedSchema from '../../docs/schemas/artifacts/live-feed.schema.json' with { type: 'json' };
import { makeRepository, snapshotFolder, type TestRepository } from '../support/repository.ts';
import { startTouchline, touchline } from '../support/terminal.ts';

const example = resolve(import.meta.dirname, '../../example');
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validFeed = ajv.compile(feedSchema);
const validEvent = ajv.compile(eventSchema);

let home: string;
let repository: TestRepository;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-feed-cli-'));
  repository = makeRepository({ files: { 'README.md': '# A feed\n' } });
  cpSync(join(example, '.touchline'), join(repository.dir, '.touchline'), { recursive: true });
  cpSync(join(example, 'data'), join(repository.dir, 'data'), { recursive: true });
});

afterAll(() => {
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

const json = (text: string): unknown => JSON.parse(text);

describe('the feed in the terminal', () => {
  it('is made by a dry run that writes nothing to the repository', () => {
    const before = snapshotFolder(repository.dir);
    const answer = touchline(home, 'dry-run', '--loop', 'product', '--repo', repository.dir, '--json');
    expect(answer.code, answer.err).toBe(0);
    expect(json(answer.out)).toMatchObject({ kind: 'autonomy_run_report', loop: 'product', mode: 'dry-run', result: 'published' });
    expect(snapshotFolder(repository.dir)).toEqual(before);
  });

  it('is shown, fits its published schema, and says that it was not published', () => {
    const answer = touchline(home, 'feed', '--repo', repository.dir, '--json');
    const feed = json(answer.out);
    expect(validFeed(feed), JSON.stringify(validFeed.errors)).toBe(true);
    expect(liveFeedSchema.parse(feed).items).toHaveLength(4);
    expect(touchline(home, 'feed', '--repo', repository.dir).out).toContain('Dry run: it was not published.');
  });

  it('is unchanged when nothing has changed, and that is no failure', () => {
    // Ages count in steps of five minutes: where one passes between two runs, the later one has something new to say.
    const again = (): ReturnType<typeof touchline> => touchline(home, 'dry-run', '--loop', 'product', '--repo', repository.dir, '--json');
    const step = (): number => Math.floor(Date.now() / 300_000);
    let [answer, at] = [again(), -1];
    while (at !== step()) {
      at = step();
      again();
      answer = again();
    }
    expect([answer.code, z.object({ result: z.string() }).parse(json(answer.out)).result]).toEqual([0, 'unchanged']);
  });

  it('is not published at level L1, and is at L2, with every event’s file', () => {
    expect(touchline(home, 'run', 'product', '--mode', 'live', '--repo', repository.dir, '--json')).toMatchObject({ code: 2, out: expect.stringContaining('level_too_low') });
    const settings = join(repository.dir, '.touchline', 'feed.json');
    writeFileSync(settings, JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(json(readFileSync(settings, 'utf8'))), publish: { folder: 'public', port: null } }));
    writeFileSync(join(home, 'settings.json'), JSON.stringify({ level: 'L2' }));
    const answer = touchline(home, 'run', 'product', '--mode', 'live', '--repo', repository.dir, '--json');
    expect(answer.code, answer.err).toBe(0);
    const folder = join(repository.dir, 'public');
    const feed = json(readFileSync(join(folder, 'live-feed.json'), 'utf8'));
    expect(validFeed(feed), JSON.stringify(validFeed.errors)).toBe(true);
    const items = liveFeedSchema.parse(feed).items.map((item) => `${item.eventId}.json`);
    expect(readdirSync(join(folder, 'event')).sort()).toEqual([...items].sort());
    for (const name of items) expect(validEvent(json(readFileSync(join(folder, 'event', name), 'utf8'))), JSON.stringify(validEvent.errors)).toBe(true);
  });

  it('says why there is none, and what to do, with the exit code of wrong settings', () => {
    const bare = makeRepository({ files: { 'a.txt': 'a' } });
    try {
      const missing = touchline(home, 'dry-run', '--loop', 'product', '--repo', bare.dir, '--json');
      expect(missing.out).toContain('no_feed_settings');
      expect(missing.code).toBe(2);
    } finally {
      bare.remove();
    }
  });

  it('replays a recording through the whole loop, and publishes it where it is told to', () => {
    const out = join(home, 'replayed');
    const answer = touchline(home, 'feed', '--repo', repository.dir, '--replay', join(example, '.touchline', 'recording'), '--out', out, '--json');
    expect(answer.code, answer.err).toBe(0);
    const report = z.object({ done: z.int(), total: z.int(), failed: z.int(), feed: liveFeedSchema }).parse(json(answer.out));
    expect([report.done, report.failed]).toEqual([report.total, 0]);
    expect(report.feed.items.map(({ competitors, total }) => [competitors.map(({ name }) => name).join(' – '), total])).toEqual([
      ['Tarnholme Town – Wyndle United', { home: 2, away: 2 }],
      ['Skarrow Rovers – Marsh Hollow', { home: 1, away: 0 }],
      ['Kestrelby Athletic – Oldmere City', { home: 3, away: 1 }],
      ['Port Ellery – Brackwater', null],
    ]);
    expect(existsSync(join(out, 'live-feed.json'))).toBe(true);
  });

  it.each([
    [['feed', '--replay', '/nowhere/at/all'], 'recording_missing'],
    [['feed', '--replay', join(example, '.touchline', 'recording'), '--speed', 'fast'], 'wrong_usage'],
    [['feed', '--replay', join(example, '.touchline', 'recording'), '--every', '-1'], 'wrong_usage'],
    [['slots', '--limit', 'many'], 'wrong_usage'],
    [['schedule', 'sometimes'], 'wrong_usage'],
    [['run', 'sources'], 'wrong_usage'],
  ])('refuses %j in words', (args, code) => {
    const answer = touchline(home, ...args, '--repo', repository.dir, '--json');
    expect(answer.code).toBe(2);
    expect(z.object({ error: z.object({ code: z.string(), message: z.string().min(10), next: z.string().min(5) }) }).parse(json(answer.out)).error.code).toBe(code);
  });
});

describe('the schedule in the terminal', () => {
  it('is switched on and off, and lists what is on', () => {
    expect(touchline(home, 'schedule', 'add', '--repo', repository.dir).code).toBe(0);
    expect(json(touchline(home, 'schedule', 'list', '--json').out)).toMatchObject([{ on: true, workspace: repository.dir }]);
    expect(touchline(home, 'schedule', 'remove', '--repo', repository.dir).code).toBe(0);
    expect(json(touchline(home, 'schedule', 'list', '--json').out)).toMatchObject([{ on: false }]);
  });

  it('is switched off also where the folder is gone', () => {
    const gone = makeRepository({ files: { 'README.md': '# Soon gone\n' } });
    cpSync(join(example, '.touchline'), join(gone.dir, '.touchline'), { recursive: true });
    expect(touchline(home, 'schedule', 'add', '--repo', gone.dir).code).toBe(0);
    gone.remove();
    expect(touchline(home, 'schedule', 'add', '--repo', gone.dir).code).toBe(2);
    expect(touchline(home, 'slots', '--repo', gone.dir).code).toBe(0);
    expect(touchline(home, 'schedule', 'remove', '--repo', gone.dir).code).toBe(0);
    expect(json(touchline(home, 'schedule', 'list', '--json').out)).toContainEqual(expect.objectContaining({ on: false, workspace: gone.dir }));
  });

  it('serves a published feed on loopback until it is interrupted', async () => {
    const port = await freePort();
    const settings = join(repository.dir, '.touchline', 'feed.json');
    writeFileSync(settings, JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(json(readFileSync(settings, 'utf8'))), publish: { folder: 'public', port } }));
    expect(touchline(home, 'schedule', 'add', '--repo', repository.dir).code).toBe(0);
    const serving = startTouchline(home, 'serve');
    try {
      const answer = await untilServed(`http://127.0.0.1:${port}/live-feed.json`);
      const tag = answer.headers.get('etag') ?? '';
      expect(validFeed(await answer.json())).toBe(true);
      expect((await fetch(`http://127.0.0.1:${port}/live-feed.json`, { headers: { 'if-none-match': tag } })).status).toBe(304);
      // Switched off by another process it has nothing to do any more, and stays to hear the next switch.
      expect(touchline(home, 'schedule', 'remove', '--repo', repository.dir).code).toBe(0);
      await vi.waitFor(() => expect(serving.err()).toContain('was switched off'), { timeout: 10_000, interval: 50 });
      expect(touchline(home, 'schedule', 'add', '--repo', repository.dir).code).toBe(0);
      await vi.waitFor(() => expect(serving.err()).toContain('was switched on'), { timeout: 10_000, interval: 50 });
    } finally {
      serving.child.kill('SIGINT');
    }
    expect(await serving.ended).toBe(130);
  });
});

describe('connectors in the terminal', () => {
  it('are listed, and tried on files without storing anything', () => {
    expect(JSON.stringify(json(touchline(home, 'sources', 'list', '--json').out))).toContain('openligadb');
    const connector = join(example, '.touchline', 'connectors', 'wire.json');
    const answer = touchline(home, 'sources', 'try', connector, '--file', `scores=${join(example, 'data', 'wire.csv')}`, '--json');
    expect(answer.code, answer.err).toBe(0);
    expect(json(answer.out)).toMatchObject({ rejected: [] });
    expect(answer.out).toContain('Tarnholme');
  });

  it('say what is wrong with them', () => {
    const answer = touchline(home, 'sources', 'try', join(example, 'package.json'), '--file', 'a=b', '--json');
    expect(answer.code).toBeGreaterThan(0);
    expect(json(answer.out)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The server is up once its process has opened the home: asked again until then. */
async function untilServed(url: string): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await fetch(url);
      if (answer.status === 200) return answer;
      if (tries > 300) throw new Error(`${url} answers ${answer.status}.`);
    } catch (error) {
      if (tries > 300) throw error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

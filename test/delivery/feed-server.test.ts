import { once } from 'node:events';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFeedFiles } from '../../main/delivery/feed-files.ts';
import { serveFeed, type FeedServer, type FeedServerOptions } from '../../main/delivery/feed-server.ts';
import { sha256Of } from '../../main/delivery/published-file.ts';
import { feedWithEvents, midday, numberedFeed } from './feeds.ts';
import { published, temporaryFolder } from './folders.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

async function serving(options: FeedServerOptions): Promise<FeedServer & AsyncDisposable> {
  const served = await serveFeed(options);
  if (!served.ok) throw new Error(served.error.message);
  return { ...served.value, [Symbol.asyncDispose]: () => served.value.close() };
}

async function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  const sent = request(url, { agent: false, ...options });
  sent.end();
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) };
}

/** Says these bytes and gives all that comes back until the line is closed. */
async function speak(url: string, text: string): Promise<string> {
  const socket = line(url);
  socket.write(text);
  return heard(socket);
}

function line(url: string): Socket {
  return connect(Number(new URL(url).port), '127.0.0.1');
}

async function heard(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A line that is reset is closed, too.
  socket.on('error', () => socket.destroy());
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}

async function publishedFolder(folder: string) {
  const { feed, events } = feedWithEvents({ events: [{ id: 'one' }, { id: 'two' }] });
  return published(await createFeedFiles({ folder, now: () => new Date(midday) }).publish(feed, events));
}

describe('the feed on loopback', () => {
  test('gives the bytes as they were published, with their digest as the tag', async () => {
    using folder = temporaryFolder();
    const { sha256, bytes } = await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    const answer = await ask(`${server.url}/live-feed.json?at=now`);
    expect(answer.status).toBe(200);
    expect(sha256Of(answer.bytes)).toBe(sha256);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'content-length': String(bytes), etag: `"${sha256}"`, 'cache-control': 'no-cache', vary: 'Origin', 'x-content-type-options': 'nosniff' });
    expect(Date.parse(answer.headers['last-modified'] ?? '')).not.toBeNaN();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const head = await ask(`${server.url}/live-feed.json`, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0), headers: { 'content-length': String(bytes), etag: `"${sha256}"` } });
    expect(JSON.parse((await ask(`${server.url}/event/two.json`)).bytes.toString('utf8'))).toMatchObject({ kind: 'event', id: 'two' });
    expect(JSON.parse((await ask(`${server.url}/healthz`)).bytes.toString('utf8'))).toMatchObject({ status: 'ok', sha256 });
  });

  test('says what is not there', async () => {
    using folder = temporaryFolder();
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await ask(`${server.url}/live-feed.json`)).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    expect(await ask(`${server.url}/event/one.json`)).toMatchObject({ status: 404 });
    expect(await ask(`${server.url}/healthz`)).toMatchObject({ status: 503 });
    expect(JSON.parse((await ask(`${server.url}/`)).bytes.toString('utf8'))).toMatchObject({ code: 'not_found', next: expect.stringContaining('/live-feed.json') });
  });

  test.each(['"TAG"', 'W/"TAG"', '"other", "TAG"', '*'])('answers 304 to who knows the tag: %s', async (known) => {
    using folder = temporaryFolder();
    const { sha256 } = await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    const answer = await ask(`${server.url}/live-feed.json`, { headers: { 'if-none-match': known.replace('TAG', sha256) } });
    expect(answer).toMatchObject({ status: 304, bytes: Buffer.alloc(0), headers: { etag: `"${sha256}"`, 'cache-control': 'no-cache' } });
  });

  test('answers in full to who knows another tag, or only a time: two feeds may be of one second', async () => {
    using folder = temporaryFolder();
    const { sha256 } = await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    const headers = [{ 'if-none-match': `"${'0'.repeat(64)}"` }, { 'if-none-match': sha256 }, { 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() }];
    for (const header of headers) expect(await ask(`${server.url}/live-feed.json`, { headers: header })).toMatchObject({ status: 200 });
  });

  test('a client that polls by tag while the feed is replaced has each answer whole and none older than the last', async () => {
    using folder = temporaryFolder();
    let now = Date.parse(midday);
    const files = createFeedFiles({ folder: folder.path, durable: false, now: () => new Date(now) });
    const publishNext = async (n: number) => {
      now += 1;
      const { feed, events } = numberedFeed(n, new Date(now).toISOString());
      published(await files.publish(feed, events));
    };
    await publishNext(0);
    await using server = await serving({ from: folder.path, port: 0 });
    const work = { done: false };
    const poll = async () => {
      const seen = { full: 0, same: 0, titles: [-1] };
      let tag = '';
      while (!work.done) {
        const answer = await ask(`${server.url}/live-feed.json`, { headers: { 'if-none-match': tag } });
        if (answer.status === 304) {
          seen.same += 1;
          continue;
        }
        tag = answer.headers.etag ?? '';
        expect(tag).toBe(`"${sha256Of(answer.bytes)}"`);
        seen.titles.push(Number(JSON.parse(answer.bytes.toString('utf8')).title));
        seen.full += 1;
      }
      return seen;
    };
    const clients = [poll(), poll()];
    for (let n = 1; n < 300; n += 1) {
      await publishNext(n);
      // Some rounds are of a client that finds nothing new.
      if (n % 3 === 0) await ask(`${server.url}/healthz`);
    }
    await ask(`${server.url}/live-feed.json`);
    work.done = true;
    for (const { full, same, titles } of await Promise.all(clients)) {
      expect(titles).toEqual([...titles].sort((a, b) => a - b));
      expect(full).toBeGreaterThan(10);
      expect(same).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('who may not', () => {
  test.each(['evil.example', 'evil.example:PORT', '127.0.0.1.evil.example:PORT', 'localhost.evil.example', '192.168.0.7:PORT', '0.0.0.0:PORT', '127.0.0.1:PORT@evil.example'])('asks under another name (DNS rebinding): %s', async (host) => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    const answer = await ask(`${server.url}/live-feed.json`, { headers: { host: host.replace('PORT', new URL(server.url).port) } });
    expect(answer.status).toBe(421);
    expect(answer.bytes.toString('utf8')).not.toContain('live_feed');
  });

  test.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:1234', '[::1]:PORT', 'localhost'])('asks under a name of this computer is answered: %s', async (host) => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await ask(`${server.url}/live-feed.json`, { headers: { host: host.replace('PORT', new URL(server.url).port) } })).toMatchObject({ status: 200 });
  });

  test('asks with two names, or none', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await speak(server.url, 'GET /live-feed.json HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(await speak(server.url, 'GET /live-feed.json HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(await speak(server.url, 'GET /live-feed.json HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 421 /);
    expect(await speak(server.url, 'GET /live-feed.json HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 421 /);
  });

  test.each(['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example:3000', 'null', 'file://', 'http://localhost:3000/path'])('a page of %s', async (origin) => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    const answer = await ask(`${server.url}/live-feed.json`, { headers: { origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['http://localhost:5173', 'http://127.0.0.1', 'http://[::1]:8080'])('a page of this computer may: %s', async (origin) => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await ask(`${server.url}/live-feed.json`, { headers: { origin } })).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag', vary: 'Origin' } });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('writes: %s', async (method) => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await ask(`${server.url}/live-feed.json`, { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('sends a body', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0 });
    expect(await speak(server.url, 'GET /live-feed.json HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*Connection: close/);
    expect(await speak(server.url, 'POST /live-feed.json HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')).toMatch(/^HTTP\/1.1 405 [^]*Connection: close/);
  });

  test.each([
    '/../secret.json', '/event/../secret.json', '/event/..%2fsecret.json', '/event/%2e%2e/secret.json', '/event/..\\secret.json', '//secret.json', '/secret.json', '/event/.json', '/event/one.json/', '/event/ONE.json',
    '/event/one.json%00', '/event/', '/event', '/.live-feed/state.json', '/event/../.live-feed/state.json', '/live-feed.json/', '/Live-Feed.json', 'http://localhost/../secret.json', '*', `/event/${'a'.repeat(121)}.json`,
  ])('asks for what is not published: %s', async (target) => {
    using root = temporaryFolder();
    const folder = join(root.path, 'feed');
    await publishedFolder(folder);
    for (const path of [join(root.path, 'secret.json'), join(folder, 'secret.json')]) writeFileSync(path, 'a secret');
    await using server = await serving({ from: folder, port: 0 });
    const answer = await speak(server.url, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
    expect(answer).not.toContain('secret\r\n');
    expect(answer).not.toContain('a secret');
    expect(answer).not.toContain('sequence');
  });

  test('has the feed lead elsewhere by a link', async () => {
    using root = temporaryFolder();
    using outside = temporaryFolder();
    await publishedFolder(join(root.path, 'feed'));
    writeFileSync(join(outside.path, 'one.json'), 'a secret');
    await using server = await serving({ from: join(root.path, 'feed'), port: 0 });
    rmSync(join(root.path, 'feed', 'live-feed.json'));
    symlinkSync(join(outside.path, 'one.json'), join(root.path, 'feed', 'live-feed.json'));
    renameSync(join(root.path, 'feed', 'event'), join(root.path, 'elsewhere'));
    symlinkSync(outside.path, join(root.path, 'feed', 'event'));
    for (const name of ['live-feed.json', 'event/one.json']) {
      const answer = await ask(`${server.url}/${name}`);
      expect(answer.status).toBe(500);
      expect(answer.bytes.toString('utf8')).not.toMatch(/a secret|touchline-feed-/);
    }
  });
});

describe('a server that is beset', () => {
  const limits = { connections: 16, headerBytes: 2048, requestMs: 1_500, silenceMs: 1_500, requestsPerConnection: 5 };

  test('ends lines that say nothing, or little at a time, and serves others afterwards', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0, limits });
    const silent = Array.from({ length: 4 }, () => heard(line(server.url)));
    const slow = Array.from({ length: 4 }, () => {
      const socket = line(server.url);
      socket.write('GET /live-feed.json HTTP/1.1\r\nHost: localhost\r\n');
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 20);
      return heard(socket).finally(() => clearInterval(drip));
    });
    // All of them are ended by the server: nobody here closes a line.
    const answers = await Promise.all([...silent, ...slow]);
    for (const answer of answers) expect(answer).toMatch(/^(?:HTTP\/1.1 408 |$)/);
    expect(await ask(`${server.url}/live-feed.json`)).toMatchObject({ status: 200 });
  });

  test('takes so many lines at once and no more', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0, limits: { ...limits, connections: 8, requestMs: 60_000, silenceMs: 60_000 } });
    const held = Array.from({ length: 8 }, () => line(server.url));
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    // A ninth one is closed without a word.
    expect(await speak(server.url, '')).toBe('');
    for (const socket of held) socket.destroy();
  });

  test('refuses heads that are too long, and what is no HTTP', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0, limits });
    expect(await speak(server.url, `GET /live-feed.json HTTP/1.1\r\nHost: localhost\r\nX-A: ${'b'.repeat(4000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
    expect(await speak(server.url, `GET /${'a'.repeat(4000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
    expect(await speak(server.url, 'not http\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await ask(`${server.url}/live-feed.json`)).toMatchObject({ status: 200 });
  });

  test('ends a line after so many requests', async () => {
    using folder = temporaryFolder();
    await publishedFolder(folder.path);
    await using server = await serving({ from: folder.path, port: 0, limits });
    const said = await speak(server.url, 'HEAD /live-feed.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(8));
    expect(said.match(/HTTP\/1.1 200 /g)).toHaveLength(5);
  });
});

describe('the port', () => {
  test('that is taken is a fault', async () => {
    using folder = temporaryFolder();
    await using server = await serving({ from: folder.path, port: 0 });
    const again = await serveFeed({ from: folder.path, port: Number(new URL(server.url).port) });
    expect(again).toMatchObject({ ok: false, error: { code: 'feed_port_taken', next: expect.stringContaining('another port') } });
  });

  test('is on loopback only, and free again once closed', async () => {
    using folder = temporaryFolder();
    const first = await serving({ from: folder.path, port: 0 });
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const idle = line(first.url);
    await once(idle, 'connect');
    const closed = heard(idle);
    await Promise.all([first.close(), first.close()]);
    await closed;
    await using second = await serving({ from: folder.path, port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
  });

  test('may serve what lies elsewhere than in a folder', async () => {
    const asked: string[] = [];
    const file = { bytes: Buffer.from('{}'), modifiedAt: new Date(midday) };
    await using server = await serving({ port: 0, from: (name) => { asked.push(name); return name === 'event/bad.json' ? Promise.reject(new Error('lost at /home/person')) : Promise.resolve(file); } });
    expect(await ask(`${server.url}/event/one.json`)).toMatchObject({ status: 200, headers: { 'last-modified': 'Sat, 09 May 2026 12:00:00 GMT' } });
    const failed = await ask(`${server.url}/event/bad.json`);
    expect(failed.status).toBe(500);
    expect(failed.bytes.toString('utf8')).not.toContain('person');
    expect(asked).toEqual(['event/one.json', 'event/bad.json']);
  });
});

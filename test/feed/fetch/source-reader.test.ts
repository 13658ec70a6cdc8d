import { createServer } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../../main/feed/contract.ts';
import { createHostGate } from '../../../main/feed/fetch/host-gate.ts';
import { createSourceReader, type SourceReaderOptions } from '../../../main/feed/fetch/source-reader.ts';
import { closeServersAfterEach, connectorOf, listen, serve, serveBytes, sourceAt } from './loopback.ts';

closeServersAfterEach();

const never = new AbortController().signal;
/** Waits are written down and not waited for. */
const waits: number[] = [];
const readerOf = (options: Partial<SourceReaderOptions> = {}) => {
  waits.length = 0;
  return createSourceReader({ root: '/', now: () => new Date('2031-05-01T12:00:00Z'), random: () => 1, wait: async (ms) => void waits.push(ms), ...options });
};
const read = createSourceReader({ root: '/', now: () => new Date(), userAgent: 'Touchline/0.0.0-test' });

function textOf(reading: SourceReading, part = 'main'): string {
  if (reading.kind !== 'payload') throw new Error(JSON.stringify(reading));
  return Buffer.from(reading.parts.find((one) => one.part === part)?.bytes ?? []).toString('utf8');
}

function codeOf(reading: SourceReading): string {
  return reading.kind === 'failed' ? reading.fault.code : reading.kind;
}

function validatorsOf(reading: SourceReading) {
  if (reading.kind !== 'payload') throw new Error(JSON.stringify(reading));
  return reading.validators;
}

describe('an answer', () => {
  test('comes as bytes with what the server declared, asked for with a name and nothing else of ours', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push(request.method, request.headers['user-agent'], request.headers.cookie, request.headers.authorization, request.url);
      response.setHeader('content-type', 'application/json; charset=iso-8859-1');
      response.setHeader('set-cookie', 'a=b');
      response.end('{"score":"1-0"}');
    });
    const first = await read(sourceAt(`${server.origin}/scores.json?day=3#top`), never);
    expect(textOf(first)).toBe('{"score":"1-0"}');
    expect(first.kind === 'payload' && first.parts[0]?.contentType).toBe('application/json; charset=iso-8859-1');
    await read(sourceAt(`${server.origin}/scores.json?day=3`), never);
    expect(seen).toEqual(Array.from({ length: 2 }, () => ['GET', 'Touchline/0.0.0-test', undefined, undefined, '/scores.json?day=3']).flat());
  });

  test.each([['gzip', gzipSync], ['x-gzip', gzipSync], ['br', brotliCompressSync], ['deflate', deflateSync]] as const)('in %s is unpacked', async (encoding, pack) => {
    const server = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(pack('{"score":"2-2"}'));
    });
    expect(textOf(await read(sourceAt(server.origin), never))).toBe('{"score":"2-2"}');
  });

  test('that is HTML with status 200 is bytes like any other', async () => {
    const server = await serve((_request, response) => response.end('<html>'));
    expect(textOf(await read(sourceAt(server.origin), never))).toBe('<html>');
  });

  test('of many small pieces comes whole', async () => {
    const server = await serve((_request, response) => {
      for (let piece = 0; piece < 5000; piece += 1) response.write(String(piece % 10));
      response.end();
    });
    expect(textOf(await read(sourceAt(server.origin), never))).toHaveLength(5000);
  });
});

describe('asking again', () => {
  test('is conditional by ETag and Last-Modified, and 304 is not modified', async () => {
    const asked: unknown[] = [];
    const server = await serve((request, response) => {
      asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 01 May 2031 09:00:00 GMT', date: 'Thu, 01 May 2031 12:00:00 GMT' }).end('[]');
    });
    const first = await read(sourceAt(server.origin), never);
    expect(await read(sourceAt(server.origin, { validators: validatorsOf(first) }), never)).toEqual({ kind: 'not-modified' });
    expect(asked).toEqual([[undefined, undefined], ['"v1"', 'Thu, 01 May 2031 09:00:00 GMT']]);
  });

  test('a Last-Modified of the very second of the answer is not relied on', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'last-modified': 'Thu, 01 May 2031 12:00:00 GMT', date: 'Thu, 01 May 2031 12:00:01 GMT' }).end('[]');
    });
    expect(validatorsOf(await read(sourceAt(server.origin), never))['main']).toMatchObject({ etag: null, lastModified: null });
  });

  test('the same bytes are not modified where the server has no marks, and other bytes are', async () => {
    let body = '[1]';
    const server = await serve((_request, response) => response.end(body));
    const validators = validatorsOf(await read(sourceAt(server.origin), never));
    expect(await read(sourceAt(server.origin, { validators }), never)).toEqual({ kind: 'not-modified' });
    body = '[2]';
    expect(textOf(await read(sourceAt(server.origin, { validators }), never))).toBe('[2]');
  });

  test('a 304 that was not asked for is a fault', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end());
    expect(codeOf(await read(sourceAt(server.origin), never))).toBe('source_http_error');
  });
});

describe('a source of several parts', () => {
  const parts = { matches: { location: 'x', format: { kind: 'csv' } }, goals: { location: 'x', format: { kind: 'csv' } }, shootouts: { location: 'x', format: { kind: 'csv' }, optional: true } } as const;
  const sourceOf = (origin: string, validators = {}) => {
    const connector = connectorOf(parts);
    return { id: 'lake-league', connector, validators, locations: { matches: `${origin}/matches`, goals: `${origin}/goals`, shootouts: `${origin}/shootouts` } };
  };

  test('is whole or nothing: a part that fails fails the read', async () => {
    const server = await serve((request, response) => (request.url === '/goals' ? response.writeHead(500).end() : response.end('a')));
    expect(codeOf(await read(sourceOf(server.origin), never))).toBe('source_http_error');
  });

  test('an optional part that is missing gives no bytes; one that is not optional is a fault', async () => {
    const missing = new Set(['/shootouts']);
    const server = await serve((request, response) => (missing.has(request.url ?? '') ? response.writeHead(404).end() : response.end('a')));
    const first = await read(sourceOf(server.origin), never);
    expect(first.kind === 'payload' && first.parts.map(({ part }) => part)).toEqual(['matches', 'goals']);
    missing.add('/goals');
    const second = await read(sourceOf(server.origin), never);
    expect(codeOf(second)).toBe('source_gone');
  });

  test('an optional part that comes or goes is a change, one that stays away is not', async () => {
    const missing = new Set(['/shootouts']);
    const server = await serve((request, response) => (missing.has(request.url ?? '') ? response.writeHead(410).end() : response.end('a')));
    const without = validatorsOf(await read(sourceOf(server.origin), never));
    expect(codeOf(await read(sourceOf(server.origin, without), never))).toBe('not-modified');
    missing.clear();
    const withIt = await read(sourceOf(server.origin, without), never);
    expect(textOf(withIt, 'shootouts')).toBe('a');
    missing.add('/shootouts');
    expect(codeOf(await read(sourceOf(server.origin, validatorsOf(withIt)), never))).toBe('payload');
  });

  test('where one part changed, the parts that did not are fetched with it', async () => {
    let goals = 'g1';
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(`${request.url} ${request.headers['if-none-match'] ?? '-'}`);
      const body = request.url === '/goals' ? goals : 'm1';
      if (request.headers['if-none-match'] === `"${body}"`) response.writeHead(304).end();
      else response.writeHead(200, { etag: `"${body}"` }).end(body);
    });
    const validators = validatorsOf(await read(sourceOf(server.origin), never));
    goals = 'g2';
    asked.length = 0;
    const second = await read(sourceOf(server.origin, validators), never);
    expect([textOf(second, 'matches'), textOf(second, 'goals')]).toEqual(['m1', 'g2']);
    expect(asked).toEqual(['/matches "m1"', '/goals "g1"', '/shootouts "m1"', '/matches -', '/shootouts -']);
  });
});

describe('a server that is slow', () => {
  const quick = { timeoutSeconds: 0.15 } as const;

  test('with its headers', async () => {
    const server = await serve(() => undefined);
    const reading = await read(sourceAt(server.origin, { polling: quick }), never);
    expect(codeOf(reading)).toBe('source_timed_out');
    expect(reading.kind === 'failed' && reading.fault.message).toMatch(/did not answer within/);
  });

  test('with its body, however lively it drips', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    const reading = await read(sourceAt(server.origin, { polling: quick }), never);
    expect(codeOf(reading)).toBe('source_timed_out');
    expect(reading.kind === 'failed' && reading.fault.message).toMatch(/was not whole within/);
  });

  test('with half a line of headers', async () => {
    const server = await serveBytes((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-le'));
    expect(codeOf(await read(sourceAt(server.origin, { polling: quick }), never))).toBe('source_timed_out');
  });

  test('to be found by name', async () => {
    const reader = readerOf({ resolve: () => new Promise(() => undefined) });
    expect(codeOf(await reader(sourceAt('http://scores.invalid/', { polling: quick }), never))).toBe('source_timed_out');
  });

  test('does not outlast the whole read’s time by its retries', async () => {
    const server = await serve(() => undefined);
    const reading = await read(sourceAt(server.origin, { polling: { timeoutSeconds: 0.2, retries: 5 } }), never);
    expect(codeOf(reading)).toBe('source_timed_out');
    expect(server.connections()).toBeLessThanOrEqual(2);
  });
});

describe('a body that is too large', () => {
  test('by its own word is not read', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '2000000000' });
      response.write('[');
    });
    expect(codeOf(await read(sourceAt(server.origin, { maxBytes: 1000 }), never))).toBe('source_too_large');
  });

  test('and endless is stopped at the limit', async () => {
    let sent = 0;
    const server = await serve((_request, response) => {
      const pour = (): void => {
        do sent += 65_536;
        while (response.write(Buffer.alloc(65_536, 0x20)));
      };
      response.on('drain', pour);
      pour();
    });
    expect(codeOf(await read(sourceAt(server.origin, { maxBytes: 200_000 }), never))).toBe('source_too_large');
    expect(sent).toBeLessThan(20_000_000);
  });

  const quickBrotli = (bytes: Buffer): Buffer => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  test.each([['gzip', gzipSync], ['br', quickBrotli]] as const)('only once unpacked (%s) does not fill the memory', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(128 * 1024 * 1024));
    const server = await serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(await read(sourceAt(server.origin, { maxBytes: 1024 * 1024 }), never))).toBe('source_too_large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('while packed, though it unpacks to nothing', async () => {
    const empty = gzipSync('');
    const server = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.concat(Array.from({ length: 5000 }, () => empty))));
    expect(codeOf(await read(sourceAt(server.origin, { maxBytes: 1000 }), never))).toBe('source_too_large');
  });

  test('of exactly the limit is taken', async () => {
    const server = await serve((_request, response) => response.end(Buffer.alloc(1000, 0x41)));
    expect(textOf(await read(sourceAt(server.origin, { maxBytes: 1000 }), never))).toHaveLength(1000);
    expect(codeOf(await read(sourceAt(server.origin, { maxBytes: 999 }), never))).toBe('source_too_large');
  });
});

describe('a connection that breaks', () => {
  test('is tried again, with waits that double, and the next good answer counts', async () => {
    let calls = 0;
    const server = await serve((request, response) => {
      calls += 1;
      if (calls <= 2) request.socket.destroy();
      else response.end('[]');
    });
    expect(textOf(await readerOf()(sourceAt(server.origin, { polling: { retries: 2 } }), never))).toBe('[]');
    expect(waits).toEqual([500, 1000]);
  });

  test('for good is a fault after so many tries', async () => {
    const server = await serve((request) => request.socket.destroy());
    expect(codeOf(await readerOf()(sourceAt(server.origin, { polling: { retries: 2 } }), never))).toBe('source_cut_off');
    expect(server.connections()).toBe(3);
  });

  test('before the length it promised', async () => {
    const server = await serveBytes((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[1, 2'));
    expect(codeOf(await read(sourceAt(server.origin), never))).toBe('source_cut_off');
  });

  test('after more than the length it promised gives what was promised', async () => {
    const server = await serveBytes((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[] and more'));
    expect(textOf(await read(sourceAt(server.origin), never))).toBe('[]');
  });

  test('in the middle of a packed body', async () => {
    const packed = gzipSync(JSON.stringify(Array.from({ length: 1000 }, (_, index) => index)));
    const server = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length / 2)));
    expect(codeOf(await read(sourceAt(server.origin), never))).toBe('source_cut_off');
  });

  test('to a port where nobody listens', async () => {
    const server = await serve((_request, response) => response.end());
    const gone = await listen(createServer());
    expect(server.port).not.toBe(gone.port);
    const reading = await read(sourceAt('http://127.0.0.1:1/scores?key=secret'), never);
    expect(codeOf(reading)).toBe('source_unreachable');
    expect(JSON.stringify(reading)).not.toContain('secret');
  });
});

describe('what is not HTTP, or not what it says', () => {
  test.each([
    ['a greeting of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['two lengths that differ', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n[]'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}\r\n`],
    ['a packing nobody knows', 'HTTP/1.1 200 OK\r\ncontent-encoding: zip, gzip\r\ncontent-length: 2\r\n\r\n[]'],
    ['gzip that is none', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n[]'],
    ['brotli that is none', 'HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 12\r\n\r\nhello, world'],
  ])('%s', async (_what, bytes) => {
    const server = await serveBytes((socket) => socket.end(bytes));
    expect(codeOf(await read(sourceAt(server.origin), never))).toBe('source_answer_malformed');
  });
});

describe('a status', () => {
  const readStatus = async (status: number, headers: Record<string, string> = {}, polling = {}) => {
    let calls = 0;
    const server = await serve((_request, response) => {
      calls += 1;
      response.writeHead(status, headers).end('words of the server');
    });
    const reading = await readerOf()(sourceAt(server.origin, { polling }), never);
    return { reading, calls };
  };

  test('500 then 200 is good', async () => {
    let calls = 0;
    const server = await serve((_request, response) => {
      calls += 1;
      response.writeHead(calls === 1 ? 500 : 200).end('[]');
    });
    expect(textOf(await readerOf()(sourceAt(server.origin, { polling: { retries: 1 } }), never))).toBe('[]');
  });

  test.each([[400, 1], [401, 1], [403, 1], [418, 1], [204, 1], [206, 1], [500, 3], [502, 3], [503, 3]])('%i is an HTTP error, asked %i times', async (status, times) => {
    const { reading, calls } = await readStatus(status, {}, { retries: 2 });
    expect([codeOf(reading), calls]).toEqual(['source_http_error', times]);
    expect(reading.kind === 'failed' && reading.fault.message).toContain(String(status));
  });

  test.each([404, 410])('%i is gone, asked once', async (status) => {
    const { reading, calls } = await readStatus(status, {}, { retries: 2 });
    expect([codeOf(reading), calls]).toEqual(['source_gone', 1]);
  });

  test('429 with a short Retry-After is waited for', async () => {
    const { reading, calls } = await readStatus(429, { 'retry-after': '3' }, { retries: 1 });
    expect([codeOf(reading), calls, waits]).toEqual(['source_rate_limited', 2, [3000]]);
    expect(reading).toMatchObject({ retryAfterMs: 3000 });
  });

  test('429 with a long Retry-After is not, and says how long', async () => {
    const { reading, calls } = await readStatus(429, { 'retry-after': 'Thu, 01 May 2031 12:10:00 GMT' }, { retries: 3 });
    expect([codeOf(reading), calls, waits]).toEqual(['source_rate_limited', 1, []]);
    expect(reading).toMatchObject({ retryAfterMs: 600_000 });
  });

  test('closes the connection, whatever body comes with it', async () => {
    let closed = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      request.socket.on('close', () => closed());
      response.writeHead(404);
      response.write('and so on');
    });
    expect(codeOf(await read(sourceAt(server.origin, { polling: { timeoutSeconds: 60 } }), never))).toBe('source_gone');
    await gone;
  });

  test('503 may say so too', async () => {
    const { reading } = await readStatus(503, { 'retry-after': '120' });
    expect(reading).toMatchObject({ retryAfterMs: 120_000 });
  });
});

describe('a redirect', () => {
  test('on the same host and port is followed, three times at the most', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1) ?? 0);
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end('[]');
    });
    expect(textOf(await read(sourceAt(`${server.origin}/3`), never))).toBe('[]');
    expect(codeOf(await read(sourceAt(`${server.origin}/4`), never))).toBe('source_redirect_refused');
  });

  test('in a circle ends', async () => {
    const server = await serve((_request, response) => response.writeHead(301, { location: '/' }).end());
    expect(codeOf(await read(sourceAt(server.origin), never))).toBe('source_redirect_refused');
  });

  test.each(['http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://example.com/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'http://user:pass@127.0.0.1/', 'http://[', 'http://127.0.0.1:1/', 'http://localhost/'])('to %s is not followed', async (location) => {
    const server = await serve((_request, response) => response.writeHead(307, { location }).end());
    expect(codeOf(await readerOf({ resolve: () => Promise.reject(new Error('nobody is to be looked up')) })(sourceAt(server.origin), never))).toBe('source_redirect_refused');
  });
});

describe('an address', () => {
  test.each([['127.0.0.1', 4], ['10.1.2.3', 4], ['192.168.0.4', 4], ['169.254.169.254', 4], ['0.0.0.0', 4], ['::1', 6], ['fd00::1', 6], ['fe80::1', 6], ['::ffff:127.0.0.1', 6], ['64:ff9b::7f00:1', 6]])('%s behind a name is not asked', async (address, family) => {
    const server = await serve((_request, response) => response.end('secret'));
    const reader = readerOf({ resolve: () => Promise.resolve([{ address: '93.184.215.14', family: 4 }, { address, family }]) });
    expect(codeOf(await reader(sourceAt(`http://scores.example:${server.port}/`), never))).toBe('source_address_refused');
    expect(server.connections()).toBe(0);
  });

  test.each(['http://169.254.169.254/', 'http://[fe80::1]/', 'http://0.0.0.0:8080/', 'http://[::]/', 'http://[::ffff:a9fe:a9fe]/'])('%s is not asked though it is configured', async (location) => {
    expect(codeOf(await read(sourceAt(location), never))).toBe('source_address_refused');
  });

  test('loopback may be asked by its name where it is configured, and its look-up is made once', async () => {
    let lookUps = 0;
    const server = await serve((_request, response) => response.end('[]'));
    const resolve = () => {
      lookUps += 1;
      return Promise.resolve([{ address: lookUps === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    expect(textOf(await readerOf({ resolve })(sourceAt(`http://localhost:${server.port}/`), never))).toBe('[]');
    expect(lookUps).toBe(1);
  });

  test.each([['ftp://example.com/x', 'source_location_refused'], ['scores.json', 'source_location_refused'], ['https://me:hunter2@example.com/', 'source_location_refused'], ['data:application/json,[]', 'source_location_refused']])('%s is no location', async (location, code) => {
    const reading = await read(sourceAt(location), never);
    expect(codeOf(reading)).toBe(code);
    expect(JSON.stringify(reading)).not.toContain('hunter2');
  });

  test('a part without one is a fault', async () => {
    expect(codeOf(await read({ ...sourceAt('http://127.0.0.1/'), locations: {} }, never))).toBe('source_location_refused');
  });
});

describe('a host’s gap', () => {
  test('is kept over sources and readers that share a gate', async () => {
    let clock = 0;
    const gate = createHostGate(() => clock);
    const server = await serve((_request, response) => response.end('[]'));
    const [one, two] = [readerOf({ gate }), readerOf({ gate })];
    const source = sourceAt(server.origin, { polling: { minGapSeconds: 2 } });
    await one(source, never);
    await two(source, never);
    clock = 3000;
    await one(source, never);
    expect(waits).toEqual([2000, 1000]);
  });

  test('that would outlast the read is a fault that says how long', async () => {
    const gate = createHostGate(() => 0);
    for (let taken = 0; taken < 20; taken += 1) gate.take('127.0.0.1', 60_000);
    const reading = await readerOf({ gate })(sourceAt('http://127.0.0.1:1/', { polling: { minGapSeconds: 60 } }), never);
    expect(codeOf(reading)).toBe('source_host_busy');
    expect(reading).toMatchObject({ retryAfterMs: 1_200_000 });
  });
});

describe('told to stop', () => {
  test('before it begins, asks nobody', async () => {
    const server = await serve((_request, response) => response.end('[]'));
    expect(codeOf(await read(sourceAt(server.origin), AbortSignal.abort()))).toBe('source_read_cancelled');
    expect(server.connections()).toBe(0);
  });

  test('while it waits for an answer, ends at once and closes the connection', async () => {
    const stop = new AbortController();
    let closed = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request) => {
      request.socket.on('close', () => closed());
      stop.abort();
    });
    expect(codeOf(await read(sourceAt(server.origin, { polling: { timeoutSeconds: 60, retries: 5 } }), stop.signal))).toBe('source_read_cancelled');
    await gone;
  });

  test('while it waits for its next try', async () => {
    const stop = new AbortController();
    const server = await serve((_request, response) => {
      response.writeHead(500, { 'retry-after': '15' }).end();
      response.on('close', () => stop.abort());
    });
    expect(codeOf(await read(sourceAt(server.origin, { polling: { timeoutSeconds: 60, retries: 5 } }), stop.signal))).toBe('source_read_cancelled');
  });

  test('leaves nothing on the signal after many reads', async () => {
    const stop = new AbortController();
    let held = 0;
    const { signal } = stop;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...of: Parameters<typeof add>) => {
      held += 1;
      add(...of);
    };
    signal.removeEventListener = (...of: Parameters<typeof remove>) => {
      held -= 1;
      remove(...of);
    };
    const server = await serve((_request, response) => response.end('[]'));
    for (let count = 0; count < 20; count += 1) await read(sourceAt(server.origin), signal);
    expect(held).toBe(0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProxyLimits, ProxyLine, ProxyOptions } from '../../../sandbox/egress/proxy.ts';
import { createProxy } from '../../../sandbox/egress/proxy.ts';
import { clientHello, encryptedHello, madeHello, serverNames } from './hello.ts';

/** A proxy on a Unix socket, and in the place of the internet one server that gives back what it hears. */
const limits: ProxyLimits = { bytes: 1_000_000, openConnections: 20, connections: 500, greetingMs: 60_000, idleMs: 60_000 };
let folder = '';
let upstream: Server;
let heard: Buffer[] = [];
let lines: ProxyLine[] = [];
let connected: string[] = [];
let resolved: string[] = [];
let proxies: Server[] = [];
const publicAddress = '93.184.215.14';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-egress-'));
  [heard, lines, connected, resolved, proxies] = [[], [], [], [], []];
  upstream = createServer((socket) => {
    socket.on('data', (piece) => {
      heard.push(Buffer.from(piece));
      socket.write(piece);
    });
    socket.on('error', () => socket.destroy());
  });
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  for (const server of [...proxies, upstream]) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(more: Partial<ProxyOptions> = {}, addresses: readonly string[] | ((call: number) => readonly string[]) = [publicAddress]): Promise<string> {
  const server = createProxy({
    allow: [{ host: 'good.test', port: 443, privateAddress: false }],
    limits,
    resolve: async (host) => {
      resolved.push(host);
      return typeof addresses === 'function' ? addresses(resolved.length) : addresses;
    },
    connect: (address, port) => {
      connected.push(`${address}:${port}`);
      const at = upstream.address();
      return connect(at === null || typeof at === 'string' ? 0 : at.port, '127.0.0.1');
    },
    log: (line) => lines.push(line),
    ...more,
  });
  proxies.push(server);
  const path = join(folder, `${proxies.length}.sock`);
  await once(server.listen(path), 'listening');
  return path;
}

/** Says `words` one after another, each when the one before was answered, and answers all that came back. */
async function talk(path: string, ...words: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(path);
  const pieces: Buffer[] = [];
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => socket.destroy()));
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  for (const [index, word] of words.entries()) {
    const answered = index === words.length - 1 ? Promise.resolve() : once(socket, 'data');
    socket.write(typeof word === 'string' ? Buffer.from(word, 'latin1') : word);
    await answered;
  }
  await closed;
  return Buffer.concat(pieces).toString('latin1');
}

const connectGood = 'CONNECT good.test:443 HTTP/1.1\r\nHost: good.test:443\r\n\r\n';
const granted = 'HTTP/1.1 200 Connection established\r\n\r\n';

/** An established connection to the place of the list. */
async function tunnelTo(path: string): Promise<Socket> {
  const socket = connect(path);
  socket.write(connectGood);
  await once(socket, 'data');
  const hello = await clientHello('good.test');
  socket.write(hello);
  await once(socket, 'data');
  return socket;
}

function refusals(): readonly string[] {
  return lines.flatMap((line) => (line.event === 'refused' ? [line.reason] : []));
}

describe('a request that is not for a place of the list', () => {
  it.each([
    ['another name', 'CONNECT evil.test:443 HTTP/1.1', 'host'],
    ['a name with the good one at its end', 'CONNECT xgood.test:443 HTTP/1.1', 'host'],
    ['a name with the good one at its beginning', 'CONNECT good.test.evil.test:443 HTTP/1.1', 'host'],
    ['a name below the good one', 'CONNECT a.good.test:443 HTTP/1.1', 'host'],
    ['a dot at the end', 'CONNECT good.test.:443 HTTP/1.1', 'host'],
    ['upper case', 'CONNECT GOOD.test:443 HTTP/1.1', 'host'],
    ['an escape', 'CONNECT good%2etest:443 HTTP/1.1', 'host'],
    ['a wildcard', 'CONNECT *.test:443 HTTP/1.1', 'host'],
    ['the port of SSH', 'CONNECT good.test:22 HTTP/1.1', 'port'],
    ['the port of HTTP', 'CONNECT good.test:80 HTTP/1.1', 'port'],
    ['no port', 'CONNECT good.test HTTP/1.1', 'malformed'],
    ['port zero', 'CONNECT good.test:0 HTTP/1.1', 'malformed'],
    ['a port with a zero in front', 'CONNECT good.test:0443 HTTP/1.1', 'malformed'],
    ['a port beyond all', 'CONNECT good.test:65979 HTTP/1.1', 'port'],
    ['two ports', 'CONNECT good.test:443:443 HTTP/1.1', 'host'],
    ['a user in front', 'CONNECT user@good.test:443 HTTP/1.1', 'host'],
    ['a good user of an evil host', 'CONNECT good.test:443@evil.test:443 HTTP/1.1', 'host'],
    ['an address', 'CONNECT 93.184.215.14:443 HTTP/1.1', 'address'],
    ['loopback', 'CONNECT 127.0.0.1:443 HTTP/1.1', 'address'],
    ['a short address', 'CONNECT 127.1:443 HTTP/1.1', 'address'],
    ['a decimal address', 'CONNECT 2130706433:443 HTTP/1.1', 'address'],
    ['a hexadecimal address', 'CONNECT 0x7f000001:443 HTTP/1.1', 'address'],
    ['an address of the new kind', 'CONNECT [::1]:443 HTTP/1.1', 'address'],
    ['a mapped address', 'CONNECT [::ffff:127.0.0.1]:443 HTTP/1.1', 'address'],
    ['an absolute form', 'CONNECT https://good.test:443 HTTP/1.1', 'host'],
    ['an absolute form with a path', 'CONNECT https://good.test:443/ HTTP/1.1', 'malformed'],
    ['a NUL in the name', 'CONNECT good.test\0.evil.test:443 HTTP/1.1', 'malformed'],
    ['a name that only looks the same', 'CONNECT g\xd0\xbe\xd0\xbed.test:443 HTTP/1.1', 'malformed'],
    ['a field that names the good host', 'CONNECT evil.test:443 HTTP/1.1\r\nHost: good.test:443', 'host'],
    ['a line that ends in half', 'CONNECT good.test:443 HTTP/1.1\nX: y', 'malformed'],
    ['a folded field', 'CONNECT good.test:443 HTTP/1.1\r\nA: b\r\n c', 'malformed'],
    ['a blank too many', 'CONNECT  good.test:443 HTTP/1.1', 'malformed'],
    ['a method in lower case', 'connect good.test:443 HTTP/1.1', 'method'],
    ['plain HTTP to the good host', 'GET http://good.test/ HTTP/1.1\r\nHost: good.test', 'method'],
    ['plain HTTP to its port of SSH', 'GET http://good.test:22/ HTTP/1.1\r\nHost: good.test:22', 'method'],
    ['plain HTTP to another host', 'GET http://evil.test/ HTTP/1.1', 'method'],
    ['HTTPS without a tunnel', 'GET https://good.test/ HTTP/1.1', 'method'],
    ['a request to the proxy itself', 'GET / HTTP/1.1\r\nHost: good.test', 'method'],
    ['a later protocol', 'PRI * HTTP/2.0', 'malformed'],
  ])('is refused and logged: %s', async (_, head, reason) => {
    const path = await start();
    expect(await talk(path, `${head}\r\n\r\n`)).toBe('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    expect(refusals()).toEqual([reason]);
    expect([resolved, connected, heard]).toEqual([[], [], []]);
  });

  it('is ended when its head has no end', async () => {
    const path = await start();
    await talk(path, `CONNECT good.test:443 HTTP/1.1\r\nX: ${'x'.repeat(1_000_000)}`);
    expect(refusals()).toEqual(['too-long']);
  });

  it.each(['', 'CONNECT good.te', '\x05\x01\x00'])('is ended when it never comes to its point: %j', async (words) => {
    const path = await start({ limits: { ...limits, greetingMs: 100 } });
    await talk(path, words);
    expect(refusals()).toEqual(['slow']);
  });

  it('is logged in one short line of plain characters', async () => {
    const path = await start();
    await talk(path, `CONNECT ${'e'.repeat(4000)}\x1b[2J:443 HTTP/1.1\r\n\r\n`);
    const [line] = lines;
    expect(line?.event === 'refused' && line.target.length <= 800 && /^[\x20-\x7e]*$/.test(line.target)).toBe(true);
  });
});

describe('a granted connection', () => {
  it('carries TLS to the name, both ways, and counts every byte', async () => {
    const path = await start();
    const hello = await clientHello('good.test');
    const socket = connect(path);
    socket.write(connectGood);
    expect(String((await once(socket, 'data'))[0])).toBe(granted);
    socket.write(hello);
    expect((await once(socket, 'data'))[0]).toEqual(hello);
    socket.end();
    await once(socket, 'close');
    await expect.poll(() => lines).toEqual([{ event: 'closed', target: 'good.test:443', sent: hello.length, received: hello.length, cut: null }]);
    expect(Buffer.concat(heard)).toEqual(hello);
    expect(connected).toEqual([`${publicAddress}:443`]);
  });

  it('may say its hello in pieces, with the request, and in several records', async () => {
    const path = await start();
    const made = madeHello([serverNames('good.test')], 7);
    const whole = Buffer.concat([Buffer.from(connectGood), made]);
    const socket = connect(path);
    socket.setNoDelay(true);
    for (const byte of whole) socket.write(Buffer.from([byte]));
    await expect.poll(() => Buffer.concat(heard).length).toBe(made.length);
    socket.destroy();
    expect(refusals()).toEqual([]);
  });

  it.each([
    ['another name', madeHello([serverNames('evil.test')]), 'server-name (evil.test)'],
    ['upper case', madeHello([serverNames('Good.test')]), 'server-name (Good.test)'],
    ['a dot at the end', madeHello([serverNames('good.test.')]), 'server-name (good.test.)'],
    ['no name', madeHello([]), 'no-server-name'],
    ['two names', madeHello([serverNames('good.test', 'evil.test')]), 'not-tls'],
    ['a hello inside the hello', madeHello([serverNames('good.test'), encryptedHello]), 'encrypted-hello'],
    ['SSH', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'), 'not-tls'],
    ['plain HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: good.test\r\n\r\n'), 'not-tls'],
    ['another request to a proxy', Buffer.from('CONNECT evil.test:443 HTTP/1.1\r\n\r\n'), 'not-tls'],
    ['an alert', Buffer.from([21, 3, 1, 0, 2, 1, 0]), 'not-tls'],
    ['a hello without an end', Buffer.concat(Array.from({ length: 3 }, () => Buffer.concat([Buffer.from([22, 3, 1, 0x40, 0, 1, 0xff, 0xff, 0xff]), Buffer.alloc(16_380)]))), 'too-long'],
  ])('is cut before one byte of it goes out: %s', async (_, words, reason) => {
    const path = await start();
    expect(await talk(path, connectGood, words)).toBe(granted);
    expect(refusals()).toEqual([reason]);
    expect([connected, heard]).toEqual([[], []]);
  });

  it('is cut when the hello drips in', async () => {
    const path = await start({ limits: { ...limits, greetingMs: 300 } });
    expect(await talk(path, connectGood, (await clientHello('good.test')).subarray(0, 20))).toBe(granted);
    expect(refusals()).toEqual(['slow']);
  });
});

describe('a name', () => {
  it.each([
    '127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1',
  ])('that leads to %s is refused', async (address) => {
    const path = await start({}, [address]);
    expect(await talk(path, connectGood)).toContain('403');
    expect(refusals()).toEqual([`private-address (${address})`]);
    expect(connected).toEqual([]);
  });

  it('is refused when only one of its addresses is private', async () => {
    const path = await start({}, [publicAddress, '10.0.0.1']);
    expect(await talk(path, connectGood)).toContain('403');
    expect(connected).toEqual([]);
  });

  it('is asked for once, and what was checked is what is connected to', async () => {
    const path = await start({}, (call) => (call === 1 ? [publicAddress] : ['127.0.0.1']));
    const socket = await tunnelTo(path);
    socket.destroy();
    expect(resolved).toEqual(['good.test']);
    expect(connected).toEqual([`${publicAddress}:443`]);
    // The next connection is checked anew, by its own answer.
    expect(await talk(path, connectGood)).toContain('403');
    expect(connected).toEqual([`${publicAddress}:443`]);
  });

  it('may lead into a private network where the maintainer said so, but never to this machine or the wire', async () => {
    const allow = [{ host: 'good.test', port: 443, privateAddress: true }];
    const socket = await tunnelTo(await start({ allow }, ['172.20.0.5']));
    socket.destroy();
    expect(connected).toEqual(['172.20.0.5:443']);
    for (const address of ['127.0.0.1', '169.254.169.254', '::1', 'fe80::1', '0.0.0.0', '224.0.0.1', '::ffff:172.20.0.5']) {
      expect(await talk(await start({ allow }, [address]), connectGood)).toContain('403');
    }
    expect(connected).toHaveLength(1);
  });

  it('that nobody knows is refused, with the reason', async () => {
    const path = await start({ resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) });
    expect(await talk(path, connectGood)).toContain('403');
    expect(refusals()).toEqual(['unknown-name (ENOTFOUND)']);
    expect(await talk(await start({}, []), connectGood)).toContain('403');
  });

  it('whose machine does not answer is a failure, not a refusal', async () => {
    const path = await start({ connect: () => connect(join(folder, 'nobody')) });
    await talk(path, connectGood, await clientHello('good.test'));
    expect(lines).toEqual([{ event: 'failed', reason: 'unreachable (ENOENT)', target: 'good.test:443' }]);
  });
});

describe('the limits', () => {
  it('end everything when all connections together have carried the bytes of the run', async () => {
    const path = await start({ limits: { ...limits, bytes: 200_000 } });
    const [one, two] = [await tunnelTo(path), await tunnelTo(path)];
    const closed = [one, two].map((socket) => new Promise((resolve) => socket.on('error', () => socket.destroy()).on('close', resolve).resume()));
    one.write(Buffer.alloc(150_000));
    two.write(Buffer.alloc(150_000));
    await Promise.all(closed.slice(0, 1));
    two.write('more', () => undefined);
    await Promise.all(closed);
    expect(await talk(path, connectGood)).toContain('403');
    await expect.poll(() => lines.filter((line) => line.event === 'closed' && line.cut === 'bytes')).toHaveLength(2);
    expect(refusals()).toEqual(['bytes']);
    expect(Buffer.concat(heard).length).toBeLessThanOrEqual(200_000);
  });

  it('keep the proxy alive through a flood', async () => {
    const path = await start();
    const flood = Array.from({ length: 300 }, () => connect(path));
    await Promise.all(flood.map((socket) => new Promise((resolve) => socket.on('error', resolve).on('connect', resolve).on('close', resolve))));
    const left = flood.map((socket) => new Promise((resolve) => (socket.destroyed ? resolve(null) : socket.on('close', resolve))));
    for (const socket of flood) socket.destroy();
    await Promise.all(left);
    await expect.poll(() => new Promise((resolve) => proxies[0]?.getConnections((_, count) => resolve(count)))).toBe(0);
    const socket = await tunnelTo(path);
    socket.destroy();
    expect(lines.length).toBeLessThan(5);
  });

  it('end a run that opens connections for ever', async () => {
    const path = await start({ limits: { ...limits, connections: 2 } });
    for (let count = 0; count < 2; count += 1) (await tunnelTo(path)).destroy();
    expect(await talk(path, connectGood)).toContain('403');
    expect(await talk(path, connectGood)).toBe('');
    expect(refusals()).toEqual(['connections']);
  });

  it('end a connection that nobody uses', async () => {
    const socket = await tunnelTo(await start({ limits: { ...limits, idleMs: 50 } }));
    await once(socket, 'close');
    await expect.poll(() => lines).toHaveLength(1);
  });
});

import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { kindOf } from './addresses.ts';
import type { Hello } from './client-hello.ts';
import { readHello } from './client-hello.ts';
import { gather } from './gather.ts';
import type { AllowedPlace } from './request-head.ts';
import { askedFor } from './request-head.ts';
import { tunnel } from './tunnel.ts';
import type { Budget } from './tunnel.ts';

export interface ProxyLimits {
  /** Of all connections together, both directions. */
  readonly bytes: number;
  readonly openConnections: number;
  readonly connections: number;
  /** Until the request and the first words of TLS are there. */
  readonly greetingMs: number;
  readonly idleMs: number;
}

/** One line of the proxy's log. Texts of the client are cut and escaped. */
export type ProxyLine =
  | { readonly event: 'listening' }
  | { readonly event: 'refused'; readonly reason: string; readonly target: string }
  | { readonly event: 'failed'; readonly reason: string; readonly target: string }
  | { readonly event: 'closed'; readonly target: string; readonly sent: number; readonly received: number; readonly cut: 'bytes' | null };

export interface ProxyOptions {
  readonly allow: readonly AllowedPlace[];
  readonly limits: ProxyLimits;
  /** Every address of a name. It is asked once for a connection, and its answer is what is connected to. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly connect: (address: string, port: number) => Socket;
  readonly log: (line: ProxyLine) => void;
}

const longestHead = 8 * 1024;
const longestHello = 32 * 1024;
const answers = { granted: 'HTTP/1.1 200 Connection established\r\n\r\n', refused: 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n' };

/**
 * A proxy for TLS to places on a list and for nothing else. It holds no credential and looks into no connection beyond
 * its first words: those must be a TLS hello to the very name that was asked for.
 */
export function createProxy(options: ProxyOptions): Server {
  const { limits } = options;
  const budget: Budget = { left: limits.bytes };
  let taken = 0;
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    taken += 1;
    // Beyond the count nothing is answered or logged any more: a flood must cost us nothing.
    if (taken > limits.connections + 1) return void client.destroy();
    if (taken > limits.connections) return refuse(options, client, 'connections', '');
    if (budget.left <= 0) return refuse(options, client, 'bytes', '');
    serve(options, budget, client).catch((error: unknown) => {
      options.log({ event: 'failed', reason: printable(String(error)), target: '' });
      client.destroy();
    });
  });
  server.maxConnections = limits.openConnections;
  server.once('drop', () => options.log({ event: 'refused', reason: 'connections', target: '' }));
  return server;
}

async function serve(options: ProxyOptions, budget: Budget, client: Socket): Promise<void> {
  const { allow, limits } = options;
  const deadline = AbortSignal.timeout(limits.greetingMs);
  const head = await gather(client, Buffer.alloc(0), endOfHead, longestHead, deadline);
  if (!head.ok) return head.reason === 'gone' && head.bytes.length === 0 ? void client.destroy() : refuse(options, client, head.reason, firstLine(head.bytes));
  const asked = askedFor(head.bytes.subarray(0, head.value).toString('latin1'), allow);
  if (!asked.ok) return refuse(options, client, asked.reason, asked.target);
  const target = `${asked.place.host}:${asked.place.port}`;
  const found = await addressesOf(options, asked.place);
  if (typeof found === 'string') return refuse(options, client, found, target);
  client.write(answers.granted);
  const hello = await gather(client, head.bytes.subarray(head.value + 4), settledHello, longestHello, deadline);
  if (!hello.ok && hello.reason === 'gone') return void client.destroy();
  const trouble = hello.ok ? troubleWith(hello.value, asked.place.host) : hello.reason;
  if (trouble !== null) return hangUp(options, client, trouble, target);
  tunnel({ ...options, client, budget, target, addresses: found, port: asked.place.port, first: hello.bytes });
}

/** Where the head ends, without the empty line that ends it. */
function endOfHead(bytes: Buffer): number | 'more' {
  const at = bytes.indexOf('\r\n\r\n');
  return at === -1 ? 'more' : at;
}

type SettledHello = Exclude<Hello, { state: 'more' }>;

function troubleWith(hello: SettledHello, host: string): string | null {
  if (hello.state === 'refused') return hello.reason;
  return hello.serverName === host ? null : `server-name (${hello.serverName})`;
}

function settledHello(bytes: Buffer): SettledHello | 'more' {
  const hello = readHello(bytes);
  return hello.state === 'more' ? 'more' : hello;
}

/** The addresses to connect to, or why none of them may be. One bad address spoils the answer. */
async function addressesOf({ resolve }: ProxyOptions, place: AllowedPlace): Promise<readonly string[] | string> {
  let addresses: readonly string[];
  try {
    addresses = await resolve(place.host);
  } catch (error) {
    return `unknown-name (${error instanceof Error && 'code' in error ? String(error.code) : 'no answer'})`;
  }
  if (addresses.length === 0) return 'unknown-name (no address)';
  const bad = addresses.find((address) => !mayConnect(address, place));
  return bad === undefined ? addresses : `private-address (${bad})`;
}

function mayConnect(address: string, { privateAddress }: AllowedPlace): boolean {
  const kind = kindOf(address);
  return kind === 'public' || (kind === 'private' && privateAddress);
}

function refuse({ log }: ProxyOptions, client: Socket, reason: string, target: string): void {
  log({ event: 'refused', reason: printable(reason), target: printable(target) });
  client.end(answers.refused, () => client.destroy());
}

/** The refusal of a connection that was granted already: there is no answer left to give. */
function hangUp({ log }: ProxyOptions, client: Socket, reason: string, target: string): void {
  log({ event: 'refused', reason: printable(reason), target: printable(target) });
  client.destroy();
}

function firstLine(bytes: Buffer): string {
  return bytes.subarray(0, 200).toString('latin1').split('\r\n')[0] ?? '';
}

/** One short line of ASCII, whatever it was. */
export function printable(text: string): string {
  return text.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, (character) => `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
}

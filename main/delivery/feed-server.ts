import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import { placeOf } from './feed-folder.ts';
import { hasBody, isForLoopback, isLoopbackOrigin, knowsTag, routeOf } from './feed-requests.ts';
import { errnoOf } from './file-fault.ts';
import { sha256Of } from './published-file.ts';
import { readPublishedIn, type PublishedFile, type ReadPublished } from './read-published.ts';

/** What one client may take of the server; each is a bound on somebody who means ill or is stuck. */
export interface ServerLimits {
  readonly connections: number;
  readonly headerBytes: number;
  /** For the whole request to arrive. */
  readonly requestMs: number;
  /** Without a byte either way, also while an answer is not taken. */
  readonly silenceMs: number;
  readonly requestsPerConnection: number;
}

export interface FeedServerOptions {
  /** A folder that a feed is published into, or another way to its files. */
  readonly from: string | ReadPublished;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits?: ServerLimits;
}

export interface FeedServer {
  /** E.g. `http://127.0.0.1:8765`, without a slash at the end. */
  readonly url: string;
  /** Ends every connection. Once is enough, more does no harm. */
  close(): Promise<void>;
}

const usualLimits: ServerLimits = { connections: 64, headerBytes: 8 * 1024, requestMs: 5_000, silenceMs: 15_000, requestsPerConnection: 10_000 };

/**
 * Serves a published feed to clients of this computer: GET and HEAD of `/live-feed.json`, `/event/{id}.json` and
 * `/healthz`. The entity tag is the SHA-256 of the bytes, so a client polls with `If-None-Match` for the price of a
 * head. `If-Modified-Since` alone is answered in full: two feeds may be of the same second. Nothing is compressed:
 * loopback has no narrow line. A port that is taken is a fault.
 */
export async function serveFeed({ from, port, limits = usualLimits }: FeedServerOptions): Promise<Result<FeedServer>> {
  const read = typeof from === 'string' ? readPublishedIn(placeOf(from)) : from;
  const server = createServer(
    { maxHeaderSize: limits.headerBytes, headersTimeout: limits.requestMs, requestTimeout: limits.requestMs, connectionsCheckingInterval: Math.min(1_000, limits.requestMs), keepAliveTimeout: limits.silenceMs },
    (request, response) => {
      void answer(read, request, response).catch((error: unknown) => answerWithFault(request, response, 500, failureOf(error)));
    },
  );
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  server.setTimeout(limits.silenceMs);
  server.on('clientError', refuse);
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  return ok({ url: `http://127.0.0.1:${listening.value}`, close: () => closeServer(server) });
}

async function answer(read: ReadPublished, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusalOf(request);
  if (refused !== null) return answerWithFault(request, response, refused.status, refused.fault);
  allowOrigin(request, response);
  const route = routeOf(request.url ?? '');
  if (route.kind === 'none') return answerWithFault(request, response, 404, faultOf('not_found', 'There is nothing under this address.', 'Ask for /live-feed.json, or for /event/{id}.json with the id of one of its items.'));
  const file = await read(route.kind === 'file' ? route.name : 'live-feed.json');
  if (route.kind === 'health') return answerHealth(request, response, file);
  if (file === null) return answerWithFault(request, response, 404, route.name === 'live-feed.json' ? nothingYet : faultOf('no_such_event', 'There is no file of this event.', 'Ask for an id of one of the items of /live-feed.json.'));
  const tag = `"${sha256Of(file.bytes)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', file.modifiedAt.toUTCString());
  response.setHeader('Cache-Control', 'no-cache');
  if (knowsTag(request.headers['if-none-match'], tag)) return void response.writeHead(304).end();
  send(request, response, 200, file.bytes);
}

function refusalOf(request: IncomingMessage): { readonly status: number; readonly fault: Fault } | null {
  if (!isForLoopback(request)) return { status: 421, fault: faultOf('host_refused', 'This server answers under names of this computer only.', 'Ask for http://127.0.0.1 or http://localhost with the port.') };
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin)) return { status: 403, fault: faultOf('origin_refused', 'Pages from elsewhere may not read this feed.', 'Read it from a page or a program of this computer.') };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, fault: faultOf('method_refused', 'The feed can only be read.', 'Use GET or HEAD.') };
  if (hasBody(request)) return { status: 400, fault: faultOf('body_refused', 'A request for the feed has no body.', 'Send none.') };
  return null;
}

/** A page of another loopback port may read the feed with the browser's own cache; nobody else's may. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Vary', 'Origin');
  if (headers.origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', headers.origin);
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
}

function answerHealth(request: IncomingMessage, response: ServerResponse, file: PublishedFile | null): void {
  response.setHeader('Cache-Control', 'no-store');
  if (file === null) return answerWithFault(request, response, 503, nothingYet);
  send(request, response, 200, jsonBytes({ status: 'ok', sha256: sha256Of(file.bytes), modifiedAt: file.modifiedAt.toISOString() }));
}

function answerWithFault(request: IncomingMessage, response: ServerResponse, status: number, fault: Fault): void {
  if (response.headersSent) return void response.destroy();
  response.setHeader('Cache-Control', 'no-store');
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  // What else the client may be sending is not waited for.
  if (hasBody(request)) response.setHeader('Connection', 'close');
  send(request, response, status, jsonBytes(fault));
}

function send(request: IncomingMessage, response: ServerResponse, status: number, bytes: Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.byteLength, 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** A request that is no HTTP, too long or too slow gets a status if the line still carries one, and no more. */
function refuse(error: Error, socket: Pick<Socket, 'writable' | 'end' | 'destroy'>): void {
  const code = 'code' in error ? error.code : undefined;
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
  else socket.destroy();
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    // Stays for good: an error of a listening server, e.g. no more file handles, must not end the app.
    server.on('error', (error) => resolve({ ok: false, error: portFault(error, port) }));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

function portFault(error: Error, port: number): Fault {
  const code = errnoOf(error);
  if (code === 'EADDRINUSE') return faultOf('feed_port_taken', `Port ${port} is taken by another program, so the feed is not served.`, 'Name another port in `.touchline/feed.json`, or end that program.');
  return faultOf('feed_port_refused', `The feed can’t be served on port ${port}: ${error.message}`, 'Name another port in `.touchline/feed.json`.');
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function failureOf(error: unknown): Fault {
  // No message of the system's: it names paths, which are nobody's business who can reach the port.
  return faultOf('feed_not_readable', `The feed could not be read (${errnoOf(error) ?? 'it is not a plain file in a plain folder'}).`, 'Look at the folder it is published into.');
}

function faultOf(code: string, message: string, next: string): Fault {
  return fail(code, message, next).error;
}

const nothingYet = faultOf('no_feed_yet', 'No feed was published yet.', 'Ask again after the next tick.');

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as z from 'zod';
import type { ModelScript, Received, ScriptedFault, Turn } from './model-script.ts';

export interface ScriptedServer {
  /** Address without a path behind it. */
  readonly origin: string;
  readonly requests: readonly Received[];
  /** Resolves when the client has closed a connection whose answer was not whole. */
  clientGone(): Promise<void>;
  close(): Promise<void>;
}

/** How one wire format writes a turn, and what else it answers. */
export interface Dialect {
  readonly isQuestion: (path: string) => boolean;
  readonly answer: (response: ServerResponse, received: Received, turn: Turn) => void;
  /** The first part of a streamed answer, for faults in the middle of one. */
  readonly begin: (response: ServerResponse, received: Received) => void;
  readonly brokenBody: string;
  readonly errorBody: (message: string) => unknown;
  readonly other: (response: ServerResponse, received: Received) => void;
}

/** A loopback server that says what its script says, turn by turn, and remembers what it was asked. */
export async function startScripted(script: ModelScript, dialect: Dialect): Promise<ScriptedServer> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let turnsTaken = 0;
  const server: Server = createServer((request, response) => {
    void receive(request).then((received) => {
      requests.push(received);
      response.on('close', () => {
        if (response.writableFinished) return;
        received.closedByClient = true;
        for (const resolve of waiting.splice(0)) resolve();
      });
      if (!dialect.isQuestion(received.path)) return dialect.other(response, received);
      const scripted = script.turns[turnsTaken++];
      if (scripted === undefined) return json(response, 500, dialect.errorBody('The script has no further turn.'));
      const turn = typeof scripted === 'function' ? scripted(received) : scripted;
      return turn.fault === undefined ? dialect.answer(response, received, turn) : fail(response, received, turn.fault, dialect);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo = z.object({ port: z.int(), address: z.string(), family: z.string() }).parse(server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    clientGone: () => (requests.some((request) => request.closedByClient) ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const raw = Buffer.concat(parts);
  return { path: request.url ?? '', headers: request.headers, body: raw.byteLength === 0 ? null : JSON.parse(raw.toString('utf8')), bytes: raw.byteLength, closedByClient: false };
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, received: Received, fault: ScriptedFault, dialect: Dialect): void {
  switch (fault.kind) {
    case 'hang-before-headers':
      return;
    case 'stall-mid-stream':
      return dialect.begin(response, received);
    case 'cut-mid-stream':
      dialect.begin(response, received);
      setImmediate(() => response.destroy());
      return;
    case 'rate-limited':
      return json(response, 429, dialect.errorBody('Too many requests.'), fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter });
    case 'quota':
      return json(response, 429, dialect.errorBody('You exceeded your current quota (insufficient_quota).'));
    case 'server-error':
      return json(response, 500, dialect.errorBody('Something broke.'));
    case 'not-authorized':
      return json(response, 401, dialect.errorBody(`Wrong key: ${String(received.headers['authorization'] ?? '')}`));
    case 'not-found':
      return json(response, 404, dialect.errorBody('No such model.'));
    case 'bad-request':
      return json(response, 400, dialect.errorBody('That is not understood.'));
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
      return;
    case 'invalid-json':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(dialect.brokenBody);
      return;
    case 'huge-line':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      flood(response, 'x');
      return;
    case 'huge':
      dialect.begin(response, received);
      flood(response, '\n');
  }
}

const hugeBytes = 10 * 1024 * 1024;

/** Ten megabytes, or as many as the client takes. */
function flood(response: ServerResponse, filler: string): void {
  const piece = Buffer.alloc(64 * 1024, filler);
  let sent = 0;
  const more = (): void => {
    while (sent < hugeBytes && !response.destroyed) {
      sent += piece.byteLength;
      if (!response.write(piece)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach } from 'vitest';
import { connectorSchema, type Connector, type ConnectorInput } from '../../../main/domain/connector.ts';
import type { SourceToRead, Validators } from '../../../main/feed/contract.ts';

const open: (() => Promise<void>)[] = [];

/** Closes every server of a test, whatever it still holds open. */
export function closeServersAfterEach(): void {
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
  });
}

export interface Loopback {
  readonly origin: string;
  readonly port: number;
  readonly connections: () => number;
}

/** A loopback HTTP server that answers as told. */
export function serve(answer: RequestListener): Promise<Loopback> {
  return listen(createServer(answer));
}

/** A loopback server that speaks whatever bytes it is told to. */
export function serveBytes(talk: (socket: Socket) => void): Promise<Loopback> {
  return listen(createTcpServer((socket) => {
    socket.once('data', () => talk(socket));
  }));
}

export async function listen(server: Server): Promise<Loopback> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    // A client that hangs up is what many of these tests are about.
    socket.on('error', () => sockets.delete(socket));
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(() => new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  }));
  const { port } = addressOf(server);
  return { origin: `http://127.0.0.1:${port}`, port, connections: () => connections };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

type Parts = ConnectorInput['parts'];

/** A connector of our own making; the mapping is never run here. */
export function connectorOf(parts: Parts, polling: ConnectorInput['polling'] = {}): Connector {
  return connectorSchema.parse({
    kind: 'connector', formatVersion: 1, id: 'lake-league', name: 'Lake League', description: 'Invented.', homepage: null, sports: ['soccer'],
    licence: { id: 'CC0-1.0', url: null, attribution: null, checkedAt: null },
    parts, records: { from: Object.keys(parts)[0] ?? 'main' }, mapping: '$',
    polling: { minGapSeconds: 0, retries: 0, timeoutSeconds: 10, ...polling },
  });
}

/** A source with one JSON part `main`. */
export function sourceAt(location: string, more: { readonly polling?: ConnectorInput['polling']; readonly maxBytes?: number; readonly validators?: Record<string, Validators> } = {}): SourceToRead {
  const connector = connectorOf({ main: { location, format: { kind: 'json' }, ...(more.maxBytes === undefined ? {} : { maxBytes: more.maxBytes }) } }, more.polling);
  return { id: connector.id, connector, locations: { main: location }, validators: more.validators ?? {} };
}

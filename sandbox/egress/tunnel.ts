import type { Socket } from 'node:net';
import { once } from 'node:events';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ProxyLimits, ProxyLine } from './proxy.ts';

/** Bytes that all connections together may still carry. */
export interface Budget {
  left: number;
}

export interface TunnelOptions {
  readonly client: Socket;
  readonly target: string;
  /** Checked addresses of the target, in the order to try. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** What the client has said already, and the other side has to hear first. */
  readonly first: Buffer;
  readonly budget: Budget;
  readonly limits: ProxyLimits;
  readonly connect: (address: string, port: number) => Socket;
  readonly log: (line: ProxyLine) => void;
}

const mostAddresses = 4;
const connectMs = 10_000;

/** Connects to the first checked address that answers and carries bytes both ways until one side ends. Never throws. */
export function tunnel(options: TunnelOptions): void {
  void carry(options);
}

async function carry(options: TunnelOptions): Promise<void> {
  const { client, first, budget, limits, target, log } = options;
  const reached = await reach(options);
  if (typeof reached === 'string') {
    log({ event: 'failed', reason: reached, target });
    client.destroy();
    return;
  }
  for (const socket of [client, reached]) socket.setTimeout(limits.idleMs, () => socket.destroy());
  const [sent, received] = [counted(budget), counted(budget)];
  sent.stream.write(first);
  await Promise.allSettled([pipeline(client, sent.stream, reached), pipeline(reached, received.stream, client)]);
  client.destroy();
  reached.destroy();
  log({ event: 'closed', target, sent: sent.bytes(), received: received.bytes(), cut: budget.left <= 0 ? 'bytes' : null });
}

async function reach({ addresses, port, connect, client }: TunnelOptions): Promise<Socket | string> {
  let reason = 'unreachable';
  for (const address of addresses.slice(0, mostAddresses)) {
    if (client.destroyed) return 'the client left';
    const socket = connect(address, port);
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(connectMs) });
      socket.on('error', () => socket.destroy());
      return socket;
    } catch (error) {
      socket.on('error', () => undefined).destroy();
      reason = `unreachable (${error instanceof Error && 'code' in error ? String(error.code) : 'no answer'})`;
    }
  }
  return reason;
}

/** Passes bytes on while the budget lasts; the piece that would cross it ends the connection instead. */
function counted(budget: Budget): { readonly stream: Transform; readonly bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      budget.left -= piece.length;
      if (budget.left <= 0) return done(new Error('The byte limit is reached.'));
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { stream, bytes: () => bytes };
}

import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

/** A listener on every address of this host that nothing inside a sandbox may reach. */
export interface Canary {
  readonly targets: readonly (readonly [string, number])[];
  readonly connections: () => number;
  readonly close: () => void;
}

/** Addresses that mean the host or its cloud on common set-ups, beside those that the host says it has. */
const usualAddresses = ['127.0.0.1', '::1', '172.17.0.1', '192.168.65.254', '169.254.169.254'];

export async function openCanary(): Promise<Outcome<Canary>> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  try {
    await once(server.listen(0, '0.0.0.0'), 'listening');
  } catch (error) {
    return fail('canary_failed', `No port could be opened to test the sandbox against: ${String(error)}`, 'Allow Touchline to listen on a port of its choice, then try again.');
  }
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address));
  const hosts = new Set([...usualAddresses, ...own]);
  return ok({
    targets: [...hosts].map((host) => [host, port] as const),
    connections: () => connections,
    close: () => void server.close(),
  });
}

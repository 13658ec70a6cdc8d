import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { ProxyLine, ProxyLimits } from './proxy.ts';
import { createProxy } from './proxy.ts';
import type { AllowedPlace } from './request-head.ts';

/** What the program is started with, as JSON in its one argument. Written by Touchline, so its shape is known. */
export interface ProxyConfiguration {
  readonly socket: string;
  readonly allow: readonly AllowedPlace[];
  readonly limits: ProxyLimits;
}

/** The program of the proxy's container: it logs one JSON line for each thing that happens, and ends with its input. */
const configuration: ProxyConfiguration = JSON.parse(process.argv[2] ?? '');

function log(line: ProxyLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const proxy = createProxy({
  ...configuration,
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port, family: address.includes(':') ? 6 : 4 }),
  log,
});
const open = new Set<Socket>();
proxy.on('connection', (client) => {
  open.add(client);
  client.on('close', () => open.delete(client));
});
// What is still open is cut, so that the last lines of the log count it; then nothing is left to wait for.
process.stdin.resume().on('end', () => {
  proxy.close();
  for (const client of open) client.destroy();
});
proxy.listen(configuration.socket, () => log({ event: 'listening' }));

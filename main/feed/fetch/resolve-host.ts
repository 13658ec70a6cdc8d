import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { bareHost } from './address.ts';

/** The addresses of a host name. */
export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>;

/** Asks the operating system, as every other program does. */
export const resolveHost: ResolveHost = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true, verbatim: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)));
  });

/** The addresses of a URL's host; a literal address is its own. */
export async function addressesOf(hostname: string, resolve: ResolveHost): Promise<readonly LookupAddress[]> {
  const host = bareHost(hostname);
  const family = isIP(host);
  return family === 0 ? resolve(host) : [{ address: host, family }];
}

/** A look-up that knows only these addresses: what was judged is what is connected to, whatever the name says by then. */
export function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else if (first === undefined) callback(Object.assign(new Error('The host has no address.'), { code: 'ENOTFOUND' }), '');
    else callback(null, first.address, first.family);
  };
}

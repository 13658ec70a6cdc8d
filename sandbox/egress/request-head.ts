import { isIP } from 'node:net';

/** A host and port that may be asked for; `privateAddress`: its name may lead into a private network. */
export interface AllowedPlace {
  readonly host: string;
  readonly port: number;
  readonly privateAddress: boolean;
}

export type HeadRefusal = 'malformed' | 'method' | 'address' | 'host' | 'port';

export type Asked =
  | { readonly ok: true; readonly place: AllowedPlace }
  | { readonly ok: false; readonly reason: HeadRefusal; readonly target: string };

/**
 * What the head of a request asks for. Only `CONNECT name:port HTTP/1.1` with a name that is on the list letter by
 * letter is granted: nothing is decoded, lower-cased, trimmed or completed, so there is no second reading of it.
 */
export function askedFor(head: string, allow: readonly AllowedPlace[]): Asked {
  const [line = '', ...fields] = head.split('\r\n');
  const [, method = '', target = ''] = /^([^ ]*) ([^ ]*) HTTP\/1\.[01]$/.exec(line) ?? [];
  if (method === '' || target === '' || !isClean(head) || !fields.every(isField)) return refused('malformed', target || line);
  if (method !== 'CONNECT') return refused('method', `${method} ${target}`);
  const [, host, digits] = /^(.+):([1-9]\d{0,4})$/.exec(target) ?? [];
  if (host === undefined || digits === undefined) return refused('malformed', target);
  if (isAddress(host)) return refused('address', target);
  const sameHost = allow.filter((place) => place.host === host);
  if (sameHost.length === 0) return refused('host', target);
  const place = sameHost.find(({ port }) => port === Number(digits));
  return place === undefined ? refused('port', target) : { ok: true, place };
}

function refused(reason: HeadRefusal, target: string): Asked {
  return { ok: false, reason, target };
}

/** Carriage return and line feed only as a pair, no other control characters, nothing beyond ASCII. */
function isClean(head: string): boolean {
  return /^[\x20-\x7e\t]*$/.test(head.replaceAll('\r\n', ''));
}

function isField(line: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+:/.test(line);
}

/** Also the spellings that only old resolvers take for an address: `127.1`, `2130706433`, `0x7f000001`, `[::1]`. */
function isAddress(host: string): boolean {
  const last = host.split('.').at(-1) ?? '';
  return isIP(host) !== 0 || host.startsWith('[') || /^(?:\d+|0x[\da-f]*)$/i.test(last);
}

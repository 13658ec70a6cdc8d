import type { IncomingMessage } from 'node:http';

/** What a request for the feed asks for, and whether it may. Pure reading of a request's head. */

/** A published file by its name in the folder, with `/` between the parts. */
export type PublishedName = 'live-feed.json' | `event/${string}.json`;

export type Route = { readonly kind: 'file'; readonly name: PublishedName } | { readonly kind: 'health' } | { readonly kind: 'none' };

/**
 * Only these names are answered, letter by letter: nothing is decoded or put together from a request, so that there is
 * no path to break out of. What follows `?` is passed over.
 */
export function routeOf(target: string): Route {
  const path = target.split('?', 1)[0] ?? '';
  if (path === '/live-feed.json') return { kind: 'file', name: 'live-feed.json' };
  if (path === '/healthz') return { kind: 'health' };
  const id = /^\/event\/([a-z0-9][a-z0-9-]{0,119})\.json$/.exec(path)?.[1];
  return id === undefined ? { kind: 'none' } : { kind: 'file', name: `event/${id}.json` };
}

/**
 * Whether the request names this computer. A page of the web can have its own name lead to 127.0.0.1 (DNS rebinding)
 * and would then be let read the answer as its own; but it can't keep its name out of `Host`. Any port: it may have
 * been forwarded.
 */
export function isForLoopback({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host');
  return hosts.length === 1 && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(hosts[0] ?? '');
}

/** Whether a page of this origin may read the feed: one that this computer serves, e.g. a site under development. */
export function isLoopbackOrigin(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(origin);
}

/** `If-None-Match` against a strong entity tag, by weak comparison (RFC 9110, 13.1.2). */
export function knowsTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

export function hasBody({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

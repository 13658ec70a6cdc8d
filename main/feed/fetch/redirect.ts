/** How many redirects are followed. */
export const mostRedirects = 3;

/**
 * Where a redirect leads, or why it is not followed. From https to https it may change the host; from http it may
 * only stay on its host, on the same port or to https. Whether the new address may be asked is judged apart.
 */
export function redirectTarget(from: URL, location: string): { readonly url: URL } | { readonly refused: string } {
  if (!URL.canParse(location, from.href)) return { refused: 'it leads to something that is no address' };
  const url = new URL(location, from.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { refused: `it leads away from the web (${url.protocol})` };
  if (url.username !== '' || url.password !== '') return { refused: 'it leads to an address with a name or password in it' };
  if (from.protocol === 'https:' && url.protocol === 'http:') return { refused: 'it leads from https to http' };
  if (from.protocol === 'http:' && url.hostname !== from.hostname) return { refused: `over http it leads to another host, ${url.hostname}` };
  if (url.protocol === 'http:' && url.port !== from.port) return { refused: `over http it leads to another port, ${url.port}` };
  return { url };
}

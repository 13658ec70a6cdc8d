import { BlockList, isIP } from 'node:net';

/**
 * How far an address may be trusted to be another machine's. `private` is a network of somebody's own, which the
 * maintainer may open to one name; `never` is this container, its neighbours on the wire, or nobody at all.
 */
export type AddressKind = 'public' | 'private' | 'never';

/**
 * Networks behind a router: RFC 1918, RFC 6598 (carrier-grade NAT), RFC 4193 (unique local), and those for examples and
 * benchmarks (RFC 5737, RFC 2544), which nobody has on the internet and some local networks and tunnels use.
 */
const ownNetworks = listOf(
  ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.2.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ['fc00::/7'],
);

/** What the IANA special-purpose registries (RFC 6890) keep from being a destination on the internet. */
const specialNetworks = listOf(
  [
    '0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.88.99.0/24', '224.0.0.0/4', '240.0.0.0/4',
  ],
  // Tunnels (Teredo, 6to4) carry an address of the old kind inside and could lead to any of the above.
  ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
);

/** Of the new kind only what is handed out for the internet (2000::/3); mapped and translated addresses are outside it. */
const globalUnicast = listOf([], ['2000::/3']);

export function kindOf(address: string): AddressKind {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return 'never';
  if (family === 4) return kindAmong(address, 'ipv4');
  // A mapped address would be looked up among the old kind: it has no business in an answer of a name server.
  if (!globalUnicast.check(address, 'ipv6')) return isUniqueLocal(address) ? 'private' : 'never';
  return kindAmong(address, 'ipv6');
}

function kindAmong(address: string, family: 'ipv4' | 'ipv6'): AddressKind {
  if (specialNetworks.check(address, family)) return 'never';
  return ownNetworks.check(address, family) ? 'private' : 'public';
}

function isUniqueLocal(address: string): boolean {
  return /^f[cd]/i.test(address) && ownNetworks.check(address, 'ipv6');
}

function listOf(old: readonly string[], six: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of old) addTo(list, network, 'ipv4');
  for (const network of six) addTo(list, network, 'ipv6');
  return list;
}

function addTo(list: BlockList, network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits = ''] = network.split('/');
  list.addSubnet(address, Number(bits), family);
}

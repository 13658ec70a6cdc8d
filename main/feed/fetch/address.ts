import { BlockList, isIP } from 'node:net';

/** Where an address leads: to the world, to this machine, to a network of its own, or to nothing one may ask. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'refused';

const loopback = blockList(['127.0.0.0/8', '::1/128']);
const privateNetworks = blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7']);
/** Unspecified, link-local (where clouds keep their secrets), multicast, reserved, broadcast: no source lives there. */
const never = blockList(['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4', '::/128', 'fe80::/10', 'fec0::/10', 'ff00::/8']);

/** What kind of address it is (https://www.iana.org/assignments/iana-ipv4-special-registry); what is no address is refused. */
export function addressKind(address: string): AddressKind {
  const bare = address.replace(/%.*$/, '');
  const inner = embeddedIpv4(bare);
  if (inner !== null) return addressKind(inner);
  const version = isIP(bare);
  if (version === 0) return 'refused';
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (never.check(bare, family)) return 'refused';
  if (loopback.check(bare, family)) return 'loopback';
  return privateNetworks.check(bare, family) ? 'private' : 'public';
}

/**
 * Whether a source may be asked at an address. What the settings name outright may be asked: a loopback name or
 * address opens loopback, a private address opens itself. Whatever else a name or a redirect leads to must be public.
 */
export function mayAsk(address: string, configuredHost: string): boolean {
  const kind = addressKind(address);
  if (kind === 'public') return true;
  if (kind === 'loopback') return isLoopbackHost(configuredHost);
  return kind === 'private' && bareHost(configuredHost) === address;
}

/** The host of a URL without the brackets of an IPv6 address. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

function isLoopbackHost(host: string): boolean {
  const bare = bareHost(host).replace(/\.$/, '');
  return bare === 'localhost' || bare.endsWith('.localhost') || (isIP(bare) !== 0 && addressKind(bare) === 'loopback');
}

/** The IPv4 address inside a mapped (::ffff:a.b.c.d), translated (64:ff9b::/96) or 6to4 (2002::/16) one; null where there is none. */
function embeddedIpv4(address: string): string | null {
  if (isIP(address) !== 6) return null;
  const groups = groupsOf(address);
  const head = groups.slice(0, 6).join(':');
  if (head === '0:0:0:0:0:65535' || head === '100:65435:0:0:0:0') return dotted(groups[6], groups[7]);
  return groups[0] === 0x2002 ? dotted(groups[1], groups[2]) : null;
}

/** The eight groups of an IPv6 address as numbers. `URL` writes the shortest hexadecimal form, a dotted tail included. */
function groupsOf(address: string): readonly number[] {
  const whole = bareHost(new URL(`http://[${address}]/`).hostname);
  const [left = '', right] = whole.split('::');
  if (right === undefined) return numbers(left);
  const [before, after] = [numbers(left), numbers(right)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function numbers(groups: string): readonly number[] {
  return groups === '' ? [] : groups.split(':').map((group) => Number.parseInt(group, 16));
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/');
    list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

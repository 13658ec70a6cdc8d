import type { EgressRules } from '../../agents/workspace.ts';
import type { AllowedPlace } from '../egress/request-head.ts';

const httpsPort = 443;

/** The list as the proxy takes it. An entry without a port means the one of HTTPS. */
export function allowedPlaces({ allow, privateHosts }: Pick<EgressRules, 'allow' | 'privateHosts'>): readonly AllowedPlace[] {
  return allow.map((entry) => {
    const [host = '', port] = entry.split(':');
    return { host, port: port === undefined ? httpsPort : Number(port), privateAddress: privateHosts.includes(host) };
  });
}

/** Where packages are that a lockfile names without an address. */
export function registryOf({ registry, allow }: Pick<EgressRules, 'registry' | 'allow'>): string {
  return registry ?? `https://${allow[0] ?? 'registry.invalid'}/`;
}

/** The index (PEP 503) where pip looks for what is pinned. */
export function pythonIndexOf({ pythonIndex, allow }: Pick<EgressRules, 'pythonIndex' | 'allow'>): string {
  return pythonIndex ?? `https://${allow[0] ?? 'index.invalid'}/simple/`;
}

/** The module proxy (https://go.dev/ref/mod#goproxy-protocol) that Go's modules come from. */
export function goProxyOf({ goProxy }: Pick<EgressRules, 'goProxy'>): string {
  return goProxy ?? 'https://proxy.golang.org';
}

/** The sparse index of crates.io, and where it keeps the crates. */
export const cratesPlaces = { index: 'https://index.crates.io/', crates: 'https://static.crates.io/' };

/** The sparse index (https://doc.rust-lang.org/cargo/reference/registry-index.html) where cargo looks for crates; it ends with a `/`. */
export function cratesIndexOf({ cratesIndex }: Pick<EgressRules, 'cratesIndex'>): string {
  return (cratesIndex ?? cratesPlaces.index).replace(/\/*$/, '/');
}

/** Whether an address of a lockfile or a registry is HTTPS to an allowed place, with no user in it. */
export function isAllowedAddress(address: string, places: readonly AllowedPlace[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return places.some((place) => place.host === hostname && place.port === (port === '' ? httpsPort : Number(port)));
}

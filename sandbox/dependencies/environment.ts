import { cachePlace } from './cache-volumes.ts';
import { cargoFolder, goFolder } from './install-request.ts';

/**
 * How programs find packages that no link in the tree leads to: by variables with the place of the volume, which nothing
 * in a repository can write to. Go and cargo compare
 * what they find there with the tree's own go.sum and Cargo.lock again.
 */
export function environmentOf(manager: string, key: string): Readonly<Record<string, string>> {
  if (manager === 'go') return { GOMODCACHE: `${cachePlace(key)}/${goFolder}`, GOFLAGS: '-mod=readonly', GOPROXY: 'off' };
  if (manager === 'cargo') return { CARGO_HOME: `${cachePlace(key)}/${cargoFolder}`, CARGO_NET_OFFLINE: 'true' };
  return {};
}

import { cachePlace } from './cache-volumes.ts';
import { goFolder } from './install-request.ts';

/**
 * How programs find packages that no link in the tree leads to: by variables with the place of the volume, which nothing
 * in a repository can write to. Go compares each module with the tree's own go.sum again.
 */
export function environmentOf(manager: string, key: string): Readonly<Record<string, string>> {
  if (manager === 'go') return { GOMODCACHE: `${cachePlace(key)}/${goFolder}`, GOFLAGS: '-mod=readonly', GOPROXY: 'off' };
  return {};
}

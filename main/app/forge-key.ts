import type { HostKind } from '../domain/delivery-facts.ts';
import type { DeliverySettings } from '../domain/settings.ts';
import type { RemoteAddress } from '../git/remote-address.ts';
import type { KeyOwner } from '../secrets/keyring.ts';

const own = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' } as const;

/**
 * Whose token signs in at a workspace's forge. A token is bound to the server it was entered for. Null where none is
 * used: a path of this machine, or a remote that ssh signs in to.
 */
export function forgeKeyOwner(workspaceId: string, { apiUrl }: DeliverySettings, kind: HostKind, upstream: RemoteAddress): KeyOwner | null {
  const baseUrl = apiUrl ?? serverOf(kind, upstream);
  return baseUrl === null ? null : { id: `forge-${workspaceId.toLowerCase()}`, kind, baseUrl };
}

function serverOf(kind: HostKind, { host, scheme, url }: RemoteAddress): string | null {
  if (kind === 'git') return scheme === 'https' || scheme === 'http' ? new URL(url).origin : null;
  const theirs = kind === 'github' ? 'github.com' : 'gitlab.com';
  if (host === null || host === theirs) return own[kind];
  return kind === 'github' ? `https://${host}/api/v3` : `https://${host}`;
}

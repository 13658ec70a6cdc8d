import type { HostKind } from '../domain/delivery-facts.ts';
import type { DeliverySettings } from '../domain/settings.ts';
import type { RemoteAddress } from '../git/remote-address.ts';
import type { KeyOwner } from '../secrets/keyring.ts';

/** What the settings say; otherwise what the remote’s host says. */
export function hostKindOf({ host }: DeliverySettings, { host: name }: RemoteAddress): HostKind {
  if (host !== 'auto') return host;
  if (name === 'github.com') return 'github';
  return name === 'gitlab.com' ? 'gitlab' : 'git';
}

/** Address of the interface of a workspace's forge. */
export function apiOf(kind: 'github' | 'gitlab', { apiUrl }: DeliverySettings, { host, scheme }: RemoteAddress): string {
  if (apiUrl !== null) return apiUrl;
  // The port of an ssh server is not that of its API.
  const name = scheme === 'ssh' ? (host?.replace(/:\d+$/u, '') ?? null) : host;
  if (kind === 'github') return name === null || name === 'github.com' ? 'https://api.github.com' : `https://${name}/api/v3`;
  return `https://${name ?? 'gitlab.com'}/api/v4`;
}

/**
 * Whose key signs in at a workspace's forge: a token, or the private key of a GitHub App, each under a name of its own, so
 * that neither is ever sent as the other. It is bound to the server it was entered for. Null where none is used: a path of
 * this machine, or a remote that ssh signs in to.
 */
export function forgeKeyOwner(workspaceId: string, delivery: DeliverySettings, remote: RemoteAddress): KeyOwner | null {
  const kind = hostKindOf(delivery, remote);
  const id = `forge-${workspaceId.toLowerCase()}`;
  if (kind === 'git') return remote.scheme === 'https' || remote.scheme === 'http' ? { id, kind, baseUrl: delivery.apiUrl ?? new URL(remote.url).origin } : null;
  const baseUrl = apiOf(kind, delivery, remote);
  return kind === 'github' && delivery.app !== null ? { id: `${id}-app`, kind: 'github-app', baseUrl } : { id, kind, baseUrl };
}

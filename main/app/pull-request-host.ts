import { join } from 'node:path';
import { makeGitHubHost } from '../delivery/pull-requests/github.ts';
import type { GitHubAuth } from '../delivery/pull-requests/github-client.ts';
import { makeGitLabHost } from '../delivery/pull-requests/gitlab.ts';
import type { PullRequestHost } from '../delivery/pull-requests/host.ts';
import { makePlainGitHost } from '../delivery/pull-requests/plain-git.ts';
import type { HostKind } from '../domain/delivery-facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DeliverySettings } from '../domain/settings.ts';
import type { Credential } from '../git/network.ts';
import { parseRemote, type RemoteAddress } from '../git/remote-address.ts';
import type { ObjectStore } from '../git/store.ts';
import type { Keyring, KeyOwner } from '../secrets/keyring.ts';

export interface HostOptions {
  readonly keyring: Keyring;
  /** Touchline's own folder: requests of plain git remotes lie there unless the settings say otherwise. */
  readonly home: string;
  readonly workspaceId: string;
  readonly delivery: DeliverySettings;
  readonly address: RemoteAddress;
  readonly store: ObjectStore;
}

/** What the settings say; otherwise what the remote’s host says. */
export function hostKindOf({ host }: DeliverySettings, { host: name }: RemoteAddress): HostKind {
  if (host !== 'auto') return host;
  if (name === 'github.com') return 'github';
  return name === 'gitlab.com' ? 'gitlab' : 'git';
}

/** Whose key signs in for a workspace's pull requests: bound to the server it is for. */
export function forgeKeyOwner(kind: HostKind, workspaceId: string, delivery: DeliverySettings, address: RemoteAddress): KeyOwner {
  const baseUrl = kind === 'git' ? address.url : apiOf(kind, delivery, address);
  return { id: `forge-${workspaceId.toLowerCase()}`, kind, baseUrl };
}

function apiOf(kind: 'github' | 'gitlab', { apiUrl }: DeliverySettings, { host, scheme }: RemoteAddress): string {
  if (apiUrl !== null) return apiUrl;
  // The port of an ssh server is not that of its API.
  const name = scheme === 'ssh' ? (host?.replace(/:\d+$/u, '') ?? null) : host;
  if (kind === 'github') return name === null || name === 'github.com' ? 'https://api.github.com' : `https://${name}/api/v3`;
  return `https://${name ?? 'gitlab.com'}/api/v4`;
}

/**
 * Where a delivery is pushed to. What signs in at a forge is its token, also where the maintainer's own remote uses ssh;
 * and a token goes to the server it is for, whatever a remote's address says. Fault: `remote_elsewhere`.
 */
export function pushAddress(delivery: DeliverySettings, address: RemoteAddress): Result<RemoteAddress> {
  const kind = hostKindOf(delivery, address);
  if (kind === 'git' || address.owner === null || address.repo === null) return ok(address);
  const api = new URL(apiOf(kind, delivery, address));
  const host = api.host.replace(/^api\./u, '');
  if (address.scheme === 'ssh') return parseRemote(`${api.protocol}//${host}/${address.owner}/${address.repo}.git`);
  return address.host === host ? ok(address) : fail('remote_elsewhere', `The remote ${delivery.remote} lies on ${address.host ?? 'this machine'}, and the token is for ${host}.`, 'Set `apiUrl` to the API of the host that the remote lies on, or name another remote.');
}

/** Puts the host of a workspace together. Nothing is asked of it yet. Faults: `forge_not_named`, `forge_token_missing`. */
export function createHost(options: HostOptions): Result<PullRequestHost> {
  const { keyring, workspaceId, delivery, address } = options;
  const kind = hostKindOf(delivery, address);
  const owner = forgeKeyOwner(kind, workspaceId, delivery, address);
  const key = keyring.keyOf(owner);
  if (kind === 'git') return ok(makePlainGitHost({ folder: requestsFolder(options), url: address.url, credential: plainCredential(address, key), store: options.store }));
  if (address.owner === null || address.repo === null) return fail('forge_not_named', `The remote ${delivery.remote} is a folder of this machine, and names no repository of a forge.`, 'Name the remote that lies on the forge, or set the host to `git`.');
  if (key === null) return fail('forge_token_missing', `There is no token for ${new URL(owner.baseUrl).host}.`, kind === 'github' ? 'Make a fine-grained token for this one repository (Contents and Pull requests: read and write), and enter it in Workspaces, or set GITHUB_TOKEN for the terminal.' : 'Make a project access token with the scope `api`, and enter it in Workspaces, or set GITLAB_TOKEN for the terminal.');
  if (kind === 'gitlab') return ok(makeGitLabHost({ project: `${address.owner}/${address.repo}`, token: key, baseUrl: owner.baseUrl }));
  return ok(makeGitHubHost({ owner: address.owner, repo: address.repo, auth: gitHubAuth(delivery, key), baseUrl: owner.baseUrl }));
}

function gitHubAuth({ app }: DeliverySettings, key: string): GitHubAuth {
  return app === null ? { kind: 'token', token: key } : { kind: 'app', appId: String(app.appId), privateKey: key, installationId: app.installationId };
}

function requestsFolder({ delivery, home, workspaceId }: HostOptions): string {
  return delivery.requestsFolder ?? join(home, 'requests', workspaceId);
}

function plainCredential({ scheme }: RemoteAddress, key: string | null): Credential {
  if (scheme === 'ssh') return { kind: 'ssh-agent' };
  return key === null || scheme === 'file' ? { kind: 'none' } : { kind: 'token', username: 'git', token: key };
}

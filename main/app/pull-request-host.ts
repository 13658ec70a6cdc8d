import { join } from 'node:path';
import { makeGitHubHost } from '../delivery/pull-requests/github.ts';
import type { GitHubAuth } from '../delivery/pull-requests/github-client.ts';
import { makeGitLabHost } from '../delivery/pull-requests/gitlab.ts';
import type { PullRequestHost } from '../delivery/pull-requests/host.ts';
import { makePlainGitHost } from '../delivery/pull-requests/plain-git.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DeliverySettings } from '../domain/settings.ts';
import type { Credential } from '../git/network.ts';
import { parseRemote, type RemoteAddress } from '../git/remote-address.ts';
import type { ObjectStore } from '../git/store.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { apiOf, forgeKeyOwner, hostKindOf } from './forge-key.ts';

export interface HostOptions {
  readonly keyring: Keyring;
  /** Touchline's own folder: requests of plain git remotes lie there unless the settings say otherwise. */
  readonly home: string;
  readonly workspaceId: string;
  readonly delivery: DeliverySettings;
  readonly address: RemoteAddress;
  readonly store: ObjectStore;
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
  const owner = forgeKeyOwner(workspaceId, delivery, address);
  const key = owner === null ? null : keyring.keyOf(owner);
  if (kind === 'git') return ok(makePlainGitHost({ folder: requestsFolder(options), url: address.url, credential: plainCredential(address, key), store: options.store }));
  if (address.owner === null || address.repo === null) return fail('forge_not_named', `The remote ${delivery.remote} is a folder of this machine, and names no repository of a forge.`, 'Name the remote that lies on the forge, or set the host to `git`.');
  const baseUrl = apiOf(kind, delivery, address);
  if (key === null) return keyMissing(kind, delivery, new URL(baseUrl).host);
  if (kind === 'gitlab') return ok(makeGitLabHost({ project: `${address.owner}/${address.repo}`, token: key, baseUrl }));
  return ok(makeGitHubHost({ owner: address.owner, repo: address.repo, auth: gitHubAuth(delivery, key), baseUrl }));
}

function keyMissing(kind: 'github' | 'gitlab', { app }: DeliverySettings, server: string): Result<never> {
  if (kind === 'gitlab') return fail('forge_token_missing', `There is no token for ${server}.`, 'Make a project access token with the scope `api`, and enter it in Workspaces, or set GITLAB_TOKEN for the terminal.');
  if (app === null) return fail('forge_token_missing', `There is no token for ${server}.`, 'Make a fine-grained token for this one repository (Contents and Pull requests: read and write), and enter it in Workspaces, or set GITHUB_TOKEN for the terminal.');
  return fail('forge_token_missing', `There is no private key of GitHub App ${app.appId} for ${server}.`, 'Make one in the App’s own settings on GitHub, and enter it in Workspaces, or set GITHUB_APP_PRIVATE_KEY for the terminal.');
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

import { fail, ok, type Result } from '../domain/result.ts';
import { workspaceSettings, type DeliverySettings, type Settings } from '../domain/settings.ts';
import { readRemotes, type Remote } from '../git/remote.ts';
import type { RemoteAddress } from '../git/remote-address.ts';
import type { Repository } from '../git/repository.ts';
import type { ObjectStore } from '../git/store.ts';
import type { PullRequestHost } from '../delivery/pull-requests/host.ts';
import type { DeliveryRooms } from '../loops/engineering/delivery/delivery-scope.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { createHost, pushAddress } from './pull-request-host.ts';

export interface PlaceFinderOptions {
  readonly keyring: Keyring;
  readonly home: string;
}

/** Where a workspace's repository says its changes go, and who opens pull requests there. */
export interface ForgeOfWorkspace {
  readonly host: PullRequestHost;
  /** Where it is pushed to and fetched from. */
  readonly address: RemoteAddress;
  readonly delivery: DeliverySettings;
}

/** Finds the place of a delivery by the maintainer's own remotes and the workspace's settings. */
export function createPlaceFinder(options: PlaceFinderOptions): DeliveryRooms['placeFor'] {
  return async ({ root, branch }, { repository, store }, settings, signal) => {
    const forge = await forgeOf(options, root.workspaceId, { repository, store, settings }, signal);
    if (!forge.ok) return forge;
    const { host, address, delivery } = forge.value;
    const base = delivery.base ?? branch;
    if (base === null) return fail('no_base_branch', 'The run stood on no branch, so there is none to merge into.', 'Name the base branch in the workspace’s delivery settings.');
    const credential = await host.credential(signal);
    if (!credential.ok) return credential;
    return ok({ host, remote: { url: address.url, credential: credential.value, shown: address.url }, base, draft: delivery.draft });
  };
}

export interface ForgeGround {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly settings: Settings;
}

/** Reads remotes and keys and puts the host together. Nothing is asked of it yet. Faults: `no_such_remote`, and those of `createHost` and `pushAddress`. */
export async function forgeOf({ keyring, home }: PlaceFinderOptions, workspaceId: string, { repository, store, settings }: ForgeGround, signal: AbortSignal): Promise<Result<ForgeOfWorkspace>> {
  const { delivery } = workspaceSettings(settings, workspaceId);
  const remotes = await readRemotes(repository, signal);
  if (!remotes.ok) return remotes;
  const address = remoteNamed(remotes.value, delivery.remote);
  if (!address.ok) return address;
  const host = createHost({ keyring, home, workspaceId, delivery, address: address.value, store });
  if (!host.ok) return host;
  const target = pushAddress(delivery, address.value);
  return target.ok ? ok({ host: host.value, address: target.value, delivery }) : target;
}

function remoteNamed(remotes: readonly Remote[], name: DeliverySettings['remote']): Result<RemoteAddress> {
  const remote = remotes.find((one) => one.name === name);
  if (remote === undefined) {
    const others = remotes.length === 0 ? 'It has none.' : `It has ${remotes.map((one) => one.name).join(', ')}.`;
    return fail('no_such_remote', `The repository has no remote called ${name}. ${others}`, 'Add it with `git remote add`, or name another one in the workspace’s delivery settings.');
  }
  return remote.address === null ? { ok: false, error: remote.refusal ?? { code: 'remote_refused', message: `The remote ${name} can't be used.`, next: 'Look at its address.' } } : ok(remote.address);
}

import type { DeliveryRow } from '../domain/change-views.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fetchCommit, remoteTip } from '../git/push.ts';
import type { Settings } from '../domain/settings.ts';
import type { EngineeringRooms } from '../loops/engineering/scope.ts';
import type { Repository } from '../git/repository.ts';
import { findRevert, type Revert } from '../git/reverts.ts';
import type { ObjectStore } from '../git/store.ts';
import type { Ledger } from '../ledger/contract.ts';
import { forgeOf, type ForgeOfWorkspace, type PlaceFinderOptions } from './delivery-place.ts';
import type { WatchedPlace } from './pull-watch.ts';
import { readSettings } from './settings-file.ts';
import { openWorkspaceStore } from './workspace-store.ts';

export interface WatchedPlacesOptions extends PlaceFinderOptions {
  readonly ledger: Ledger;
}

/** Where a delivered change is looked at: its forge, and a store of Touchline's own for what its base branch becomes. */
export function createWatchedPlaces(options: WatchedPlacesOptions): (delivery: DeliveryRow, signal: AbortSignal) => Promise<Result<WatchedPlace>> {
  return async ({ workspaceId, root }, signal) => {
    const settings = readSettings(options.home);
    if (!settings.ok) return settings;
    const found = await forgeOfWorkspace(options, workspaceId, settings.value, signal);
    if (!found.ok) return found;
    const { forge, store } = found.value;
    return ok({ host: forge.host, findRevert: (delivery, stop) => lookForRevert(forge, store, delivery, options.ledger.read.settledChange(root)?.at ?? delivery.pushedAt, stop) });
  };
}

/** What the base branch of a workspace demands, as its host says now. */
export function createProtectionReader(options: WatchedPlacesOptions): NonNullable<EngineeringRooms['protectionOf']> {
  return async ({ workspaceId }, settings, signal) => {
    const found = await forgeOfWorkspace(options, workspaceId, settings, signal);
    if (!found.ok) return found;
    const { forge, repository } = found.value;
    const base = forge.delivery.base ?? repository.branch;
    return base === null ? ok(null) : forge.host.protection(base, signal);
  };
}

interface ForgeAndStore {
  readonly forge: ForgeOfWorkspace;
  readonly store: ObjectStore;
  readonly repository: Repository;
}

async function forgeOfWorkspace(options: WatchedPlacesOptions, workspaceId: string, settings: Settings, signal: AbortSignal): Promise<Result<ForgeAndStore>> {
  const workspace = options.ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'The workspace of this change is no longer there.', 'Add its folder again to follow the pull request.');
  const opened = await openWorkspaceStore(options.home, workspace, signal);
  if (!opened.ok) return opened;
  const forge = await forgeOf(options, workspaceId, { ...opened.value, settings }, signal);
  return forge.ok ? ok({ forge: forge.value, ...opened.value }) : forge;
}

async function lookForRevert({ host, address }: ForgeOfWorkspace, store: ObjectStore, delivery: DeliveryRow, since: string, signal: AbortSignal): Promise<Result<Revert | null>> {
  const credential = await host.credential(signal);
  if (!credential.ok) return credential;
  const question = { url: address.url, credential: credential.value, branch: delivery.base, signal };
  const tip = await remoteTip(question);
  if (!tip.ok || tip.value === null) return tip.ok ? ok(null) : tip;
  const fetched = await fetchCommit({ ...question, store });
  if (!fetched.ok) return fetched;
  return findRevert({ store, tip: fetched.value, commits: [delivery.commit, delivery.pull?.mergeCommit ?? delivery.commit], since: new Date(Date.parse(since) - 24 * 3600 * 1000), signal });
}

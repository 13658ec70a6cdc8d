import type { ForgeAccess } from '../../preload/review-api.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import { forgeOf, type PlaceFinderOptions } from './delivery-place.ts';
import { readSettings } from './settings-file.ts';
import { openWorkspaceStore } from './workspace-store.ts';

export interface ForgeAccessOptions extends PlaceFinderOptions {
  readonly ledger: Ledger;
}

/** As long as a person waits for an answer, in milliseconds. */
const patience = 60_000;

/**
 * Signs in at a workspace's forge as a delivery would, and asks what it may do there: an app's token for its installation is
 * fetched, nothing is changed. Faults: `no_such_workspace`, those of `forgeOf`, and those of the host's `examine`.
 */
export async function checkAccess(options: ForgeAccessOptions, workspaceId: string): Promise<Result<ForgeAccess>> {
  const signal = AbortSignal.timeout(patience);
  const workspace = options.ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
  const settings = readSettings(options.home);
  if (!settings.ok) return settings;
  const opened = await openWorkspaceStore(options.home, workspace, signal);
  if (!opened.ok) return opened;
  const forge = await forgeOf(options, workspaceId, { ...opened.value, settings: settings.value }, signal);
  if (!forge.ok) return forge;
  const access = await forge.value.host.examine(signal);
  return access.ok ? ok({ account: access.value.account, warnings: access.value.warnings }) : access;
}

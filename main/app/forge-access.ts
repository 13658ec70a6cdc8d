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

/** The checks of access that are under way, one a workspace. */
export interface AccessChecks {
  check(workspaceId: string): Promise<Result<ForgeAccess>>;
  cancel(workspaceId: string): void;
}

export function createAccessChecks(options: ForgeAccessOptions): AccessChecks {
  const asking = new Map<string, AbortController>();
  return {
    check: async (workspaceId) => {
      // Who asks again wants the answer to the newer question.
      asking.get(workspaceId)?.abort();
      const abort = new AbortController();
      asking.set(workspaceId, abort);
      const answer = await checkAccess(options, workspaceId, AbortSignal.any([abort.signal, AbortSignal.timeout(patience)]));
      if (asking.get(workspaceId) === abort) asking.delete(workspaceId);
      return abort.signal.aborted ? fail('cancelled', 'Asking the forge was cancelled.', 'Ask again when you like; nothing was changed.') : answer;
    },
    cancel: (workspaceId) => asking.get(workspaceId)?.abort(),
  };
}

/**
 * Signs in at a workspace's forge as a delivery would, and asks what it may do there: an app's token for its installation is
 * fetched, nothing is changed. Faults: `no_such_workspace`, those of `forgeOf`, and those of the host's `examine`.
 */
async function checkAccess(options: ForgeAccessOptions, workspaceId: string, signal: AbortSignal): Promise<Result<ForgeAccess>> {
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

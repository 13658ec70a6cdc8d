import { ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { ForgeIssues } from '../loops/engineering/signals/forge-issues.ts';
import { forgeOf, type ForgeOfWorkspace, type PlaceFinderOptions } from './delivery-place.ts';
import { readSettings } from './settings-file.ts';
import { openWorkspaceStore } from './workspace-store.ts';

export interface ForgeIssuesOptions extends PlaceFinderOptions {
  readonly ledger: Ledger;
}

/** The forge of a workspace for whom one is set up; null for every other: a run asks nobody whom the maintainer has not named. */
export function createForgeIssues(options: ForgeIssuesOptions): (workspaceId: string) => ForgeIssues | null {
  return (workspaceId) => {
    const settings = readSettings(options.home);
    const workspace = options.ledger.read.workspace(workspaceId);
    if (!settings.ok || workspace === undefined || !isNamed(settings.value, workspaceId)) return null;
    return {
      async openIssues({ limit, signal }) {
        const forge = await forgeFor(options, workspace, settings.value, signal);
        if (!forge.ok) return forge;
        const found = await forge.value.host.issues(signal);
        return found.ok ? ok({ issues: found.value.slice(0, limit), more: found.value.length > limit }) : found;
      },
    };
  };
}

function isNamed({ workspaces }: Settings, workspaceId: string): boolean {
  const own = Object.entries(workspaces).find(([id]) => id === workspaceId)?.[1];
  return own !== undefined && (own.delivery.host === 'github' || own.delivery.host === 'gitlab');
}

async function forgeFor(options: ForgeIssuesOptions, workspace: WorkspaceRow, settings: Settings, signal: AbortSignal): Promise<Result<ForgeOfWorkspace>> {
  const opened = await openWorkspaceStore(options.home, workspace, signal);
  return opened.ok ? forgeOf(options, workspace.workspaceId, { ...opened.value, settings }, signal) : opened;
}

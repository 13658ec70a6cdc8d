import { defaultSignalSettings } from '../../../domain/signal-settings.ts';
import type { StepContext } from '../../loop.ts';
import type { SourcesSeen } from '../look-at-sources.ts';
import { readFromStore } from '../place.ts';
import type { EngineeringScope } from '../scope.ts';
import { collectSignals } from './collect.ts';
import type { Gathered } from './gathered.ts';
import { createPathFinder } from './path-finder.ts';

/** Collects the signals of a run from its commit and from what its rooms and frozen settings name. */
export async function askSignals(scope: EngineeringScope, context: StepContext, seen: SourcesSeen): Promise<readonly Gathered[]> {
  const { repository, store, files, rooms, settings } = scope;
  const { workspaceId, requestedAt } = context.run;
  return await collectSignals({
    repository: repository.folder, commit: repository.commit, shallow: repository.shallow, workspaceId, store, files,
    read: readFromStore({ ...scope, signal: context.signal }),
    find: createPathFinder(files),
    markers: seen.markersFound,
    settings: settings.workspaces[workspaceId]?.signals ?? defaultSignalSettings,
    forge: rooms.forge?.(workspaceId) ?? null,
    feedHealth: rooms.feedHealth ?? null,
    now: requestedAt,
    signal: context.signal,
  });
}

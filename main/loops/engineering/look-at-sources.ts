import type { StateSnapshot } from '../../domain/artifacts/state-snapshot.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { detectChecks, imagePrograms, type DetectedChecks } from './detect-checks.ts';
import { detectEcosystems } from './ecosystems.ts';
import { findMarkers } from './markers.ts';
import { readFromStore } from './place.ts';
import type { EngineeringScope } from './scope.ts';

/** What can be told from the sources alone, before anything runs. */
export interface SourcesSeen extends DetectedChecks {
  readonly ecosystems: StateSnapshot['ecosystems'];
  readonly markers: StateSnapshot['markers'];
  readonly leftOut: readonly string[];
}

/** Reads manifests and comments from git objects; no program of the repository runs. */
export async function lookAtSources(scope: EngineeringScope, context: StepContext): Promise<Result<SourcesSeen>> {
  context.progress('Looking at manifests, checks and comments');
  const { files, repository, settings } = scope;
  const read = readFromStore({ ...scope, signal: context.signal });
  const [ecosystems, markers] = await Promise.all([detectEcosystems(files, read), findMarkers({ files, read })]);
  if (!markers.ok) return markers;
  const detected = await detectChecks({
    files, read, ecosystems, programs: imagePrograms, checkout: repository.bare ? null : repository.folder, signal: context.signal,
  });
  const { count, items, leftOut } = markers.value;
  const mostMs = settings.run.checkTimeoutSeconds * 1000;
  const checks = detected.checks.map((check) => ({ ...check, timeoutMs: Math.min(check.timeoutMs, mostMs) }));
  return ok({ ...detected, checks, ecosystems, markers: { count, items: items.map((item) => ({ ...item })) }, leftOut: [...detected.notes, ...leftOut, ...markersLeftOut(count, items.length)] });
}

function markersLeftOut(count: number, shown: number): readonly string[] {
  return count > shown ? [`${count - shown} TODO, FIXME, HACK and XXX comments`] : [];
}

import type { StateSnapshot } from '../../domain/artifacts/state-snapshot.ts';
import type { Check } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Evidence } from '../../domain/task.ts';
import type { StepContext } from '../loop.ts';
import { createPreparer } from './dependencies-prepare.ts';
import { checksPath, overrideChecks, type Overridden } from './checks-file.ts';
import { detectChecks, type DetectedChecks } from './detect-checks.ts';
import { detectEcosystems, type ReadFiles } from './ecosystems.ts';
import { findMarkers } from './markers.ts';
import { readFromStore } from './place.ts';
import type { EngineeringScope } from './scope.ts';

/** What can be told from the sources alone, before anything runs. */
export interface SourcesSeen extends DetectedChecks {
  readonly ecosystems: StateSnapshot['ecosystems'];
  readonly markers: StateSnapshot['markers'];
  /** More markers than a snapshot lists, for whoever looks them up. */
  readonly markersFound: readonly Evidence[];
  readonly leftOut: readonly string[];
}

/** Reads manifests and comments from git objects; no program of the repository runs. */
async function lookAtSources(scope: EngineeringScope, context: StepContext): Promise<Result<SourcesSeen>> {
  context.progress('Looking at manifests, checks and comments');
  const { files, repository, settings } = scope;
  const read = readFromStore({ ...scope, signal: context.signal });
  const [ecosystems, markers, tools] = await Promise.all([detectEcosystems(files, read), findMarkers({ files, read }), scope.tools]);
  if (!markers.ok) return markers;
  if (!tools.ok) return tools;
  const detected = await detectChecks({
    files, read, ecosystems, ...tools.value, checkout: repository.bare ? null : repository.folder,
    prepare: createPreparer(scope, context), signal: context.signal,
  });
  const { count, items, found, leftOut } = markers.value;
  const own = await ownChecks(detected.checks, files, read);
  const mostMs = settings.run.checkTimeoutSeconds * 1000;
  const checks = own.checks.map((check) => ({ ...check, timeoutMs: Math.min(check.timeoutMs, mostMs) }));
  return ok({ ...detected, checks, uses: usesOf(detected, checks), ecosystems, markers: { count, items: items.map((item) => ({ ...item })) }, markersFound: found, leftOut: [...detected.notes, ...own.notes, ...leftOut, ...markersLeftOut(count, items.length)] });
}

/** What is known of the checks that run as they were detected. */
function usesOf(detected: DetectedChecks, checks: readonly Check[]): DetectedChecks['uses'] {
  const same = new Set(checks.flatMap((check) => detected.checks.filter(({ id, argv, cwd }) => id === check.id && argv === check.argv && cwd === check.cwd).map(({ id }) => id)));
  return new Map([...detected.uses].filter(([id]) => same.has(id)));
}

const checksFileBytes = 256 * 1024;

/** What the repository itself says of its checks, from the base commit: a patch can't choose how it is checked. */
async function ownChecks(detected: readonly Check[], files: EngineeringScope['files'], read: ReadFiles): Promise<Overridden> {
  if (!files.some(({ path, kind }) => path === checksPath && (kind === 'file' || kind === 'executable'))) return { checks: detected, notes: [] };
  const contents = await read([checksPath], checksFileBytes);
  const bytes = contents.ok ? contents.value.get(checksPath) : undefined;
  if (bytes === undefined) return { checks: detected, notes: [`${checksPath} is not used: it could not be read, or is larger than ${checksFileBytes} bytes.`] };
  return overrideChecks(detected, Buffer.from(bytes).toString('utf8'));
}

/** Looks, and keeps in the scope what the checks need to know. */
export async function looked(scope: EngineeringScope, context: StepContext): Promise<Result<SourcesSeen>> {
  const seen = await lookAtSources(scope, context);
  if (!seen.ok) return seen;
  scope.checks = seen.value.checks;
  scope.uses = seen.value.uses;
  scope.dependencies = seen.value.dependencies;
  scope.installed = seen.value.installed;
  scope.prepared = seen.value.prepared;
  return seen;
}

function markersLeftOut(count: number, shown: number): readonly string[] {
  return count > shown ? [`${count - shown} TODO, FIXME, HACK and XXX comments`] : [];
}

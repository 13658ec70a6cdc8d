import type { DependencyPreparation, PreparedDependencies } from '../../../agents/workspace.ts';
import { ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import type { StepContext } from '../loop.ts';
import type { LockedTree } from './dependencies-files.ts';
import { installFiles, managerOf } from './dependencies-files.ts';
import { readFromStore } from './place.ts';
import type { EngineeringScope } from './scope.ts';

/** Dependencies that the sandbox installed for one lockfile of the commit. */
export interface PreparedForLockfile {
  /** The lockfile, as a path in the repository. */
  readonly lockfile: string;
  readonly dependencies: PreparedDependencies;
}

/** Prepares what a lockfile of the commit asks for; `committed` are its bytes there. */
export type PrepareDependencies = (lockfile: string, committed: Uint8Array) => Promise<Result<PreparedForLockfile>>;

/**
 * Lets the sandbox install, by the run's own egress rules. Only a commit's lockfile and manifests go in, and of a
 * patched tree no more than of the base: what a lockfile may name is decided before anybody is asked.
 */
export function createPreparer(scope: EngineeringScope, context: StepContext, tree = lockedTree(scope, scope, context)): PrepareDependencies {
  return async (lockfile, committed) => {
    const proof = await scope.proof;
    if (!proof.ok) return proof;
    const manager = managerOf(lockfile);
    const files = await installFiles(tree, lockfile, committed);
    if (!files.ok) return files;
    context.progress(`Preparing the dependencies of ${lockfile}`);
    const made = await scope.rooms.sandbox.prepareDependencies({ runId: context.run.runId, manager, files: files.value, egress: scope.settings.egress, signal: context.signal });
    record(context, visible(lockfile), manager, made);
    return made.prepared.ok ? ok({ lockfile, dependencies: made.prepared.value }) : made.prepared;
  };
}

/** The tree of a commit, from its entries in the run's own store. */
export function lockedTree({ store }: Pick<EngineeringScope, 'store'>, { entries, files }: Pick<EngineeringScope, 'entries' | 'files'>, { signal }: Pick<StepContext, 'signal'>): LockedTree {
  const paths = files.filter(({ kind }) => kind === 'file' || kind === 'executable').map(({ path }) => path);
  return { paths: new Set(paths), read: readFromStore({ store, entries, signal }) };
}

function record(context: StepContext, lockfile: string, manager: string, { key, prepared, traffic }: DependencyPreparation): void {
  const value = prepared.ok ? prepared.value : null;
  context.record({
    type: 'dependencies.prepared',
    body: {
      runId: context.run.runId, lockfile, manager, key,
      outcome: value === null ? 'failed' : value.fresh ? 'installed' : 'cached',
      packages: value?.packages ?? 0,
      bytes: value?.bytes ?? 0,
      hosts: traffic.hosts.map((host) => ({ ...host })),
      refused: traffic.refused.map((one) => ({ ...one })),
      unreachable: traffic.failed.map((one) => ({ ...one })),
      fault: prepared.ok ? null : { code: prepared.error.code, message: prepared.error.message, next: prepared.error.next },
    },
  });
}

/** Where the packages came from and what was not done, as sentences. */
export function describePrepared({ lockfile, dependencies }: PreparedForLockfile): string {
  const { packages, bytes, fresh, scriptsNotRun } = dependencies;
  const origin = fresh ? 'were installed in a container of their own' : 'are in Touchline’s cache';
  const scripts = scriptsNotRun.length === 0 ? '' : ` Install scripts are never run; these packages have one: ${scriptsNotRun.join(', ')}.`;
  return `${packages} packages (${Math.ceil(bytes / 1024 / 1024)} MiB) ${origin}: they are what ${lockfile} asks for.${scripts}`;
}

import type { DependencyPreparation, FileToWrite, PreparedDependencies } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import type { StepContext } from '../loop.ts';
import { workspaceFolders } from './dependencies-lockfile.ts';
import { maxManifestBytes } from './ecosystems.ts';
import { folderOf, inFolder, nameOf } from './ecosystems-paths.ts';
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

/** Which program installs from a lockfile, by its name. */
const managers: Readonly<Record<string, string>> = {
  'package-lock.json': 'npm', 'npm-shrinkwrap.json': 'npm', 'pnpm-lock.yaml': 'pnpm', 'yarn.lock': 'yarn', 'bun.lock': 'bun', 'bun.lockb': 'bun',
};

/**
 * Lets the sandbox install, by the run's own egress rules. Only the commit's lockfile and manifests go in, never what an
 * agent wrote: who may choose the packages may choose the requests, and a registry hears those.
 */
export function createPreparer(scope: EngineeringScope, context: StepContext): PrepareDependencies {
  return async (lockfile, committed) => {
    const proof = await scope.proof;
    if (!proof.ok) return proof;
    const manager = managers[nameOf(lockfile)] ?? nameOf(lockfile);
    const files = await filesFor(scope, context, lockfile, committed);
    if (!files.ok) return files;
    context.progress(`Preparing the dependencies of ${lockfile}`);
    const made = await scope.rooms.sandbox.prepareDependencies({ runId: context.run.runId, manager, files: files.value, egress: scope.settings.egress, signal: context.signal });
    record(context, visible(lockfile), manager, made);
    return made.prepared.ok ? ok({ lockfile, dependencies: made.prepared.value }) : made.prepared;
  };
}

async function filesFor(scope: EngineeringScope, context: StepContext, lockfile: string, committed: Uint8Array): Promise<Result<readonly FileToWrite[]>> {
  const folder = folderOf(lockfile);
  const manifests = ['package.json', ...workspaceFolders(committed).map((place) => `${place}/package.json`)];
  const read = await readFromStore({ ...scope, signal: context.signal })(manifests.map((path) => inFolder(folder, path)), maxManifestBytes);
  if (!read.ok) return read;
  const found = manifests.flatMap((path) => {
    const bytes = read.value.get(inFolder(folder, path));
    return bytes === undefined ? [] : [{ path, bytes, executable: false }];
  });
  if (found[0]?.path !== 'package.json') return fail('dependencies_not_prepared', `There is no package.json beside ${lockfile}.`, '');
  return ok([{ path: nameOf(lockfile), bytes: committed, executable: false }, ...found]);
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

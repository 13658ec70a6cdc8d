import type { Result, Workspace, WorkspaceSpec } from '../agents/workspace.ts';
import { removeWorkspace, startContainer } from './container.ts';
import type { VolumeMount } from './container-spec.ts';
import { agentSpec, exporterSpec, volumeSpec } from './container-spec.ts';
import { findCache, storeMount } from './dependencies/cache-volumes.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail } from './fault.ts';
import type { Identity } from './identity.ts';
import { findImage } from './image.ts';
import type { SandboxLimits } from './limits.ts';
import { dockerWorkspace } from './workspace.ts';

/** What every workspace of one installation shares. */
export interface Ground {
  readonly engine: Engine;
  readonly imageTag: string;
  /** The system call filter as the engine takes it. */
  readonly seccomp: string;
  readonly limits: SandboxLimits;
}

/** Opens the workspace that `identity` names. When any part of it fails or the run is cancelled, nothing is left. */
export async function openWorkspace(ground: Ground, identity: Identity, spec: Pick<WorkspaceSpec, 'signal' | 'dependencies'>): Promise<Result<Workspace>> {
  const { signal } = spec;
  const wanted = (): boolean => signal?.aborted !== true;
  const opened = wanted() ? await open(ground, identity, spec) : cancelled();
  if (opened.ok && wanted()) return opened;
  if (opened.ok) await opened.value.close();
  else if (opened.error.code !== 'cancelled') await removeWorkspace(ground.engine, identity.workspaceId);
  return opened.ok ? cancelled() : opened;
}

async function open(ground: Ground, identity: Identity, { signal, dependencies = [] }: Pick<WorkspaceSpec, 'signal' | 'dependencies'>): Promise<Outcome<Workspace>> {
  const { engine, imageTag, seccomp, limits } = ground;
  const [image, volume, caches] = await Promise.all([
    findImage(engine, imageTag),
    engine.quick((docker) => docker.createVolume(volumeSpec(identity, limits))),
    cacheMounts(engine, identity, dependencies),
  ]);
  if (!image.ok) return image;
  if (!volume.ok) return volume;
  if (!caches.ok) return caches;
  const agent = await startContainer(engine, agentSpec(identity, image.value, seccomp, limits, caches.value));
  if (!agent.ok) return agent;
  // It holds the volume when the agent's container goes; nobody has to wait for it before that.
  const exporter = identity.purpose === 'code' ? startContainer(engine, exporterSpec(identity, image.value, seccomp, limits)) : undefined;
  return { ok: true, value: dockerWorkspace({ engine, identity, agent: agent.value, exporter, signal }) };
}

/** A cache that is not complete is never mounted. */
async function cacheMounts(engine: Engine, identity: Identity, keys: readonly string[]): Promise<Outcome<readonly VolumeMount[]>> {
  const found = await Promise.all(keys.map(async (key) => ({ key, cache: await findCache(engine, identity.installation, key) })));
  for (const { key, cache } of found) {
    if (!cache.ok) return cache;
    if (cache.value === null) return fail('dependencies_gone', `The prepared dependencies ${key.slice(0, 16)} are not there any more.`, 'Start the run again; they are prepared anew.');
  }
  return { ok: true, value: keys.map((key) => storeMount(identity, key, 'read')) };
}

function cancelled(): Result<never> {
  return fail('cancelled', 'The run was cancelled before its sandbox was open.', 'Start the run again.');
}

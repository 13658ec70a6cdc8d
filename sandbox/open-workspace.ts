import type { Result, Workspace, WorkspaceSpec } from '../agents/workspace.ts';
import { removeWorkspace, startContainer } from './container.ts';
import { agentSpec, exporterSpec, volumeSpec } from './container-spec.ts';
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
export async function openWorkspace(ground: Ground, identity: Identity, signal: WorkspaceSpec['signal']): Promise<Result<Workspace>> {
  const wanted = (): boolean => signal?.aborted !== true;
  const opened = wanted() ? await open(ground, identity, signal) : cancelled();
  if (opened.ok && wanted()) return opened;
  if (opened.ok) await opened.value.close();
  else if (opened.error.code !== 'cancelled') await removeWorkspace(ground.engine, identity.workspaceId);
  return opened.ok ? cancelled() : opened;
}

async function open(ground: Ground, identity: Identity, signal: WorkspaceSpec['signal']): Promise<Outcome<Workspace>> {
  const { engine, imageTag, seccomp, limits } = ground;
  const [image, volume] = await Promise.all([
    findImage(engine, imageTag),
    engine.quick((docker) => docker.createVolume(volumeSpec(identity, limits))),
  ]);
  if (!image.ok) return image;
  if (!volume.ok) return volume;
  const agent = await startContainer(engine, agentSpec(identity, image.value, seccomp, limits));
  if (!agent.ok) return agent;
  // It holds the volume when the agent's container goes; nobody has to wait for it before that.
  const exporter = identity.purpose === 'code' ? startContainer(engine, exporterSpec(identity, image.value, seccomp, limits)) : undefined;
  return { ok: true, value: dockerWorkspace({ engine, identity, agent: agent.value, exporter, signal }) };
}

function cancelled(): Result<never> {
  return fail('cancelled', 'The run was cancelled before its sandbox was open.', 'Start the run again.');
}

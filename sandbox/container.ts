import type { Duplex } from 'node:stream';
import type { ContainerRole, ContainerSpec, ProxySpec } from './container-spec.ts';
import { containerName, volumeName } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

/** A running container whose first process lives as long as we hold `input`. */
export interface HeldContainer {
  readonly id: string;
  readonly input: Duplex;
}

/** Creates, takes hold of and starts a container. When a part fails, the caller removes it by its name. */
export async function startContainer(engine: Engine, spec: ContainerSpec | ProxySpec): Promise<Outcome<HeldContainer>> {
  const created = await engine.patient((docker, abortSignal) => docker.createContainer({ ...spec, abortSignal }));
  if (!created.ok) return created;
  const { id } = created.value;
  // Before the start: the input must have its one holder from the first moment.
  const input = await engine.stream((docker, abortSignal) =>
    docker.getContainer(id).attach({ stream: true, stdin: true, stdout: false, stderr: false, hijack: true, abortSignal }),
  );
  if (!input.ok) return input;
  input.value.on('error', () => input.value.destroy());
  input.value.resume();
  const started = await engine.patient((docker, abortSignal) => docker.getContainer(id).start({ abortSignal }));
  if (started.ok) return ok({ id, input: input.value });
  input.value.destroy();
  return started;
}

/** `false` only when the engine says so: a silent engine is another fault than an ended container. */
export async function isRunning(engine: Engine, id: string): Promise<boolean> {
  const state = await engine.quick((docker) => docker.getContainer(id).inspect());
  return state.ok ? state.value.State.Running : state.error.status !== 404;
}

/** Kills and removes, by id or name. A container that is not there is removed. */
export async function removeContainer(engine: Engine, id: string): Promise<Outcome<void>> {
  const removed = await engine.patient((docker, abortSignal) => docker.getContainer(id).remove({ force: true, v: false, abortSignal }));
  if (removed.ok || removed.error.status === 404) return ok(undefined);
  if (removed.error.status !== 409) return removed;
  // Somebody else removes it at this moment: done when they are done.
  const gone = await engine.patient((docker, abortSignal) => docker.getContainer(id).wait({ condition: 'removed', abortSignal }));
  return gone.ok || gone.error.status === 404 ? ok(undefined) : gone;
}

/** A volume that is not there is removed. */
export async function removeVolume(engine: Engine, name: string): Promise<Outcome<void>> {
  const removed = await engine.patient((docker, abortSignal) => docker.getVolume(name).remove({ abortSignal }));
  return removed.ok || removed.error.status === 404 ? ok(undefined) : removed;
}

/** Removes all that a workspace may have made, whether it did or not, and says what would not go. */
export async function removeWorkspace(engine: Engine, workspaceId: string): Promise<Outcome<void>> {
  const roles: readonly ContainerRole[] = ['agent', 'exporter'];
  const containers = await Promise.all(roles.map((role) => removeContainer(engine, containerName(workspaceId, role))));
  // A volume can only go after the containers that hold it.
  const left = containers.find((removed) => !removed.ok) ?? (await removeVolume(engine, volumeName(workspaceId)));
  if (left.ok) return left;
  return fail('workspace_left', `Parts of workspace ${workspaceId} could not be removed: ${left.error.message}`, left.error.next);
}

import { setTimeout as delay } from 'node:timers/promises';
import type { HeldContainer } from '../container.ts';
import { removeContainer, removeVolume, startContainer } from '../container.ts';
import type { ProxySpec } from '../container-spec.ts';
import { labels } from '../container-spec.ts';
import type { Engine } from '../engine.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';

/** A container that was made and not started for this long has nobody who will. */
const startsWithinMs = 60_000;
const lookAgainMs = 250;

/**
 * Starts the proxy's container, whose name is made from the key of the cache. The engine gives a name once: so it is
 * the lock of the preparation, between processes too, and it falls with the process that holds it. Answers `busy`,
 * after a moment, while somebody else holds it.
 */
export async function takeLock(engine: Engine, spec: ProxySpec, now: () => Date): Promise<Outcome<HeldContainer | 'busy'>> {
  const started = await startContainer(engine, spec);
  if (started.ok) return started;
  if (started.error.status !== 409) {
    await removeOwn(engine, spec);
    return started;
  }
  const there = await engine.quick((docker) => docker.getContainer(spec.name).inspect());
  if (!there.ok) return there.error.status === 404 ? ok('busy') : there;
  const { Id, Created, State } = there.value;
  const starting = State.Status === 'created' && now().getTime() - Date.parse(Created) < startsWithinMs;
  if (State.Running || starting) await delay(lookAgainMs);
  // By its id: the name may be another one's by now.
  else await removeContainer(engine, Id);
  return ok('busy');
}

/** A container that we made and could not start. Under the name may also be one of somebody who was faster. */
async function removeOwn(engine: Engine, spec: ProxySpec): Promise<void> {
  const there = await engine.quick((docker) => docker.getContainer(spec.name).inspect());
  if (!there.ok || there.value.State.Running) return;
  const ours = [labels.run, labels.created].every((label) => there.value.Config.Labels[label] === spec.Labels[label]);
  if (!ours) return;
  await removeContainer(engine, there.value.Id);
  await Promise.all(spec.HostConfig.Mounts.map(({ Source }) => removeVolume(engine, Source)));
}

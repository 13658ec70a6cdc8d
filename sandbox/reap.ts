import type { ReapReport } from '../agents/workspace.ts';
import { removeContainer, removeVolume } from './container.ts';
import { labels } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { ok } from './fault.ts';

/** Removes what carries this installation's own label and belongs to no run in `keep`. It never looks at anything else. */
export async function reap(engine: Engine, installation: string, keep: ReadonlySet<string>): Promise<Outcome<ReapReport>> {
  const filters = { label: [`${labels.instance}=${installation}`] };
  const [containers, volumes] = await Promise.all([
    engine.quick((docker) => docker.listContainers({ all: true, filters })),
    engine.quick((docker) => docker.listVolumes({ filters })),
  ]);
  if (!containers.ok) return containers;
  if (!volumes.ok) return volumes;

  const left: { id: string; reason: string }[] = [];
  const removeAll = async <T>(things: readonly T[], id: (thing: T) => string, remove: (id: string) => Promise<Outcome<void>>): Promise<T[]> => {
    const outcomes = await Promise.all(things.map(async (thing) => ({ thing, outcome: await remove(id(thing)) })));
    for (const { thing, outcome } of outcomes) {
      if (!outcome.ok) left.push({ id: id(thing), reason: outcome.error.message });
    }
    return outcomes.flatMap(({ thing, outcome }) => (outcome.ok ? [thing] : []));
  };

  const ours = containers.value
    .map((container) => ({ id: container.Id, runId: container.Labels[labels.run] ?? '' }))
    .filter(({ runId }) => !keep.has(runId));
  const stale = volumes.value.Volumes.filter((volume) => !keep.has(volume.Labels[labels.run] ?? '')).map((volume) => volume.Name);
  // A volume can only go after the containers that hold it.
  const removedContainers = await removeAll(ours, ({ id }) => id, (id) => removeContainer(engine, id));
  const removedVolumes = await removeAll(stale, (name) => name, (name) => removeVolume(engine, name));
  return ok({ containers: removedContainers, volumes: removedVolumes, left });
}

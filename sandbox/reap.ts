import * as z from 'zod';
import type { ReapReport } from '../agents/workspace.ts';
import { removeContainer, removeVolume } from './container.ts';
import { labels } from './container-spec.ts';
import type { CacheLimits } from './dependencies/cache-volumes.ts';
import { pruneCaches } from './dependencies/cache-volumes.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

const carried = z.record(z.string(), z.string());
const owned = z.object({
  containers: z.array(z.object({ Id: z.string(), Labels: carried })),
  volumes: z.array(z.object({ Name: z.string(), Labels: carried })).nullable(),
});

/**
 * Removes what carries this installation's own label and belongs to no run in `keep`. Of prepared dependencies it takes
 * what is not complete and what is beyond `caches`. It never looks at anything else.
 */
export async function reap(engine: Engine, installation: string, keep: ReadonlySet<string>, caches: CacheLimits): Promise<Outcome<ReapReport>> {
  const filters = { label: [`${labels.instance}=${installation}`] };
  const [containers, volumes] = await Promise.all([
    engine.quick((docker) => docker.listContainers({ all: true, filters })),
    engine.quick((docker) => docker.listVolumes({ filters })),
  ]);
  if (!containers.ok) return containers;
  if (!volumes.ok) return volumes;
  const found = owned.safeParse({ containers: containers.value, volumes: volumes.value.Volumes });
  if (!found.success) return fail('docker_refused', 'This engine does not list its containers the way Docker does.', 'Use Docker Engine 20.10 or newer.');

  const left: { id: string; reason: string }[] = [];
  const removeAll = async <T>(things: readonly T[], id: (thing: T) => string, remove: (id: string) => Promise<Outcome<void>>): Promise<T[]> => {
    const outcomes = await Promise.all(things.map(async (thing) => ({ thing, outcome: await remove(id(thing)) })));
    for (const { thing, outcome } of outcomes) {
      if (!outcome.ok) left.push({ id: id(thing), reason: outcome.error.message });
    }
    return outcomes.flatMap(({ thing, outcome }) => (outcome.ok ? [thing] : []));
  };

  const stale = ({ Labels }: { readonly Labels: Readonly<Record<string, string>> }): boolean => !keep.has(Labels[labels.run] ?? '');
  const oldContainers = found.data.containers.filter(stale).map(({ Id, Labels }) => ({ id: Id, runId: Labels[labels.run] ?? '' }));
  const oldVolumes = (found.data.volumes ?? []).filter((volume) => stale(volume) && volume.Labels[labels.dependencies] === undefined).map(({ Name }) => Name);
  // A volume can only go after the containers that hold it.
  const removedContainers = await removeAll(oldContainers, ({ id }) => id, (id) => removeContainer(engine, id));
  const removedVolumes = await removeAll(oldVolumes, (name) => name, (name) => removeVolume(engine, name));
  const pruned = await pruneCaches(engine, installation, keep, caches);
  if (!pruned.ok) return pruned;
  return ok({ containers: removedContainers, volumes: [...removedVolumes, ...pruned.value.removed], left: [...left, ...pruned.value.left] });
}

import { digestOf } from '../../domain/digest.ts';
import type { EventObservation } from '../../domain/event-data.ts';
import type { Normalized } from '../contract.ts';

/** The same event twice in one payload: said the same way it is one, said two ways none of them is believed. */
export function settleDuplicates(observations: readonly EventObservation[]): Normalized {
  const byKey = new Map<string, EventObservation[]>();
  for (const observation of observations) {
    const before = byKey.get(observation.key);
    if (before === undefined) byKey.set(observation.key, [observation]);
    else before.push(observation);
  }
  if (byKey.size === observations.length) return { observations, rejected: [], remarks: [] };
  return settle([...byKey.values()]);
}

function settle(groups: readonly (readonly EventObservation[])[]): Normalized {
  const kept: EventObservation[] = [];
  const rejected: Normalized['rejected'][number][] = [];
  let repeated = 0;
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.length === 1 || new Set(group.map(digestOf)).size === 1) {
      kept.push(first);
      repeated += group.length - 1;
    } else {
      rejected.push(...group.map(({ key }) => ({ record: key, code: 'key_contradicted', message: `The payload has ${group.length} records with this key that say different things.` })));
    }
  }
  return { observations: kept, rejected, remarks: repeated === 0 ? [] : [`${repeated} records came twice, word for word, and count once.`] };
}

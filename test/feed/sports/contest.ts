import type { z } from 'zod';
import { actionSchema, type Action } from '../../../main/domain/event-data.ts';
import type { CoursePoint, EventHead } from '../../../main/feed/contract.ts';
import type { Sport } from '../../../main/feed/sport.ts';

/** A contest of two invented sides. */
export function headFor(sport: string, options: { readonly knockout?: boolean | null; readonly attributes?: EventHead['attributes'] } = {}): EventHead {
  const competitor = (key: 'home' | 'away', name: string): EventHead['competitors'][number] => ({ key, name, alignment: key, names: [], attributes: {} });
  return {
    sport,
    competition: { name: 'Harbour Cup', season: null, stage: null, round: null, knockout: options.knockout ?? null },
    competitors: [competitor('home', 'Rovers of Ash'), competitor('away', 'Tarn United')],
    attributes: options.attributes ?? {},
  };
}

type Given = Omit<z.input<typeof actionSchema>, 'id' | 'sequence'>;

/** Actions in the given order. */
export function actionsFrom(given: readonly Given[]): readonly Action[] {
  return given.map((one, sequence) => actionSchema.parse({ ...one, id: `a${sequence}`, sequence }));
}

export function lastOf(sport: Sport, head: EventHead, given: readonly Given[]): CoursePoint {
  const last = sport.course(head, actionsFrom(given)).at(-1);
  if (last === undefined) throw new Error('There is no action.');
  return last;
}

export type { Given };

import type * as z from 'zod';
import { eventObservationSchema, type EventObservation } from '../../domain/event-data.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** What a mapping gave, as an observation that is whole in itself. Faults: `observation_invalid`, with the field. */
export function checkObservation(value: unknown): Result<EventObservation> {
  const parsed = eventObservationSchema.safeParse(value);
  if (!parsed.success) return invalid(parsed.error.issues.slice(0, 3).map((issue) => issueIn(value, issue)).join('; '));
  const fault = firstFault(parsed.data);
  return fault === null ? ok(parsed.data) : invalid(fault);
}

/** Where it is and what is wrong; a field that is not there is said to be missing, whatever it should have been. */
function issueIn(value: unknown, { path, message }: z.core.$ZodIssue): string {
  const what = path.length > 0 && valueAt(value, path) === undefined ? 'is missing' : message;
  return path.length === 0 ? what : `${path.map(String).join('.')}: ${what}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
}

function invalid(why: string): Result<never> {
  return fail('observation_invalid', `It is no observation of an event: ${why.slice(0, 300)}`, 'Look at the record, or mend the mapping of the connector.');
}

/** What the shape alone does not say. */
function firstFault({ competitors, score, actions }: EventObservation): string | null {
  const keys = new Set(competitors.map((competitor) => competitor.key));
  if (keys.size !== competitors.length) return 'competitors: two have the same key';
  for (const side of ['home', 'away'] as const) {
    if (competitors.filter((competitor) => competitor.alignment === side).length > 1) return `competitors: two are ${side}`;
  }
  const values = [score?.total, score?.shootout, ...(score?.periods ?? []).map((period) => period.values), ...actions.map((action) => action.score)];
  const named = [...values.flatMap((one) => Object.keys(one ?? {})), ...actions.flatMap((action) => action.competitor ?? [])];
  const stranger = named.find((key) => !keys.has(key));
  if (stranger !== undefined) return `score or actions: ${stranger} is no competitor`;
  const ids = new Set<string>();
  for (const { id } of actions) {
    if (ids.has(id)) return `actions: two have the id ${id}`;
    ids.add(id);
  }
  return null;
}

import { eventObservationSchema, type EventObservation } from '../../domain/event-data.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** What a mapping gave, as an observation that is whole in itself. Faults: `observation_invalid`, with the field. */
export function checkObservation(value: unknown): Result<EventObservation> {
  const parsed = eventObservationSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
  }
  const fault = firstFault(parsed.data);
  return fault === null ? ok(parsed.data) : invalid(fault);
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

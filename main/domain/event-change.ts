import * as z from 'zod';
import { canonicalBytes } from './digest.ts';
import { actionSchema, eventObservationSchema, type Action, type EventObservation } from './event-data.ts';

/** The fields of an observation that are replaced as a whole; actions are told one by one. */
const wholeFields = ['sport', 'competition', 'startsAt', 'startsOn', 'venue', 'status', 'clock', 'competitors', 'score', 'asOf', 'attributes'] as const;
export type ObservedField = (typeof wholeFields)[number] | 'actions';

const { shape } = eventObservationSchema;

/** What changed in one source's word on one event. History is a list of these; the present is what they add up to. */
export const eventChangeSchema = z.strictObject({
  key: shape.key,
  /** `gone`: the source does not list the event any more. */
  kind: z.enum(['new', 'changed', 'gone']),
  fields: z.strictObject({
    sport: shape.sport.optional(), competition: shape.competition.optional(), startsAt: shape.startsAt.unwrap().optional(), startsOn: shape.startsOn.unwrap().optional(),
    venue: shape.venue.unwrap().optional(), status: shape.status.optional(), clock: shape.clock.unwrap().optional(), competitors: shape.competitors.optional(),
    score: shape.score.unwrap().optional(), asOf: shape.asOf.unwrap().optional(), attributes: shape.attributes.unwrap().optional(),
  }),
  /** New actions, and those that are not what they were. */
  actions: z.array(actionSchema).max(5000),
  removedActions: z.array(z.string()).max(5000),
});
export type EventChange = z.infer<typeof eventChangeSchema>;

/** What is different in `after`; null when nothing is. `before` undefined: the event is new; `after` undefined: it is gone. */
export function changeOf(before: EventObservation | undefined, after: EventObservation | undefined): EventChange | null {
  if (after === undefined) return before === undefined ? null : { key: before.key, kind: 'gone', fields: {}, actions: [], removedActions: [] };
  const fields = Object.fromEntries(wholeFields.filter((field) => before === undefined || !same(before[field], after[field])).map((field) => [field, after[field]]));
  const known = new Map(before?.actions.map((action) => [action.id, action]));
  const actions = after.actions.filter((action) => !same(known.get(action.id), action));
  const left = new Set(after.actions.map((action) => action.id));
  const removedActions = (before?.actions ?? []).filter((action) => !left.has(action.id)).map((action) => action.id);
  if (before !== undefined && Object.keys(fields).length === 0 && actions.length === 0 && removedActions.length === 0) return null;
  return { key: after.key, kind: before === undefined ? 'new' : 'changed', fields, actions, removedActions };
}

/** The observation after a change; undefined when the event is gone. A change of kind `new` begins afresh. */
export function applyChange(before: EventObservation | undefined, change: EventChange): EventObservation | undefined {
  if (change.kind === 'gone') return undefined;
  const known = change.kind === 'new' ? undefined : before;
  const gone = new Set(change.removedActions);
  const changed = new Map(change.actions.map((action) => [action.id, action]));
  const kept = (known?.actions ?? []).filter((action) => !gone.has(action.id)).map((action) => changed.get(action.id) ?? action);
  const old = new Set(kept.map((action) => action.id));
  const actions: readonly Action[] = [...kept, ...change.actions.filter((action) => !old.has(action.id))];
  return eventObservationSchema.parse({ ...known, key: change.key, ...change.fields, actions: [...actions].sort(bySequence) });
}

/** Which fields a change touches. */
export function fieldsOf(change: EventChange): readonly ObservedField[] {
  const whole = wholeFields.filter((field) => change.fields[field] !== undefined);
  return change.actions.length + change.removedActions.length > 0 ? [...whole, 'actions'] : whole;
}

function bySequence(a: Action, b: Action): number {
  return a.sequence - b.sequence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || Buffer.compare(canonicalBytes(a), canonicalBytes(b)) === 0;
}

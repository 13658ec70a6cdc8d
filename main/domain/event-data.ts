import * as z from 'zod';
import { instantSchema } from './ids.ts';

/**
 * What a source says of sports events, in the terms of the IPTC Sport Schema (https://sportschema.org): sport,
 * competition, event, competitor, score, status, clock, action. An observation is one source's word; what the feed
 * makes of all sources together is an event record.
 */

export const eventStatuses = ['scheduled', 'live', 'interrupted', 'finished', 'postponed', 'abandoned', 'cancelled', 'unknown'] as const;
/** `unknown`: it should have begun and no source says whether it did. */
export const eventStatusSchema = z.enum(eventStatuses);
export type EventStatus = z.infer<typeof eventStatusSchema>;

export const sportSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not a sport’s short name, e.g. `soccer`, `motor-racing`');

/** A plain value a source gives beyond what every sport has. */
export const scalarSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
const attributesSchema = z.record(z.string().min(1).max(60), scalarSchema);

const nameSchema = z.string().min(1).max(200);
/** What a competitor is called inside one event: `home` and `away` where the sport has sides, else the source's own id. */
export const competitorKeySchema = z.string().min(1).max(80);
export const valuesSchema = z.record(competitorKeySchema, z.number());

export const clockSchema = z.strictObject({
  /** `1H`, `HT`, `2H`, `ET1`, `ET2`, `PEN`, `SET2`, `INN7`, `LAP`…; null where the source does not say. */
  period: z.string().min(1).max(40).nullable().default(null),
  minute: z.int().min(0).max(10_000).nullable().default(null),
  /** Minutes of stoppage time beyond `minute`, as in 90+4. */
  stoppage: z.int().min(0).max(60).nullable().default(null),
  second: z.number().min(0).lt(60).nullable().default(null),
});
export type Clock = z.infer<typeof clockSchema>;

export const competitorSchema = z.strictObject({
  key: competitorKeySchema,
  name: nameSchema,
  alignment: z.enum(['home', 'away']).nullable(),
  /** Other names and codes the source gives, e.g. `MCI`. */
  names: z.array(nameSchema).max(20).default([]),
  /** E.g. `grid`, `team`, `nation`. */
  attributes: attributesSchema.default({}),
});
export type Competitor = z.infer<typeof competitorSchema>;

export const scoreSchema = z.strictObject({
  /** By competitor key; goals, sets, runs, points: what the sport counts. Without a penalty shoot-out. */
  total: valuesSchema,
  periods: z.array(z.strictObject({ period: z.string().min(1).max(40), values: valuesSchema })).max(60).default([]),
  shootout: valuesSchema.nullable().default(null),
});
export type Score = z.infer<typeof scoreSchema>;

export const actionTypeSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not an action’s short name, e.g. `goal`, `own-goal`, `red-card`');

/** Something that happened in an event. Which types there are, and what they change, the sport's description says. */
export const actionSchema = z.strictObject({
  /** Unique within the event and the same in every observation of this source. */
  id: z.string().min(1).max(160),
  type: actionTypeSchema,
  period: z.string().min(1).max(40).nullable().default(null),
  minute: z.int().min(0).max(10_000).nullable().default(null),
  stoppage: z.int().min(0).max(60).nullable().default(null),
  second: z.number().min(0).lt(60).nullable().default(null),
  /** Place in the order of time as far as the source knows it; the order of actions with the same clock. */
  sequence: z.number(),
  /** Whom it counts for: for an own goal the side that gets the goal. */
  competitor: competitorKeySchema.nullable().default(null),
  /** The person, e.g. the scorer. */
  participant: nameSchema.nullable().default(null),
  /** The running score after it, where the source says. */
  score: valuesSchema.nullable().default(null),
  attributes: attributesSchema.default({}),
});
export type Action = z.infer<typeof actionSchema>;

export const competitionSchema = z.strictObject({
  name: nameSchema,
  /** E.g. `2017-18`, `2026`. */
  season: z.string().max(40).nullable().default(null),
  stage: z.string().max(120).nullable().default(null),
  round: z.string().max(120).nullable().default(null),
  /** Whether a draw is impossible; null where not known. */
  knockout: z.boolean().nullable().default(null),
});
export type Competition = z.infer<typeof competitionSchema>;

/** One source's word on one event at one time. */
export const eventObservationSchema = z.strictObject({
  /** The source's own id, or one made of what does not change. Unique within the source. */
  key: z.string().min(1).max(200),
  sport: sportSchema,
  competition: competitionSchema,
  startsAt: instantSchema.nullable().default(null).describe('Kick-off as an instant; null where only the day is known.'),
  startsOn: z.iso.date().nullable().default(null).describe('The day where it is played, as the source writes it.'),
  venue: nameSchema.nullable().default(null),
  status: eventStatusSchema,
  clock: clockSchema.nullable().default(null),
  competitors: z.array(competitorSchema).min(1).max(200),
  score: scoreSchema.nullable().default(null),
  actions: z.array(actionSchema).max(5000).default([]),
  /** As of when the source says so (its own time stamp); null where it does not say. */
  asOf: instantSchema.nullable().default(null),
  attributes: attributesSchema.default({}),
});
export type EventObservation = z.infer<typeof eventObservationSchema>;
export type EventObservationInput = z.input<typeof eventObservationSchema>;

/** Where a value comes from: which source, since when it says so, and as of when. */
export const provenanceSchema = z.strictObject({
  source: z.string().min(1).max(64),
  /** When this source first said this value. */
  since: instantSchema,
  /** When this source was last seen to say it. */
  observedAt: instantSchema,
  asOf: instantSchema.nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

function sourced<T extends z.ZodType>(value: T) {
  return z.strictObject({
    value,
    from: provenanceSchema,
    agreeing: z.array(z.string()).describe('Other sources that say the same.'),
    confirmed: z.boolean().optional().describe('Of a score or a status: whether two sources have agreed on this value, now or before one of them went on.'),
  });
}

/** Two sources that say different things, and what was done about it. */
export const conflictSchema = z.strictObject({
  field: z.string().min(1).max(80).describe('`score`, `status`, `startsAt`, `actions`…'),
  values: z.array(z.strictObject({ source: z.string(), value: z.json() })).min(1).max(20),
  since: instantSchema,
  resolution: z.enum(['held-back', 'majority', 'trusted', 'newer', 'kept-last-good']),
  sentence: z.string().min(1).max(400),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** An action with the sources that know of it. */
export const recordActionSchema = actionSchema.extend({ from: provenanceSchema, confirmedBy: z.array(z.string()) });
export type RecordAction = z.infer<typeof recordActionSchema>;

/** What the feed holds true of one event, each field with its source. */
export const eventRecordSchema = z.strictObject({
  /** The same for as long as the event is known, whichever sources come and go. Safe as a file name. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, 'is not an event’s id'),
  sport: sportSchema,
  competition: sourced(competitionSchema),
  startsAt: sourced(instantSchema.nullable()),
  startsOn: z.iso.date().nullable(),
  venue: nameSchema.nullable(),
  status: sourced(eventStatusSchema),
  clock: sourced(clockSchema).nullable(),
  competitors: z.array(competitorSchema).min(1).max(200),
  score: sourced(scoreSchema).extend({ shootoutConfirmed: z.boolean().optional().describe('The same of its shoot-out, where it has one.') }).nullable(),
  /** In the order of time. */
  actions: z.array(recordActionSchema).max(5000),
  attributes: attributesSchema,
  sources: z.array(z.strictObject({ source: z.string(), key: z.string(), observedAt: instantSchema, asOf: instantSchema.nullable(), joined: z.number().min(0).max(1).describe('How sure it is that this is the same event.') })).min(1),
  conflicts: z.array(conflictSchema).max(50),
  /** 0 to 1: how far the score and the status are confirmed, and how it was come by. */
  confidence: z.strictObject({ value: z.number().min(0).max(1), basis: z.string().min(1).max(300) }),
  /** When anything of it last changed, by event data and not by fetches. */
  changedAt: instantSchema,
});
export type EventRecord = z.infer<typeof eventRecordSchema>;

/** Opposite sides of a two-sided event, where it has them. */
export function sidesOf<C extends { readonly alignment: 'home' | 'away' | null }>(competitors: readonly C[]): { readonly home: C; readonly away: C } | null {
  const home = competitors.find((one) => one.alignment === 'home');
  const away = competitors.find((one) => one.alignment === 'away');
  return home === undefined || away === undefined ? null : { home, away };
}

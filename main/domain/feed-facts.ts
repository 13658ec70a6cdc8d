import * as z from 'zod';
import { faultSchema } from './artifacts/autonomy-run-report.ts';
import { sourceIdSchema } from './connector.ts';
import { eventRecordSchema } from './event-data.ts';
import { eventChangeSchema } from './event-change.ts';
import { instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from './ids.ts';
import { loopNameSchema, modeSchema } from './words.ts';

/** `unchanged`: it was read, or said so itself, and nothing is new. `quarantined`: it answered, and is not believed. */
export const readOutcomeSchema = z.enum(['changed', 'unchanged', 'failed', 'quarantined']);
export type ReadOutcome = z.infer<typeof readOutcomeSchema>;

export const validatorsSchema = z.record(z.string(), z.strictObject({ etag: z.string().max(1000).nullable(), lastModified: z.string().max(200).nullable(), sha256: sha256Schema.optional() }));

export const quarantineSchema = z.strictObject({
  /** The event's key in the source; null for the payload as a whole. */
  key: z.string().max(300).nullable(),
  code: z.string().min(1).max(80),
  message: z.string().min(1).max(600),
  since: instantSchema.describe('When this same word was first not believed.'),
  digest: sha256Schema.describe('Of what was said, to know the same word again.'),
});
export type Quarantine = z.infer<typeof quarantineSchema>;

/** One read of one source, with what became known by it. What was known when is a list of these. */
const observed = z.strictObject({
  runId: runIdSchema, workspaceId: workspaceIdSchema, source: sourceIdSchema,
  observedAt: instantSchema,
  outcome: readOutcomeSchema,
  fault: faultSchema.nullable().describe('Why it failed or is not believed, or that what it says is old.'),
  retryAfterMs: z.number().nonnegative().nullable(),
  connectorDigest: sha256Schema.describe('The connector and its parameters: another one reads everything anew.'),
  payloadSha256: sha256Schema.nullable(),
  payloadBytes: z.int().nonnegative(),
  validators: validatorsSchema,
  asOf: instantSchema.nullable().describe('As of when the newest thing it says is true.'),
  events: z.int().nonnegative(),
  remarks: z.array(z.string().max(500)).max(20),
  changes: z.array(eventChangeSchema).max(20_000),
  quarantined: z.array(quarantineSchema).max(200),
  lateKeys: z.array(z.string().max(200)).max(5000).describe('Events of which it says what was true long ago.'),
  judged: z.boolean().describe('Whether what it said was judged at this read; otherwise earlier doubts stay.'),
});

export const feedFactBodies = {
  'feed.observed': observed,
  'event.linked': z.strictObject({
    runId: runIdSchema, workspaceId: workspaceIdSchema, eventId: eventRecordSchema.shape.id, source: sourceIdSchema, key: z.string().min(1).max(200),
    confidence: z.number().min(0).max(1),
    competitors: z.record(z.string(), z.string()).describe('The source’s competitor key for each of the event’s, where they differ.'),
    why: z.string().min(1).max(500),
  }),
  'event.unlinked': z.strictObject({ runId: runIdSchema, workspaceId: workspaceIdSchema, source: sourceIdSchema, key: z.string().min(1).max(200), why: z.string().min(1).max(500) }),
  'feed.published': z.strictObject({
    runId: runIdSchema, workspaceId: workspaceIdSchema, mode: modeSchema,
    sha256: sha256Schema.describe('The feed, as an artifact.'),
    stateDigest: sha256Schema.describe('What it was made from; the same digest needs no model.'),
    previous: sha256Schema.nullable(),
    items: z.int().nonnegative(),
    events: z.array(z.strictObject({ eventId: eventRecordSchema.shape.id, sha256: sha256Schema })).max(500).describe('Event files that are new or changed with it.'),
    place: z.string().nullable().describe('The folder it was published into; null for a dry run.'),
  }),
  'feed.switched': z.strictObject({ workspaceId: workspaceIdSchema, on: z.boolean() }),
  /** How a due tick of a schedule ended that no run was asked for. Ticks that were slept through share one. */
  'slot.closed': z.strictObject({
    workspaceId: workspaceIdSchema, loop: loopNameSchema, slot: instantSchema, until: instantSchema, count: z.int().positive(),
    outcome: z.enum(['skipped', 'blocked', 'missed']),
    why: z.string().min(1).max(500),
  }),
} as const;

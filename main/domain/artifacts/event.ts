import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { eventRecordSchema, provenanceSchema } from '../event-data.ts';
import { degradedLevelSchema, rankPartSchema, sentenceSchema } from './live-feed.ts';

/** A named value a sentence may state, and where it stands. */
export const eventFieldSchema = z.strictObject({
  value: z.json(),
  /** JSON Pointer (RFC 6901) into `record` of the same file; null for a value derived from several. */
  pointer: z.string().nullable(),
  from: provenanceSchema.nullable(),
});
export type EventField = z.infer<typeof eventFieldSchema>;

/** One point of an event's course: what an action changed. */
export const coursePointSchema = z.strictObject({
  actionId: z.string(),
  /** 0 at the start, 1 at the end. */
  progress: z.number().min(0).max(1),
  /** The chance of each outcome after the action, in the order of `outcomes`. */
  chances: z.array(z.number().min(0).max(1)).max(30),
  /** Half the sum of the absolute changes of the chances. */
  impact: z.number().min(0).max(1),
  total: z.record(z.string(), z.number()).nullable(),
  parts: z.array(rankPartSchema).max(20),
});

/** `event/{id}.json`: everything known of one event, and from whom. */
export const eventArtifactSchema = envelopeSchema.extend({
  kind: z.literal('event'),
  formatVersion: z.literal(1),
  id: eventRecordSchema.shape.id,
  record: eventRecordSchema,
  /** What the outcomes are called, e.g. `home`, `draw`, `away`; empty for a sport without a description. */
  outcomes: z.array(z.string()).max(30),
  course: z.array(coursePointSchema).max(5000),
  fields: z.record(z.string(), eventFieldSchema),
  summary: sentenceSchema,
  whyNow: sentenceSchema,
  degraded: degradedLevelSchema,
});
export type EventArtifact = z.infer<typeof eventArtifactSchema>;

/** `events.json` of a run: the event files that are new or changed with its feed, by the event's id. */
export const eventFilesSchema = z.record(eventRecordSchema.shape.id, eventArtifactSchema);

import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema } from '../ids.ts';
import { degradedLevelSchema, sentenceSchema } from './live-feed.ts';

/** A value with the source and the time it is known from. Terms of the IPTC Sport Schema. */
const provenanceSchema = z.strictObject({ source: z.string().min(1), observedAt: instantSchema });

const competitorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  score: z.strictObject({ value: z.number(), from: provenanceSchema }).nullable(),
});

const actionSchema = z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  minute: z.number().nonnegative().nullable(),
  second: z.number().min(0).max(59).nullable(),
  competitorId: z.string().nullable(),
  text: z.string().max(280),
  from: provenanceSchema,
});

/** `event/{id}.json`: everything known of one event, and from whom. */
export const eventArtifactSchema = envelopeSchema.extend({
  kind: z.literal('event'),
  id: z.string().min(1),
  sport: z.string().min(1),
  competition: z.string().min(1),
  startsAt: instantSchema.nullable(),
  status: z.enum(['scheduled', 'live', 'finished', 'postponed', 'abandoned', 'cancelled']),
  competitors: z.array(competitorSchema).min(1),
  actions: z.array(actionSchema),
  summary: sentenceSchema,
  whyNow: sentenceSchema,
  degraded: degradedLevelSchema,
});
export type EventArtifact = z.infer<typeof eventArtifactSchema>;

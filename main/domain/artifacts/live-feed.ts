import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema, sha256Schema } from '../ids.ts';

/** How far the feed fell back from its best form, best first. */
export const degradedLevelSchema = z.enum(['none', 'template', 'last-good', 'stale']);

/** A piece of a sentence traced to the field it states. */
export const claimSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  field: z.string().min(1),
  value: z.json(),
});

export const sentenceSchema = z.strictObject({
  text: z.string().min(1).max(280),
  claims: z.array(claimSchema),
  writtenBy: z.string(),
});

export const feedItemSchema = z.strictObject({
  eventId: z.string().min(1),
  rank: z.int().positive(),
  sport: z.string().min(1),
  competition: z.string().min(1),
  status: z.enum(['scheduled', 'live', 'finished', 'postponed', 'abandoned', 'cancelled']),
  summary: sentenceSchema,
  whyNow: sentenceSchema,
  score: z.number().describe('The sum of the parts below.'),
  parts: z.array(z.strictObject({ name: z.string(), value: z.number(), why: z.string() })),
  sources: z.array(z.strictObject({ id: z.string(), observedAt: instantSchema })).min(1),
});

export const liveFeedSchema = envelopeSchema.extend({
  kind: z.literal('live_feed'),
  degraded: degradedLevelSchema,
  previous: sha256Schema.nullable().describe('Digest of the feed this one replaces.'),
  items: z.array(feedItemSchema).max(500),
});
export type LiveFeed = z.infer<typeof liveFeedSchema>;

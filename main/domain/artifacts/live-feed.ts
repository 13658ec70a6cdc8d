import * as z from 'zod';
import { sourceIdSchema } from '../connector.ts';
import { envelopeSchema } from '../envelope.ts';
import { eventStatusSchema, sportSchema, valuesSchema } from '../event-data.ts';
import { instantSchema, sha256Schema } from '../ids.ts';

/**
 * How far the feed fell back from its best form, best first: a model's checked words; the template's; the last good
 * sentence with its age; old data.
 */
export const degradedLevels = ['none', 'template', 'last-good', 'stale'] as const;
export const degradedLevelSchema = z.enum(degradedLevels);
export type DegradedLevel = z.infer<typeof degradedLevelSchema>;

/** A piece of a sentence traced to the field it states. Offsets are UTF-16 code units of the text. */
export const claimSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** A name in `fields` of `event/{id}.json`. */
  field: z.string().min(1).max(120),
  /** What the field held when the claim was checked. */
  value: z.json(),
});
export type Claim = z.infer<typeof claimSchema>;

export const sentenceSchema = z.strictObject({
  text: z.string().min(1).max(280),
  claims: z.array(claimSchema).max(60),
  /** `provider/model`, or `builtin` for a template. */
  writtenBy: z.string().min(1),
  level: degradedLevelSchema,
  /** When it was checked against the data and held. */
  checkedAt: instantSchema,
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** One part of a rank: `contribution` = `weight` x `value`; the score is their sum. */
export const rankPartSchema = z.strictObject({
  name: z.string().min(1).max(60),
  value: z.number(),
  weight: z.number(),
  contribution: z.number(),
  why: z.string().min(1).max(300),
});
export type RankPart = z.infer<typeof rankPartSchema>;

const itemCompetitorSchema = z.strictObject({ key: z.string(), name: z.string(), alignment: z.enum(['home', 'away']).nullable() });

export const feedItemSchema = z.strictObject({
  eventId: z.string().min(1),
  rank: z.int().positive(),
  sport: sportSchema,
  competition: z.string().min(1),
  startsAt: instantSchema.nullable(),
  status: eventStatusSchema,
  competitors: z.array(itemCompetitorSchema).min(1).max(8).describe('The sides, or the first of a field.'),
  total: valuesSchema.nullable().describe('The score by competitor key; null where there is none yet.'),
  shootout: valuesSchema.nullable(),
  clock: z.string().max(40).nullable().describe('As a reader reads it, e.g. `90+4’`.'),
  /** The action the story is about; null for an event without one. */
  actionId: z.string().nullable(),
  summary: sentenceSchema,
  whyNow: sentenceSchema,
  score: z.number().describe('The sum of the parts below.'),
  parts: z.array(rankPartSchema).min(1).max(20),
  /** Where a model moved it from, within its bound; null where it did not. */
  movedFrom: z.int().positive().nullable(),
  confidence: z.number().min(0).max(1),
  sources: z.array(z.strictObject({ id: sourceIdSchema, observedAt: instantSchema, asOf: instantSchema.nullable() })).min(1),
  conflicts: z.int().nonnegative(),
});
export type FeedItem = z.infer<typeof feedItemSchema>;

/** The most important things that happened, over all events. */
export const momentSchema = z.strictObject({
  eventId: z.string().min(1),
  actionId: z.string().min(1),
  score: z.number(),
  parts: z.array(rankPartSchema).min(1).max(20),
});
export type Moment = z.infer<typeof momentSchema>;

export const sourceStates = ['good', 'late', 'failing', 'quarantined', 'never'] as const;
/** `late`: it answers, but what it says is old. `quarantined`: what it says is not believed. */
export const sourceStateSchema = z.enum(sourceStates);

export const feedSourceStateSchema = z.strictObject({
  id: sourceIdSchema,
  name: z.string(),
  state: sourceStateSchema,
  lastGoodAt: instantSchema.nullable(),
  /** As of when the newest thing it says is true. */
  asOf: instantSchema.nullable(),
  fault: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  attribution: z.string().nullable(),
});

export const liveFeedSchema = envelopeSchema.extend({
  kind: z.literal('live_feed'),
  formatVersion: z.literal(1),
  title: z.string(),
  language: z.string(),
  /** The newest event time anything in it rests on; null while nothing is known. */
  asOf: instantSchema.nullable(),
  degraded: degradedLevelSchema,
  degradedWhy: z.string().max(500).nullable(),
  previous: sha256Schema.nullable().describe('Digest of the feed this one replaces.'),
  summary: sentenceSchema.nullable().describe('The top story in one sentence; null while there is none.'),
  items: z.array(feedItemSchema).max(500),
  moments: z.array(momentSchema).max(100),
  sources: z.array(feedSourceStateSchema).max(50),
});
export type LiveFeed = z.infer<typeof liveFeedSchema>;

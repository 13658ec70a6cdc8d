import * as z from 'zod';
import { sourceIdSchema, type Connector } from './connector.ts';
import { sportSchema } from './event-data.ts';

/** How the signals of the ranking are weighed; each is explained in docs/feed.md. */
export const rankWeightsSchema = z.strictObject({
  impact: z.number().min(0).max(10).default(1).describe('What the latest actions changed in the chances of each outcome.'),
  /** Below 1: what it changes in the table comes on top of what it changed in its own contest, and never stands for it. */
  qualification: z.number().min(0).max(10).default(0.3).describe('What an action changed in the chances to go through, or to win the league.'),
  lateness: z.number().min(0).max(10).default(0.3),
  closeness: z.number().min(0).max(10).default(0.25),
  rarity: z.number().min(0).max(10).default(0.15),
  competition: z.number().min(0).max(10).default(0.1),
  live: z.number().min(0).max(10).default(0.3),
  recency: z.number().min(0).max(10).default(0.3),
  favourite: z.number().min(0).max(10).default(0.4),
});
export type RankWeights = z.infer<typeof rankWeightsSchema>;

export const feedSourceSchema = z.strictObject({
  /** A connector of Touchline's own by its id, or one of the workspace by its path below `.touchline/`. */
  connector: z.union([sourceIdSchema, z.string().regex(/^connectors\/[A-Za-z0-9._/-]+\.json$/)]),
  /** The id of the source; the connector's own where left out. Two sources may use one connector with other parameters. */
  id: sourceIdSchema.optional(),
  parameters: z.record(z.string(), z.string().max(200)).default({}),
  /** Overrides the connector's locations, e.g. to read a file of the workspace. */
  locations: z.record(z.string(), z.string().min(1).max(500)).default({}),
  trust: z.number().min(0).max(1).optional(),
  liveSeconds: z.number().min(5).max(3600).optional(),
  idleSeconds: z.number().min(5).max(86_400).optional(),
});
export type FeedSource = z.infer<typeof feedSourceSchema>;

/** `.touchline/feed.json` of a workspace: what its feed is made of. */
export const feedSettingsSchema = z.strictObject({
  formatVersion: z.literal(1),
  title: z.string().min(1).max(120).default('Live feed'),
  sources: z.array(feedSourceSchema).min(1).max(50),
  sports: z.array(sportSchema).default([]).describe('Only these; all where empty.'),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default('en'),
  favourites: z.strictObject({
    competitors: z.array(z.string().max(200)).default([]),
    competitions: z.array(z.string().max(200)).default([]),
  }).prefault({}),
  /** How much a competition matters, 0 to 1, by name; 0.5 where it is not named. */
  competitions: z.record(z.string(), z.number().min(0).max(1)).default({}),
  /** How many of a group, or of a league's table, go through, by the competition's name; where it is not named 2 of a group and the first of a league. */
  places: z.record(z.string(), z.int().min(1).max(50)).default({}),
  weights: rankWeightsSchema.prefault({}),
  items: z.int().min(1).max(200).default(20),
  window: z.strictObject({
    pastHours: z.number().positive().max(24 * 366 * 100).default(36),
    futureHours: z.number().positive().max(24 * 366 * 100).default(48),
  }).prefault({}),
  /** How often sources are read for the sake of a sport, where it is another pace than the source's own. */
  paces: z.record(sportSchema, z.strictObject({ liveSeconds: z.number().min(5).max(3600), idleSeconds: z.number().min(5).max(86_400) })).default({}),
  /** For how many of the first items a model writes the sentences; templates do the rest. */
  modelItems: z.int().min(0).max(50).default(3),
  /** How far a model may move an item from its computed rank; 0 lets none be asked. */
  rerankBound: z.int().min(0).max(10).default(0),
  /** Keeps what the sources say in Touchline's home, for replays. */
  record: z.boolean().default(false),
  publish: z.strictObject({
    /** A folder below the workspace that a live run publishes into; Touchline's home where null. */
    folder: z.string().min(1).max(500).nullable().default(null),
    /** A loopback port the feed is served on for clients to poll; not served where null. */
    port: z.int().min(1024).max(65_535).nullable().default(null),
  }).prefault({}),
});
export type FeedSettings = z.infer<typeof feedSettingsSchema>;

/** A source of a feed with the connector it names, its parameters filled in. */
export interface ResolvedSource {
  readonly id: string;
  readonly connector: Connector;
  readonly parameters: Readonly<Record<string, string>>;
  /** Part name to an http(s) address or an absolute path. */
  readonly locations: Readonly<Record<string, string>>;
  readonly trust: number;
  readonly liveSeconds: number;
  readonly idleSeconds: number;
}

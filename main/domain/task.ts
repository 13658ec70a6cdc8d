import * as z from 'zod';
import { instantSchema, runIdSchema, sha256Schema } from './ids.ts';
import { taskCategorySchema } from './words.ts';

/** A path inside a repository: `/` between parts, no leading slash, no `.` or `..` part, valid UTF-8. */
export const repoPathSchema = z.string().min(1).max(4096);

export const evidenceSchema = z.strictObject({
  path: repoPathSchema,
  line: z.int().positive().optional(),
  detail: z.string().max(500),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const standingStateSchema = z.enum([
  'pinned', 'skipped', 'needs-model', 'attempted', 'under-way', 'proposed', 'merged',
  'rejected', 'failed', 'blocked', 'needs-you', 'closed', 'reverted', 'tried-too-often',
]);
export type StandingState = z.infer<typeof standingStateSchema>;

/** What is known of a task beside what was found: what the maintainer said of it, and how earlier runs ended. */
export const standingSchema = z.strictObject({
  state: standingStateSchema,
  pickable: z.boolean().describe('Whether a run may take it up as things are.'),
  why: z.string().min(1).max(1000),
  since: instantSchema.nullable(),
  runId: runIdSchema.nullable().describe('The run that it is about; null where it is about none.'),
});
export type Standing = z.infer<typeof standingSchema>;

/** One thing worth doing as it was found, with an objective that can be measured before and after. */
export const foundTaskSchema = z.strictObject({
  id: sha256Schema.describe('Digest of recipe, category, what is measured and expected files: the same task has the same id on every run.'),
  recipe: z.string().min(1).max(64).describe('Who can do it: a recipe id, or `hand-written`.'),
  category: taskCategorySchema,
  title: z.string().min(1).max(120),
  objective: z.string().min(1).max(500),
  measure: z.strictObject({
    name: z.string().min(1).max(80),
    before: z.number(),
    target: z.number(),
  }),
  evidence: z.array(evidenceSchema).max(50),
  evidenceLeftOut: z.int().nonnegative(),
  expectedFiles: z.array(repoPathSchema).max(100),
  effort: z.enum(['minutes', 'hours']),
  risk: z.enum(['low', 'medium', 'high']),
  score: z.number().min(0).max(1),
  scoreParts: z.array(z.strictObject({ name: z.string(), value: z.number(), why: z.string() })),
});
export type FoundTask = z.infer<typeof foundTaskSchema>;

/** The same among the others of a run: whether it may be picked, and why not. */
export const candidateTaskSchema = foundTaskSchema.extend({
  ground: sha256Schema.nullable().default(null).describe('Digest of what it stands on: evidence, measure, expected files as they are.'),
  standing: standingSchema.nullable().default(null).describe('Null where nothing speaks for or against it.'),
});
export type CandidateTask = z.infer<typeof candidateTaskSchema>;

import * as z from 'zod';
import { sha256Schema } from './ids.ts';
import { taskCategorySchema } from './words.ts';

/** A path inside a repository: `/` between parts, no leading slash, no `.` or `..` part, valid UTF-8. */
export const repoPathSchema = z.string().min(1).max(4096);

export const evidenceSchema = z.strictObject({
  path: repoPathSchema,
  line: z.int().positive().optional(),
  detail: z.string().max(500),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One thing worth doing, with an objective that can be measured before and after. */
export const candidateTaskSchema = z.strictObject({
  id: sha256Schema.describe('Digest of recipe, category and expected files: the same task has the same id on every run.'),
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
export type CandidateTask = z.infer<typeof candidateTaskSchema>;

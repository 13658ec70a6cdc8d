import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { sha256Schema } from '../ids.ts';
import { candidateTaskSchema } from '../task.ts';

/** What a model was asked to prefer, within which bound, and whether the ranking followed it. */
export const rerankingSchema = z.strictObject({
  by: z.string().min(1).describe('`provider/model`, or `builtin` where none could say anything.'),
  bound: z.strictObject({ places: z.int().nonnegative(), score: z.number().nonnegative() }).describe('How many places, and how much score, a task may be moved over.'),
  considered: z.int().nonnegative(),
  asked: sha256Schema.nullable().describe('The task it wants first; null where it named none of those it was shown.'),
  taken: z.boolean(),
  why: z.string().min(1).max(500),
});
export type Reranking = z.infer<typeof rerankingSchema>;

export const candidateTasksSchema = envelopeSchema.extend({
  kind: z.literal('candidate_tasks'),
  candidates: z.array(candidateTaskSchema).max(200).describe('Those that may be picked first, in the order they would be; then the others.'),
  leftOut: z.int().nonnegative().default(0).describe('Candidates beyond the bound of this list.'),
  reranking: rerankingSchema.nullable().default(null).describe('Null where no model was asked.'),
  chosen: sha256Schema.nullable().describe('The id of the ONE task of this run; null when nothing is worth doing.'),
  why: z.string().min(1).describe('One sentence a person would say.'),
});
export type CandidateTasks = z.infer<typeof candidateTasksSchema>;

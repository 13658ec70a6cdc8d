import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { sha256Schema } from '../ids.ts';
import { candidateTaskSchema } from '../task.ts';

export const candidateTasksSchema = envelopeSchema.extend({
  kind: z.literal('candidate_tasks'),
  candidates: z.array(candidateTaskSchema).max(200),
  chosen: sha256Schema.nullable().describe('The id of the ONE task of this run; null when nothing is worth doing.'),
  why: z.string().min(1).describe('One sentence a person would say.'),
});
export type CandidateTasks = z.infer<typeof candidateTasksSchema>;

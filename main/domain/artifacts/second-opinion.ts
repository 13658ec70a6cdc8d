import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { sha256Schema } from '../ids.ts';

/** What a model said of a diff. Advice for the person who reviews: no rule of the policy looks at it. */
export const secondOpinionSchema = envelopeSchema.extend({
  kind: z.literal('second_opinion'),
  patchSha256: sha256Schema,
  verdict: z.enum(['no-concerns', 'concerns']),
  summary: z.string().min(1).max(1000),
  concerns: z.array(z.strictObject({ path: z.string().max(4096), line: z.int().positive().nullable(), detail: z.string().min(1).max(1000) })).max(20),
});
export type SecondOpinion = z.infer<typeof secondOpinionSchema>;

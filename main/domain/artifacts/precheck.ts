import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema, runIdSchema, sha256Schema } from '../ids.ts';

/** One thing a run looks at, by name and digest: equal digests mean that it would see the same. */
export const inputPartSchema = z.strictObject({ name: z.string().min(1).max(100), digest: sha256Schema });
export type InputPart = z.infer<typeof inputPartSchema>;

/** What a live run of the engineering loop went by, and whether it was worth going on. */
export const precheckSchema = envelopeSchema.extend({
  kind: z.literal('precheck'),
  outcome: z.enum(['went-on', 'unchanged']),
  inputs: z.array(inputPartSchema).max(200),
  inputsDigest: sha256Schema,
  since: z.strictObject({ runId: runIdSchema, at: instantSchema }).nullable().describe('The run that saw the same and went on; null for a run that goes on itself.'),
});
export type Precheck = z.infer<typeof precheckSchema>;

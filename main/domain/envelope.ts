import * as z from 'zod';
import { instantSchema, runIdSchema, sha256Schema } from './ids.ts';

/** The five fields every artifact carries. */
export const envelopeSchema = z.strictObject({
  runId: runIdSchema,
  timestamp: instantSchema,
  inputsVersion: sha256Schema.describe('Digest of what the artifact was made from.'),
  modelProvider: z.string().regex(/^(builtin|[a-z0-9-]+\/.+)$/).describe('`provider/model`, or `builtin` when no model took part.'),
  confidence: z.strictObject({
    value: z.number().min(0).max(1),
    basis: z.string().min(1).max(500).describe('How the number was come by.'),
  }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

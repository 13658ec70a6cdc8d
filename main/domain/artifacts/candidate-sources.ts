import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema } from '../ids.ts';

const licenceSchema = z.strictObject({
  id: z.string().min(1).describe('SPDX id, or `unknown`.'),
  url: z.url().nullable(),
  checkedAt: instantSchema.nullable(),
});

export const candidateSourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1),
  url: z.url(),
  format: z.enum(['json', 'csv', 'yaml', 'xml', 'text']),
  sports: z.array(z.string()),
  licence: licenceSchema,
  score: z.number().min(0).max(1),
  parts: z.array(z.strictObject({ name: z.string(), value: z.number(), why: z.string() })),
  state: z.enum(['found', 'scored', 'in-trial', 'promoted', 'demoted', 'refused']),
});

export const candidateSourcesSchema = envelopeSchema.extend({
  kind: z.literal('candidate_sources'),
  candidates: z.array(candidateSourceSchema).max(500),
});
export type CandidateSources = z.infer<typeof candidateSourcesSchema>;

import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema } from '../ids.ts';
import { outcomeSchema } from '../words.ts';

/** One figure of candidate and baseline; null means not measured, which counts as failing. */
const measurementSchema = z.strictObject({
  name: z.enum(['coverage', 'agreement', 'freshness-lag-seconds', 'later-corrected', 'independence']),
  candidate: z.number().nullable(),
  baseline: z.number().nullable(),
  threshold: z.string(),
  holds: z.boolean(),
});

export const sourceTrialReportSchema = envelopeSchema.extend({
  kind: z.literal('source_trial_report'),
  sourceId: z.string().min(1),
  baselineId: z.string().min(1),
  window: z.strictObject({ from: instantSchema, to: instantSchema, events: z.int().nonnegative() }),
  measurements: z.array(measurementSchema),
  outcome: outcomeSchema,
  sentence: z.string().min(1),
});
export type SourceTrialReport = z.infer<typeof sourceTrialReportSchema>;

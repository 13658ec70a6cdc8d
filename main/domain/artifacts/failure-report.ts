import * as z from 'zod';
import { envelopeSchema } from '../envelope.ts';
import { modelRoleSchema, stepNameSchema } from '../words.ts';
import { faultSchema } from './autonomy-run-report.ts';

/** Why a step needs a person: who was asked, what went wrong each time, what to do next. */
export const failureReportSchema = envelopeSchema.extend({
  kind: z.literal('failure_report'),
  step: stepNameSchema,
  role: modelRoleSchema,
  fault: faultSchema,
  attempts: z.array(z.strictObject({ candidate: z.string(), code: z.string(), message: z.string().max(1000), durationMs: z.number().nonnegative() })).max(100),
});
export type FailureReport = z.infer<typeof failureReportSchema>;

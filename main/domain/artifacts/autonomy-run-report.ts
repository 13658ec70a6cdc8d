import * as z from 'zod';
import { checkMatrixSchema } from '../checks.ts';
import { decisionSchema, policyInputsSchema } from '../decision.ts';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema, objectNameSchema, sha256Schema } from '../ids.ts';
import { patchSchema, rejectionSchema } from '../patch.ts';
import { candidateTaskSchema } from '../task.ts';
import { levelSchema, loopNameSchema, modeSchema, stepNameSchema, stepStatusSchema } from '../words.ts';

export const faultSchema = z.strictObject({ code: z.string(), message: z.string(), next: z.string() });

export const runResultSchema = z.enum([
  'no-task', 'patch-ready', 'rejected', 'blocked', 'published', 'unchanged', 'failed', 'cancelled', 'interrupted', 'needs-you',
  'awaiting-review', 'delivered', 'merged', 'reverted',
]);
export type RunResult = z.infer<typeof runResultSchema>;

/** What a pull request would hold: in a dry run it is only ever rendered. */
export const pullRequestDraftSchema = z.strictObject({
  title: z.string().max(200),
  body: z.string().max(60_000),
  branch: z.string().max(200),
  base: z.string().nullable(),
  opened: z.literal(false).describe('A dry run opens nothing.'),
});
export type PullRequestDraft = z.infer<typeof pullRequestDraftSchema>;

/** The whole run on one page: what `dry-run --json` prints. */
export const autonomyRunReportSchema = envelopeSchema.extend({
  kind: z.literal('autonomy_run_report'),
  loop: loopNameSchema,
  mode: modeSchema,
  level: levelSchema,
  result: runResultSchema,
  sentence: z.string().min(1),
  repository: z.string().nullable(),
  baseCommit: objectNameSchema.nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema,
  policyDigest: sha256Schema,
  settingsDigest: sha256Schema,
  grantsDigest: sha256Schema,
  steps: z.array(
    z.strictObject({
      name: stepNameSchema,
      status: stepStatusSchema,
      attempts: z.int().nonnegative(),
      durationMs: z.number().nonnegative(),
      sentence: z.string(),
      fault: faultSchema.nullable(),
    }),
  ),
  task: candidateTaskSchema.nullable(),
  objectiveAfter: z.number().nullable().describe('The task’s measure, taken again on the patched tree.'),
  patch: patchSchema.nullable(),
  patchFile: z.string().nullable().describe('Absolute path of the patch in Touchline’s home.'),
  rejections: z.array(rejectionSchema),
  checks: checkMatrixSchema.nullable(),
  policyInputs: policyInputsSchema.nullable(),
  decision: decisionSchema.nullable(),
  pullRequest: pullRequestDraftSchema.nullable(),
  delivery: z
    .strictObject({ branch: z.string(), commit: objectNameSchema, base: z.string(), baseCommit: objectNameSchema, number: z.int().positive().nullable(), url: z.string().nullable() })
    .nullable()
    .default(null)
    .describe('Where the change went; null for a run that delivered nothing.'),
  sandbox: z
    .strictObject({ engineVersion: z.string(), imageTag: z.string(), imageId: z.string(), network: z.literal('none'),
      proof: z.strictObject({ held: z.int().nonnegative(), warnings: z.array(z.string()) })
        .nullable()
        .describe('Probes of the sandbox that held just before the run; null where no container was needed.'),
    })
    .nullable(),
  spend: z.strictObject({ usd: z.number().nonnegative(), tokens: z.int().nonnegative() }),
  refusals: z.array(z.strictObject({ tool: z.string(), code: z.string(), message: z.string() })),
});
export type AutonomyRunReport = z.infer<typeof autonomyRunReportSchema>;

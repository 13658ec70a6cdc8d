import * as z from 'zod';
import { checkMatrixSchema, checkSchema } from '../checks.ts';
import { envelopeSchema } from '../envelope.ts';
import { instantSchema, objectNameSchema } from '../ids.ts';
import { signalSchema } from '../signal.ts';
import { evidenceSchema, repoPathSchema } from '../task.ts';

const commitSchema = z.strictObject({ commit: objectNameSchema, at: instantSchema, subject: z.string().max(300) });

/** The repository as one commit, with what the maintainer's checkout says beside it. */
export const gitStateSchema = z.strictObject({
  repository: z.string().describe('Absolute folder of the maintainer’s repository.'),
  bare: z.boolean(),
  commit: objectNameSchema,
  branch: z.string().nullable().describe('Null on a detached HEAD.'),
  objectFormat: z.enum(['sha1', 'sha256']),
  shallow: z.boolean(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  submodules: z.array(repoPathSchema),
  uncommitted: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Files changed in the checkout and not seen by the run; null where there is no checkout.'),
  history: z.array(commitSchema).max(50),
});
export type GitState = z.infer<typeof gitStateSchema>;

export const ecosystemSchema = z.strictObject({
  name: z.enum(['node', 'python', 'go', 'rust', 'documents']),
  manifest: repoPathSchema.nullable(),
  lockfile: repoPathSchema.nullable(),
  packageManager: z.string().nullable(),
});
export type Ecosystem = z.infer<typeof ecosystemSchema>;

/** What one recipe or detector found, bounded, and what it left out. */
export const findingsSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  state: z.enum(['found', 'nothing', 'not-applicable', 'not-runnable']),
  detail: z.string().describe('One sentence: what was looked at, or why it could not be.'),
  count: z.int().nonnegative(),
  items: z.array(evidenceSchema).max(200),
});
export type Findings = z.infer<typeof findingsSchema>;

export const stateSnapshotSchema = envelopeSchema.extend({
  kind: z.literal('state_snapshot'),
  git: gitStateSchema,
  ecosystems: z.array(ecosystemSchema),
  checks: z.array(checkSchema),
  baseChecks: checkMatrixSchema,
  findings: z.array(findingsSchema),
  markers: z.strictObject({
    count: z.int().nonnegative(),
    items: z.array(evidenceSchema).max(100),
  }).describe('TODO, FIXME, HACK and XXX comments.'),
  signals: z.array(signalSchema).max(500).default([]).describe('Most severe first.'),
  leftOut: z.array(z.string()).describe('What the bounds of the snapshot kept out, in words.'),
});
export type StateSnapshot = z.infer<typeof stateSnapshotSchema>;

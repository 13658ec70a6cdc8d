import * as z from 'zod';
import { instantSchema, objectNameSchema, runIdSchema, sha256Schema, workspaceIdSchema } from './ids.ts';
import { repoPathSchema } from './task.ts';
import { modeSchema, taskCategorySchema } from './words.ts';

export const reviewVerdictSchema = z.enum(['approved', 'rejected']);
export type ReviewVerdict = z.infer<typeof reviewVerdictSchema>;

/** How a delivered or refused change ended, as far as trust in its category goes. */
export const changeOutcomeSchema = z.enum(['accepted', 'rejected', 'reverted']);
export type ChangeOutcome = z.infer<typeof changeOutcomeSchema>;

export const hostKindSchema = z.enum(['github', 'gitlab', 'git']);
export type HostKind = z.infer<typeof hostKindSchema>;

export const pullStateSchema = z.enum(['open', 'merged', 'closed']);
export type PullState = z.infer<typeof pullStateSchema>;

export const ciStateSchema = z.enum(['none', 'pending', 'passing', 'failing']);
export type CiState = z.infer<typeof ciStateSchema>;

/** A comment by the maintainer on a line of the patch; the quoted line keeps it readable when lines move. */
export const reviewCommentSchema = z.strictObject({
  path: repoPathSchema,
  side: z.enum(['base', 'patched']),
  line: z.int().positive(),
  quote: z.string().max(500),
  text: z.string().min(1).max(2000),
});
export type ReviewComment = z.infer<typeof reviewCommentSchema>;

/** Before a merge base and patch are compared; after it, the base as it was and as it has become. */
export const canaryPhaseSchema = z.enum(['before', 'after']);
export type CanaryPhase = z.infer<typeof canaryPhaseSchema>;

/** One number that was looked at: what either side told, and what was asked of it. */
export const canaryFigureSchema = z.strictObject({
  name: z.string().min(1).max(200),
  base: z.number().nullable(),
  patched: z.number().nullable(),
  limit: z.string().min(1).max(300),
  ok: z.boolean(),
});
export type CanaryFigure = z.infer<typeof canaryFigureSchema>;

export const taskMarkSchema = z.enum(['pinned', 'skipped']);
export type TaskMark = z.infer<typeof taskMarkSchema>;

const ofTask = { workspaceId: workspaceIdSchema, taskId: sha256Schema };
/** The run whose patch was first approved: branch, pull request and outcome carry its name, whatever run delivers. */
const root = runIdSchema.describe('The run that the branch and the pull request are named after.');

export const deliveryFactBodies = {
  /** Exactly these bytes, and no others. `system` where policy allowed it without a person. */
  'review.given': z.strictObject({
    runId: runIdSchema, workspaceId: workspaceIdSchema, patchSha256: sha256Schema, verdict: reviewVerdictSchema, note: z.string().max(2000),
    deliverFrom: instantSchema.describe('Until then it can be taken back.'),
    comments: z.array(reviewCommentSchema).max(100),
  }),
  'review.withdrawn': z.strictObject({ runId: runIdSchema, patchSha256: sha256Schema }),
  'delivery.pushed': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema, patchSha256: sha256Schema,
    remote: z.string().min(1).max(500).describe('Without any credential.'),
    branch: z.string().min(1).max(250), commit: objectNameSchema, base: z.string().min(1).max(250), baseCommit: objectNameSchema,
    alreadyThere: z.boolean().describe('An earlier try had pushed it and could not say so.'),
  }),
  'delivery.opened': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema,
    host: hostKindSchema, number: z.int().positive().nullable(), url: z.string().max(2000).nullable(), branch: z.string().min(1).max(250),
    alreadyThere: z.boolean(),
  }),
  'pull.observed': z.strictObject({
    root, workspaceId: workspaceIdSchema,
    state: pullStateSchema, draft: z.boolean(), ci: ciStateSchema, headCommit: objectNameSchema.nullable(), mergeCommit: objectNameSchema.nullable(),
    approvals: z.int().nonnegative(), changesRequested: z.int().nonnegative(), comments: z.int().nonnegative(),
    stateSha256: sha256Schema.describe('All that the host said, as an artifact.'),
  }),
  'pull.fault': z.strictObject({ root, workspaceId: workspaceIdSchema, code: z.string().min(1).max(80), message: z.string().min(1).max(1000) }),
  'canary.ticked': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema, phase: canaryPhaseSchema,
    tick: z.int().positive(), of: z.int().positive(),
    probe: sha256Schema.describe('Digest of what was set: ticks of another probe count for nothing.'),
    commit: objectNameSchema.describe('The patched side.'),
    verdict: z.enum(['passed', 'failed']),
    figures: z.array(canaryFigureSchema).max(50),
    differences: z.array(z.string().min(1).max(500)).max(20),
  }),
  'canary.ended': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema, phase: canaryPhaseSchema, passed: z.boolean(), why: z.string().min(1).max(2000),
  }),
  /** What is about to be done: after a crash it tells Touchline's own merge from a person's. */
  'delivery.merging': z.strictObject({ runId: runIdSchema, root, workspaceId: workspaceIdSchema, commit: objectNameSchema.describe('The head that is to be merged.') }),
  'delivery.merged': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema, commit: objectNameSchema,
    before: objectNameSchema.describe('Where the base branch stood before.'),
  }),
  'delivery.reverted': z.strictObject({
    runId: runIdSchema, root, workspaceId: workspaceIdSchema, branch: z.string().min(1).max(250), number: z.int().positive(), url: z.string().max(2000),
  }),
  'change.settled': z.strictObject({
    runId: root, workspaceId: workspaceIdSchema, category: taskCategorySchema, outcome: changeOutcomeSchema,
    reason: z.string().min(1).max(2000).describe('The lesson: why it was closed or reverted, in the words of who did it.'),
  }),
  /** A run took up a task. What it stood on decides whether it may be taken up again. */
  'task.attempted': z.strictObject({
    runId: runIdSchema, ...ofTask, mode: modeSchema, title: z.string().min(1).max(120), category: taskCategorySchema,
    ground: sha256Schema.describe('Digest of what the task stands on: other evidence is another ground.'),
  }),
  'task.marked': z.strictObject({ ...ofTask, mark: taskMarkSchema.nullable(), title: z.string().min(1).max(120), reason: z.string().max(500) }),
  'task.written': z.strictObject({ ...ofTask, text: z.string().min(1).max(4000) }),
  'task.removed': z.strictObject({ ...ofTask }),
} as const;

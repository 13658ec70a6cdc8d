import * as z from 'zod';
import { instantSchema, objectNameSchema } from './ids.ts';

/** One check of the host's own: a job, a check run, a commit status. */
export const ciCheckSchema = z.strictObject({
  name: z.string().min(1).max(200),
  state: z.enum(['pending', 'passing', 'failing']),
  url: z.string().max(2_000).nullable(),
});
export type CiCheck = z.infer<typeof ciCheckSchema>;

export const pullRequestCommentSchema = z.strictObject({
  /** Unique among the comments of one pull request. */
  id: z.string().min(1).max(100),
  author: z.string().max(200),
  body: z.string().max(4_000),
  path: z.string().max(1_000).nullable().describe('The file it stands beside; null for one about the whole.'),
  line: z.int().positive().nullable(),
  at: instantSchema,
});
export type PullRequestComment = z.infer<typeof pullRequestCommentSchema>;

/** What a host says of one pull request at one moment. All of its text comes from others. */
export const pullRequestStateSchema = z.strictObject({
  number: z.int().positive(),
  url: z.string().regex(/^(?:https?|file):\/\/\S+$/u).max(2_000),
  branch: z.string().min(1).max(250),
  base: z.string().min(1).max(250),
  headCommit: objectNameSchema,
  draft: z.boolean(),
  state: z.enum(['open', 'merged', 'closed']),
  mergeCommit: objectNameSchema.nullable(),
  mergedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  ci: z.strictObject({
    state: z.enum(['none', 'pending', 'passing', 'failing']).describe('`passing` only where every check was seen to pass.'),
    checks: z.array(ciCheckSchema).max(100),
    checksLeftOut: z.int().nonnegative(),
  }),
  reviews: z.strictObject({
    approved: z.int().nonnegative().describe('People with a say in the repository whose last verdict is approval.'),
    changesRequested: z.int().nonnegative(),
  }),
  comments: z.array(pullRequestCommentSchema).max(200).describe('Newest kept, oldest first.'),
  commentsLeftOut: z.int().nonnegative(),
});
export type PullRequestState = z.infer<typeof pullRequestStateSchema>;

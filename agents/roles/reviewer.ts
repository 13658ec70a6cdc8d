import * as z from 'zod';
import type { Role } from './role.ts';

export interface ReviewerInput {
  readonly task: string;
  readonly diff: string;
  /** What the host's checks found, one a line. */
  readonly checks: string;
}

export const reviewerOutput = z.strictObject({
  verdict: z.enum(['no-concerns', 'concerns']),
  summary: z.string().min(1).max(1000),
  concerns: z.array(z.strictObject({ path: z.string().max(4096), line: z.int().positive().nullable(), detail: z.string().min(1).max(1000) })).max(20),
});
export type ReviewerOutput = z.infer<typeof reviewerOutput>;

/** A second opinion on a diff: advice for the person who reviews, and nothing else. */
export const reviewer: Role<ReviewerInput, ReviewerOutput> = {
  name: 'reviewer',
  title: 'Reviewer',
  tier: 'capable',
  prompt: 'You give a maintainer a second opinion on a diff. Say what is wrong or risky in it: faults, behaviour that changes beside the task, weakened tests, missing cases. Praise nothing, invent nothing. Answer with JSON: verdict (no-concerns or concerns), summary in one or two sentences, concerns with path, line of the new file or null, and detail.',
  tools: [],
  output: reviewerOutput,
  maxOutputTokens: 1500,
  maxTurns: 1,
  brief: ({ task, diff, checks }) => ({
    task: 'Review this diff.',
    materials: [{ label: 'task', text: task }, { label: 'checks', text: checks }, { label: 'diff', text: diff }],
  }),
  deterministic: null,
};

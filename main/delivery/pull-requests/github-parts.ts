import * as z from 'zod';
import type { CiCheck, PullRequestComment, PullRequestState } from '../../domain/pull-request-state.ts';
import { objectNameSchema } from '../../domain/ids.ts';
import { beginning, instantOf } from './bounded-text.ts';

/** The fields used of https://docs.github.com/rest/pulls/pulls#get-a-pull-request; others are let go. */
export const pullSchema = z.object({
  number: z.int().positive(),
  node_id: z.string(),
  html_url: z.string(),
  state: z.string(),
  draft: z.boolean().nullish(),
  merged: z.boolean().nullish(),
  merge_commit_sha: z.string().nullish(),
  merged_at: z.string().nullish(),
  closed_at: z.string().nullish(),
  updated_at: z.string(),
  comments: z.int().nonnegative().default(0),
  review_comments: z.int().nonnegative().default(0),
  mergeable_state: z.string().nullish(),
  head: z.object({ ref: z.string(), sha: objectNameSchema, repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string() }),
});
export type Pull = z.infer<typeof pullSchema>;

const userSchema = z.object({ login: z.string() }).nullish();

export const checkRunsSchema = z.object({
  total_count: z.int().nonnegative(),
  check_runs: z.array(z.object({ name: z.string(), status: z.string(), conclusion: z.string().nullish(), html_url: z.string().nullish() })),
});

export const statusSchema = z.object({
  total_count: z.int().nonnegative(),
  statuses: z.array(z.object({ context: z.string(), state: z.string(), target_url: z.string().nullish() })),
});

export const reviewsSchema = z.array(z.object({ user: userSchema, state: z.string(), author_association: z.string().default('NONE') }));

export const reviewCommentsSchema = z.array(z.object({
  id: z.number(), user: userSchema, body: z.string().nullish(), path: z.string(), line: z.int().positive().nullish(), original_line: z.int().positive().nullish(), created_at: z.string(),
}));

export const issueCommentsSchema = z.array(z.object({ id: z.number(), user: userSchema, body: z.string().nullish(), created_at: z.string() }));

export interface PullParts {
  readonly checks: z.infer<typeof checkRunsSchema>;
  readonly statuses: z.infer<typeof statusSchema>;
  readonly reviews: z.infer<typeof reviewsSchema>;
  readonly reviewComments: z.infer<typeof reviewCommentsSchema>;
  readonly issueComments: z.infer<typeof issueCommentsSchema>;
}

const passed = new Set(['success', 'neutral', 'skipped']);

export function checksOf({ checks, statuses }: Pick<PullParts, 'checks' | 'statuses'>): readonly CiCheck[] {
  return [
    ...checks.check_runs.map((run): CiCheck => ({
      name: run.name, url: run.html_url ?? null, state: run.status !== 'completed' ? 'pending' : passed.has(run.conclusion ?? '') ? 'passing' : 'failing',
    })),
    ...statuses.statuses.map((one): CiCheck => ({
      name: one.context, url: one.target_url ?? null, state: one.state === 'pending' ? 'pending' : one.state === 'success' ? 'passing' : 'failing',
    })),
  ];
}

const withASay = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** The last verdict of each person; anyone may approve, so only those with a say in the repository count. */
export function verdictsOf(reviews: PullParts['reviews']): PullRequestState['reviews'] {
  const last = new Map<string, string>();
  for (const { user, state, author_association: association } of reviews) {
    if (!withASay.has(association) || !['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(state)) continue;
    last.set(user?.login ?? '', state);
  }
  const verdicts = [...last.values()];
  return { approved: verdicts.filter((verdict) => verdict === 'APPROVED').length, changesRequested: verdicts.filter((verdict) => verdict === 'CHANGES_REQUESTED').length };
}

const maxComments = 200;

export function commentsOf({ reviewComments, issueComments }: Pick<PullParts, 'reviewComments' | 'issueComments'>, total: number): Pick<PullRequestState, 'comments' | 'commentsLeftOut'> {
  const all = [
    ...reviewComments.map((one) => commentOf(`review-${one.id}`, one, { path: beginning(one.path, 1_000), line: one.line ?? one.original_line ?? null })),
    ...issueComments.map((one) => commentOf(`issue-${one.id}`, one, { path: null, line: null })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const comments = all.slice(-maxComments);
  return { comments, commentsLeftOut: Math.max(0, total - comments.length) };
}

interface SaidSomewhere {
  readonly user?: { readonly login: string } | null | undefined;
  readonly body?: string | null | undefined;
  readonly created_at: string;
}

function commentOf(id: string, said: SaidSomewhere, place: Pick<PullRequestComment, 'path' | 'line'>): PullRequestComment {
  return { id, author: beginning(said.user?.login ?? 'unknown', 200), body: beginning(said.body ?? '', 4_000), at: instantOf(said.created_at) ?? new Date(0).toISOString(), ...place };
}

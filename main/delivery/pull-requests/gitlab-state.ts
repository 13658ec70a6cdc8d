import * as z from 'zod';
import { objectNameSchema } from '../../domain/ids.ts';
import { pullRequestStateSchema, type CiCheck, type PullRequestState } from '../../domain/pull-request-state.ts';
import { ok, type Result } from '../../domain/result.ts';
import { beginning, instantOf } from './bounded-text.ts';
import { ciOf } from './ci-state.ts';
import { gitLabPipeline } from './gitlab-access.ts';
import type { GitLabAnswer, GitLabClient, GitLabQuestion } from './gitlab-client.ts';
import { oddAnswer } from './host-faults.ts';
import type { Etags, Observation } from './host.ts';

export const mergeRequestSchema = z.object({
  iid: z.int().positive(),
  web_url: z.string(),
  title: z.string(),
  source_branch: z.string(),
  target_branch: z.string(),
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
  sha: objectNameSchema.nullish(),
  draft: z.boolean().nullish(),
  state: z.string(),
  merge_commit_sha: z.string().nullish(),
  squash_commit_sha: z.string().nullish(),
  merged_at: z.string().nullish(),
  closed_at: z.string().nullish(),
  updated_at: z.string(),
  detailed_merge_status: z.string().nullish(),
  user_notes_count: z.int().nonnegative().default(0),
});
export type MergeRequest = z.infer<typeof mergeRequestSchema>;

const statusesSchema = z.array(z.object({ name: z.string(), status: z.string(), target_url: z.string().nullish(), allow_failure: z.boolean().nullish() }));
const pipelineSchema = z.object({ last_pipeline: z.object({ status: z.string(), web_url: z.string().nullish() }).nullish() });
const approvalsSchema = z.object({ approved_by: z.array(z.unknown()).default([]) });
const reviewersSchema = z.array(z.object({ state: z.string() }));
const notesSchema = z.array(z.object({
  id: z.number(), body: z.string(), created_at: z.string(), system: z.boolean().nullish(), author: z.object({ username: z.string() }).nullish(),
  position: z.object({ new_path: z.string().nullish(), new_line: z.int().positive().nullish() }).nullish(),
}));

const headKey = '#head';

/** Reads a merge request with its jobs, approvals and notes; with the entity tags of the last reading it first asks whether anything changed. */
export async function observeGitLab(client: GitLabClient, iid: number, known: Etags, signal?: AbortSignal): Promise<Result<Observation>> {
  const unchanged = await isUnchanged(client, iid, known, signal);
  if (!unchanged.ok) return unchanged;
  if (unchanged.value) return ok({ changed: false });
  const request = await client.askOr(mergeRequestQuestion(client, iid, undefined, signal));
  if (!request.ok) return request;
  if (request.value.kind === 'declined') return { ok: false, error: request.value.fault };
  const head = request.value.data.sha ?? '';
  const parts = partQuestions(client, { iid, head }, {}, signal);
  const ci = await readCi(client, parts);
  if (!ci.ok) return ci;
  const [approvals, reviewers, notes] = [await client.askOr(parts.approvals), await client.askOr(parts.reviewers), await client.askOr(parts.notes)];
  if (!approvals.ok) return approvals;
  if (!reviewers.ok) return reviewers;
  if (!notes.ok) return notes;
  if (notes.value.kind === 'declined') return { ok: false, error: notes.value.fault };
  const state = pullRequestStateSchema.safeParse({
    ...headOf(request.value.data),
    ci: ci.value.state,
    reviews: {
      approved: approvals.value.kind === 'answered' ? approvals.value.data.approved_by.length : 0,
      changesRequested: reviewers.value.kind === 'answered' ? reviewers.value.data.filter((reviewer) => reviewer.state === 'requested_changes').length : 0,
    },
    ...commentsOf(notes.value.data, request.value.data.user_notes_count),
  });
  if (!state.success) return { ok: false, error: oddAnswer(client.host, 'show the merge request', z.prettifyError(state.error)) };
  const tags = { request: request.value, ...ci.value.answers, approvals: approvals.value, reviewers: reviewers.value, notes: notes.value };
  const etags = Object.fromEntries(Object.entries(tags).flatMap(([name, answer]) => (answer.kind === 'declined' ? [[name, unreadable]] : answer.etag === null ? [] : [[name, answer.etag]])));
  return ok({ changed: true, state: state.data, etags: { ...etags, [headKey]: head } });
}

const unreadable = '#unreadable';

/** The jobs and outside statuses of a commit, and its last pipeline as a whole, which is what a project may require. */
export async function readGitLabCi(client: GitLabClient, commit: string, signal?: AbortSignal): Promise<Result<PullRequestState['ci']>> {
  const read = await readCi(client, partQuestions(client, { iid: 0, head: commit }, {}, signal));
  return read.ok ? ok(read.value.state) : read;
}

interface CiRead {
  readonly state: PullRequestState['ci'];
  readonly answers: { readonly statuses: GitLabAnswer<z.infer<typeof statusesSchema>>; readonly commit: GitLabAnswer<z.infer<typeof pipelineSchema>> };
}

async function readCi(client: GitLabClient, parts: Pick<ReturnType<typeof partQuestions>, 'statuses' | 'commit'>): Promise<Result<CiRead>> {
  const statuses = await client.askOr(parts.statuses);
  if (!statuses.ok) return statuses;
  const commit = await client.askOr(parts.commit);
  if (!commit.ok) return commit;
  if (statuses.value.kind === 'declined') return { ok: false, error: statuses.value.fault };
  if (commit.value.kind === 'declined') return { ok: false, error: commit.value.fault };
  const { last_pipeline: pipeline } = commit.value.data;
  const whole = pipeline === null || pipeline === undefined ? [] : [{ name: gitLabPipeline, url: pipeline.web_url ?? null, state: pipelineState(pipeline.status) }];
  const jobs = statuses.value.data.map(checkOf);
  return ok({ state: ciOf([...whole, ...jobs], (statuses.value.total ?? jobs.length) + whole.length), answers: { statuses: statuses.value, commit: commit.value } });
}

export async function readMergeRequest(client: GitLabClient, iid: number, signal?: AbortSignal): Promise<Result<MergeRequest>> {
  return await client.ask(mergeRequestQuestion(client, iid, undefined, signal));
}

async function isUnchanged(client: GitLabClient, iid: number, known: Etags, signal: AbortSignal | undefined): Promise<Result<boolean>> {
  const head = known[headKey];
  if (head === undefined) return ok(false);
  const questions: readonly (readonly [string, GitLabQuestion<unknown>])[] = [['request', mergeRequestQuestion(client, iid, known['request'], signal)], ...Object.entries(partQuestions(client, { iid, head }, known, signal))];
  for (const [name, question] of questions) {
    if (known[name] === unreadable) continue;
    if (known[name] === undefined) return ok(false);
    const answer = await client.askOr(question);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'answered') return ok(false);
    if (answer.value.status !== 304) return { ok: false, error: answer.value.fault };
  }
  return ok(true);
}

function mergeRequestQuestion({ place }: GitLabClient, iid: number, etag: string | undefined, signal: AbortSignal | undefined): GitLabQuestion<MergeRequest> {
  return { deed: 'show the merge request', needs: 'the scope api', path: `${place}/merge_requests/${iid}`, schema: mergeRequestSchema, etag, signal };
}

// The type is what `Object.entries` and each part's own reading need.
function partQuestions({ place }: GitLabClient, { iid, head }: { readonly iid: number; readonly head: string }, known: Etags, signal: AbortSignal | undefined) {
  const about = { needs: 'the scope api', signal };
  const request = `${place}/merge_requests/${iid}`;
  return {
    statuses: { ...about, deed: 'show the jobs', path: `${place}/repository/commits/${head}/statuses`, query: { per_page: '100' }, schema: statusesSchema, etag: known['statuses'] },
    commit: { ...about, deed: 'show the commit', path: `${place}/repository/commits/${head}`, schema: pipelineSchema, etag: known['commit'] },
    approvals: { ...about, deed: 'show the approvals', path: `${request}/approvals`, schema: approvalsSchema, etag: known['approvals'] },
    reviewers: { ...about, deed: 'show the reviewers', path: `${request}/reviewers`, schema: reviewersSchema, etag: known['reviewers'] },
    notes: { ...about, deed: 'show the comments', path: `${request}/notes`, query: { sort: 'desc', order_by: 'created_at', per_page: '100' }, schema: notesSchema, etag: known['notes'] },
  };
}

function headOf(request: MergeRequest): Omit<PullRequestState, 'ci' | 'reviews' | 'comments' | 'commentsLeftOut'> {
  const merged = request.state === 'merged';
  return {
    number: request.iid, url: request.web_url, branch: request.source_branch, base: request.target_branch, headCommit: request.sha ?? '', draft: request.draft === true,
    // `locked` is open: GitLab is just merging it.
    state: merged ? 'merged' : request.state === 'closed' ? 'closed' : 'open',
    mergeCommit: merged ? (request.merge_commit_sha ?? request.squash_commit_sha ?? request.sha ?? null) : null,
    mergedAt: instantOf(request.merged_at), closedAt: instantOf(request.closed_at), updatedAt: instantOf(request.updated_at) ?? new Date(0).toISOString(),
  };
}

/** https://docs.gitlab.com/api/commits/#list-the-statuses-of-a-commit */
function checkOf({ name, status, target_url: url, allow_failure: mayFail }: z.infer<typeof statusesSchema>[number]): CiCheck {
  const failed = status === 'failed' || status === 'canceled';
  const done = status === 'success' || status === 'skipped' || ((failed || status === 'manual') && mayFail === true);
  return { name, url: url ?? null, state: done ? 'passing' : failed ? 'failing' : 'pending' };
}

/** https://docs.gitlab.com/api/pipelines/#list-project-pipelines; one that was skipped, or waits for somebody, was not seen to pass. */
function pipelineState(status: string): CiCheck['state'] {
  if (status === 'success') return 'passing';
  return status === 'failed' || status === 'canceled' ? 'failing' : 'pending';
}

function commentsOf(notes: z.infer<typeof notesSchema>, total: number): Pick<PullRequestState, 'comments' | 'commentsLeftOut'> {
  const comments = notes.filter(({ system }) => system !== true).toReversed().map((note) => ({
    id: `note-${note.id}`, author: beginning(note.author?.username ?? 'unknown', 200), body: beginning(note.body, 4_000), at: instantOf(note.created_at) ?? new Date(0).toISOString(),
    path: note.position?.new_path === null || note.position?.new_path === undefined ? null : beginning(note.position.new_path, 1_000), line: note.position?.new_line ?? null,
  }));
  return { comments, commentsLeftOut: Math.max(0, total - comments.length) };
}

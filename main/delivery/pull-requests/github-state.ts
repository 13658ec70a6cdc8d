import type * as z from 'zod';
import { pullRequestStateSchema, type PullRequestState } from '../../domain/pull-request-state.ts';
import { ok, type Result } from '../../domain/result.ts';
import { instantOf } from './bounded-text.ts';
import { ciOf } from './ci-state.ts';
import type { Answered, GitHubClient, Question } from './github-client.ts';
import {
  checkRunsSchema, checksOf, commentsOf, issueCommentsSchema, pullSchema, reviewCommentsSchema, reviewsSchema, statusSchema, verdictsOf, type Pull, type PullParts,
} from './github-parts.ts';
import { oddAnswer } from './host-faults.ts';
import type { Etags, Observation } from './host.ts';

const perPage = 100;
const maxReviewPages = 5;
/** Remembered beside the entity tags: which commit and which page they are of. */
const headKey = '#head';
const commentPageKey = '#comment-page';
/** Stands for a part this token may not see. */
const unreadable = '#unreadable';

/**
 * Reads a pull request with its checks, reviews and comments. Where the entity tags of the last reading are known, each
 * part is first asked whether it changed: as long as none has, that costs nothing of the rate limit
 * (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export async function observeGitHub(client: GitHubClient, number: number, known: Etags, signal?: AbortSignal): Promise<Result<Observation>> {
  const unchanged = await isUnchanged(client, number, known, signal);
  if (!unchanged.ok) return unchanged;
  if (unchanged.value) return ok({ changed: false });
  const pull = await client.ask(pullQuestion(client, number, undefined, signal));
  if (!pull.ok) return pull;
  const gathered = await readParts(client, pull.value.data, signal);
  if (!gathered.ok) return gathered;
  const state = pullRequestStateSchema.safeParse(stateOf(pull.value.data, gathered.value.parts));
  if (!state.success) return { ok: false, error: oddAnswer(client.host, 'show the pull request', state.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')) };
  const { head, comments } = pull.value.data;
  return ok({
    changed: true, state: state.data,
    etags: { ...gathered.value.etags, ...tagOf('pull', pull.value), [headKey]: head.sha, [commentPageKey]: String(lastPage(comments)) },
  });
}

/** The pull request without its parts. */
export async function readGitHubPull(client: GitHubClient, number: number, signal?: AbortSignal): Promise<Result<Pull>> {
  const answer = await client.ask(pullQuestion(client, number, undefined, signal));
  return answer.ok ? ok(answer.value.data) : answer;
}

/** The checks of a commit. What this token may not see is pending: never passing. */
export async function readGitHubCi(client: GitHubClient, commit: string, signal?: AbortSignal): Promise<Result<PullRequestState['ci']>> {
  const read = await readCi(client, partQuestions(client, { number: 0, head: commit, commentPage: 1 }, {}, signal));
  if (!read.ok) return read;
  const parts = seenOf(read.value);
  return ok(ciOf(checksOf(parts), parts.checks.total_count + parts.statuses.total_count));
}

interface CiAnswers {
  readonly checks: Answered<PullParts['checks']> | null;
  readonly statuses: Answered<PullParts['statuses']> | null;
}

async function readCi(client: GitHubClient, questions: PartQuestions): Promise<Result<CiAnswers>> {
  const checks = await askUnlessForbidden(client, questions.checks);
  if (!checks.ok) return checks;
  const statuses = await askUnlessForbidden(client, questions.statuses);
  return statuses.ok ? ok({ checks: checks.value, statuses: statuses.value }) : statuses;
}

/** Where nothing may be seen there is one that nobody saw: the state is then never `passing`. */
function seenOf({ checks, statuses }: CiAnswers): Pick<PullParts, 'checks' | 'statuses'> {
  return { checks: checks?.data ?? { total_count: 1, check_runs: [] }, statuses: statuses?.data ?? { total_count: 1, statuses: [] } };
}

async function isUnchanged(client: GitHubClient, number: number, known: Etags, signal: AbortSignal | undefined): Promise<Result<boolean>> {
  const head = known[headKey];
  if (head === undefined) return ok(false);
  const parts = partQuestions(client, { number, head, commentPage: Number(known[commentPageKey] ?? '1') }, known, signal);
  const questions: readonly (readonly [string, Question<unknown>])[] = [['pull', pullQuestion(client, number, known['pull'], signal)], ...Object.entries(parts)];
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

interface Place {
  readonly number: number;
  readonly head: string;
  readonly commentPage: number;
}

function pullQuestion({ owner, repo }: GitHubClient, number: number, etag: string | undefined, signal: AbortSignal | undefined): Question<Pull> {
  return {
    deed: 'show the pull request', needs: 'Pull requests: read', schema: pullSchema, signal,
    call: (octokit, request) => octokit.rest.pulls.get({ owner, repo, pull_number: number, headers: ifNot(etag), request }),
  };
}

type PartQuestions = { readonly [Name in keyof PullParts]: Question<PullParts[Name]> };

/** Comments on the whole come oldest first and cannot be turned round, so the last page is asked for. */
function partQuestions({ owner, repo }: GitHubClient, { number, head, commentPage }: Place, known: Etags, signal: AbortSignal | undefined): PartQuestions {
  const pullNeeds = { needs: 'Pull requests: read', signal };
  const pull = { owner, repo, pull_number: number, per_page: perPage };
  const commit = { owner, repo, ref: head, per_page: perPage };
  return {
    checks: {
      deed: 'show the check runs', needs: 'Checks: read', signal, schema: checkRunsSchema,
      call: (octokit, request) => octokit.rest.checks.listForRef({ ...commit, filter: 'latest', headers: ifNot(known['checks']), request }),
    },
    statuses: {
      deed: 'show the commit statuses', needs: 'Commit statuses: read', signal, schema: statusSchema,
      call: (octokit, request) => octokit.rest.repos.getCombinedStatusForRef({ ...commit, headers: ifNot(known['statuses']), request }),
    },
    reviews: {
      deed: 'show the reviews', ...pullNeeds, schema: reviewsSchema,
      call: (octokit, request) => octokit.rest.pulls.listReviews({ ...pull, headers: ifNot(known['reviews']), request }),
    },
    reviewComments: {
      deed: 'show the review comments', ...pullNeeds, schema: reviewCommentsSchema,
      call: (octokit, request) => octokit.rest.pulls.listReviewComments({ ...pull, sort: 'created', direction: 'desc', headers: ifNot(known['reviewComments']), request }),
    },
    issueComments: {
      deed: 'show the comments', ...pullNeeds, schema: issueCommentsSchema,
      call: (octokit, request) => octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: perPage, page: commentPage, headers: ifNot(known['issueComments']), request }),
    },
  };
}

interface Gathered {
  readonly parts: PullParts;
  readonly etags: Etags;
}

async function readParts(client: GitHubClient, pull: Pull, signal: AbortSignal | undefined): Promise<Result<Gathered>> {
  const questions = partQuestions(client, { number: pull.number, head: pull.head.sha, commentPage: lastPage(pull.comments) }, {}, signal);
  const ci = await readCi(client, questions);
  if (!ci.ok) return ci;
  const { checks, statuses } = ci.value;
  const reviews = await client.ask(questions.reviews);
  if (!reviews.ok) return reviews;
  const allReviews = await readLaterReviews(client, pull.number, reviews.value.data, signal);
  if (!allReviews.ok) return allReviews;
  const reviewComments = await client.ask(questions.reviewComments);
  if (!reviewComments.ok) return reviewComments;
  const issueComments = await client.ask(questions.issueComments);
  if (!issueComments.ok) return issueComments;
  const earlier = await readEarlierComments(client, pull, signal);
  if (!earlier.ok) return earlier;
  return ok({
    parts: {
      ...seenOf(ci.value),
      reviews: allReviews.value, reviewComments: reviewComments.value.data, issueComments: [...earlier.value, ...issueComments.value.data],
    },
    etags: {
      ...(checks === null ? { checks: unreadable } : tagOf('checks', checks)),
      ...(statuses === null ? { statuses: unreadable } : tagOf('statuses', statuses)),
      ...tagOf('reviews', reviews.value), ...tagOf('reviewComments', reviewComments.value), ...tagOf('issueComments', issueComments.value),
    },
  });
}

/** Null where this token may not see it. */
async function askUnlessForbidden<T>(client: GitHubClient, question: Question<T>): Promise<Result<Answered<T> | null>> {
  const answer = await client.askOr(question);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'answered') return ok(answer.value.answer);
  return answer.value.status === 403 ? ok(null) : { ok: false, error: answer.value.fault };
}

/** The last page may hold a single comment: the one before it is read too. */
async function readEarlierComments(client: GitHubClient, { number, head, comments }: Pull, signal: AbortSignal | undefined): Promise<Result<PullParts['issueComments']>> {
  if (comments <= perPage) return ok([]);
  const answer = await client.ask(partQuestions(client, { number, head: head.sha, commentPage: lastPage(comments) - 1 }, {}, signal).issueComments);
  return answer.ok ? ok(answer.value.data) : answer;
}

/** Reviews come oldest first, and the last verdict counts. */
async function readLaterReviews(client: GitHubClient, number: number, first: z.infer<typeof reviewsSchema>, signal: AbortSignal | undefined): Promise<Result<z.infer<typeof reviewsSchema>>> {
  const { owner, repo } = client;
  const all = [...first];
  for (let page = 2; all.length === (page - 1) * perPage && page <= maxReviewPages; page += 1) {
    const next = await client.ask({
      deed: 'show the reviews', needs: 'Pull requests: read', signal, schema: reviewsSchema,
      call: (octokit, request) => octokit.rest.pulls.listReviews({ owner, repo, pull_number: number, per_page: perPage, page, request }),
    });
    if (!next.ok) return next;
    all.push(...next.value.data);
  }
  return ok(all);
}

function stateOf(pull: Pull, parts: PullParts): PullRequestState {
  const merged = pull.merged === true || instantOf(pull.merged_at) !== null;
  return {
    number: pull.number,
    url: pull.html_url,
    branch: pull.head.ref,
    base: pull.base.ref,
    headCommit: pull.head.sha,
    draft: pull.draft === true,
    state: merged ? 'merged' : pull.state === 'open' ? 'open' : 'closed',
    // While a pull request is open, GitHub names a commit of a trial merge here.
    mergeCommit: merged ? (pull.merge_commit_sha ?? null) : null,
    mergedAt: instantOf(pull.merged_at),
    closedAt: instantOf(pull.closed_at),
    updatedAt: instantOf(pull.updated_at) ?? new Date(0).toISOString(),
    ci: ciOf(checksOf(parts), parts.checks.total_count + parts.statuses.total_count),
    reviews: verdictsOf(parts.reviews),
    ...commentsOf(parts, pull.comments + pull.review_comments),
  };
}

function ifNot(etag: string | undefined): { readonly 'if-none-match'?: string } {
  return etag === undefined ? {} : { 'if-none-match': etag };
}

function tagOf(part: string, { headers }: Answered<unknown>): Etags {
  const etag = headers['etag'];
  return etag === undefined ? {} : { [part]: etag };
}

function lastPage(count: number): number {
  return Math.max(1, Math.ceil(count / perPage));
}

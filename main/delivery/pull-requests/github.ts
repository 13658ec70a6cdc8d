import * as z from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PullRequestState } from '../../domain/pull-request-state.ts';
import { visible } from '../../git/escape.ts';
import { beginning, instantOf } from './bounded-text.ts';
import { examineGitHub } from './github-access.ts';
import { makeGitHubClient, type GitHubClient, type GitHubOptions } from './github-client.ts';
import { readGitHubProtection } from './github-protection.ts';
import { observeGitHub, readGitHubCi, readGitHubPull } from './github-state.ts';
import type { HostIssue, MergeOrder, PullRequestHost, PullRequestToOpen } from './host.ts';

/** Pull requests on github.com or a GitHub Enterprise Server, by the real Octokit. */
export function makeGitHubHost(options: GitHubOptions): PullRequestHost {
  const client = makeGitHubClient(options);
  return {
    kind: 'github',
    credential: async (signal) => {
      const token = await client.token(signal);
      return token.ok ? ok({ kind: 'token', username: 'x-access-token', token: token.value }) : token;
    },
    examine: (signal) => examineGitHub(client, signal),
    protection: (branch, signal) => readGitHubProtection(client, branch, signal),
    find: (branch, signal) => find(client, branch, signal),
    open: (request, signal) => open(client, request, signal),
    observe: (number, { etags }, signal) => observeGitHub(client, number, etags, signal),
    ready: (number, signal) => ready(client, number, signal),
    merge: (number, order, signal) => merge(client, number, order, signal),
    close: (number, comment, signal) => close(client, number, comment, signal),
    comment: (number, body, signal) => commentOnce(client, number, body, signal),
    ciOf: (commit, signal) => readGitHubCi(client, commit, signal),
    issues: (signal) => issues(client, signal),
  };
}

const needsWrite = 'Pull requests: write';
const listedSchema = z.array(z.object({
  number: z.int().positive(), state: z.string(), head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
}));

/** GitHub lets go of a filter it does not understand, so the answer is filtered again: a fork may have a branch of the same name. */
async function find(client: GitHubClient, branch: string, signal: AbortSignal | undefined): Promise<Result<PullRequestState | null>> {
  const { owner, repo } = client;
  const listed = await client.ask({
    deed: 'list pull requests', needs: 'Pull requests: read', schema: listedSchema, signal,
    call: (octokit, request) => octokit.rest.pulls.list({ owner, repo, head: `${owner}:${branch}`, state: 'all', sort: 'created', direction: 'desc', per_page: 30, request }),
  });
  if (!listed.ok) return listed;
  const ours = listed.value.data.filter(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase());
  const chosen = ours.find(({ state }) => state === 'open') ?? ours[0];
  return chosen === undefined ? ok(null) : await readState(client, chosen.number, signal);
}

async function readState(client: GitHubClient, number: number, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const observed = await observeGitHub(client, number, {}, signal);
  if (!observed.ok) return observed;
  return observed.value.changed ? ok(observed.value.state) : fail('host_odd_answer', `${client.host} did not show the pull request.`, 'Try again.');
}

async function open(client: GitHubClient, request: PullRequestToOpen, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const { owner, repo } = client;
  const opened = await client.askOr({
    deed: 'open the pull request', needs: needsWrite, schema: z.object({ number: z.int().positive() }), signal,
    call: (octokit, bounds) => octokit.rest.pulls.create({ owner, repo, title: request.title, body: request.body, head: request.branch, base: request.base, draft: request.draft, maintainer_can_modify: false, request: bounds }),
  });
  if (!opened.ok) return opened;
  if (opened.value.kind === 'answered') return await readState(client, opened.value.answer.data.number, signal);
  if (opened.value.status === 422 && /already exists/iu.test(opened.value.said)) {
    const there = await find(client, request.branch, signal);
    if (!there.ok) return there;
    if (there.value?.state === 'open') return ok(there.value);
  }
  if (opened.value.status === 422 && /draft/iu.test(opened.value.said)) {
    return fail('draft_unsupported', `${owner}/${repo} does not support draft pull requests. It said: ${visible(opened.value.said).slice(0, 300)}`, 'Set the workspace to open pull requests that are ready for review.');
  }
  return { ok: false, error: opened.value.fault };
}

const readySchema = z.object({ markPullRequestReadyForReview: z.object({ pullRequest: z.object({ isDraft: z.boolean() }) }) });
const readyMutation = 'mutation($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { pullRequest { isDraft } } }';

/** GitHub's REST interface cannot do this; its GraphQL one can. */
async function ready(client: GitHubClient, number: number, signal: AbortSignal | undefined): Promise<Result<void>> {
  const pull = await readGitHubPull(client, number, signal);
  if (!pull.ok) return pull;
  if (pull.value.draft !== true) return ok(undefined);
  const marked = await client.ask({
    deed: 'mark the pull request as ready', needs: needsWrite, schema: readySchema, signal,
    call: async (octokit, request) => ({ data: await octokit.graphql(readyMutation, { id: pull.value.node_id, request }), headers: {}, status: 200 }),
  });
  return marked.ok ? ok(undefined) : marked;
}

/**
 * Merges only what GitHub itself calls `clean`: every required check and approval is there. A token that could pass by the
 * rules merges nothing, because GitHub would let it.
 */
async function merge(client: GitHubClient, number: number, { headCommit, method }: MergeOrder, signal: AbortSignal | undefined): Promise<Result<string>> {
  const pull = await readGitHubPull(client, number, signal);
  if (!pull.ok) return pull;
  const { head, base, draft, state, merged, merge_commit_sha: mergeCommit, mergeable_state: mergeable } = pull.value;
  if (head.sha !== headCommit) return headMoved(number);
  if (merged === true && mergeCommit !== null && mergeCommit !== undefined) return ok(mergeCommit);
  if (state !== 'open' || draft === true) return notAllowed(number, draft === true ? 'it is a draft' : 'it is closed');
  const protection = await readGitHubProtection(client, base.ref, signal);
  if (!protection.ok) return protection;
  if (protection.value?.protected !== true) return notAllowed(number, 'its base branch is not protected');
  if (protection.value.mayBypass) return notAllowed(number, 'this token could pass by the rules of the base branch, or may not read them');
  if (mergeable !== 'clean') return notAllowed(number, `GitHub calls it “${visible(mergeable ?? 'unknown')}”, not “clean”`);
  const { owner, repo } = client;
  const done = await client.askOr({
    deed: 'merge the pull request', needs: 'Contents: write', schema: z.object({ merged: z.literal(true), sha: z.string() }), signal,
    call: (octokit, request) => octokit.rest.pulls.merge({ owner, repo, pull_number: number, sha: headCommit, merge_method: method, request }),
  });
  if (!done.ok) return done;
  if (done.value.kind === 'answered') return ok(done.value.answer.data.sha);
  if (done.value.status === 409) return headMoved(number);
  return done.value.status === 405 ? notAllowed(number, visible(done.value.said).slice(0, 300)) : { ok: false, error: done.value.fault };
}

function headMoved(number: number): Result<never> {
  return fail('head_moved', `Someone has pushed to pull request ${number} since it was decided on.`, 'Look at what was added; other bytes need a new decision.');
}

function notAllowed(number: number, why: string): Result<never> {
  return fail('merge_not_allowed', `Pull request ${number} is not merged: ${why}.`, 'Merge it by hand, or meet what the base branch demands.');
}

async function close(client: GitHubClient, number: number, comment: string, signal: AbortSignal | undefined): Promise<Result<void>> {
  const pull = await readGitHubPull(client, number, signal);
  if (!pull.ok) return pull;
  if (pull.value.state !== 'open') return ok(undefined);
  const said = await commentOnce(client, number, comment, signal);
  if (!said.ok) return said;
  const { owner, repo } = client;
  const closed = await client.ask({
    deed: 'close the pull request', needs: needsWrite, schema: z.object({ state: z.string() }), signal,
    call: (octokit, request) => octokit.rest.pulls.update({ owner, repo, pull_number: number, state: 'closed', request }),
  });
  return closed.ok ? ok(undefined) : closed;
}

/** After a crash the same words are said again: they are looked for among the last 100 comments first. */
async function commentOnce(client: GitHubClient, number: number, body: string, signal: AbortSignal | undefined): Promise<Result<void>> {
  const pull = await readGitHubPull(client, number, signal);
  if (!pull.ok) return pull;
  const { owner, repo } = client;
  const page = Math.max(1, Math.ceil(pull.value.comments / 100));
  const there = await client.ask({
    deed: 'show the comments', needs: 'Pull requests: read', schema: z.array(z.object({ body: z.string().nullish() })), signal,
    call: (octokit, request) => octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100, page, request }),
  });
  if (!there.ok) return there;
  if (there.value.data.some((comment) => comment.body?.trim() === body.trim())) return ok(undefined);
  const added = await client.ask({
    deed: 'add the comment', needs: needsWrite, schema: z.object({ id: z.number() }), signal,
    call: (octokit, request) => octokit.rest.issues.createComment({ owner, repo, issue_number: number, body, request }),
  });
  return added.ok ? ok(undefined) : added;
}

const issuesSchema = z.array(z.object({
  number: z.int().positive(), title: z.string(), html_url: z.string(), created_at: z.string(), updated_at: z.string(), body: z.string().nullish(), pull_request: z.unknown().optional(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
}));

const maxIssuePages = 3;

/** The open issues that changed last, at most 300; GitHub lists pull requests among them, which are left out. */
async function issues(client: GitHubClient, signal: AbortSignal | undefined): Promise<Result<readonly HostIssue[]>> {
  const { owner, repo } = client;
  const found: HostIssue[] = [];
  for (let page = 1; page <= maxIssuePages; page += 1) {
    const answer = await client.ask({
      deed: 'list issues', needs: 'Issues: read', schema: issuesSchema, signal,
      call: (octokit, request) => octokit.rest.issues.listForRepo({ owner, repo, state: 'open', sort: 'updated', direction: 'desc', per_page: 100, page, request }),
    });
    if (!answer.ok) return answer;
    found.push(...answer.value.data.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(issueOf));
    if (answer.value.data.length < 100) break;
  }
  return ok(found);
}

function issueOf(issue: z.infer<typeof issuesSchema>[number]): HostIssue {
  const labels = issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  return {
    number: issue.number, title: beginning(issue.title, 300), labels: labels.slice(0, 20).map((label) => beginning(label, 100)), body: beginning(issue.body ?? '', 2_000), url: beginning(issue.html_url, 2_000),
    createdAt: instantOf(issue.created_at) ?? new Date(0).toISOString(), updatedAt: instantOf(issue.updated_at) ?? new Date(0).toISOString(),
  };
}

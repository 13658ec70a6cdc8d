import * as z from 'zod';
import type { PullRequestState } from '../../domain/pull-request-state.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { beginning, instantOf } from './bounded-text.ts';
import { examineGitLab, readGitLabProtection } from './gitlab-access.ts';
import { makeGitLabClient, type GitLabClient, type GitLabOptions } from './gitlab-client.ts';
import { mergeRequestSchema, observeGitLab, readGitLabCi, readMergeRequest } from './gitlab-state.ts';
import type { HostIssue, MergeOrder, PullRequestHost, PullRequestToOpen } from './host.ts';

/** Merge requests on gitlab.com or an own GitLab. Its client library retries by itself and bounds neither time nor size, so its documented REST interface is spoken plainly. */
export function makeGitLabHost(options: GitLabOptions): PullRequestHost {
  const client = makeGitLabClient(options);
  return {
    kind: 'gitlab',
    credential: () => Promise.resolve(ok({ kind: 'token', username: 'oauth2', token: options.token })),
    examine: (signal) => examineGitLab(client, signal),
    protection: (branch, signal) => readGitLabProtection(client, branch, signal),
    find: (branch, signal) => find(client, branch, signal),
    open: (request, signal) => open(client, request, signal),
    observe: (number, { etags }, signal) => observeGitLab(client, number, etags, signal),
    ready: (number, signal) => ready(client, number, signal),
    merge: (number, order, signal) => merge(client, number, order, signal),
    close: (number, comment, signal) => close(client, number, comment, signal),
    comment: (number, body, signal) => commentOnce(client, number, body, signal),
    ciOf: (commit, signal) => readGitLabCi(client, commit, signal),
    issues: (signal) => issues(client, signal),
  };
}

const needs = 'the role Developer and the scope api';

async function find(client: GitLabClient, branch: string, signal: AbortSignal | undefined): Promise<Result<PullRequestState | null>> {
  const listed = await client.ask({
    deed: 'list merge requests', needs, path: `${client.place}/merge_requests`, schema: z.array(mergeRequestSchema), signal,
    query: { source_branch: branch, state: 'all', order_by: 'created_at', sort: 'desc', per_page: '30' },
  });
  if (!listed.ok) return listed;
  const ours = listed.value.filter((request) => request.source_branch === branch && request.source_project_id === request.target_project_id);
  const chosen = ours.find(({ state }) => state === 'opened') ?? ours[0];
  return chosen === undefined ? ok(null) : await readState(client, chosen.iid, signal);
}

async function readState(client: GitLabClient, iid: number, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const observed = await observeGitLab(client, iid, {}, signal);
  if (!observed.ok) return observed;
  return observed.value.changed ? ok(observed.value.state) : fail('host_odd_answer', `${client.host} did not show the merge request.`, 'Try again.');
}

const draftMark = /^\s*(?:\[draft\]|\(draft\)|draft:)\s*/iu;

async function open(client: GitLabClient, request: PullRequestToOpen, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const title = request.title.replace(draftMark, '');
  const opened = await client.askOr({
    deed: 'open the merge request', needs, method: 'POST', path: `${client.place}/merge_requests`, schema: z.object({ iid: z.int().positive() }), signal,
    body: { source_branch: request.branch, target_branch: request.base, title: request.draft ? `Draft: ${title}` : title, description: withoutCommands(request.body), remove_source_branch: false },
  });
  if (!opened.ok) return opened;
  if (opened.value.kind === 'answered') return await readState(client, opened.value.data.iid, signal);
  if (opened.value.status === 409) {
    const there = await find(client, request.branch, signal);
    if (!there.ok) return there;
    if (there.value?.state === 'open') return ok(there.value);
  }
  return { ok: false, error: opened.value.fault };
}

/** A draft is one by the beginning of its title (https://docs.gitlab.com/user/project/merge_requests/drafts/). */
async function ready(client: GitLabClient, iid: number, signal: AbortSignal | undefined): Promise<Result<void>> {
  const request = await readMergeRequest(client, iid, signal);
  if (!request.ok) return request;
  if (request.value.draft !== true) return ok(undefined);
  return await change(client, iid, { deed: 'mark the merge request as ready', body: { title: request.value.title.replace(draftMark, '') } }, signal);
}

async function change(client: GitLabClient, iid: number, { deed, body }: { readonly deed: string; readonly body: Readonly<Record<string, string>> }, signal: AbortSignal | undefined): Promise<Result<void>> {
  const changed = await client.ask({ deed, needs, method: 'PUT', path: `${client.place}/merge_requests/${iid}`, body, schema: z.object({ iid: z.int() }), signal });
  return changed.ok ? ok(undefined) : changed;
}

/** Merges only what GitLab itself calls `mergeable`, by a token that needs the merge request to reach the branch. */
async function merge(client: GitLabClient, iid: number, { headCommit, method }: MergeOrder, signal: AbortSignal | undefined): Promise<Result<string>> {
  const request = await readMergeRequest(client, iid, signal);
  if (!request.ok) return request;
  const { sha, state, draft, target_branch: base, detailed_merge_status: status, merge_commit_sha: mergeCommit } = request.value;
  if (sha !== headCommit) return headMoved(iid);
  if (state === 'merged') return ok(mergeCommit ?? headCommit);
  if (state !== 'opened' || draft === true) return notAllowed(iid, draft === true ? 'it is a draft' : 'it is not open');
  if (method === 'rebase') return notAllowed(iid, 'GitLab rebases by its project’s settings, not by request');
  const protection = await readGitLabProtection(client, base, signal);
  if (!protection.ok) return protection;
  if (protection.value?.protected !== true) return notAllowed(iid, 'its target branch is not protected');
  if (protection.value.mayBypass) return notAllowed(iid, 'this token could pass by the rules of the target branch, or may not read them');
  if (status !== 'mergeable') return notAllowed(iid, `GitLab calls it “${visible(status ?? 'unknown')}”, not “mergeable”`);
  const done = await client.askOr({
    deed: 'merge the merge request', needs, method: 'PUT', path: `${client.place}/merge_requests/${iid}/merge`, signal,
    body: { sha: headCommit, squash: method === 'squash', should_remove_source_branch: false }, schema: z.object({ state: z.literal('merged'), merge_commit_sha: z.string().nullish(), squash_commit_sha: z.string().nullish() }),
  });
  if (!done.ok) return done;
  if (done.value.kind === 'answered') return ok(done.value.data.merge_commit_sha ?? done.value.data.squash_commit_sha ?? headCommit);
  if (done.value.status === 409) return headMoved(iid);
  return [405, 406, 422].includes(done.value.status) ? notAllowed(iid, visible(done.value.said).slice(0, 300)) : { ok: false, error: done.value.fault };
}

function headMoved(iid: number): Result<never> {
  return fail('head_moved', `Someone has pushed to merge request ${iid} since it was decided on.`, 'Look at what was added; other bytes need a new decision.');
}

function notAllowed(iid: number, why: string): Result<never> {
  return fail('merge_not_allowed', `Merge request ${iid} is not merged: ${why}.`, 'Merge it by hand, or meet what the target branch demands.');
}

async function close(client: GitLabClient, iid: number, comment: string, signal: AbortSignal | undefined): Promise<Result<void>> {
  const request = await readMergeRequest(client, iid, signal);
  if (!request.ok) return request;
  if (request.value.state !== 'opened') return ok(undefined);
  const said = await commentOnce(client, iid, comment, signal);
  return said.ok ? await change(client, iid, { deed: 'close the merge request', body: { state_event: 'close' } }, signal) : said;
}

/** A line that begins with a slash would be a command (https://docs.gitlab.com/user/project/quick_actions/). */
function withoutCommands(text: string): string {
  return text.replaceAll(/^([ \t]*)\//gmu, '$1\\/');
}

/** After a crash the same words are said again: they are looked for among the last 100 notes first. */
async function commentOnce(client: GitLabClient, iid: number, body: string, signal: AbortSignal | undefined): Promise<Result<void>> {
  const path = `${client.place}/merge_requests/${iid}/notes`;
  const there = await client.ask({ deed: 'show the comments', needs, path, query: { sort: 'desc', order_by: 'created_at', per_page: '100' }, schema: z.array(z.object({ body: z.string() })), signal });
  if (!there.ok) return there;
  const harmless = withoutCommands(body);
  if (there.value.some((note) => note.body.trim() === harmless.trim())) return ok(undefined);
  const added = await client.ask({ deed: 'add the comment', needs, method: 'POST', path, body: { body: harmless }, schema: z.object({ id: z.number() }), signal });
  return added.ok ? ok(undefined) : added;
}

const issuesSchema = z.array(z.object({
  iid: z.int().positive(), title: z.string(), web_url: z.string(), created_at: z.string(), updated_at: z.string(), description: z.string().nullish(), labels: z.array(z.string()).default([]),
}));

/** The open issues that changed last, at most 300. */
async function issues(client: GitLabClient, signal: AbortSignal | undefined): Promise<Result<readonly HostIssue[]>> {
  const found: HostIssue[] = [];
  for (let page = 1; page <= 3; page += 1) {
    const answer = await client.ask({
      deed: 'list issues', needs: 'the scope api', path: `${client.place}/issues`, query: { state: 'opened', order_by: 'updated_at', sort: 'desc', per_page: '100', page: String(page) }, schema: issuesSchema, signal,
    });
    if (!answer.ok) return answer;
    found.push(...answer.value.map((issue): HostIssue => ({
      number: issue.iid, title: beginning(issue.title, 300), labels: issue.labels.slice(0, 20).map((label) => beginning(label, 100)), body: beginning(issue.description ?? '', 2_000), url: beginning(issue.web_url, 2_000),
      createdAt: instantOf(issue.created_at) ?? new Date(0).toISOString(), updatedAt: instantOf(issue.updated_at) ?? new Date(0).toISOString(),
    })));
    if (answer.value.length < 100) break;
  }
  return ok(found);
}

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { listen } from './git-http-server.ts';

export interface MergeRequestRow {
  iid: number;
  title: string;
  description: string;
  source_branch: string;
  target_branch: string;
  state: 'opened' | 'closed' | 'merged';
  sha: string;
  merge_commit_sha: string | null;
  readonly notes: { readonly id: number; readonly body: string; readonly system: boolean; readonly created_at: string; readonly author: { readonly username: string }; readonly position: { readonly new_path: string; readonly new_line: number } | null }[];
}

export interface GitLabAsked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface GitLabServer {
  readonly apiUrl: string;
  readonly requests: MergeRequestRow[];
  readonly asked: readonly GitLabAsked[];
  /** Answers of single paths below the project, which a test may change. */
  readonly answers: Map<string, unknown>;
  scopes: readonly string[];
  /** What the merge request’s `detailed_merge_status` says. */
  mergeStatus: string;
  before: ((asked: GitLabAsked, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const at = '2026-01-01T00:00:00.000Z';

/** A small stand-in for GitLab’s wire format (https://docs.gitlab.com/api/): one project, `group/sub/app`. */
export async function startGitLabServer(token: string, tips: Readonly<Record<string, string>>): Promise<GitLabServer> {
  const asked: GitLabAsked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const raw = await text(request);
      const one: GitLabAsked = { method: request.method ?? '', path: (request.url ?? '').split('?')[0]?.replace('/api/v4', '') ?? '', headers: request.headers, body: raw === '' ? null : JSON.parse(raw) };
      asked.push(one);
      if (lab.before?.(one, response) === true) return;
      send(response, one, request.headers['private-token'] === token ? answer(lab, tips, one) : { status: 401, body: { message: '401 Unauthorized' } });
    })();
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const lab: GitLabServer = {
    apiUrl: `${origin}/api/v4`, requests: [], asked, scopes: ['api', 'write_repository'], mergeStatus: 'mergeable', before: null,
    answers: new Map<string, unknown>([
      ['', { archived: false, only_allow_merge_if_pipeline_succeeds: true, permissions: { project_access: { access_level: 30 }, group_access: null } }],
      ['/repository/branches/main', { name: 'main', protected: true, can_push: false }],
      ['/approval_rules', [{ approvals_required: 1 }]],
      ['/issues', [{ iid: 3, title: 'Broken', web_url: 'https://gitlab.test/i/3', created_at: at, updated_at: at, description: 'It is.', labels: ['bug'] }]],
    ]),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return lab;
}

function send(response: ServerResponse, asked: GitLabAsked, { status, body }: Answer): void {
  const bytes = JSON.stringify(body);
  const etag = `W/"${createHash('md5').update(bytes).digest('hex')}"`;
  if (asked.method === 'GET' && status === 200 && asked.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  response.writeHead(status, { 'content-type': 'application/json', etag }).end(bytes);
}

function answer(lab: GitLabServer, tips: Readonly<Record<string, string>>, asked: GitLabAsked): Answer {
  if (asked.path === '/user') return { status: 200, body: { username: 'touchline-bot' } };
  if (asked.path === '/personal_access_tokens/self') return { status: 200, body: { scopes: lab.scopes, expires_at: '2026-02-01' } };
  const path = asked.path.replace('/projects/group%2Fsub%2Fapp', '');
  if (asked.method === 'GET' && lab.answers.has(path)) return { status: 200, body: lab.answers.get(path) };
  if (path === '/merge_requests') return asked.method === 'POST' ? open(lab, tips, asked.body) : { status: 200, body: lab.requests.toReversed().map((row) => shown(lab, row)) };
  const [, iid, part = ''] = /^\/merge_requests\/(\d+)(\/\w+)?$/u.exec(path) ?? [];
  const row = lab.requests.find((one) => String(one.iid) === iid);
  if (row !== undefined) return ofRequest(lab, row, { ...asked, path: part });
  if (/^\/repository\/commits\/\w+\/statuses$/u.test(path)) return { status: 200, body: [] };
  if (/^\/repository\/commits\/\w+$/u.test(path)) return { status: 200, body: { id: path.split('/').at(-1), last_pipeline: null, status: null } };
  return { status: 404, body: { message: '404 Not Found' } };
}

function open(lab: GitLabServer, tips: Readonly<Record<string, string>>, body: unknown): Answer {
  const request = z.object({ source_branch: z.string(), target_branch: z.string(), title: z.string(), description: z.string() }).parse(body);
  if (lab.requests.some((row) => row.source_branch === request.source_branch && row.state === 'opened')) return { status: 409, body: { message: ['Another open merge request already exists for this source branch: !1'] } };
  const row: MergeRequestRow = { ...request, iid: lab.requests.length + 1, state: 'opened', sha: tips[request.source_branch] ?? '0'.repeat(40), merge_commit_sha: null, notes: [] };
  lab.requests.push(row);
  return { status: 201, body: shown(lab, row) };
}

function ofRequest(lab: GitLabServer, row: MergeRequestRow, { method, path, body }: GitLabAsked): Answer {
  if (path === '' && method === 'GET') return { status: 200, body: shown(lab, row) };
  if (path === '' && method === 'PUT') {
    const change = z.object({ title: z.string().optional(), state_event: z.literal('close').optional() }).parse(body);
    Object.assign(row, { title: change.title ?? row.title, state: change.state_event === 'close' ? 'closed' : row.state });
    return { status: 200, body: shown(lab, row) };
  }
  if (path === '/notes' && method === 'GET') return { status: 200, body: row.notes.toReversed() };
  if (path === '/notes') {
    const note = { id: row.notes.length + 1, body: z.object({ body: z.string() }).parse(body).body, system: false, created_at: at, author: { username: 'touchline-bot' }, position: null };
    row.notes.push(note);
    return { status: 201, body: note };
  }
  if (path === '/merge') {
    if (z.object({ sha: z.string() }).parse(body).sha !== row.sha) return { status: 409, body: { message: 'SHA does not match HEAD of source branch' } };
    Object.assign(row, { state: 'merged', merge_commit_sha: 'c'.repeat(40) });
    return { status: 200, body: shown(lab, row) };
  }
  if (path === '/approvals') return { status: 200, body: { approved_by: [{ user: { username: 'a' } }] } };
  return path === '/reviewers' ? { status: 200, body: [{ state: 'requested_changes' }] } : { status: 404, body: { message: '404 Not Found' } };
}

function shown(lab: GitLabServer, row: MergeRequestRow): unknown {
  return {
    ...row, notes: undefined, web_url: `https://gitlab.test/group/sub/app/-/merge_requests/${row.iid}`, draft: row.title.startsWith('Draft:'), source_project_id: 1, target_project_id: 1,
    merged_at: row.state === 'merged' ? at : null, closed_at: row.state === 'closed' ? at : null, updated_at: at, detailed_merge_status: lab.mergeStatus, user_notes_count: row.notes.length,
  };
}

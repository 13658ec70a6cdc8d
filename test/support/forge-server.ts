import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { listen, serveGit } from './git-http-server.ts';
import { gitIn, type TestRepository } from './repository.ts';

export interface ForgeOptions {
  /** The bare repository behind it, served as `<origin>/<owner>/<repo>.git` where `root` holds it under that path. */
  readonly bare: TestRepository;
  readonly root: string;
  readonly token: string;
  readonly owner?: string;
  readonly repo?: string;
}

interface Said {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
  readonly created_at: string;
}

export interface ForgePull {
  readonly number: number;
  title: string;
  body: string;
  readonly head: string;
  readonly base: string;
  draft: boolean;
  state: 'open' | 'closed';
  mergedAt: string | null;
  closedAt: string | null;
  updatedAt: string;
  mergeSha: string | null;
  headSha: string;
  readonly comments: Said[];
  readonly reviewComments: (Said & { readonly path: string; readonly line: number | null })[];
  readonly reviews: { readonly user: { readonly login: string }; readonly state: string; readonly author_association: string }[];
}

/** Everything a test may turn. */
export interface ForgeState {
  readonly pulls: ForgePull[];
  /** By commit. */
  readonly checks: Map<string, { readonly name: string; readonly status: string; readonly conclusion: string | null }[]>;
  readonly statuses: Map<string, { readonly context: string; readonly state: string }[]>;
  readonly issues: { readonly number: number; readonly title: string; readonly body: string; readonly labels: readonly string[] }[];
  protection: { readonly requiredChecks: readonly string[]; readonly approvals: number; readonly enforceAdmins: boolean } | null;
  /** 403 for the classic protection, as for a token without Administration: read. */
  protectionHidden: boolean;
  permissions: { readonly admin: boolean; readonly maintain: boolean; readonly push: boolean };
  /** Null: a fine-grained token. */
  scopes: string | null;
  expires: string | null;
  draftsSupported: boolean;
  checksHidden: boolean;
  archived: boolean;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface ForgeServer {
  readonly origin: string;
  /** As a GitHub Enterprise Server's. */
  readonly apiUrl: string;
  readonly gitUrl: string;
  readonly state: ForgeState;
  readonly asked: readonly Asked[];
  /** Looks at every request as it comes, git's and the API's, before anything is done with it; true where it has answered itself. */
  watch: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  /** Looks at each request of the API first; true where it has answered itself. */
  before: ((asked: Asked, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

const started = Date.UTC(2026, 0, 1);

/** A stateful stand-in that speaks GitHub's wire format (https://docs.github.com/rest) over a real bare git repository. */
export async function startForgeServer(options: ForgeOptions): Promise<ForgeServer> {
  const { bare, root, token, owner = 'acme', repo = 'app' } = options;
  const asked: Asked[] = [];
  const state: ForgeState = {
    pulls: [], checks: new Map(), statuses: new Map(), issues: [], protection: null, protectionHidden: false, permissions: { admin: false, maintain: false, push: true }, scopes: null,
    expires: '2026-02-01 00:00:00 UTC', draftsSupported: true, checksHidden: false, archived: false,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (forge.watch?.(request, response) === true) return;
    if (!url.pathname.startsWith('/api/')) {
      const [, basic = ''] = (request.headers.authorization ?? '').split(' ');
      if (!Buffer.from(basic, 'base64').toString().endsWith(`:${token}`)) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return serveGit(root, request, response);
    }
    void (async () => {
      const raw = await text(request);
      const one: Asked = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body: raw === '' ? null : JSON.parse(raw) };
      asked.push(one);
      if (forge.before?.(one, response) === true) return;
      if (!/^(?:token|bearer) /iu.test(request.headers.authorization ?? '') || !(request.headers.authorization ?? '').endsWith(` ${token}`)) return send(response, one, { status: 401, body: { message: 'Bad credentials' } });
      send(response, one, api({ state, bare, owner, repo }, one));
    })();
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const forge: ForgeServer = {
    origin, apiUrl: `${origin}/api/v3`, gitUrl: `${origin}/${owner}/${repo}.git`, state, asked, watch: null, before: null,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return forge;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(response: ServerResponse, asked: Asked, { status, body, headers = {} }: Answer): void {
  const bytes = JSON.stringify(body);
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  if (asked.method === 'GET' && status === 200 && asked.headers['if-none-match'] === etag) return void response.writeHead(304, { etag, ...headers }).end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...(status === 200 ? { etag } : {}), ...headers }).end(bytes);
}

interface World {
  readonly state: ForgeState;
  readonly bare: TestRepository;
  readonly owner: string;
  readonly repo: string;
}

type Handler = (world: World, asked: Asked, match: readonly string[]) => Answer;

const ok = (body: unknown, status = 200): Answer => ({ status, body });
const notFound: Answer = { status: 404, body: { message: 'Not Found' } };
const forbidden: Answer = { status: 403, body: { message: 'Resource not accessible by personal access token' } };

const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/user$/u, () => ok({ login: 'maintainer' })],
  ['GET', /^\/repos$/u, ({ state }) => ({
    ...ok({ archived: state.archived, permissions: state.permissions }),
    headers: { ...(state.scopes === null ? {} : { 'x-oauth-scopes': state.scopes }), ...(state.expires === null ? {} : { 'github-authentication-token-expiration': state.expires }) },
  })],
  ['GET', /^\/repos\/actions\/secrets$/u, ({ state }) => (state.scopes === null ? forbidden : ok({ total_count: 0, secrets: [] }))],
  ['GET', /^\/repos\/keys$/u, ({ state }) => (state.scopes === null ? forbidden : ok([]))],
  ['GET', /^\/repos\/branches\/([^/]+)$/u, (world, _, [branch = '']) => {
    const sha = tipOf(world.bare, decodeURIComponent(branch));
    if (sha === null) return { status: 404, body: { message: 'Branch not found' } };
    const { protection } = world.state;
    return ok({ name: branch, commit: { sha }, protected: protection !== null, protection: { enabled: protection !== null, required_status_checks: { contexts: protection?.requiredChecks ?? [] } } });
  }],
  ['GET', /^\/repos\/rules\/branches\/[^/]+$/u, () => ok([])],
  ['GET', /^\/repos\/branches\/[^/]+\/protection$/u, ({ state }) => {
    if (state.protectionHidden) return forbidden;
    if (state.protection === null) return { status: 404, body: { message: 'Branch not protected' } };
    const { requiredChecks, approvals, enforceAdmins } = state.protection;
    return ok({ required_status_checks: { contexts: requiredChecks, checks: [] }, required_pull_request_reviews: { required_approving_review_count: approvals }, enforce_admins: { enabled: enforceAdmins } });
  }],
  ['GET', /^\/repos\/pulls$/u, (world, { query }) => {
    const head = query.get('head')?.split(':')[1];
    const found = world.state.pulls.filter((pull) => pull.head === head && (query.get('state') === 'all' || pull.state === 'open'));
    return ok(found.toReversed().map((pull) => shown(world, pull)));
  }],
  ['POST', /^\/repos\/pulls$/u, open],
  ['GET', /^\/repos\/pulls\/(\d+)$/u, (world, _, [number]) => withPull(world, number, (pull) => ok(shown(world, pull)))],
  ['PATCH', /^\/repos\/pulls\/(\d+)$/u, (world, { body }, [number]) => withPull(world, number, (pull) => {
    const { state } = z.object({ state: z.enum(['open', 'closed']).optional() }).parse(body);
    if (state === 'closed' && pull.state === 'open') Object.assign(pull, { state, closedAt: later(pull), updatedAt: later(pull) });
    return ok(shown(world, pull));
  })],
  ['PUT', /^\/repos\/pulls\/(\d+)\/merge$/u, (world, { body }, [number]) => withPull(world, number, (pull) => merge(world, pull, body))],
  ['GET', /^\/repos\/pulls\/(\d+)\/reviews$/u, (world, { query }, [number]) => withPull(world, number, (pull) => ok(pageOf(pull.reviews, query)))],
  ['GET', /^\/repos\/pulls\/(\d+)\/comments$/u, (world, { query }, [number]) => withPull(world, number, (pull) => ok(pageOf(pull.reviewComments.toReversed(), query)))],
  ['GET', /^\/repos\/issues\/(\d+)\/comments$/u, (world, { query }, [number]) => withPull(world, number, (pull) => ok(pageOf(pull.comments, query)))],
  ['POST', /^\/repos\/issues\/(\d+)\/comments$/u, (world, { body }, [number]) => withPull(world, number, (pull) => {
    const said = { id: pull.comments.length + 1, user: { login: 'touchline' }, body: z.object({ body: z.string() }).parse(body).body, created_at: later(pull) };
    pull.comments.push(said);
    pull.updatedAt = said.created_at;
    return ok(said, 201);
  })],
  ['GET', /^\/repos\/commits\/([0-9a-f]+)\/check-runs$/u, ({ state }, { query }, [sha = '']) => {
    const runs = state.checks.get(sha) ?? [];
    return state.checksHidden ? forbidden : ok({ total_count: runs.length, check_runs: pageOf(runs, query).map((run) => ({ ...run, html_url: null })) });
  }],
  ['GET', /^\/repos\/commits\/([0-9a-f]+)\/status$/u, ({ state }, { query }, [sha = '']) => {
    const statuses = state.statuses.get(sha) ?? [];
    return ok({ state: 'pending', total_count: statuses.length, statuses: pageOf(statuses, query).map((one) => ({ ...one, target_url: null })) });
  }],
  ['GET', /^\/repos\/issues$/u, ({ state }, { query }) => ok(pageOf(state.issues, query).map((issue) => ({
    ...issue, labels: issue.labels.map((name) => ({ name })), html_url: `https://forge.test/issues/${issue.number}`, created_at: new Date(started).toISOString(), updated_at: new Date(started).toISOString(),
  })))],
  ['POST', /^\/graphql$/u, ({ state }, { body }) => {
    const { variables } = z.object({ query: z.string().includes('markPullRequestReadyForReview'), variables: z.object({ id: z.string() }) }).parse(body);
    const pull = state.pulls.find(({ number }) => variables.id === `PR_${number}`);
    if (pull === undefined) return ok({ errors: [{ message: 'Could not resolve to a node' }] });
    Object.assign(pull, { draft: false, updatedAt: later(pull) });
    return ok({ data: { markPullRequestReadyForReview: { pullRequest: { isDraft: false } } } });
  }],
];

function api(world: World, asked: Asked): Answer {
  // One repository only: its own part of the path is taken away, so that routes are short.
  const path = asked.path.replace(/^\/api(?:\/v3)?/u, '').replace(`/repos/${world.owner}/${world.repo}`, '/repos');
  for (const [method, pattern, handler] of routes) {
    const match = pattern.exec(path);
    if (method === asked.method && match !== null) return handler(world, asked, match.slice(1));
  }
  return notFound;
}

function withPull({ state }: World, number: string | undefined, act: (pull: ForgePull) => Answer): Answer {
  const pull = state.pulls.find((one) => String(one.number) === number);
  return pull === undefined ? notFound : act(pull);
}

function open(world: World, { body }: Asked): Answer {
  const request = z.object({ title: z.string(), body: z.string(), head: z.string(), base: z.string(), draft: z.boolean().default(false) }).parse(body);
  const refused = (message: string): Answer => ({ status: 422, body: { message: 'Validation Failed', errors: [{ resource: 'PullRequest', code: 'custom', message }] } });
  const sha = tipOf(world.bare, request.head);
  if (sha === null || tipOf(world.bare, request.base) === null) return { status: 422, body: { message: 'Validation Failed', errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }] } };
  if (world.state.pulls.some((pull) => pull.head === request.head && pull.state === 'open')) return refused(`A pull request already exists for ${world.owner}:${request.head}.`);
  if (request.draft && !world.state.draftsSupported) return { status: 422, body: { message: 'Draft pull requests are not supported in this repository.' } };
  const pull: ForgePull = {
    number: world.state.pulls.length + 1, ...request, state: 'open', mergedAt: null, closedAt: null, updatedAt: new Date(started).toISOString(), mergeSha: null, headSha: sha, comments: [], reviewComments: [], reviews: [],
  };
  world.state.pulls.push(pull);
  return ok(shown(world, pull), 201);
}

function merge(world: World, pull: ForgePull, body: unknown): Answer {
  const { sha } = z.object({ sha: z.string().optional() }).parse(body);
  const head = tipOf(world.bare, pull.head);
  if (head === null || (sha !== undefined && sha !== head)) return { status: 409, body: { message: 'Head branch was modified. Review and try the merge again.' } };
  if (pull.state !== 'open' || (mergeableState(world, pull) !== 'clean' && !world.state.permissions.admin)) return { status: 405, body: { message: 'Pull Request is not mergeable' } };
  const git = (...args: string[]): string => gitIn(world.bare.dir, args).toString().trim();
  const base = git('rev-parse', `refs/heads/${pull.base}`);
  const tree = git('merge-tree', '--write-tree', base, head);
  const merged = git('commit-tree', tree, '-p', base, '-p', head, '-m', `Merge pull request #${pull.number}`);
  git('update-ref', `refs/heads/${pull.base}`, merged, base);
  Object.assign(pull, { state: 'closed', mergedAt: later(pull), closedAt: later(pull), updatedAt: later(pull), mergeSha: merged });
  return ok({ merged: true, sha: merged, message: 'Pull Request successfully merged' });
}

function mergeableState({ state }: World, pull: ForgePull): string {
  if (pull.draft) return 'draft';
  const passed = new Set((state.checks.get(pull.headSha) ?? []).filter(({ conclusion }) => conclusion === 'success').map(({ name }) => name));
  const approvals = pull.reviews.filter((review) => review.state === 'APPROVED').length;
  const { requiredChecks = [], approvals: required = 0 } = state.protection ?? {};
  return requiredChecks.every((name) => passed.has(name)) && approvals >= required ? 'clean' : 'blocked';
}

function shown(world: World, pull: ForgePull): unknown {
  if (pull.state === 'open') pull.headSha = tipOf(world.bare, pull.head) ?? pull.headSha;
  return {
    number: pull.number, node_id: `PR_${pull.number}`, html_url: `https://forge.test/${world.owner}/${world.repo}/pull/${pull.number}`, title: pull.title, body: pull.body, draft: pull.draft, state: pull.state,
    merged: pull.mergedAt !== null, merged_at: pull.mergedAt, closed_at: pull.closedAt, updated_at: pull.updatedAt, merge_commit_sha: pull.mergeSha ?? 'e'.repeat(40), comments: pull.comments.length,
    review_comments: pull.reviewComments.length, mergeable_state: mergeableState(world, pull),
    head: { ref: pull.head, sha: pull.headSha, repo: { full_name: `${world.owner}/${world.repo}` } }, base: { ref: pull.base },
  };
}

function tipOf(bare: TestRepository, branch: string): string | null {
  return gitIn(bare.dir, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`]).toString().trim() || null;
}

function later(pull: ForgePull): string {
  return new Date(Date.parse(pull.updatedAt) + 1000).toISOString();
}

function pageOf<T>(all: readonly T[], query: URLSearchParams): readonly T[] {
  const size = Number(query.get('per_page') ?? '30');
  const page = Number(query.get('page') ?? '1');
  return all.slice((page - 1) * size, page * size);
}

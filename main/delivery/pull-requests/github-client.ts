import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import * as z from 'zod';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import { guardedFetch, type FetchBounds } from './guarded-fetch.ts';
import { HostFailure, oddAnswer, refusalFault, scrub, withoutSecrets } from './host-faults.ts';

export type GitHubAuth =
  | { readonly kind: 'token'; readonly token: string }
  /** A GitHub App of the maintainer's own: its installation's tokens last one hour and are narrowed to this repository. */
  | { readonly kind: 'app'; readonly appId: string; readonly privateKey: string; readonly installationId: number };

export interface GitHubOptions {
  readonly owner: string;
  readonly repo: string;
  readonly auth: GitHubAuth;
  /** `https://api.github.com` unless told; GitHub Enterprise Server's is `https://HOST/api/v3`. */
  readonly baseUrl?: string;
  readonly bounds?: FetchBounds;
}

/** One answer that was checked; `notModified` where the entity tag given still holds. */
export interface Answered<T> {
  readonly data: T;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Question<T> {
  /** `open a pull request` */
  readonly deed: string;
  /** Permission it takes: `Pull requests: write`. */
  readonly needs: string;
  readonly schema: z.ZodType<T>;
  readonly signal?: AbortSignal | undefined;
  readonly call: (octokit: Octokit, request: { readonly signal?: AbortSignal }) => Promise<{ readonly data: unknown; readonly headers: Record<string, unknown>; readonly status: number }>;
}

/** An answer that is no success: its status, and what it means. */
export interface Declined {
  readonly status: number;
  readonly said: string;
  readonly fault: Fault;
}

/** The real Octokit, with bounds, checked answers and faults for errors. */
export interface GitHubClient {
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
  readonly auth: GitHubAuth['kind'];
  ask<T>(question: Question<T>): Promise<Result<Answered<T>>>;
  /** The same, where a refusal of the host's is an answer to go on with. */
  askOr<T>(question: Question<T>): Promise<Result<{ readonly kind: 'answered'; readonly answer: Answered<T> } | ({ readonly kind: 'declined' } & Declined)>>;
  /** As the app itself; a fault where a token signs in. */
  askAsApp<T>(question: Question<T>): Promise<Result<Answered<T>>>;
  token(signal?: AbortSignal): Promise<Result<string>>;
}

const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export function makeGitHubClient({ owner, repo, auth, baseUrl = 'https://api.github.com', bounds }: GitHubOptions): GitHubClient {
  const host = new URL(baseUrl).host;
  const fetch = guardedFetch(baseUrl, bounds);
  const base = new Octokit({ baseUrl, userAgent: 'touchline', log: silent, request: { fetch } });
  const seen = new Set(auth.kind === 'token' ? [auth.token] : [auth.privateKey]);
  const signer = auth.kind === 'token' ? tokenSigner(auth.token) : appSigner(auth, { repo, base, seen });

  const guard = (fault: Fault): Fault => withoutSecrets(fault, [...seen]);
  const send = async <T>(question: Question<T>, token: () => Promise<string>): Promise<Result<{ readonly kind: 'answered'; readonly answer: Answered<T> } | ({ readonly kind: 'declined' } & Declined)>> => {
    try {
      const octokit = new Octokit({ auth: await token(), baseUrl, userAgent: 'touchline', log: silent, request: { fetch } });
      octokit.hook.before('request', (options) => {
        options.headers['x-github-api-version'] = '2022-11-28';
      });
      const response = await question.call(octokit, question.signal === undefined ? {} : { signal: question.signal });
      const parsed = question.schema.safeParse(response.data);
      if (!parsed.success) return { ok: false, error: guard(oddAnswer(host, question.deed, scrub(z.prettifyError(parsed.error), [...seen]))) };
      return ok({ kind: 'answered', answer: { data: parsed.data, headers: textHeaders(response.headers) } });
    } catch (error) {
      const failed = failureOf(error, { host, ...question, secrets: [...seen] });
      return 'status' in failed ? ok({ kind: 'declined', ...failed, fault: guard(failed.fault) }) : { ok: false, error: guard(failed.fault) };
    }
  };
  const plainly = async <T>(question: Question<T>, token: () => Promise<string>): Promise<Result<Answered<T>>> => {
    const outcome = await send(question, token);
    if (!outcome.ok) return outcome;
    return outcome.value.kind === 'answered' ? ok(outcome.value.answer) : { ok: false, error: outcome.value.fault };
  };
  return {
    host, owner, repo, auth: auth.kind,
    ask: async (question) => await plainly(question, async () => await signer.token(question.signal)),
    askOr: async (question) => await send(question, async () => await signer.token(question.signal)),
    askAsApp: async (question) => await plainly(question, async () => await signer.asApp()),
    token: async (signal) => {
      try {
        return ok(await signer.token(signal));
      } catch (error) {
        const failed = failureOf(error, { host, deed: 'give a token of the installation', needs: 'an installation of the app on this repository', secrets: [...seen] });
        return { ok: false, error: guard(failed.fault) };
      }
    },
  };
}

function nothing(): void {
  // Octokit's own log would repeat addresses and answers on the terminal.
}

interface Signer {
  token(signal?: AbortSignal): Promise<string>;
  asApp(): Promise<string>;
}

function tokenSigner(token: string): Signer {
  return {
    token: () => Promise.resolve(token),
    asApp: () => Promise.reject(new HostFailure(fail('no_app', 'No GitHub App signs in here.', 'Configure the app’s id, key and installation.').error)),
  };
}

/** All that delivery needs; the rest is asked for where the installation grants it. */
export const neededPermissions = { contents: 'write', pull_requests: 'write', metadata: 'read' } as const;
export const usefulPermissions = { checks: 'read', statuses: 'read', issues: 'read' } as const;

const installationSchema = z.object({ permissions: z.record(z.string(), z.string()) });

interface AppPlace {
  readonly repo: string;
  readonly base: Octokit;
  readonly seen: Set<string>;
}

function appSigner({ appId, privateKey, installationId }: Extract<GitHubAuth, { kind: 'app' }>, { repo, base, seen }: AppPlace): Signer {
  const authenticate = createAppAuth({ appId, privateKey, installationId, request: base.request, log: silent });
  const asApp = async (): Promise<string> => {
    const { token } = await authenticate({ type: 'app' });
    seen.add(token);
    return token;
  };
  let granted: Readonly<Record<string, string>> | null = null;
  return {
    asApp,
    token: async (signal) => {
      // Asking for what the installation does not have is refused altogether.
      granted ??= installationSchema.parse((await base.rest.apps.getInstallation({
        installation_id: installationId, headers: { authorization: `bearer ${await asApp()}` }, ...(signal === undefined ? {} : { request: { signal } }),
      })).data).permissions;
      const has = granted;
      const useful = Object.fromEntries(Object.entries(usefulPermissions).filter(([name]) => has[name] !== undefined));
      // Kept by the library until a minute before its hour is over.
      const { token } = await authenticate({ type: 'installation', repositoryNames: [repo], permissions: { ...neededPermissions, ...useful } });
      seen.add(token);
      return token;
    },
  };
}

const errorSchema = z.object({
  status: z.int(),
  message: z.string(),
  response: z.object({ data: z.unknown() }).optional(),
});

const saidSchema = z.object({ message: z.string(), errors: z.array(z.unknown()).optional() });

interface Attempt extends Pick<Question<unknown>, 'deed' | 'needs'> {
  readonly host: string;
  readonly secrets: readonly string[];
}

function failureOf(error: unknown, { host, deed, needs, secrets }: Attempt): Declined | { readonly fault: Fault } {
  const inner = error instanceof Error && error.cause instanceof HostFailure ? error.cause : error;
  if (inner instanceof HostFailure) return { fault: inner.fault };
  const known = errorSchema.safeParse(error);
  if (known.success && known.data.response !== undefined) {
    const said = scrub(wordsOf(known.data.response.data), secrets);
    return { status: known.data.status, said, fault: refusalFault({ host, deed, needs, status: known.data.status, said }) };
  }
  const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  return { fault: oddAnswer(host, deed, scrub(why, secrets)) };
}

/** GitHub's errors are `{ message, errors? }`; a proxy in between answers whatever it likes. */
function wordsOf(data: unknown): string {
  const said = saidSchema.safeParse(data);
  if (!said.success) return typeof data === 'string' ? data.slice(0, 20_000) : '';
  return [said.data.message, ...(said.data.errors ?? []).slice(0, 5).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))].join('; ');
}

function textHeaders(headers: Record<string, unknown>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])));
}

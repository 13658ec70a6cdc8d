import * as z from 'zod';
import { ok, type Fault, type Result } from '../../domain/result.ts';
import { guardedFetch, type FetchBounds } from './guarded-fetch.ts';
import { HostFailure, oddAnswer, refusalFault, scrub, withoutSecrets } from './host-faults.ts';

export interface GitLabOptions {
  /** With its groups: `group/sub/app`. */
  readonly project: string;
  /** A project, group or personal access token. */
  readonly token: string;
  /** `https://gitlab.com/api/v4` unless told. */
  readonly baseUrl?: string;
  readonly bounds?: FetchBounds;
}

export interface GitLabQuestion<T> {
  readonly deed: string;
  readonly needs: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Below the API’s root, each part encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly etag?: string | undefined;
  readonly schema: z.ZodType<T>;
  readonly signal?: AbortSignal | undefined;
}

export type GitLabAnswer<T> =
  | { readonly kind: 'answered'; readonly data: T; readonly etag: string | null; readonly total: number | null }
  | { readonly kind: 'declined'; readonly status: number; readonly said: string; readonly fault: Fault };

export interface GitLabClient {
  readonly host: string;
  /** `/projects/<encoded path>` */
  readonly place: string;
  readonly token: string;
  readonly askOr: <T>(question: GitLabQuestion<T>) => Promise<Result<GitLabAnswer<T>>>;
  readonly ask: <T>(question: GitLabQuestion<T>) => Promise<Result<T>>;
}

/** GitLab's REST interface (https://docs.gitlab.com/api/rest/), with bounds, checked answers and faults for errors. */
export function makeGitLabClient({ project, token, baseUrl = 'https://gitlab.com/api/v4', bounds }: GitLabOptions): GitLabClient {
  const root = baseUrl.replace(/\/+$/u, '');
  const { host } = new URL(root);
  const fetch = guardedFetch(root, bounds);
  const askOr = async <T>(question: GitLabQuestion<T>): Promise<Result<GitLabAnswer<T>>> => {
    try {
      const response = await fetch(addressOf(root, question), initOf(question, token));
      return finish(await answerOf(response, question, { host, token }), token);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      return { ok: false, error: withoutSecrets(error.fault, [token]) };
    }
  };
  return {
    host, token, place: `/projects/${encodeURIComponent(project)}`, askOr,
    ask: async (question) => {
      const answer = await askOr(question);
      if (!answer.ok) return answer;
      return answer.value.kind === 'answered' ? ok(answer.value.data) : { ok: false, error: answer.value.fault };
    },
  };
}

function addressOf(root: string, { path, query }: Pick<GitLabQuestion<unknown>, 'path' | 'query'>): string {
  const search = new URLSearchParams(query).toString();
  return `${root}${path}${search === '' ? '' : `?${search}`}`;
}

function initOf({ method = 'GET', body, etag, signal }: GitLabQuestion<unknown>, token: string): RequestInit {
  return {
    method,
    headers: {
      'private-token': token, accept: 'application/json', 'user-agent': 'touchline',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(etag === undefined ? {} : { 'if-none-match': etag }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function answerOf<T>(response: Response, { deed, needs, schema }: GitLabQuestion<T>, { host, token }: { readonly host: string; readonly token: string }): Promise<Result<GitLabAnswer<T>>> {
  const text = await response.text();
  if (!response.ok) {
    const said = scrub(wordsOf(text), [token]);
    return ok({ kind: 'declined', status: response.status, said, fault: refusalFault({ host, deed, needs, status: response.status, said }) });
  }
  const json = parseJson(text);
  if (json === undefined) return { ok: false, error: oddAnswer(host, deed, 'it is not JSON') };
  const parsed = schema.safeParse(json);
  if (!parsed.success) return { ok: false, error: oddAnswer(host, deed, scrub(z.prettifyError(parsed.error), [token])) };
  return ok({ kind: 'answered', data: parsed.data, etag: response.headers.get('etag'), total: countOf(response.headers.get('x-total')) });
}

function finish<T>(answer: Result<GitLabAnswer<T>>, token: string): Result<GitLabAnswer<T>> {
  if (!answer.ok) return { ok: false, error: withoutSecrets(answer.error, [token]) };
  return answer.value.kind === 'answered' ? answer : ok({ ...answer.value, fault: withoutSecrets(answer.value.fault, [token]) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** GitLab says `{ message }` or `{ error, error_description }`, and the message may be a text, a list or an object. */
function wordsOf(text: string): string {
  const said = z.object({ message: z.unknown().optional(), error: z.unknown().optional(), error_description: z.unknown().optional() }).safeParse(parseJson(text));
  if (!said.success) return text.slice(0, 20_000);
  return [said.data.message, said.data.error, said.data.error_description].filter((one) => one !== undefined).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('; ');
}

function countOf(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/u.test(header) ? Number(header) : null;
}

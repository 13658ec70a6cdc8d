import { setTimeout as pause } from 'node:timers/promises';
import { fail, type Fault } from '../../domain/result.ts';
import { HostFailure } from './host-faults.ts';

export interface FetchBounds {
  /** Each request, its body included; 30 s unless told. */
  readonly timeoutMs?: number;
  /** Of an answer; 8 MiB unless told. */
  readonly maxBytes?: number;
  /** Longest wait in all when a host asks for fewer requests; 60 s unless told. */
  readonly maxWaitMs?: number;
  /** How waiting is done; tests do not. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` for the API of one host. It goes nowhere else, follows no redirect, and an answer is read within bounds.
 * A host that asks for a pause gets it, as long as it is short. What fails is thrown as a `HostFailure`.
 */
export function guardedFetch(base: string, bounds: FetchBounds = {}): Fetch {
  const { origin, host } = new URL(base);
  const { maxWaitMs = 60_000, wait = waitFor, now = Date.now } = bounds;
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new HostFailure(fail('host_moved', `${host} points to another host.`, 'Set the address of the API to the host that the token is for.').error);
    for (let waited = 0; ; ) {
      const response = await once(url, init, host, bounds);
      const asked = pauseAsked(response, now());
      if (asked === null) return response;
      if (waited + asked > maxWaitMs) throw new HostFailure(limited(host, asked));
      await wait(asked, init.signal ?? undefined);
      waited += asked;
    }
  };
}

async function once(url: URL, init: RequestInit, host: string, { timeoutMs = 30_000, maxBytes = 8 * 1024 * 1024 }: FetchBounds): Promise<Response> {
  const late = AbortSignal.timeout(timeoutMs);
  const stopped = init.signal ?? null;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: stopped === null ? late : AbortSignal.any([late, stopped]) });
    if (response.status >= 300 && response.status < 400 && response.status !== 304) throw new HostFailure(moved(host));
    return await readWhole(response, host, maxBytes);
  } catch (error) {
    if (error instanceof HostFailure) throw error;
    if (stopped?.aborted === true) throw new HostFailure(fail('host_cancelled', `Asking ${host} was cancelled.`, 'Start it again when you want it.').error);
    if (late.aborted) throw new HostFailure(fail('host_timeout', `${host} did not answer within ${Math.round(timeoutMs / 1000)} s.`, 'Check the network and the host’s status page; Touchline asks again later.').error);
    throw new HostFailure(unreachable(host, error));
  }
}

async function readWhole(response: Response, host: string, maxBytes: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new HostFailure(fail('host_too_large', `${host} answered more than ${maxBytes} bytes.`, 'Report this: Touchline asks for pages that are far smaller.').error);
    chunks.push(chunk);
  }
  const body = [204, 205, 304].includes(response.status) ? null : Buffer.concat(chunks);
  return new Response(body, { status: response.status, statusText: response.statusText, headers: withoutEncoding(response.headers) });
}

/** The body has been decoded by now. */
function withoutEncoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  return kept;
}

/** Milliseconds the host wants left alone; null where it does not (GitHub: “Rate limits for the REST API”; GitLab: `RateLimit-Reset`; RFC 9110, 10.2.3). */
function pauseAsked({ status, headers }: Response, now: number): number | null {
  const after = headers.get('retry-after');
  const spent = (headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining')) === '0';
  if (status !== 429 && !(status === 403 && (after !== null || spent))) return null;
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? 'none');
  return Math.max(1_000, Math.ceil(afterMs(after, now) ?? (spent && Number.isFinite(reset) ? reset * 1000 - now : 60_000)));
}

function afterMs(after: string | null, now: number): number | null {
  if (after === null) return null;
  const ms = /^\d{1,9}$/u.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
  return Number.isFinite(ms) ? ms : null;
}

function limited(host: string, askedMs: number): Fault {
  const minutes = Math.max(1, Math.ceil(askedMs / 60_000));
  return fail('host_limited', `${host} asks for fewer requests, for about ${minutes} min.`, 'Wait; Touchline asks again later.').error;
}

function moved(host: string): Fault {
  return fail('host_moved', `${host} sends to another address: the repository may have been renamed or moved.`, 'Set the repository’s present address with `git remote set-url`.').error;
}

function unreachable(host: string, error: unknown): Fault {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no further word';
  return fail('host_unreachable', `${host} cannot be reached (${code}).`, 'Check the network and the host’s status page; Touchline asks again later.').error;
}

async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, signal === undefined ? {} : { signal });
  } catch {
    throw new HostFailure(fail('host_cancelled', 'Waiting for the host was cancelled.', 'Start it again when you want it.').error);
  }
}

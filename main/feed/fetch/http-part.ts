import type { Part } from '../../domain/connector.ts';
import type { Validators } from '../contract.ts';
import { backoffMs, type Wait } from './backoff.ts';
import type { Deadline } from './deadline.ts';
import type { HostGate } from './host-gate.ts';
import { exchange, type Answer, type ExchangeOptions } from './http-exchange.ts';
import { cancelled, readFault, seconds, shownLocation, type ReadFault } from './read-fault.ts';
import { mostRedirects, redirectTarget } from './redirect.ts';

export interface HttpPart {
  readonly location: string;
  readonly part: Part;
  readonly validators: Validators | null;
  readonly timeoutMs: number;
  readonly gapMs: number;
  readonly retries: number;
  readonly deadline: Deadline;
  readonly signal: AbortSignal;
}

export interface HttpPartOptions extends ExchangeOptions {
  readonly gate: HostGate;
  readonly random: () => number;
  readonly wait: Wait;
}

export type HttpPartAnswer = Exclude<Answer, { readonly kind: 'redirect' }>;

/** Reads one part over HTTP: asks, follows what may be followed, and asks again where that may help and time is left. */
export async function readHttpPart(asked: HttpPart, options: HttpPartOptions): Promise<HttpPartAnswer> {
  const start = startOf(asked.location);
  if (start instanceof URL) return retried(asked, start, options);
  return start;
}

async function retried(asked: HttpPart, start: URL, options: HttpPartOptions): Promise<HttpPartAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await followed(asked, start, options);
    if (answer.kind !== 'failed' || !answer.again || attempt >= asked.retries) return answer;
    const pauseMs = answer.retryAfterMs ?? backoffMs(attempt, options.random);
    if (Math.max(pauseMs, options.gate.waitMs(start.hostname, asked.gapMs)) >= asked.deadline.leftMs()) return answer;
    await options.wait(pauseMs, asked.signal);
    if (asked.signal.aborted) return cancelled;
  }
}

async function followed(asked: HttpPart, start: URL, options: HttpPartOptions): Promise<HttpPartAnswer> {
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await inTurn(asked, url, start, options);
    if (answer.kind !== 'redirect') return answer;
    if (redirects >= mostRedirects) return redirectRefused(start, `it was followed ${mostRedirects} times and leads on`);
    const target = redirectTarget(url, answer.location);
    if ('refused' in target) return redirectRefused(url, target.refused);
    url = target.url;
  }
}

/** One request, when the host may be asked again and within what is left of the time. */
async function inTurn(asked: HttpPart, url: URL, start: URL, options: HttpPartOptions): Promise<Answer> {
  const waitMs = options.gate.waitMs(url.hostname, asked.gapMs);
  if (waitMs > 0 && waitMs >= asked.deadline.leftMs()) return hostBusy(url, asked.gapMs, waitMs);
  const turnMs = options.gate.take(url.hostname, asked.gapMs);
  if (turnMs > 0) await options.wait(turnMs, asked.signal);
  if (asked.signal.aborted) return cancelled;
  const { part, validators, deadline, signal } = asked;
  const timeoutMs = Math.max(1, Math.min(asked.timeoutMs, deadline.leftMs()));
  return exchange({ url, configuredHost: start.hostname, validators, maxBytes: part.maxBytes, timeoutMs, signal }, options);
}

function startOf(location: string): URL | ReadFault {
  const next = 'Mend the location in the connector or in the feed’s settings.';
  if (!URL.canParse(location)) return readFault('source_location_refused', `${location} is neither an http(s) address nor an absolute path.`, next);
  const url = new URL(location);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return readFault('source_location_refused', `${shownLocation(location)} is not an http(s) address.`, next);
  if (url.username !== '' || url.password !== '') return readFault('source_location_refused', `The address of ${url.host} has a name or password in it.`, 'Take it out: settings are no place for secrets.');
  return url;
}

function redirectRefused(from: URL, why: string): ReadFault {
  return readFault('source_redirect_refused', `The redirect of ${shownLocation(from.href)} is not followed: ${why}.`, 'If the source has moved, put its new address into the connector.');
}

function hostBusy(url: URL, gapMs: number, waitMs: number): ReadFault {
  const message = `${url.host} may be asked once in ${seconds(gapMs)}, and other requests come first.`;
  return readFault('source_host_busy', message, 'It is read later by itself; give the sources of this host more seconds if this stays so.', { retryAfterMs: waitMs });
}

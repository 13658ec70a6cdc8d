import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Validators } from '../contract.ts';
import { mayAsk } from './address.ts';
import { readBody } from './http-body.ts';
import { faultOfError, faultOfStatus } from './http-fault.ts';
import { cancelled, readFault, shownLocation, timedOut, type ReadFault } from './read-fault.ts';
import { addressesOf, pinned, type ResolveHost } from './resolve-host.ts';

export interface Exchange {
  readonly url: URL;
  /** The host the settings name: it decides what a name or a redirect may lead to. */
  readonly configuredHost: string;
  /** What is known of the last answer; null asks for the whole in any case. */
  readonly validators: Validators | null;
  readonly maxBytes: number;
  /** From the first look-up to the last byte. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface ExchangeOptions {
  readonly now: () => Date;
  readonly userAgent: string;
  readonly resolve: ResolveHost;
  /** PEM of authorities to trust instead of the usual ones; undefined for the usual ones. */
  readonly ca: string | undefined;
}

export type Answer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType: string | null; readonly validators: Validators }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing'; readonly fault: ReadFault }
  | ReadFault;

/**
 * One request and its answer. Node's `http` and not `fetch`: only there can a request be held to the very addresses
 * that were judged. Each has a connection of its own, no cookies, and follows nothing by itself. Never throws.
 */
export async function exchange(asked: Exchange, options: ExchangeOptions): Promise<Answer> {
  const watch = createWatch(asked);
  try {
    const addresses = await watch.orStopped(addressesOf(asked.url.hostname, options.resolve));
    const refused = addresses.find(({ address }) => !mayAsk(address, asked.configuredHost));
    if (refused !== undefined) return addressRefused(asked.url, refused.address);
    const response = await send(asked, options, pinned(addresses), watch.signal);
    watch.answered();
    return await answerOf(response, asked, options.now(), watch.signal);
  } catch (error) {
    return watch.stoppedBy() ?? faultOfError(error, asked);
  } finally {
    watch.end();
  }
}

function send({ url, validators }: Exchange, { userAgent, ca }: ExchangeOptions, lookup: ReturnType<typeof pinned>, signal: AbortSignal): Promise<IncomingMessage> {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = {
    'user-agent': userAgent,
    accept: '*/*',
    'accept-encoding': 'gzip, br',
    ...(validators?.etag == null ? {} : { 'if-none-match': validators.etag }),
    ...(validators?.lastModified == null ? {} : { 'if-modified-since': validators.lastModified }),
  };
  // Without `agent: false` a connection made for another request could be used, and its address was never judged. A
  // second for each address: Node's quarter of one is too short for a far host over a bad line.
  const connection = { agent: false, headers, lookup, signal, autoSelectFamilyAttemptTimeout: 1000, ...(ca === undefined ? {} : { ca }) } as const;
  return new Promise((resolve, reject) => {
    const request = start(url, connection);
    request.once('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

async function answerOf(response: IncomingMessage, asked: Exchange, now: Date, signal: AbortSignal): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (status === 200 || status === 203) {
    const bytes = await readBody(response, asked.maxBytes, signal);
    return { kind: 'bytes', bytes, contentType: headers['content-type']?.slice(0, 200) ?? null, validators: validatorsOf(headers) };
  }
  if (status === 304 && asked.validators !== null) return { kind: 'not-modified' };
  if ([301, 302, 303, 307, 308].includes(status) && headers.location !== undefined) return { kind: 'redirect', location: headers.location };
  const fault = faultOfStatus(status, headers['retry-after'], shownLocation(asked.url.href), now);
  return status === 404 || status === 410 ? { kind: 'missing', fault } : fault;
}

const longestValidator = 200;

/**
 * What to ask with next time. A `Last-Modified` of the same second or two as the answer is left out: what changes
 * once more within that second would be taken for unchanged for ever (RFC 9110, 8.8.2.2).
 */
function validatorsOf({ etag, 'last-modified': lastModified, date }: IncomingMessage['headers']): Validators {
  const settled = lastModified !== undefined && !(Date.parse(date ?? '') - Date.parse(lastModified) < 2000);
  return { etag: shortOrNull(etag), lastModified: settled ? shortOrNull(lastModified) : null };
}

function shortOrNull(text: string | undefined): string | null {
  return text !== undefined && text.length <= longestValidator ? text : null;
}

function addressRefused(url: URL, address: string): ReadFault {
  const message = `${url.host} leads to ${address}, which is not an address of the public internet.`;
  return readFault('source_address_refused', message, 'If the source really is there, name that address itself in the feed’s settings.');
}

interface Watch {
  readonly signal: AbortSignal;
  /** The value, unless the watch stops first. */
  orStopped<T>(promise: Promise<T>): Promise<T>;
  answered(): void;
  stoppedBy(): ReadFault | null;
  /** Clears the timer and closes the connection, whatever of a body is still to come. */
  end(): void;
}

/** Ends an exchange that takes too long or is told to stop. A controller of its own, so that nothing is left on the caller's signal. */
function createWatch({ signal, timeoutMs, url }: Exchange): Watch {
  const own = new AbortController();
  const host = url.host;
  let phase = `${host} did not answer`;
  let stopped: ReadFault | null = null;
  const stop = (fault: ReadFault): void => {
    stopped ??= fault;
    own.abort();
  };
  const cancel = (): void => stop(cancelled);
  const timer = setTimeout(() => stop(timedOut(phase, timeoutMs)), timeoutMs);
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: own.signal,
    orStopped: (promise) =>
      new Promise((resolve, reject) => {
        const give = (): void => reject(new Error('The exchange was stopped.'));
        if (own.signal.aborted) give();
        else own.signal.addEventListener('abort', give, { once: true });
        promise.then(resolve, reject);
      }),
    answered() {
      phase = `The answer of ${host} was not whole`;
    },
    stoppedBy: () => stopped,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      own.abort();
    },
  };
}

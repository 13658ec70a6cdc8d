import type { CallBounds, ModelFault } from './contract.ts';
import { modelFault, providerWords, statusFault } from './model-fault.ts';

/** One call's own `fetch`, with its bounds, and what stopped it. */
export interface CallGuard {
  readonly fetch: typeof fetch;
  /** Milliseconds until the first piece of the answer's body; null while there is none. */
  firstPieceMs(): number | null;
  /** What stopped the call; null while nothing has. Some clients end a stopped stream as if it were whole. */
  stopped(): ModelFault | null;
  /** Why the call failed: what stopped it, or what the error of the connection means. */
  faultOf(error: unknown): ModelFault;
  /** Stops the call with a fault of its reader's. */
  stop(fault: ModelFault): void;
  /** Clears the timers and closes what is still open. Always to be called at the end. */
  end(): void;
}

/** Bounds of a question about models, which is answered at once or not at all. */
export function shortBounds(bounds: CallBounds): CallBounds {
  return { ...bounds, headersMs: Math.min(bounds.headersMs, 15_000), totalMs: Math.min(bounds.totalMs, 30_000) };
}

export type Guarded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ModelFault };

/** Makes one call under its guard: whatever ends it, its timers and its socket go with it, and what stopped it is its fault. */
export async function underGuard<T>(guard: CallGuard, meaningOf: (error: unknown) => ModelFault, call: () => Promise<Guarded<T>>): Promise<Guarded<T>> {
  try {
    const outcome = await call();
    const stopped = guard.stopped();
    return stopped === null ? outcome : { ok: false, error: stopped };
  } catch (error) {
    return { ok: false, error: meaningOf(error) };
  } finally {
    guard.end();
  }
}

/** Bodies of refusals are read up to here. */
const refusalBytes = 8192;

/**
 * Holds a call to its bounds whatever client makes it: no headers in time, silence, too long, too large, or told to
 * stop, each closes this call's socket and no other. Redirects are not followed, so that a key goes nowhere else.
 */
export function createCallGuard(bounds: CallBounds, signal: AbortSignal, key: string | null): CallGuard {
  const own = new AbortController();
  const started = performance.now();
  let stopped: ModelFault | null = null;
  let firstPiece: number | null = null;
  const stop = (fault: ModelFault): void => {
    stopped ??= fault;
    own.abort();
  };
  const cancel = (): void => stop(modelFault('model_cancelled', 'The call was cancelled.'));
  const total = setTimeout(() => stop(modelFault('model_timed_out', `The call took longer than its ${seconds(bounds.totalMs)}.`)), bounds.totalMs);
  let quiet = setTimeout(() => stop(modelFault('model_no_answer', `No answer began within ${seconds(bounds.headersMs)}.`)), bounds.headersMs);
  const heard = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => stop(modelFault('model_stalled', `The answer went silent for ${seconds(bounds.silenceMs)}.`)), bounds.silenceMs);
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });

  const guarded = async (input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, { ...init, signal: own.signal, redirect: 'manual' });
    heard();
    if (!response.ok) {
      stop(statusFault(response.status, providerWords(await beginning(response), key), response.headers));
      throw new Error('The provider refused the call.');
    }
    return bounded(response);
  };
  const bounded = (response: Response): Response => {
    let bytes = 0;
    const counted = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        heard();
        firstPiece ??= performance.now() - started;
        bytes += chunk.byteLength;
        if (bytes > bounds.maxAnswerBytes) return stop(modelFault('model_answer_too_large', `The answer is larger than ${bounds.maxAnswerBytes} bytes.`));
        controller.enqueue(chunk);
      },
    }));
    return new Response(counted ?? null, { status: response.status, headers: response.headers });
  };
  return {
    fetch: guarded,
    firstPieceMs: () => firstPiece,
    stopped: () => stopped,
    faultOf: (error) => stopped ?? connectionFault(error, key),
    stop,
    end() {
      clearTimeout(total);
      clearTimeout(quiet);
      signal.removeEventListener('abort', cancel);
      own.abort();
    },
  };
}

async function beginning(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const parts: Uint8Array[] = [];
  for (let bytes = 0; bytes < refusalBytes; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.byteLength;
  }
  void reader.cancel();
  return Buffer.concat(parts).toString('utf8');
}

/** Before a connection stood, nobody can have worked for us. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'EADDRNOTAVAIL', 'EACCES']);

function connectionFault(error: unknown, key: string | null): ModelFault {
  const codes = codesOf(error);
  const words = providerWords(causesOf(error), key);
  const never = codes.find((code) => neverConnected.has(code) || code.startsWith('ERR_TLS') || code.includes('CERT') || code.includes('SSL'));
  if (never !== undefined) return modelFault('model_unreachable', `The provider can’t be reached (${never}).`, { cost: 'nothing' });
  // Ports that browsers must not use are not for `fetch` either (https://fetch.spec.whatwg.org/#port-blocking).
  if (words.endsWith('bad port')) return modelFault('model_unreachable', 'The provider can’t be reached: its port is one that is reserved for something else.', { cost: 'nothing', next: 'Let it listen on another port.' });
  if (codes.includes('UND_ERR_HEADERS_TIMEOUT')) return modelFault('model_no_answer', 'No answer began in time.');
  if (codes.includes('UND_ERR_BODY_TIMEOUT')) return modelFault('model_stalled', 'The answer went silent.');
  return modelFault('model_stream_cut', `The connection broke before the answer was whole: ${[words, ...codes].join(', ')}.`);
}

/** What an error and its causes say, the innermost last. */
function causesOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return depth === 0 ? String(error) : '';
  const inner = depth < 5 ? causesOf(error.cause, depth + 1) : '';
  return inner === '' ? error.message : `${error.message}: ${inner}`;
}

/** The codes along an error's causes; an address with several tries has one for each. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap((one: unknown) => codesOf(one, depth + 1)) : [];
  return [...own, ...inner, ...codesOf(error.cause, depth + 1)];
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

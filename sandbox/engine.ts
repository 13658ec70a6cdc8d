import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import Docker from 'dockerode';
import * as z from 'zod';
import type { EngineFault, Outcome } from './fault.ts';
import { ok, printable } from './fault.ts';

/** The Docker engine, reached so that no call can wait for ever. */
export interface Engine {
  readonly callTimeoutMs: number;
  /** For calls that a healthy engine answers at once. Fails as `docker_unreachable` after `callTimeoutMs`. */
  quick<T>(call: (docker: Docker) => Promise<T>): Promise<Outcome<T>>;
  /**
   * For calls that may take long for good reasons (create, start, remove): waits as long as the engine still answers
   * a ping, at most `patienceMs`. A stopped engine is noticed within `callTimeoutMs`.
   */
  patient<T>(call: (docker: Docker, signal: AbortSignal) => Promise<T>): Promise<Outcome<T>>;
  /** For calls that answer with a two-way stream; the time limit ends once the stream is there. */
  stream(call: (docker: Docker, signal: AbortSignal) => Promise<NodeJS.ReadWriteStream>): Promise<Outcome<Duplex>>;
}

const patienceMs = 60_000;

export function connectEngine(options: { readonly socketPath?: string | undefined; readonly callTimeoutMs: number }): Engine {
  const at = options.socketPath === undefined ? {} : { socketPath: options.socketPath };
  const docker = new Docker(at);
  // A time limit of the client cuts streams that are merely silent, so streams go through the other one.
  const impatient = new Docker({ ...at, timeout: options.callTimeoutMs });
  const { callTimeoutMs } = options;
  return {
    callTimeoutMs,
    quick: (call) => settled(withinLimit(callTimeoutMs, () => call(impatient))),
    patient: (call) => settled(whileAnswering(impatient, callTimeoutMs, (signal) => call(docker, signal))),
    stream: async (call) => {
      const opened = await settled(withinLimit(callTimeoutMs, (signal) => call(docker, signal)));
      return opened.ok ? ok(asDuplex(opened.value)) : opened;
    },
  };
}

class EngineSilent extends Error {
  readonly code = 'ETIMEDOUT';
}

async function withinLimit<T>(limitMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new EngineSilent(`no answer within ${limitMs} ms`));
      abort.abort();
    }, limitMs);
  });
  try {
    return await Promise.race([call(abort.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function whileAnswering<T>(pinger: Docker, limitMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const lost = new AbortController();
  const done = new AbortController();
  try {
    return await Promise.race([call(lost.signal), silence(pinger, limitMs, done.signal)]);
  } catch (error) {
    lost.abort();
    throw error;
  } finally {
    done.abort();
  }
}

/** Rejects once the engine leaves a ping unanswered, once patience is over, or when told to stop listening. */
async function silence(pinger: Docker, limitMs: number, stop: AbortSignal): Promise<never> {
  const half = limitMs / 2;
  for (let waited = 0; waited < patienceMs; waited += half) {
    await delay(half, undefined, { signal: stop });
    await withinLimit(half, () => pinger.ping());
  }
  throw new EngineSilent(`not done after ${patienceMs} ms`);
}

async function settled<T>(pending: Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await pending);
  } catch (error) {
    return { ok: false, error: engineFault(error) };
  }
}

const failure = z.object({
  code: z.string().optional(),
  statusCode: z.int().optional(),
  message: z.string().default(''),
  json: z.object({ message: z.string() }).optional().catch(undefined),
});

const startDocker = 'Start Docker (on Linux: "systemctl start docker"), then try again.';

/** Turns whatever the client threw into words: is the engine absent, silent, closed to us, or did it refuse? */
export function engineFault(error: unknown): EngineFault {
  const parsed = failure.safeParse(error);
  const { code, statusCode, message, json } = parsed.success ? parsed.data : { message: String(error) };
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      code: 'docker_not_permitted',
      message: 'Docker is there, but this user may not talk to it.',
      next: 'Add yourself to the "docker" group ("sudo usermod -aG docker $USER"), sign in again, then try again.',
    };
  }
  if (statusCode === undefined) {
    const reason = code === 'ENOENT' ? 'no socket: not installed or not started' : printable(Buffer.from(message || (code ?? 'no answer')));
    return { code: 'docker_unreachable', message: `Docker does not answer (${reason}).`, next: startDocker };
  }
  const words = printable(Buffer.from(json?.message ?? message));
  return {
    code: 'docker_refused',
    message: `Docker refused (${statusCode}): ${words}`,
    next: 'Run "npm run -s touchline -- doctor" to see what this Docker engine lacks.',
    status: statusCode,
  };
}

/** The client's type for an upgraded connection is the narrow Node interface; in fact it is the socket. */
function asDuplex(stream: NodeJS.ReadWriteStream): Duplex {
  if (isDuplex(stream)) return stream;
  throw new TypeError('The Docker client did not give the connection itself');
}

function isDuplex(stream: NodeJS.ReadWriteStream): stream is Duplex {
  return 'destroy' in stream && 'writableEnded' in stream;
}

import type { Readable } from 'node:stream';
import type { ExecOutcome, ExecRequest } from '../agents/workspace.ts';
import { workRoot } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';
import { runInContainer } from './run-in-container.ts';

/** Exit code of a process that was killed: 128 + SIGKILL. */
const killedCode = 137;
/** How long after its own time limit a process is taken for one that escaped it. */
const overdueMs = 2000;
const longestTimeoutMs = 60 * 60 * 1000;

/** A request that may also take its input from a stream. */
export type InsideRequest = Omit<ExecRequest, 'stdin'> & { readonly stdin?: Uint8Array | Readable };

/** Refuses with `exec_request_invalid` what could be taken for something else than a program, a folder and variables. */
export function checkRequest(request: InsideRequest): Outcome<void> {
  const problem = problemOf(request);
  if (problem === undefined) return ok(undefined);
  return fail('exec_request_invalid', `This program cannot be run in the sandbox: ${problem}.`, 'Change the request.');
}

function problemOf(request: InsideRequest): string | undefined {
  const [program] = request.argv;
  if (program === undefined || program === '') return 'no program is named';
  if (program.includes('=')) return 'the name of the program contains "="';
  if (request.argv.some((part) => part.includes('\0'))) return 'an argument contains a NUL';
  if (!isInside(request.cwd ?? workRoot)) return `the folder is not inside ${workRoot}`;
  const names = Object.keys(request.env ?? {});
  if (names.some((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))) return 'the name of a variable is not valid';
  if (Object.values(request.env ?? {}).some((value) => value.includes('\0'))) return 'a variable contains a NUL';
  if (!(request.timeoutMs > 0 && request.timeoutMs <= longestTimeoutMs)) return 'the time limit is not between 0 and one hour';
  if (!(request.outputLimitBytes >= 0)) return 'the output limit is not valid';
  return undefined;
}

function isInside(folder: string): boolean {
  if (folder.includes('\0') || folder.length > 4096) return false;
  const parts = folder.split('/');
  return (folder === workRoot || folder.startsWith(`${workRoot}/`)) && !parts.includes('..');
}

/** Runs one checked request. `mark` is how its processes are found; `stop` is called once, when they have to end. */
export async function exec(
  engine: Engine,
  containerId: string,
  request: InsideRequest,
  mark: string,
  stop: () => void,
): Promise<Outcome<ExecOutcome>> {
  if (request.signal?.aborted === true) return ok(neverStarted);
  const started = performance.now();
  const stdout = keepFirst(request.outputLimitBytes);
  const stderr = keepFirst(request.outputLimitBytes);
  const end = watchForEnd(request, stop);
  try {
    const ran = await runInContainer(engine, containerId, {
      argv: insideLimits(request),
      env: [...Object.entries(request.env ?? {}).map(([name, value]) => `${name}=${value}`), `${markVariable}=${mark}`],
      ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
      onOutput: (from, bytes) => {
        (from === 'stdout' ? stdout : stderr).add(bytes);
        return true;
      },
    });
    const durationMs = performance.now() - started;
    if (!ran.ok && end.cause() === undefined) return ran;
    const exitCode = ran.ok ? ran.value : killedCode;
    const killedBy = end.cause() ?? (exitCode === killedCode ? (durationMs >= request.timeoutMs ? 'timeout' : 'memory') : undefined);
    return ok({
      exitCode,
      stdout: stdout.bytes(),
      stderr: stderr.bytes(),
      cut: { stdout: stdout.cut(), stderr: stderr.cut() },
      ...(killedBy === undefined ? {} : { killedBy }),
      durationMs,
    });
  } finally {
    end.forget();
  }
}

const neverStarted: ExecOutcome = {
  exitCode: killedCode,
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  cut: { stdout: 0, stderr: 0 },
  killedBy: 'cancel',
  durationMs: 0,
};

/** Every process of an exec inherits this variable, which is how they are told from those of another exec. */
export const markVariable = 'TOUCHLINE_EXEC';

/** `timeout` ends the process with all of its group inside the container, whatever becomes of us; `env` enters the folder. */
function insideLimits(request: InsideRequest): string[] {
  const seconds = (request.timeoutMs / 1000).toFixed(3);
  return ['/usr/bin/timeout', '--signal=KILL', seconds, '/usr/bin/env', `--chdir=${request.cwd ?? workRoot}`, '--', ...request.argv];
}

interface EndWatch {
  readonly cause: () => 'timeout' | 'cancel' | undefined;
  readonly forget: () => void;
}

function watchForEnd(request: InsideRequest, stop: () => void): EndWatch {
  let cause: 'timeout' | 'cancel' | undefined;
  const end = (why: 'timeout' | 'cancel'): void => {
    if (cause !== undefined) return;
    cause = why;
    stop();
  };
  const cancel = (): void => end('cancel');
  const overdue = setTimeout(() => end('timeout'), request.timeoutMs + overdueMs);
  request.signal?.addEventListener('abort', cancel, { once: true });
  return {
    cause: () => cause,
    forget: () => {
      clearTimeout(overdue);
      request.signal?.removeEventListener('abort', cancel);
    },
  };
}

interface Kept {
  readonly add: (bytes: Buffer) => void;
  readonly bytes: () => Uint8Array;
  readonly cut: () => number;
}

/** Keeps the first `limit` bytes and counts the rest. */
function keepFirst(limit: number): Kept {
  const pieces: Buffer[] = [];
  let kept = 0;
  let seen = 0;
  return {
    add: (bytes) => {
      seen += bytes.length;
      if (kept >= limit) return;
      const piece = Buffer.from(bytes.subarray(0, limit - kept));
      pieces.push(piece);
      kept += piece.length;
    },
    bytes: () => Buffer.concat(pieces),
    cut: () => seen - kept,
  };
}

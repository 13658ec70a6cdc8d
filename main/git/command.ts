import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fail, ok, type Result } from '../domain/result.ts';
import { gitEnvironment, neutralSettings } from './environment.ts';
import { visible, visibleLines } from './escape.ts';

const defaultTimeoutMs = 60_000;
const defaultMaxBytes = 512 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;

/** One git process on a folder that the host owns. */
export interface GitCall {
  /** Git folder the command works on; also its working folder. */
  readonly gitDir: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Iterable<Uint8Array>;
  readonly timeoutMs?: number;
  /** More standard output than this ends the process with the fault `git_output_too_large`. */
  readonly maxBytes?: number;
  /** Git starts helpers of its own that talk to a network: they are ended with it. */
  readonly withHelpers?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** With every unusual character shown as an escape. */
  readonly stderr: string;
}

/** Starts git without a shell, with the neutral environment and settings. */
export function spawnGit(call: Pick<GitCall, 'gitDir' | 'args' | 'env' | 'withHelpers'>): ChildProcessWithoutNullStreams {
  const settings = neutralSettings.flatMap((setting) => ['-c', setting]);
  return spawn('git', [`--git-dir=${call.gitDir}`, '--literal-pathspecs', '--no-pager', ...settings, ...call.args], {
    cwd: call.gitDir,
    env: { ...gitEnvironment(), ...call.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    detached: call.withHelpers === true && process.platform !== 'win32',
  });
}

/**
 * Runs git to its end, whatever its exit code.
 * Faults: `git_missing`, `git_cancelled`, `git_timeout` (60 s unless told), `git_output_too_large`, `store_missing`.
 */
export function runGit(call: GitCall): Promise<Result<GitAnswer>> {
  if (call.signal?.aborted === true) return Promise.resolve(cancelled());
  return new Promise((resolve) => {
    const child = spawnGit(call);
    const stdout = new Gathered(call.maxBytes ?? defaultMaxBytes);
    const stderr = new Gathered(maxErrorBytes);
    let ended: Result<GitAnswer> | undefined;
    const end = (result: Result<GitAnswer>): void => {
      ended ??= result;
      if (call.withHelpers === true) killWithHelpers(child);
      else child.kill('SIGKILL');
    };
    const onAbort = (): void => end(cancelled());
    const timer = setTimeout(() => end(timedOut(call)), call.timeoutMs ?? defaultTimeoutMs);
    call.signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      if (!stdout.add(chunk)) end(tooLarge(call));
    });
    child.stderr.on('data', (chunk: Buffer) => stderr.add(chunk));
    feed(child, call.input ?? [], end);
    child.on('error', (error) => end(existsSync(call.gitDir) ? notStarted(error) : folderGone(call)));
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', onAbort);
      resolve(ended ?? ok({ exitCode: exitCode ?? -1, stdout: stdout.all(), stderr: visibleLines(stderr.all()) }));
    });
  });
}

/** A helper that waits for a silent server would outlive git, and keep its pipes open. */
function killWithHelpers(child: ChildProcessWithoutNullStreams): void {
  if (child.pid !== undefined && process.platform !== 'win32') {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      // The whole group is gone already.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  child.kill('SIGKILL');
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
}

/** Runs git and gives its standard output; an exit code other than 0 is the fault `git_failed`. */
export async function gitOutput(call: GitCall): Promise<Result<Buffer>> {
  const answer = await runGit(call);
  if (!answer.ok) return answer;
  if (answer.value.exitCode !== 0) return gitFailed(call.args, answer.value);
  return ok(answer.value.stdout);
}

export function gitFailed(args: readonly string[], answer: Pick<GitAnswer, 'exitCode' | 'stderr'>): Result<never> {
  const said = answer.stderr.trim().slice(0, 2000) || 'nothing';
  return fail(
    'git_failed',
    `git ${args[0] ?? ''} ended with exit code ${answer.exitCode} and said: ${said}`,
    'Run `git fsck` in the repository to see whether its objects are whole.',
  );
}

export function gitMissing(): Result<never> {
  return fail('git_missing', 'Git was not found on this machine.', 'Install git 2.34 or newer so that `git --version` works, and try again.');
}

function cancelled(): Result<never> {
  return fail('git_cancelled', 'Reading with git was cancelled.', 'Start the run again when you want it.');
}

function timedOut(call: GitCall): Result<never> {
  const seconds = Math.round((call.timeoutMs ?? defaultTimeoutMs) / 1000);
  return fail('git_timeout', `git ${call.args[0] ?? ''} did not end within ${seconds} s.`, 'Check that the repository’s disk answers, and try again.');
}

function tooLarge(call: GitCall): Result<never> {
  return fail(
    'git_output_too_large',
    `git ${call.args[0] ?? ''} answered more than ${call.maxBytes ?? defaultMaxBytes} bytes.`,
    'The repository is beyond what Touchline reads at once.',
  );
}

function folderGone(call: GitCall): Result<never> {
  return fail('store_missing', `Touchline’s git folder ${visible(call.gitDir)} is no longer there.`, 'Start the run again: it makes a new one.');
}

function notStarted(error: Error): Result<never> {
  if ('code' in error && error.code === 'ENOENT') return gitMissing();
  return fail('git_not_started', `git could not be started: ${error.message}`, 'Check that git may be run by this account.');
}

/** Writes standard input with back-pressure. Git may end before it has read everything: its exit code says why. */
function feed(child: ChildProcessWithoutNullStreams, input: Iterable<Uint8Array>, end: (fault: Result<never>) => void): void {
  const source = Readable.from(input, { objectMode: true });
  child.stdin.on('error', (error) => {
    source.destroy();
    if (!('code' in error) || error.code !== 'EPIPE') end(notStarted(error));
  });
  source.on('error', (error) => end(notStarted(error)));
  source.pipe(child.stdin);
}

/** Bytes of a stream up to a limit. */
class Gathered {
  readonly #limit: number;
  readonly #chunks: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False once there was more than fits; what does not fit is not kept. */
  add(chunk: Buffer): boolean {
    const room = this.#limit - this.#size;
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, Math.max(room, 0)) : chunk);
    this.#size += Math.min(chunk.length, Math.max(room, 0));
    return chunk.length <= room;
  }

  all(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

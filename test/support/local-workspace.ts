import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ExecOutcome, ExecRequest, Fault, FileToWrite, Result, Workspace } from '../../agents/workspace.ts';

/** A workspace whose trees are folders of this machine and whose programs are its processes: real, but no sandbox. */
export function openLocalWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'touchline-workspace-'));
  return {
    id: 'local',
    purpose: 'check',
    root,
    inject: (tree, tar) => unpack(join(root, tree), tar),
    write: (tree, files, removals) => Promise.resolve(write(join(root, tree), files, removals)),
    exec: (request) => run(root, request),
    linkDependencies: () => Promise.resolve(fault('not_here', 'A local workspace has no prepared dependencies.')),
    sealAndExport: () => Promise.resolve(fault('not_here', 'A local workspace exports nothing.')),
    close: () => {
      rmSync(root, { recursive: true, force: true });
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
}

function fault(code: string, message: string): { ok: false; error: Fault } {
  return { ok: false, error: { code, message, next: '' } };
}

async function unpack(folder: string, tar: Readable): Promise<Result<void>> {
  mkdirSync(folder, { recursive: true });
  const child = spawn('tar', ['-x', '-f', '-', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  // tar may end at the end mark, before the stream itself does.
  child.stdin.on('error', () => child.stdin.destroy());
  const sent = new Promise<Error | null>((resolve) => tar.on('end', () => resolve(null)).on('error', resolve));
  tar.pipe(child.stdin);
  const trouble = await sent;
  if (trouble !== null) child.kill('SIGKILL');
  const code = await ended;
  return trouble === null && code === 0 ? { ok: true, value: undefined } : fault('inject_failed', trouble?.message ?? `tar ended with code ${code}`);
}

function write(folder: string, files: readonly FileToWrite[], removals: readonly string[]): Result<void> {
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes, executable } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { mode: executable ? 0o755 : 0o644 });
  }
  for (const path of removals) rmSync(join(folder, path), { force: true });
  return { ok: true, value: undefined };
}

function run(root: string, request: ExecRequest): Promise<Result<ExecOutcome>> {
  const [program = '', ...args] = request.argv;
  const started = performance.now();
  const child = spawn(program, args, { cwd: request.cwd ?? root, env: { ...minimalEnvironment(root), ...request.env }, detached: true });
  const streams = { stdout: collector(request.outputLimitBytes), stderr: collector(request.outputLimitBytes) };
  child.stdout.on('data', streams.stdout.add);
  child.stderr.on('data', streams.stderr.add);
  // A program that ends without reading closes its input; that is its right.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(request.stdin ?? '');
  let killedBy: ExecOutcome['killedBy'];
  const stop = (why: NonNullable<ExecOutcome['killedBy']>): void => {
    killedBy ??= why;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(() => stop('timeout'), request.timeoutMs);
  const cancel = (): void => stop('cancel');
  request.signal?.addEventListener('abort', cancel, { once: true });
  return new Promise((resolve) => {
    const finish = (exitCode: number): void => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
      const outcome = {
        exitCode, durationMs: performance.now() - started,
        stdout: streams.stdout.bytes(), stderr: streams.stderr.bytes(),
        cut: { stdout: streams.stdout.cut(), stderr: streams.stderr.cut() },
      };
      resolve({ ok: true, value: killedBy === undefined ? outcome : { ...outcome, killedBy } });
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(code ?? 137));
  });
}

/** No variable of the test run reaches the program: a runner would take its children for its own. */
function minimalEnvironment(root: string): NodeJS.ProcessEnv {
  return { PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter), HOME: root, LC_ALL: 'C.UTF-8' };
}

function collector(limit: number): { add: (chunk: Buffer) => void; bytes: () => Uint8Array; cut: () => number } {
  const chunks: Buffer[] = [];
  let total = 0;
  return {
    add: (chunk) => {
      const room = Math.max(0, limit - total);
      total += chunk.length;
      if (room > 0) chunks.push(chunk.subarray(0, room));
    },
    bytes: () => Buffer.concat(chunks),
    cut: () => Math.max(0, total - limit),
  };
}

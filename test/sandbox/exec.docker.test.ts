import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../agents/workspace.ts';
import { clearPlaces, containersOf, eventually, faultOf, newPlace, programsIn, python, run, shell, text, valueOf } from './place.ts';

const place = newPlace();
let workspace: Workspace;

beforeEach(async () => {
  workspace = await place.open({ purpose: 'check' });
});
afterEach(async () => {
  valueOf(await workspace.close());
});
afterAll(clearPlaces);

const sleepers = (): string[] => programsIn(workspace).filter((program) => program.startsWith('sleep'));

describe('running a program', () => {
  it('gives it exactly its arguments, folder, input and variables', async () => {
    await shell(workspace, 'mkdir -p "/src/base/a b"');
    const argv = ['$(id)', ';', 'a b', '', '-n', '\n', 'é', '--'];
    const program = 'import json, os, sys; print(json.dumps([sys.argv[1:], os.getcwd(), sys.stdin.buffer.read().hex(), os.environ["WORD"]]))';
    const stdin = Uint8Array.from({ length: 256 }, (_, index) => index);
    const said = await run(workspace, ['python3', '-c', program, ...argv], { cwd: '/src/base/a b', stdin, env: { WORD: '$HOME; x' } });
    expect(JSON.parse(text(said.stdout))).toEqual([argv, '/src/base/a b', Buffer.from(stdin).toString('hex'), '$HOME; x']);
  });

  it('tells exit codes, output and errors apart', async () => {
    const outcome = await run(workspace, ['sh', '-c', 'printf out; printf err >&2; exit 3']);
    expect(outcome).toMatchObject({ exitCode: 3, stdout: Buffer.from('out'), stderr: Buffer.from('err'), cut: { stdout: 0, stderr: 0 } });
    expect(outcome.killedBy).toBeUndefined();
    expect((await run(workspace, ['no-such-program'])).exitCode).toBe(127);
    expect((await run(workspace, ['true'], { cwd: '/src/none' })).exitCode).toBe(125);
  });

  it('takes an input that nobody reads, and one that is large', async () => {
    const stdin = Buffer.alloc(8 << 20, 'x');
    expect((await run(workspace, ['true'], { stdin })).exitCode).toBe(0);
    expect(text((await run(workspace, ['wc', '-c'], { stdin })).stdout)).toBe(String(stdin.length));
  });

  it('does not wait for what a program leaves behind with its output open', async () => {
    const outcome = await run(workspace, ['sh', '-c', 'sleep 600 & echo done']);
    expect(text(outcome.stdout)).toBe('done');
    expect(outcome.killedBy).toBeUndefined();
  });

  it('runs several at once', async () => {
    const said = await Promise.all([1, 2, 3].map((number) => shell(workspace, `sleep 0.1; echo ${number}`)));
    expect(said).toEqual(['1', '2', '3']);
  });
});

describe('the time limit', () => {
  it('ends the program inside, with what it started and even what left its group', async () => {
    const outcome = await run(workspace, ['sh', '-c', 'sleep 601 & setsid sleep 602 & echo begun; sleep 603'], { timeoutMs: 700 });
    expect(outcome).toMatchObject({ exitCode: 137, killedBy: 'timeout' });
    expect(text(outcome.stdout)).toBe('begun');
    expect(sleepers()).toEqual([]);
    expect(await shell(workspace, 'echo alive')).toBe('alive');
  });

  it('holds against a program that stops its own guard', async () => {
    const guard = 'import os, signal, time\nos.kill(os.getppid(), signal.SIGSTOP)\ntime.sleep(600)';
    const outcome = await run(workspace, ['python3', '-c', guard], { timeoutMs: 500 });
    expect(outcome.killedBy).toBe('timeout');
    expect(await shell(workspace, 'echo alive')).toBe('alive');
  });
});

describe('cancelling', () => {
  it('ends what runs inside within two seconds, and leaves the workspace usable', async () => {
    const abort = new AbortController();
    const running = run(workspace, ['sh', '-c', 'trap "" TERM; setsid sleep 604 & sleep 605'], { signal: abort.signal });
    await eventually(() => sleepers().length === 2, 10_000);
    abort.abort();
    const took = await eventually(() => sleepers().length === 0, 2000);
    expect(took).toBeLessThan(2000);
    expect(await running).toMatchObject({ exitCode: 137, killedBy: 'cancel' });
    expect(await shell(workspace, 'echo alive')).toBe('alive');
  });

  it('spares another program that runs at the same time', async () => {
    const abort = new AbortController();
    const other = shell(workspace, 'sleep 1.5; echo spared');
    const running = run(workspace, ['sh', '-c', 'sleep 606 & sleep 607'], { signal: abort.signal });
    await eventually(() => sleepers().length === 3, 10_000);
    abort.abort();
    expect((await running).killedBy).toBe('cancel');
    expect(await other).toBe('spared');
    expect(sleepers()).toEqual([]);
  });

  it('ends the container when the program cannot be ended otherwise', async () => {
    const crowded = await place.open({ purpose: 'check' });
    const abort = new AbortController();
    const running = crowded.exec({
      argv: ['python3', '-c', 'import os, time\nwhile True:\n  try:\n    if os.fork() == 0: break\n  except OSError: break\ntime.sleep(600)'],
      timeoutMs: 60_000, outputLimitBytes: 1000, signal: abort.signal,
    });
    await eventually(() => programsIn(crowded).length >= 255, 10_000);
    abort.abort();
    expect(valueOf(await running).killedBy).toBe('cancel');
    valueOf(await crowded.close());
  });

  it('does not begin what is cancelled already', async () => {
    const outcome = await run(workspace, ['touch', '/src/begun'], { signal: AbortSignal.abort() });
    expect(outcome.killedBy).toBe('cancel');
    expect(await shell(workspace, 'ls /src')).toBe('');
  });

  it('of the whole run takes the container away', async () => {
    const alone = newPlace();
    const abort = new AbortController();
    const doomed = await alone.open({ signal: abort.signal });
    const running = doomed.exec({ argv: ['sleep', '608'], timeoutMs: 60_000, outputLimitBytes: 1000 });
    abort.abort();
    expect(faultOf(await running).code).toBe('cancelled');
    expect(faultOf(await doomed.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 10 })).code).toBe('cancelled');
    valueOf(await doomed.close());
    expect(containersOf(alone.installation)).toEqual([]);
  });
});

describe('a workspace whose time is over', () => {
  it('is gone, and says so', async () => {
    const short = await place.open({ purpose: 'check', deadlineMs: 1000 });
    const running = await short.exec({ argv: ['sleep', '609'], timeoutMs: 60_000, outputLimitBytes: 1000 });
    expect(running.ok ? running.value.exitCode : running.error.code).toSatisfy((end: unknown) => end === 137 || end === 'workspace_ended');
    await eventually(async () => {
      const next = await short.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 10 });
      return !next.ok && next.error.code === 'workspace_ended';
    }, 5000);
    valueOf(await short.close());
  });
});

describe('what a workspace measures', () => {
  it('sees two processors and the memory it was given', async () => {
    expect(await python(workspace, 'print(open("/sys/fs/cgroup/memory/memory.limit_in_bytes").read() if __import__("os").path.exists("/sys/fs/cgroup/memory") else open("/sys/fs/cgroup/memory.max").read())')).toBe(String(2048 * 1024 * 1024));
  });
});

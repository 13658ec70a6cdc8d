import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result, Sandbox } from '../../agents/workspace.ts';
import { createDockerSandbox } from '../../sandbox/docker-sandbox.ts';
import { connectEngine, engineFault } from '../../sandbox/engine.ts';
import { faultOf } from './place.ts';

const id = '0'.repeat(26);
let folder = '';
const servers: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-engine-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function listening(server: Server, name: string): Promise<string> {
  const path = join(folder, name);
  servers.push(server);
  server.listen(path);
  await once(server, 'listening');
  return path;
}

const calls: readonly (readonly [string, (sandbox: Sandbox) => Promise<Result<unknown>>])[] = [
  ['available', (sandbox) => sandbox.available()],
  ['open', (sandbox) => sandbox.open({ runId: id, purpose: 'code', deadlineMs: 60_000 })],
  ['selfTest', (sandbox) => sandbox.selfTest()],
  ['reap', (sandbox) => sandbox.reap(new Set())],
];

describe('an engine that is not there', () => {
  it.each(calls)('is a fault with a next step (%s)', async (_name, call) => {
    const fault = faultOf(await call(createDockerSandbox({ installation: id, imageTag: 'a:b', socketPath: join(folder, 'none.sock') })));
    expect(fault).toMatchObject({ code: 'docker_unreachable', next: expect.stringContaining('Start Docker') });
  });

  it('is a fault after the time limit when it takes the call and never answers', async () => {
    const path = await listening(createServer(() => undefined), 'silent.sock');
    for (const [, call] of calls) {
      const fault = faultOf(await call(createDockerSandbox({ installation: id, imageTag: 'a:b', socketPath: path, callTimeoutMs: 200 })));
      expect(fault.code).toBe('docker_unreachable');
    }
  });

  it('is noticed while it works on something slow', async () => {
    let pings = 0;
    const path = await listening(
      createHttpServer((request, response) => {
        if (request.url === '/_ping' && (pings += 1) < 3) response.end('OK');
      }),
      'dying.sock',
    );
    const engine = connectEngine({ socketPath: path, callTimeoutMs: 200 });
    const outcome = await engine.patient((docker, abortSignal) => docker.getContainer('x').start({ abortSignal }));
    expect(faultOf(outcome).code).toBe('docker_unreachable');
    expect(pings).toBe(3);
  });
});

describe('what the engine answers', () => {
  it.each([
    [{ code: 'EACCES' }, 'docker_not_permitted'],
    [{ code: 'ENOENT' }, 'docker_unreachable'],
    [{ code: 'ECONNREFUSED' }, 'docker_unreachable'],
    [{ code: 'ECONNRESET', message: 'socket hang up' }, 'docker_unreachable'],
    [{ statusCode: 500, message: 'x', json: { message: 'unknown runtime' } }, 'docker_refused'],
    ['strange', 'docker_unreachable'],
  ])('%j becomes %s', (error, code) => {
    expect(engineFault(error)).toMatchObject({ code, next: expect.stringMatching(/\S/), message: expect.stringMatching(/\S/) });
  });

  it('is shown on one line, without what a terminal would obey', () => {
    const fault = engineFault({ statusCode: 500, message: '', json: { message: 'a\u001b[2Jb\nc\u202e' } });
    expect(fault.message).toBe(String.raw`Docker refused (500): a\x1b[2Jb\x0ac\u{202e}`);
  });
});

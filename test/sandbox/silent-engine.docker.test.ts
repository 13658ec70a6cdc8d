import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, expect, it } from 'vitest';
import { clearPlaces, containersOf, faultOf, newPlace, running, valueOf } from './place.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-silent-'));
afterAll(async () => {
  await clearPlaces();
  rmSync(folder, { recursive: true, force: true });
});

/** Stands between Touchline and the real engine and can fall silent without closing anything, as a stopped engine does. */
async function engineThatCanFallSilent(path: string): Promise<{ fallSilent: () => void; end: () => void }> {
  const sockets: Socket[] = [];
  let silent = false;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    sockets.push(client);
    if (silent) return;
    const engine = connect({ path: '/var/run/docker.sock', allowHalfOpen: true });
    sockets.push(engine);
    client.on('error', () => engine.destroy()).pipe(engine);
    engine.on('error', () => client.destroy()).pipe(client);
  });
  server.listen(path);
  await once(server, 'listening');
  return {
    fallSilent: () => {
      silent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    end: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

it('an engine that falls silent in the middle of a run is a fault of every call, and the containers end without us', async () => {
  const path = join(folder, 'engine.sock');
  const between = await engineThatCanFallSilent(path);
  const place = newPlace();
  const { sandbox } = newPlace({ installation: place.installation, socketPath: path, callTimeoutMs: 500 });
  const workspace = valueOf(await sandbox.open({ runId: ulid(), purpose: 'check', deadlineMs: 60_000 }));
  const sleeping = workspace.exec({ argv: ['sleep', '610'], timeoutMs: 60_000, outputLimitBytes: 1000 });
  valueOf(await workspace.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 1000 }));
  between.fallSilent();
  expect(faultOf(await sleeping).code).toBe('docker_unreachable');
  expect(faultOf(await workspace.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 1000 })).code).toBe('docker_unreachable');
  expect(faultOf(await sandbox.available()).code).toBe('docker_unreachable');
  expect(faultOf(await workspace.close()).code).toBe('workspace_left');
  expect(running(place.installation)).toHaveLength(1);
  between.end();
  expect(valueOf(await place.sandbox.reap(new Set())).left).toEqual([]);
  expect(containersOf(place.installation)).toEqual([]);
});

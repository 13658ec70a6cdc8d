import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, describe, expect, it } from 'vitest';
import { clearPlaces, containersOf, docker, eventually, faultOf, newPlace, running, shell, valueOf, volumesOf } from './place.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';

const place = newPlace();
afterAll(clearPlaces);

describe('when the process that holds a workspace is killed', () => {
  it('its containers end within two seconds, whatever runs in them', async () => {
    const { installation, sandbox } = newPlace();
    const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold-workspace.ts'), installation], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(holder.stdout, 'data');
    expect(String(said)).toBe('holding\n');
    const held = running(installation);
    expect(held).toHaveLength(2);
    const ends = spawn('docker', ['wait', ...held], { timeout: 10_000 });
    holder.kill('SIGKILL');
    const killed = performance.now();
    await once(ends, 'close');
    expect(performance.now() - killed).toBeLessThan(2000);
    expect(running(installation)).toEqual([]);
    expect(valueOf(await sandbox.reap(new Set()))).toMatchObject({ left: [] });
    expect([containersOf(installation), volumesOf(installation)]).toEqual([[], []]);
  });
});

describe('reaping', () => {
  it('removes its own containers and volumes, but not of runs that are kept nor of others', async () => {
    const other = newPlace();
    const foreign = await other.open();
    const kept = ulid();
    const living = await place.open({ runId: kept });
    const stale = ulid();
    await place.open({ runId: stale });
    await eventually(() => running(place.installation).length === 4, 10_000);
    const unlabelled = docker('run', '--detach', '--network', 'none', imageTag(), 'sleep', '60')[0] ?? '';
    try {
      const report = valueOf(await place.sandbox.reap(new Set([kept])));
      expect(report.containers.map(({ runId }) => runId)).toEqual([stale, stale]);
      expect(report.volumes).toHaveLength(1);
      expect(report.left).toEqual([]);
      expect(await shell(living, 'echo alive')).toBe('alive');
      expect(await shell(foreign, 'echo alive')).toBe('alive');
      expect(docker('inspect', '--format', '{{.State.Running}}', unlabelled)).toEqual(['true']);
      expect(containersOf(place.installation)).toHaveLength(2);
    } finally {
      docker('rm', '--force', unlabelled);
      valueOf(await living.close());
    }
  });

  it('says what it could not remove', async () => {
    const volume = `touchline-test-${ulid().toLowerCase()}`;
    docker('volume', 'create', '--label', `app.touchline.instance=${place.installation}`, '--label', `app.touchline.run=${ulid()}`, volume);
    const user = docker('create', '--network', 'none', '--mount', `type=volume,source=${volume},target=/held`, imageTag(), 'true')[0] ?? '';
    try {
      const report = valueOf(await place.sandbox.reap(new Set()));
      expect(report.left).toEqual([{ id: volume, reason: expect.stringContaining('in use') }]);
    } finally {
      docker('rm', '--force', user);
      docker('volume', 'rm', volume);
    }
  });
});

describe('opening and closing', () => {
  it('three at once, and nothing is left', async () => {
    const alone = newPlace();
    const workspaces = await Promise.all([alone.open(), alone.open({ purpose: 'survey' }), alone.open({ purpose: 'check' })]);
    expect(await Promise.all(workspaces.map((workspace) => shell(workspace, 'echo $$ >/dev/null; ls /src; echo ok')))).toEqual(['ok', 'ok', 'ok']);
    const closed = await Promise.all(workspaces.flatMap((workspace) => [workspace.close(), workspace.close()]));
    expect(closed.every((result) => result.ok)).toBe(true);
    expect([containersOf(alone.installation), volumesOf(alone.installation)]).toEqual([[], []]);
    const [first] = workspaces;
    expect(first && faultOf(await first.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 10 })).code).toBe('workspace_closed');
  });

  it('leaves nothing when it is cancelled on the way', async () => {
    const alone = newPlace();
    const before = await alone.sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 60_000, signal: AbortSignal.abort() });
    expect(faultOf(before).code).toBe('cancelled');
    const abort = new AbortController();
    const opening = alone.sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 60_000, signal: abort.signal });
    await eventually(() => containersOf(alone.installation).length > 0, 10_000);
    abort.abort();
    const opened = await opening;
    // Whoever is faster: an opened workspace is dead already.
    if (opened.ok) valueOf(await opened.value.close());
    else expect(opened.error.code).toBe('cancelled');
    expect([containersOf(alone.installation), volumesOf(alone.installation)]).toEqual([[], []]);
  });

  it('leaves nothing when a part of it fails', async () => {
    const alone = newPlace({ limits: { workBytes: Number.NaN } });
    const opened = await alone.sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 60_000 });
    expect(faultOf(opened).code).toBe('docker_refused');
    expect([containersOf(alone.installation), volumesOf(alone.installation)]).toEqual([[], []]);
  });

  it('needs the image, and never fetches it', async () => {
    const missing = newPlace({ imageTag: 'touchline-sandbox:000000000000' });
    const fault = { code: 'image_missing', next: 'Run "npm run setup" to make it.' };
    expect(faultOf(await missing.sandbox.available())).toMatchObject(fault);
    expect(faultOf(await missing.sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 60_000 }))).toMatchObject(fault);
    expect(faultOf(await missing.sandbox.selfTest())).toMatchObject(fault);
    expect(volumesOf(missing.installation)).toEqual([]);
  });

  it('says what is there', async () => {
    expect(valueOf(await place.sandbox.available())).toMatchObject({ imageTag: imageTag(), imageId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), engineVersion: expect.stringMatching(/^\d+\./) });
  });
});

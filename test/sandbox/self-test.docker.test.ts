import { spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExecOutcome, ExecRequest, Result } from '../../agents/workspace.ts';
import { openCanary } from '../../sandbox/canary.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import { probeContainment } from '../../sandbox/probe.ts';
import { clearPlaces, containersOf, newPlace, valueOf, volumesOf } from './place.ts';

const place = newPlace();
afterAll(clearPlaces);

/** Runs a request in a container with the engine's own defaults and a hole in every wall. */
async function runInOpenContainer(request: ExecRequest): Promise<Result<ExecOutcome>> {
  const child = spawn('docker', ['run', '--rm', '--pull', 'never', '--security-opt', 'seccomp=unconfined', '--cap-add', 'NET_ADMIN', imageTag(), ...request.argv]);
  const stdout: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  const exitCode = await new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? -1));
  });
  return { ok: true, value: { exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.alloc(0), cut: { stdout: 0, stderr: 0 }, durationMs: 0 } };
}

describe('the self-test', () => {
  it('finds that everything holds, and leaves nothing', async () => {
    const report = valueOf(await place.sandbox.selfTest());
    expect(report.probes.filter((probe) => !probe.holds)).toEqual([]);
    expect(report.probes.length).toBeGreaterThan(9);
    expect(report.tools.programs).toEqual(expect.arrayContaining(['cargo', 'git', 'go', 'make', 'node', 'npm', 'python3', 'sh']));
    expect(report.tools.programs).not.toContain('mvn');
    expect(report.tools.pythonModules).toEqual(expect.arrayContaining(['pytest', 'json', '_string', 'sys']));
    expect(report.image).toEqual({ tag: imageTag(), id: expect.stringMatching(/^sha256:/) });
    expect(report.engine.runtime).toMatch(/^runc/);
    expect([containersOf(place.installation), volumesOf(place.installation)]).toEqual([[], []]);
  });

  it('notices every hole in a container that is open on purpose', async () => {
    const canary = valueOf(await openCanary());
    const probes = valueOf(await probeContainment(runInOpenContainer, canary));
    canary.close();
    const open = probes.filter((probe) => !probe.holds).map((probe) => probe.name);
    expect(open).toEqual(expect.arrayContaining(['unprivileged user', 'no capabilities', 'no new privileges', 'system call filter', 'kernel sockets refused', 'read-only system', 'no network interface', 'host unreachable']));
    expect(canary.connections()).toBeGreaterThan(0);
  });
});

import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { ulid } from 'ulid';
import type { ExecOutcome, ExecRequest, Fault, Result, Sandbox, Workspace, WorkspaceSpec } from '../../agents/workspace.ts';
import type { DockerSandboxOptions } from '../../sandbox/docker-sandbox.ts';
import { createDockerSandbox } from '../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';

/** A sandbox with an installation of its own, so that a test file can only ever see and remove its own containers. */
export interface Place {
  readonly installation: string;
  readonly sandbox: Sandbox;
  open(spec?: Partial<WorkspaceSpec>): Promise<Workspace>;
}

const installations = new Set<string>();

/** Removes all that the tests of this file left. */
export async function clearPlaces(): Promise<void> {
  for (const installation of installations) {
    const sandbox = createDockerSandbox({ installation, imageTag: imageTag() });
    valueOf(await sandbox.reap(new Set()));
    valueOf(await sandbox.removeDependencies('all'));
  }
}

export function newPlace(options: Partial<DockerSandboxOptions> = {}): Place {
  const installation = options.installation ?? ulid();
  const sandbox = createDockerSandbox({ installation, imageTag: imageTag(), ...options });
  installations.add(installation);
  return {
    installation,
    sandbox,
    open: async (spec?: Partial<WorkspaceSpec>) => valueOf(await sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 120_000, ...spec })),
  };
}

export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

export function faultOf<T>(result: Result<T>): Fault {
  if (result.ok) throw new Error('expected a fault');
  return result.error;
}

export async function run(workspace: Workspace, argv: readonly string[], more: Partial<ExecRequest> = {}): Promise<ExecOutcome> {
  return valueOf(await workspace.exec({ argv, timeoutMs: 20_000, outputLimitBytes: 100_000, ...more }));
}

/** What a shell script in the workspace printed on standard output. */
export async function shell(workspace: Workspace, script: string, more: Partial<ExecRequest> = {}): Promise<string> {
  return text((await run(workspace, ['/bin/sh', '-c', script], more)).stdout);
}

/** What a Python program in the workspace printed. */
export async function python(workspace: Workspace, program: string, more: Partial<ExecRequest> = {}): Promise<string> {
  return text((await run(workspace, ['/usr/bin/python3', '-c', program], more)).stdout);
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').trimEnd();
}

/** An archive of plain files. */
export function archiveOf(files: Readonly<Record<string, string>>): Readable {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return Readable.from(archive);
}

export function docker(...args: readonly string[]): string[] {
  const done = spawnSync('docker', [...args], { encoding: 'utf8', timeout: 30_000 });
  if (done.status !== 0) throw new Error(`docker ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.split('\n').filter((line) => line !== '');
}

/** Ids of the containers that carry an installation's label, running or not. */
export function containersOf(installation: string): string[] {
  return docker('ps', '--all', '--quiet', '--filter', `label=app.touchline.instance=${installation}`);
}

export function running(installation: string): string[] {
  return docker('ps', '--quiet', '--filter', `label=app.touchline.instance=${installation}`);
}

export function volumesOf(installation: string): string[] {
  return docker('volume', 'ls', '--quiet', '--filter', `label=app.touchline.instance=${installation}`);
}

/** Programs that run in a workspace's container, as the host sees them. */
export function programsIn(workspace: Workspace): string[] {
  return docker('top', `touchline-${workspace.id}-agent`, '-eo', 'pid,args').slice(1).map((line) => line.trim().replace(/^\d+ +/, ''));
}

/** Looks again and again until `seen` answers true, and says how long that took. Fails after `limitMs`. */
export async function eventually(seen: () => boolean | Promise<boolean>, limitMs: number): Promise<number> {
  const started = performance.now();
  while (!(await seen())) {
    if (performance.now() - started > limitMs) throw new Error(`not within ${limitMs} ms`);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return performance.now() - started;
}

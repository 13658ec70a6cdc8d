import { join } from 'node:path';
import * as z from 'zod';
import type { Result, Sandbox, Workspace, WorkspaceSpec } from '../agents/workspace.ts';
import type { CacheLimits } from './dependencies/cache-volumes.ts';
import { defaultCacheLimits, listCaches, removeCaches } from './dependencies/cache-volumes.ts';
import { prepareDependencies } from './dependencies/prepare.ts';
import { silence } from './dependencies/ground.ts';
import { connectEngine } from './engine.ts';
import { ok } from './fault.ts';
import { identify, ulid } from './identity.ts';
import { findImage } from './image.ts';
import type { SandboxLimits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { openWorkspace } from './open-workspace.ts';
import { reap } from './reap.ts';
import { ownSeccompProfile, seccompOption } from './seccomp-profile.ts';
import { selfTest, type KnownTools } from './self-test.ts';

export interface DockerSandboxOptions {
  /** ULID of this installation: containers and volumes carry it, and no other is ever removed. */
  readonly installation: string;
  /** Name and tag of the image on this engine; it is never pulled. */
  readonly imageTag: string;
  /** Where the engine listens; by default where Docker's own client looks (`DOCKER_HOST`, then the usual sockets). */
  readonly socketPath?: string;
  /** After how long a silent engine is a fault. 5 s by default. */
  readonly callTimeoutMs?: number;
  readonly limits?: Partial<SandboxLimits>;
  /** Another system call filter than Touchline's own, in the engine's JSON form; one that does not deny by default is refused. */
  readonly seccompProfile?: unknown;
  /** Folder of the programs of the egress proxy, `sandbox/egress` of Touchline; where this file lies, by default. */
  readonly egressPrograms?: string;
  /** The engine's network that the egress proxy is on; its default bridge, by default. */
  readonly egressNetwork?: string;
  readonly caches?: Partial<CacheLimits>;
  readonly now?: () => Date;
}

const options = z.object({
  installation: ulid,
  imageTag: z.string().min(1),
  callTimeoutMs: z.int().min(100).default(5000),
});

/**
 * Workspaces as Docker containers. Every call answers with a value; the usual faults are `docker_unreachable`,
 * `docker_not_permitted`, `docker_refused`, `image_missing` and `seccomp_unusable`. Throws on options that are wrong.
 */
export function createDockerSandbox(given: DockerSandboxOptions): Sandbox {
  const { installation, imageTag, callTimeoutMs } = options.parse(given);
  const engine = connectEngine({ socketPath: given.socketPath, callTimeoutMs });
  const limits: SandboxLimits = { ...defaultLimits, ...given.limits };
  const seccomp = seccompOption(given.seccompProfile ?? ownSeccompProfile);
  const now = given.now ?? ((): Date => new Date());
  const caches: CacheLimits = { ...defaultCacheLimits, ...given.caches };
  const tools: KnownTools = new Map();
  const shared = { engine, imageTag, limits, installation, caches, now, egressNetwork: given.egressNetwork ?? 'bridge', programs: given.egressPrograms ?? join(import.meta.dirname, 'egress') };

  const open = async (spec: WorkspaceSpec): Promise<Result<Workspace>> => {
    if (!seccomp.ok) return seccomp;
    const identity = identify(installation, spec, now());
    if (!identity.ok) return identity;
    return openWorkspace({ engine, imageTag, seccomp: seccomp.value, limits }, identity.value, spec);
  };

  return {
    available: async () => {
      const [image, version] = await Promise.all([findImage(engine, imageTag), engine.quick((docker) => docker.version())]);
      if (!version.ok) return version;
      return image.ok ? ok({ engineVersion: version.value.Version, imageTag, imageId: image.value }) : image;
    },
    selfTest: (signal) =>
      selfTest(engine, imageTag, () => open({ runId: noRun, purpose: 'check', deadlineMs: 30_000, ...(signal === undefined ? {} : { signal }) }), tools),
    open,
    prepareDependencies: async (request) =>
      seccomp.ok ? prepareDependencies({ ...shared, seccomp: seccomp.value }, request) : { key: null, prepared: seccomp, traffic: silence },
    listDependencies: () => listCaches(engine, installation),
    removeDependencies: async (keys) => {
      const done = await removeCaches(engine, installation, keys);
      return done.ok ? ok({ removed: done.value.removed, left: done.value.left.map(({ id, reason }) => `${id}: ${reason}`) }) : done;
    },
    reap: (keep) => reap(engine, installation, keep, caches),
  };
}

/** A self-test belongs to no run; the smallest ULID stands in its labels. */
const noRun = '0'.repeat(26);

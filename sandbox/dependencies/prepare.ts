import * as z from 'zod';
import type { DependencyPreparation, DependencyRequest, PreparedDependencies } from '../../agents/workspace.ts';
import { proxySpec } from '../container-spec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok } from '../fault.ts';
import type { Identity } from '../identity.ts';
import { ulid } from '../identity.ts';
import { findImage, imageArchitecture } from '../image.ts';
import { findCache, noteUse, pruneCaches } from './cache-volumes.ts';
import type { CacheGround } from './ground.ts';
import { cancelled, preparedOf, silence } from './ground.ts';
import { dependencyKey, shortKey } from './key.ts';
import { takeLock } from './lock.ts';
import { installLocked } from './install-locked.ts';
import type { InstallPlan } from './install-plan.ts';
import type { Manager } from './managers.ts';
import { managerOf } from './managers.ts';

const asked = z.object({
  runId: ulid,
  manager: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'is not the name of a package manager'),
  files: z.array(z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) })).max(2000),
  egress: z.object({
    allow: z.array(z.string().regex(/^[a-z0-9.-]+(?::\d{1,5})?$/, 'is not a host or host:port')),
    minutes: z.number().positive().max(60),
    maxBytes: z.int().positive(),
  }),
});

/** See `Sandbox.prepareDependencies`. Nothing is kept of a preparation that did not come to its end. */
export async function prepareDependencies(ground: CacheGround, request: DependencyRequest): Promise<DependencyPreparation> {
  const parsed = asked.safeParse(request);
  if (!parsed.success) return ended(null, fail('dependency_request_invalid', `Dependencies cannot be prepared like this: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`, 'Look at `egress` in the settings.'));
  const image = await findImage(ground.engine, ground.imageTag);
  if (!image.ok) return ended(null, image);
  const key = dependencyKey(ground.installation, image.value, request);
  const cached = await fromCache(ground, request, key);
  if (!cached.ok || cached.value !== null) return ended(key, cached.ok ? ok(cached.value) : cached);
  const architecture = await imageArchitecture(ground.engine, image.value);
  const plan = architecture.ok ? planOf(request, architecture.value) : architecture;
  if (!plan.ok) return ended(key, plan);
  return underLock(ground, request, key, image.value, plan.value);
}

function ended(key: string | null, prepared: Outcome<PreparedDependencies | null>, traffic = silence): DependencyPreparation {
  if (prepared.ok && prepared.value !== null) return { key, prepared: { ok: true, value: prepared.value }, traffic };
  if (!prepared.ok) return { key, prepared, traffic };
  return { key, prepared: fail('dependencies_not_prepared', 'Nothing was prepared.', 'This is a fault of Touchline; please report it.'), traffic };
}

async function fromCache(ground: CacheGround, request: DependencyRequest, key: string): Promise<Outcome<PreparedDependencies | null>> {
  const found = await findCache(ground.engine, ground.installation, key);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const noted = await noteUse(ground.engine, { ...request, installation: ground.installation }, key, found.value, ground.now());
  return noted.ok ? ok(preparedOf(key, found.value, false)) : noted;
}

/** Node's names for the engine's. */
const processors: Readonly<Record<string, string>> = { amd64: 'x64', arm64: 'arm64', arm: 'arm', ppc64le: 'ppc64', s390x: 's390x', riscv64: 'riscv64' };

interface Planned {
  readonly manager: Manager;
  readonly plan: InstallPlan;
}

/** What would be installed, or why nothing may be; nothing has run yet. */
function planOf(request: DependencyRequest, architecture: string): Outcome<Planned> {
  const { files, egress } = request;
  const manager = managerOf(request.manager);
  if (!manager.ok) return manager;
  if (egress.allow.length === 0) {
    return fail('egress_not_allowed', 'No host may be asked for packages: the egress allowlist is empty.', 'Name the registry in the settings to let Touchline install them in a container of its own, e.g. `"egress": { "allow": ["registry.example.org"] }`.');
  }
  const plan = manager.value.plan(files, egress, { os: 'linux', cpu: processors[architecture] ?? '', libc: 'glibc' });
  return plan.ok ? ok({ manager: manager.value, plan: plan.value }) : plan;
}

async function underLock(ground: CacheGround, request: DependencyRequest, key: string, imageId: string, planned: Planned): Promise<DependencyPreparation> {
  const { engine, seccomp, limits, installation, egressNetwork, now } = ground;
  const deadlineMs = Math.ceil(request.egress.minutes * 60_000) + graceMs;
  for (const until = performance.now() + deadlineMs; performance.now() < until;) {
    if (request.signal?.aborted === true) return ended(key, cancelled());
    const identity: Identity = { installation, runId: request.runId, workspaceId: shortKey(key), purpose: 'check', createdAt: now(), deadlineMs };
    const lock = await takeLock(engine, proxySpec(identity, imageId, seccomp, limits, egressNetwork), now);
    if (!lock.ok) return ended(key, lock);
    if (lock.value !== 'busy') {
      const made = await installLocked(ground, { request, key, imageId, identity, ...planned }, lock.value, () => fromCache(ground, request, key));
      if (made.prepared.ok && made.prepared.value.fresh) await pruneCaches(engine, installation, new Set([request.runId]), ground.caches);
      return { key, ...made };
    }
    const cached = await fromCache(ground, request, key);
    if (!cached.ok || cached.value !== null) return ended(key, cached);
  }
  return ended(key, fail('dependencies_timeout', `Another run prepares the same dependencies and was not done after ${request.egress.minutes} minutes.`, 'Start the run again later.'));
}

/** For what is beside the installation itself: two containers, the probes, the last measure. */
const graceMs = 60_000;

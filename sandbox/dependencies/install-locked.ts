import type { DependencyPreparation, DependencyRequest, ExecOutcome, PreparedDependencies, Result } from '../../agents/workspace.ts';
import { openCanary } from '../canary.ts';
import type { HeldContainer } from '../container.ts';
import { removeContainer, removeVolume, startContainer } from '../container.ts';
import { containerName, installSpec, volumeName, workMount } from '../container-spec.ts';
import { exec } from '../exec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok } from '../fault.ts';
import type { Identity } from '../identity.ts';
import { probeContainment } from '../probe.ts';
import { removeStore, sealCache, storeMount } from './cache-volumes.ts';
import { sharedPlace } from './egress-place.ts';
import type { RunningProxy } from './egress-room.ts';
import { placeFiles, startProxy } from './egress-room.ts';
import type { CacheGround } from './ground.ts';
import { cancelled, preparedOf, silence } from './ground.ts';
import { finishAnswer, finishRequest } from './finish.ts';
import type { InstallPlan } from './install-plan.ts';
import { installFault } from './install-fault.ts';
import { installTree } from './install-request.ts';
import type { Manager } from './managers.ts';
import { isOver, measureStore, watchStore } from './store-size.ts';
import type { TrafficLog } from './traffic.ts';
import { createTrafficLog } from './traffic.ts';

export interface Job {
  readonly request: DependencyRequest;
  readonly key: string;
  readonly imageId: string;
  readonly manager: Manager;
  readonly plan: InstallPlan;
  readonly identity: Identity;
}

type Made = Omit<DependencyPreparation, 'key'>;

/** Installs while `lock`, the proxy's container, is held; it is given back in any case, and so is all but a sealed store. */
export async function installLocked(ground: CacheGround, job: Job, lock: HeldContainer, look: () => Promise<Outcome<PreparedDependencies | null>>): Promise<Made> {
  const log = createTrafficLog();
  let sealed = false;
  try {
    // Whoever held the lock before may have been successful.
    const there = await look();
    if (!there.ok) return { prepared: there, traffic: silence };
    sealed = there.value !== null;
    if (there.value !== null) return { prepared: ok(there.value), traffic: silence };
    const prepared = await install(ground, job, lock, log);
    sealed = prepared.ok;
    return { prepared, traffic: log.traffic() };
  } finally {
    await giveBack(ground, job, lock, sealed);
  }
}

async function giveBack({ engine, installation }: CacheGround, { identity, key }: Job, lock: HeldContainer, sealed: boolean): Promise<void> {
  await removeContainer(engine, containerName(identity.workspaceId, 'install'));
  if (!sealed) await removeStore(engine, installation, key);
  // The lock last: from now on another may begin. What would not go is reaped later.
  lock.input.destroy();
  await removeContainer(engine, lock.id);
  await removeVolume(engine, volumeName(identity.workspaceId));
}

async function install(ground: CacheGround, job: Job, lock: HeldContainer, log: TrafficLog): Promise<Result<PreparedDependencies>> {
  const { engine } = ground;
  const [opened, proxy] = await Promise.all([openProved(ground, job), startProxy(engine, lock, ground.programs, job.request.egress, log)]);
  if (!opened.ok) return opened;
  const container = opened.value;
  try {
    if (!proxy.ok) return proxy;
    const placed = await placeFiles(engine, container.id, installTree, job.plan.files);
    if (!placed.ok) return placed;
    const ran = await runManager(ground, job, container, proxy.value, log);
    return ran.ok ? await complete(ground, job, container) : ran;
  } finally {
    // The engine keeps this connection when the container goes, and a process that holds it never ends.
    container.input.destroy();
  }
}

/** The container of the installation, proved before anything of the repository enters it. */
async function openProved(ground: CacheGround, job: Job): Promise<Outcome<HeldContainer>> {
  const opened = await openInstall(ground, job);
  if (!opened.ok) return opened;
  const held = await holds(ground, opened.value);
  if (held.ok) return opened;
  opened.value.input.destroy();
  return held;
}

/** A new container on a new store, without a network; the proxy's socket is in a volume that it can only read. */
async function openInstall({ engine, installation, seccomp, limits }: CacheGround, { identity, imageId, key }: Job): Promise<Outcome<HeldContainer>> {
  for (const remove of [() => removeContainer(engine, containerName(identity.workspaceId, 'install')), () => removeStore(engine, installation, key)]) {
    const removed = await remove();
    if (!removed.ok) return removed;
  }
  const mounts = [storeMount(identity, key, 'install'), workMount(identity, 'install', limits, sharedPlace)];
  return startContainer(engine, installSpec(identity, imageId, seccomp, limits, mounts));
}

/** The same probes as before a run, in this very container: it must have no way out but the socket. */
async function holds({ engine }: CacheGround, container: HeldContainer): Promise<Outcome<void>> {
  const canary = await openCanary();
  if (!canary.ok) return canary;
  const probes = await probeContainment((request) => exec(engine, container.id, request, 'probe', () => undefined), canary.value);
  canary.value.close();
  if (!probes.ok) return probes;
  const broken = probes.value.filter((probe) => !probe.holds);
  if (broken.length === 0) return ok(undefined);
  return fail('sandbox_not_safe', `The container for the installation does not hold: ${broken.map((probe) => probe.name).join(', ')}.`, 'See `touchline doctor`; nothing was installed.');
}

interface Ending {
  cause: 'egress' | 'size' | null;
}

async function runManager(ground: CacheGround, { request, manager }: Job, container: HeldContainer, proxy: RunningProxy, log: TrafficLog): Promise<Result<void>> {
  const { engine, limits } = ground;
  const ending: Ending = { cause: null };
  let over = false;
  const kill = (cause: Ending['cause']): void => {
    if (over) return;
    ending.cause ??= cause;
    container.input.destroy();
    void removeContainer(engine, container.id);
  };
  void proxy.ended.then(() => kill('egress'));
  void watchStore(engine, container.id, limits, () => kill('size'));
  const timeoutMs = Math.ceil(request.egress.minutes * 60_000);
  const ran = await exec(engine, container.id, manager.install(request, timeoutMs), 'install', () => kill(null));
  over = true;
  await proxy.stop();
  if (ran.ok && ran.value.exitCode === 0 && ending.cause === null) return ok(undefined);
  return whyNot(ground, request, ending, ran, log);
}

function whyNot({ limits }: CacheGround, request: DependencyRequest, { cause }: Ending, ran: Outcome<ExecOutcome>, log: TrafficLog): Result<never> {
  const { maxBytes, minutes } = request.egress;
  if (request.signal?.aborted === true) return cancelled();
  if (cause === 'egress') return fail('egress_lost', 'The egress proxy ended during the installation, so nothing more could be fetched. Nothing of it is kept.', 'Start the run again.');
  if (cause === 'size') return tooLarge(limits.storeBytes);
  if (log.ranOut()) return fail('egress_bytes', `More than ${mebibytes(maxBytes)} MiB would have passed the egress proxy; it was ended there.`, 'Raise `egress.maxBytes` in the settings if the packages are really that large.');
  if (!ran.ok) return ran;
  if (ran.value.killedBy === 'timeout') return fail('dependencies_timeout', `The installation was ended after ${minutes} minutes.`, 'Raise `egress.minutes` in the settings, or look at what the proxy let through.');
  return installFault(request.manager, ran.value, log.traffic());
}

function tooLarge(bytes: number): Result<never> {
  return fail('dependencies_too_large', `The packages take more room than a cache may have (${mebibytes(bytes)} MiB, or too many files).`, 'Install them in your checkout instead.');
}

async function complete({ engine, limits, now }: CacheGround, { request, identity, key, plan }: Job, container: HeldContainer): Promise<Result<PreparedDependencies>> {
  const ran = await exec(engine, container.id, finishRequest(plan), 'finish', () => undefined);
  const finished = ran.ok ? finishAnswer(ran.value) : ran;
  if (!finished.ok) return finished;
  const size = await measureStore(engine, container.id);
  if (!size.ok) return size;
  if (isOver(size.value, limits)) return tooLarge(limits.storeBytes);
  const sealed = { manager: request.manager, packages: plan.packages, bytes: size.value.bytes, scripted: [...(plan.scripted ?? finished.value.scripted)].slice(0, 20), usedAt: now().toISOString() };
  const done = await sealCache(engine, identity, key, sealed);
  return done.ok ? ok(preparedOf(key, sealed, true)) : done;
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

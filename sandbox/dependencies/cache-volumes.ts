import * as z from 'zod';
import type { DependencyCache } from '../../agents/workspace.ts';
import { removeVolume } from '../container.ts';
import type { VolumeMount } from '../container-spec.ts';
import { labels, workRoot } from '../container-spec.ts';
import type { Engine } from '../engine.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok } from '../fault.ts';
import type { Identity } from '../identity.ts';
import { ulid } from '../identity.ts';
import { shortKey } from './key.ts';

/**
 * A cache is two kinds of volume. The *store* holds the packages. A *seal* holds nothing: it is made after the store is
 * complete, its labels say what is in there and when it was last used, and a store without one is never used. The
 * engine makes a volume whole or not at all, so a process that dies in the middle leaves no seal.
 */
export interface CacheLimits {
  readonly count: number;
  readonly bytes: number;
}

export const defaultCacheLimits: CacheLimits = { count: 5, bytes: 10 * 1024 * 1024 * 1024 };

/** Where a cache's store is mounted in a container that uses it. */
export function cachePlace(key: string): string {
  return `/deps/${shortKey(key)}`;
}

const seal = 'app.touchline.dependencies.seal';

export const sealedSchema = z.object({
  manager: z.string(),
  packages: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
  scripted: z.array(z.string()).max(20),
  usedAt: z.iso.datetime(),
});
export type Sealed = z.infer<typeof sealedSchema>;

const volumeList = z.object({ Volumes: z.array(z.object({ Name: z.string(), Labels: z.record(z.string(), z.string()).nullable() })).nullable() });

interface Found {
  readonly key: string;
  /** The run that made the store; null when there is no store. */
  readonly store: { readonly name: string; readonly runId: string } | null;
  /** What each seal says; null for one that cannot be read, which seals nothing. */
  readonly seals: readonly { readonly name: string; readonly says: Sealed | null }[];
}

/** The mount of a store. Read-only unless it is the installation itself, whose folder gives a new volume its owner. */
export function storeMount(identity: Pick<Identity, 'installation' | 'runId'>, key: string, use: 'install' | 'read'): VolumeMount {
  return {
    Type: 'volume',
    Source: storeName(key),
    Target: use === 'install' ? workRoot : cachePlace(key),
    ReadOnly: use === 'read',
    VolumeOptions: { NoCopy: use === 'read', Labels: storeLabels(identity, key), DriverConfig: { Name: 'local', Options: {} } },
  };
}

function storeName(key: string): string {
  return `touchline-deps-${shortKey(key)}`;
}

function storeLabels({ installation, runId }: Pick<Identity, 'installation' | 'runId'>, key: string): Record<string, string> {
  return { [labels.instance]: installation, [labels.run]: runId, [labels.dependencies]: key };
}

/** What a complete cache holds; null where there is none. */
export async function findCache(engine: Engine, installation: string, key: string): Promise<Outcome<Sealed | null>> {
  const all = await listFound(engine, installation);
  if (!all.ok) return all;
  const found = all.value.find((each) => each.key === key);
  return ok(found === undefined || found.store === null ? null : newest(found));
}

/** The complete caches, the last used first. */
export async function listCaches(engine: Engine, installation: string): Promise<Outcome<readonly DependencyCache[]>> {
  const all = await listFound(engine, installation);
  if (!all.ok) return all;
  const caches = all.value.flatMap((found) => {
    const sealed = found.store === null ? null : newest(found);
    return sealed === null ? [] : [{ key: found.key, manager: sealed.manager, packages: sealed.packages, bytes: sealed.bytes, usedAt: sealed.usedAt }];
  });
  return ok(caches.sort((one, other) => (one.usedAt < other.usedAt ? 1 : -1)));
}

/** Declares a store complete, as of now. */
export async function sealCache(engine: Engine, identity: Pick<Identity, 'installation' | 'runId'>, key: string, sealed: Sealed): Promise<Outcome<void>> {
  const made = await engine.quick((docker) =>
    docker.createVolume({
      Name: `${storeName(key)}-${Date.parse(sealed.usedAt).toString(36)}`,
      Driver: 'local',
      Labels: { ...storeLabels(identity, key), [seal]: JSON.stringify(sealed) },
    }),
  );
  return made.ok ? ok(undefined) : made;
}

const hourMs = 60 * 60 * 1000;

/** Notes that a cache is used, at most once an hour: the new seal is there before the old one goes. */
export async function noteUse(engine: Engine, identity: Pick<Identity, 'installation' | 'runId'>, key: string, sealed: Sealed, now: Date): Promise<Outcome<void>> {
  if (now.getTime() - Date.parse(sealed.usedAt) < hourMs) return ok(undefined);
  const made = await sealCache(engine, identity, key, { ...sealed, usedAt: now.toISOString() });
  return made.ok ? removeVolume(engine, `${storeName(key)}-${Date.parse(sealed.usedAt).toString(36)}`) : made;
}

/** Makes room for a new store. Seals go first: an old one must never be beside a store that is only being filled. */
export async function removeStore(engine: Engine, installation: string, key: string): Promise<Outcome<void>> {
  const all = await listFound(engine, installation);
  if (!all.ok) return all;
  const seals = all.value.filter((found) => found.key === key).flatMap((found) => found.seals.map(({ name }) => name));
  for (const name of [...seals, storeName(key)]) {
    const removed = await removeVolume(engine, name);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

export interface Removal {
  readonly removed: readonly string[];
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

/** Removes the caches with those keys. One that a container uses at the moment stays as it is. */
export async function removeCaches(engine: Engine, installation: string, keys: readonly string[] | 'all'): Promise<Outcome<Removal>> {
  const all = await listFound(engine, installation);
  return all.ok ? ok(await removeAll(engine, all.value.filter(({ key }) => keys === 'all' || keys.includes(key)))) : all;
}

/** Removes what no run in `keep` is making and is not complete, then the least recently used beyond the limits. */
export async function pruneCaches(engine: Engine, installation: string, keep: ReadonlySet<string>, limits: CacheLimits): Promise<Outcome<Removal>> {
  const [all, caches] = await Promise.all([listFound(engine, installation), listCaches(engine, installation)]);
  if (!all.ok) return all;
  if (!caches.ok) return caches;
  const kept = withinLimits(caches.value, limits);
  return ok(await removeAll(engine, all.value.filter(({ key, store }) => !kept.has(key) && !(store !== null && keep.has(store.runId)))));
}

function withinLimits(caches: readonly DependencyCache[], limits: CacheLimits): ReadonlySet<string> {
  const kept = new Set<string>();
  let bytes = 0;
  for (const cache of caches) {
    bytes += cache.bytes;
    if (kept.size < limits.count && bytes <= limits.bytes) kept.add(cache.key);
  }
  return kept;
}

async function removeAll(engine: Engine, found: readonly Found[]): Promise<Removal> {
  const removed: string[] = [];
  const left: { id: string; reason: string }[] = [];
  for (const { key, store, seals } of found) {
    // The store first: while something uses it, its seal stays too, and it is as complete as before.
    const names = [...(store === null ? [] : [store.name]), ...seals.map(({ name }) => name)];
    const refused = await firstRefusal(engine, names);
    if (refused === null) removed.push(...names);
    else left.push({ id: shortKey(key), reason: refused });
  }
  return { removed, left };
}

async function firstRefusal(engine: Engine, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const gone = await removeVolume(engine, name);
    if (!gone.ok) return gone.error.message;
  }
  return null;
}

function newest({ seals }: Found): Sealed | null {
  return seals.flatMap(({ says }) => says ?? []).sort((one, other) => (one.usedAt < other.usedAt ? 1 : -1))[0] ?? null;
}

async function listFound(engine: Engine, installation: string): Promise<Outcome<readonly Found[]>> {
  const filters = { label: [`${labels.instance}=${installation}`, labels.dependencies] };
  const listed = await engine.quick<unknown>((docker) => docker.listVolumes({ filters }));
  if (!listed.ok) return listed;
  const volumes = volumeList.safeParse(listed.value);
  if (!volumes.success) return fail('docker_refused', 'This engine does not list its volumes the way Docker does.', 'Use Docker Engine 20.10 or newer.');
  const all = new Map<string, Found>();
  for (const { Name, Labels } of volumes.data.Volumes ?? []) {
    const key = Labels?.[labels.dependencies] ?? '';
    const before = all.get(key) ?? { key, store: null, seals: [] };
    all.set(key, withVolume(before, Name, Labels ?? {}));
  }
  return ok([...all.values()]);
}

function withVolume(found: Found, name: string, carried: Readonly<Record<string, string>>): Found {
  const text = carried[seal];
  if (text === undefined) return { ...found, store: { name, runId: ulid.catch('').parse(carried[labels.run]) } };
  const says = z.string().transform(parsedOrNull).pipe(sealedSchema).safeParse(text);
  return { ...found, seals: [...found.seals, { name, says: says.success ? says.data : null }] };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

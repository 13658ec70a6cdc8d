import { createHash } from 'node:crypto';
import * as z from 'zod';
import { diff } from 'semver';
import type { Signal } from '../../../domain/signal.ts';
import { parseJson } from '../ecosystems-manifest.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { findPlaces, readPlace } from './host-places.ts';
import { normalName, type InstalledPackage } from './installed-package.ts';
import type { LockedPackages } from './lockfiles.ts';
import { makeSignal } from './make-signal.ts';
import { comparing, semantic } from './versions.ts';

const outdated = { source: 'outdated-dependencies', title: 'Outdated dependencies' };
const latestSchema = z.partialRecord(z.enum(['npm', 'PyPI', 'crates.io', 'Go']), z.record(z.string().max(300), z.string().min(1).max(200)));
const maxBytes = 32 * 1024 * 1024;

/** Packages that are older than what a local file names as newest. */
export async function outdatedPackages(locked: LockedPackages, repository: string, path: string | null): Promise<Gathered> {
  if (locked.lockfiles.length === 0) return notLooked(outdated, 'not-applicable', 'The commit has no lockfile that is known.');
  if (path === null) return notLooked(outdated, 'not-applicable', 'Not looked at: needs the network, which this run does not have; the settings of this workspace name no local file of newest versions.');
  const [place] = (await findPlaces(repository, path)).places;
  const content = place === undefined ? null : await readPlace(place, maxBytes);
  if (content === null || !content.ok) return notLooked(outdated, 'not-runnable', content?.error.message ?? `There is no ${path}.`);
  const parsed = latestSchema.safeParse(parseJson(content.value));
  if (!parsed.success) return notLooked(outdated, 'not-runnable', `${path} is not of the form { "npm": { "name": "1.2.3" } }.`);
  return held(locked, new Map(Object.entries(parsed.data).flatMap(([ecosystem, names]) => Object.entries(names ?? {}).map(([name, version]) => [`${ecosystem} ${name}`, version] as const))), digestOfBytes(content.value));
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function held(locked: LockedPackages, latest: ReadonlyMap<string, string>, digest: string): Gathered {
  const groups = new Map<string, { readonly newest: string; readonly packages: InstalledPackage[] }>();
  let undecided = 0;
  for (const one of locked.packages) {
    const newest = latest.get(`${one.ecosystem} ${one.name}`) ?? latest.get(`${one.ecosystem} ${normalName(one.ecosystem, one.name)}`);
    if (newest === undefined) continue;
    const order = comparing(one.ecosystem)(one.version, newest);
    if (order === null) undecided += 1;
    if (order === null || order >= 0) continue;
    const key = `${one.ecosystem} ${one.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { newest, packages: [one] });
    else group.packages.push(one);
  }
  const leftOut = undecided === 0 ? [] : [`${counted(undecided, 'package')} whose version is not comparable with the newest one.`];
  return looked(outdated, `${counted(latest.size, 'newest version')} of a local file were compared.`, [...groups.values()].map(({ newest, packages }) => signalOf(newest, packages, digest)), leftOut);
}

function signalOf(newest: string, packages: readonly InstalledPackage[], digest: string): Signal {
  const { ecosystem, name } = packages[0] ?? { ecosystem: 'npm', name: '' };
  const versions = [...new Set(packages.map((one) => one.version))];
  return makeSignal({
    kind: 'dependency-outdated',
    title: `${name} ${versions.join(', ')}: ${newest} is the newest`,
    severity: Math.max(...versions.map((version) => distance(version, newest))),
    subject: `${ecosystem}:${name}`,
    fingerprint: '',
    detail: packages.every((one) => one.dev) ? 'Needed for development only.' : '',
    evidence: packages.map(({ lockfile, version }) => ({ path: lockfile, detail: `${name} ${version}; newest ${newest}` })),
    figures: [{ name: 'outdated installations', value: packages.length }],
    source: 'latest-versions',
    digest,
    count: packages.length,
  });
}

/** How much it weighs by what lies between: a patch, a minor or a major version. */
function distance(version: string, newest: string): number {
  const [from, to] = [semantic(version), semantic(newest)];
  const between = from === null || to === null ? null : diff(from, to);
  if (between === 'major' || between === 'premajor') return 0.3;
  return between === 'minor' || between === 'preminor' ? 0.22 : 0.15;
}

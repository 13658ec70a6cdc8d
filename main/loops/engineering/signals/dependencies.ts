import type { RecipePlace } from '../../../../agents/recipes/contract.ts';
import type { SignalSettings } from '../../../domain/signal-settings.ts';
import type { Signal } from '../../../domain/signal.ts';
import type { Evidence } from '../../../domain/task.ts';
import { readAdvisories, type FoundAdvisory } from './advisory-files.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { normalName, type InstalledPackage } from './installed-package.ts';
import { readLockfiles, type LockedPackages } from './lockfiles.ts';
import { makeSignal } from './make-signal.ts';
import { fixedAbove, speaksOf, verdictOf } from './osv.ts';
import { outdatedPackages } from './outdated.ts';

const vulnerable = { source: 'vulnerable-dependencies', title: 'Vulnerable dependencies' };

export interface DependenciesQuestion {
  readonly place: Pick<RecipePlace, 'files' | 'read'>;
  readonly repository: string;
  readonly settings: Pick<SignalSettings, 'advisories' | 'latestVersions'>;
  readonly signal: AbortSignal;
}

/** What the lockfiles fix, held against local advisories and a local list of newest versions. Nothing is asked of a network. */
export async function signalsOfDependencies({ place, repository, settings, signal }: DependenciesQuestion): Promise<readonly Gathered[]> {
  const locked = await readLockfiles(place);
  return await Promise.all([vulnerablePackages(locked, repository, settings.advisories, signal), outdatedPackages(locked, repository, settings.latestVersions)]);
}

async function vulnerablePackages(locked: LockedPackages, repository: string, path: string | null, signal: AbortSignal): Promise<Gathered> {
  if (locked.lockfiles.length === 0) return { ...notLooked(vulnerable, 'not-applicable', 'The commit has no lockfile that is known.'), leftOut: locked.notes };
  if (path === null) return { ...notLooked(vulnerable, 'not-applicable', 'Not looked at: the settings of this workspace name no local advisories, and asking for them needs the network, which this run does not have.'), leftOut: locked.notes };
  const installed = byName(locked.packages);
  const read = await readAdvisories(repository, path, ({ affected }) => affected.some((each) => each.package !== undefined && installed.has(keyOf(each.package.ecosystem, each.package.name))), signal);
  if (!read.ok) return notLooked(vulnerable, 'not-runnable', read.error.message);
  const matched = matchAll(read.value.advisories, installed);
  const undecided = matched.undecided === 0 ? [] : [`${counted(matched.undecided, 'package')} whose version is not comparable with the ranges of an advisory.`];
  const detail = `${counted(locked.packages.length, 'package')} of ${locked.lockfiles.join(', ')} were held against the local advisories.`;
  return looked(vulnerable, detail.slice(0, 500), matched.signals, [...locked.notes, ...read.value.notes, ...undecided]);
}

type ByName = ReadonlyMap<string, readonly InstalledPackage[]>;

function byName(packages: readonly InstalledPackage[]): ByName {
  const map = new Map<string, InstalledPackage[]>();
  for (const one of packages) {
    const key = keyOf(one.ecosystem, one.name);
    const list = map.get(key);
    if (list === undefined) map.set(key, [one]);
    else list.push(one);
  }
  return map;
}

function keyOf(ecosystem: string, name: string): string {
  return `${ecosystem} ${ecosystem === 'PyPI' ? normalName('PyPI', name) : name}`;
}

function matchAll(advisories: readonly FoundAdvisory[], installed: ByName): { readonly signals: readonly Signal[]; readonly undecided: number } {
  const signals: Signal[] = [];
  // The same hole has an entry in several databases; the aliases say so.
  const told = new Set<string>();
  let undecided = 0;
  for (const advisory of [...advisories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const key of new Set(advisory.affected.flatMap((each) => (each.package === undefined ? [] : [keyOf(each.package.ecosystem, each.package.name)])))) {
      const match = matchOne(advisory, installed.get(key) ?? []);
      undecided += match.undecided;
      const names = [advisory.id, ...advisory.aliases].map((id) => `${id} ${key}`);
      if (match.hits.length === 0 || names.some((name) => told.has(name))) continue;
      for (const name of names) told.add(name);
      signals.push(signalOf(advisory, match.hits));
    }
  }
  return { signals, undecided };
}

interface Hit {
  readonly installed: InstalledPackage;
  readonly fixed: string | null;
}

function matchOne(advisory: FoundAdvisory, packages: readonly InstalledPackage[]): { readonly hits: readonly Hit[]; readonly undecided: number } {
  const hits: Hit[] = [];
  let undecided = 0;
  for (const installed of packages) {
    const { ecosystem, name, version } = installed;
    const entries = advisory.affected.filter((each) => speaksOf(each, ecosystem, name));
    const verdicts = entries.map((each) => verdictOf(each, ecosystem, version));
    if (verdicts.includes('affected')) hits.push({ installed, fixed: entries.map((each) => fixedAbove(each, ecosystem, version)).find((each) => each !== null) ?? null });
    else if (verdicts.includes('not-comparable')) undecided += 1;
  }
  return { hits, undecided };
}

const severities: ReadonlyMap<string, number> = new Map([['LOW', 0.5], ['MODERATE', 0.65], ['MEDIUM', 0.65], ['HIGH', 0.85], ['CRITICAL', 0.95]]);

function signalOf(advisory: FoundAdvisory, hits: readonly Hit[]): Signal {
  const installed = hits[0]?.installed;
  const name = installed?.name ?? '';
  const versions = [...new Set(hits.map((hit) => hit.installed.version))];
  const fixed = [...new Set(hits.flatMap((hit) => hit.fixed ?? []))];
  const stated = severities.get(advisory.database_specific?.severity?.toUpperCase() ?? '');
  const onlyDev = hits.every((hit) => hit.installed.dev);
  return makeSignal({
    kind: 'dependency-vulnerable',
    title: `${name} ${versions.join(', ')}: ${advisory.summary ?? advisory.id}`,
    severity: (stated ?? 0.7) * (onlyDev ? 0.8 : 1),
    subject: `${installed?.ecosystem ?? ''}:${name}`,
    fingerprint: advisory.id,
    detail: [
      `${advisory.id}${stated === undefined ? ', whose severity is not stated in words' : ''}.`,
      fixed.length === 0 ? 'It names no fixed version.' : `Fixed in ${fixed.join(', ')}.`,
      ...(onlyDev ? ['Needed for development only.'] : []),
      (advisory.details ?? '').slice(0, 1500),
    ].join('\n').trim(),
    evidence: hits.map(({ installed: { lockfile, version }, fixed: to }): Evidence => ({ path: lockfile, detail: `${name} ${version}${to === null ? '' : `, fixed in ${to}`}` })),
    figures: [{ name: 'affected installations', value: hits.length }],
    source: `advisory:${advisory.id}`,
    at: instantOf(advisory.modified),
    digest: advisory.sha256,
    count: hits.length,
  });
}

function instantOf(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return time >= 0 && time < 253_402_300_800_000 ? new Date(time).toISOString() : null;
}

import * as z from 'zod';
import type { Result } from '../../workspace.ts';
import type { ContainerScript } from '../container-script.ts';
import { runScript } from '../container-script.ts';
import type { RecipePlace } from '../contract.ts';
import { textOf } from '../text-file.ts';
import { baseName, byPath, depthOf, folderOf, isEditable, isTestMaterial } from '../tree-paths.ts';
import type { NpmLockfile } from './lockfile.ts';
import { readLockfile } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredIn, readManifest, restOf } from './manifest.ts';
import { searchScript } from './scripts.ts';

/** A package.json with what stands beside it. */
export interface Package {
  readonly path: string;
  readonly text: string;
  readonly manifest: Manifest;
  readonly lock: Lock;
}

/** How a package's versions are locked. `exact`: npm can take packages out of it without a network. */
export type Lock =
  | { readonly state: 'none' }
  | { readonly state: 'exact'; readonly path: string; readonly text: string; readonly lockfile: NpmLockfile }
  | { readonly state: 'other'; readonly path: string };

export interface UnusedDependency extends Declared {
  readonly inDocuments: boolean;
}

/** The packages of a tree, and which of their dependencies nothing uses. */
export interface DependencySurvey {
  readonly packages: readonly Package[];
  readonly unused: ReadonlyMap<Package, readonly UnusedDependency[]>;
  readonly tooLarge: boolean;
}

const mostManifests = 50;
const largestLockfile = 16_000_000;

const search: ContainerScript<{ unnamed: { manifest: string; name: string; inDocuments: boolean }[]; knip: { manifest: string; name: string }[]; tooLarge: boolean }> = {
  name: 'The search for unused dependencies',
  source: searchScript,
  answer: z.strictObject({
    unnamed: z.array(z.strictObject({ manifest: z.string(), name: z.string(), inDocuments: z.boolean() })),
    knip: z.array(z.strictObject({ manifest: z.string(), name: z.string() })),
    tooLarge: z.boolean(),
  }),
  timeoutMs: 120_000,
};

/** Finds dependencies that no file of the tree names and that knip reports as unused. */
export async function surveyDependencies(place: RecipePlace): Promise<Result<DependencySurvey>> {
  const packages = await packagesOf(place);
  if (!packages.ok) return packages;
  const asked = packages.value.map((one) => ({ one, candidates: candidatesOf(one, place.hasDependencies) })).filter(({ candidates }) => candidates.length > 0);
  if (asked.length === 0) return { ok: true, value: { packages: packages.value, unused: new Map(), tooLarge: false } };
  const manifests = asked.map(({ one, candidates }) => ({ path: one.path, rest: restOf(one.manifest), names: candidates.map(({ name }) => ({ name, terms: termsOf(name, one.lock) })) }));
  const answer = await runScript(place, search, { manifests });
  if (!answer.ok) return answer;
  const unused = new Map<Package, readonly UnusedDependency[]>();
  for (const { one, candidates } of asked) {
    const inPackage = candidates.flatMap((candidate) => {
      const is = (found: { manifest: string; name: string }): boolean => found.manifest === one.path && found.name === candidate.name;
      const unnamed = answer.value.unnamed.find(is);
      const certain = unnamed && answer.value.knip.some(is) && !(unnamed.inDocuments && one.lock.state !== 'exact' && !place.hasDependencies);
      return certain ? [{ ...candidate, inDocuments: unnamed.inDocuments }] : [];
    });
    if (inPackage.length > 0) unused.set(one, inPackage);
  }
  return { ok: true, value: { packages: packages.value, unused, tooLarge: answer.value.tooLarge } };
}

/** Without a lockfile and without installed packages nobody can say which programs a development tool brings. */
function candidatesOf({ text, manifest, lock }: Package, hasDependencies: boolean): Declared[] {
  const programsKnown = hasDependencies || lock.state === 'exact';
  const rest = restOf(manifest);
  return declaredIn(text, manifest).filter(
    ({ name, section }) =>
      (programsKnown || section === 'dependencies') &&
      !(lock.state === 'exact' && lock.lockfile.wantedBeside.has(name)) &&
      !termsOf(name, lock).some((term) => rest.includes(term)),
  );
}

function termsOf(name: string, lock: Lock): string[] {
  return [name, ...(lock.state === 'exact' ? (lock.lockfile.programs.get(name) ?? []) : [])];
}

async function packagesOf(place: RecipePlace): Promise<Result<readonly Package[]>> {
  const paths = place.files
    .filter((file) => baseName(file.path) === 'package.json' && isEditable(file) && !isTestMaterial(file.path))
    .toSorted((a, b) => depthOf(a.path) - depthOf(b.path) || byPath(a, b))
    .slice(0, mostManifests)
    .map((file) => file.path);
  if (paths.length === 0) return { ok: true, value: [] };
  const present = new Set(place.files.map((file) => file.path));
  const locks = paths.map((path) => beside(path, 'package-lock.json')).filter((path) => present.has(path));
  const read = await place.read([...paths, ...locks], largestLockfile);
  if (!read.ok) return read;
  const textAt = (path: string): string | undefined => {
    const bytes = read.value.get(path);
    return bytes && textOf(bytes);
  };
  return {
    ok: true,
    value: paths.flatMap((path) => {
      const text = textAt(path);
      const manifest = text === undefined ? undefined : readManifest(text);
      return text === undefined || !manifest ? [] : [{ path, text, manifest, lock: lockOf(path, manifest, present, textAt) }];
    }),
  };
}

function lockOf(path: string, manifest: Manifest, present: ReadonlySet<string>, textAt: (path: string) => string | undefined): Lock {
  const lockPath = beside(path, 'package-lock.json');
  const text = textAt(lockPath);
  const lockfile = text === undefined ? undefined : readLockfile(text);
  if (text !== undefined && lockfile && manifest.workspaces === undefined) return { state: 'exact', path: lockPath, text, lockfile };
  for (const folder of new Set([folderOf(path), ''])) {
    for (const name of ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb']) {
      const other = folder === '' ? name : `${folder}/${name}`;
      if (present.has(other)) return { state: 'other', path: other };
    }
  }
  return { state: 'none' };
}

function beside(path: string, name: string): string {
  const folder = folderOf(path);
  return folder === '' ? name : `${folder}/${name}`;
}

import * as z from 'zod';
import { parseJson } from './ecosystems-manifest.ts';
import { resolveIn } from './ecosystems-paths.ts';

/** An entry of npm's lockfile; https://docs.npmjs.com/cli/configuring-npm/package-lock-json. */
const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  os: z.unknown().optional(),
  cpu: z.unknown().optional(),
});
type Entry = z.infer<typeof entrySchema>;

const lockfileSchema = z.object({ packages: z.record(z.string(), entrySchema) });

/** Installed packages by their folder, e.g. `node_modules/ms` or `packages/a/node_modules/ms`. */
export type LockedPackages = ReadonlyMap<string, Entry>;

/** Null for what is not a lockfile of version 2 or 3 (npm 7 and later), which names every package by its folder. */
export function parseLockfile(bytes: Uint8Array): LockedPackages | null {
  const parsed = lockfileSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  return new Map(Object.entries(parsed.data.packages).filter(([place]) => isInstalledPlace(place)));
}

/** The folders of the repository's own packages that a lockfile of npm speaks of, from its folder down. */
export function workspaceFolders(bytes: Uint8Array): readonly string[] {
  const parsed = lockfileSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return [];
  return Object.keys(parsed.data.packages).filter((place) => place !== '' && !isInstalledPlace(place) && resolveIn('', place) === place);
}

function isInstalledPlace(place: string): boolean {
  return `/${place}`.includes('/node_modules/');
}

/** Why what npm recorded as installed is not what the lockfile asks for, as a sentence; null when it is the same. */
export function difference(locked: LockedPackages, installed: LockedPackages): string | null {
  for (const [place, wanted] of locked) {
    const there = installed.get(place);
    if (there === undefined && !mayBeAbsent(wanted)) return `${place} is in the lockfile and not installed.`;
    if (there !== undefined && !isSame(wanted, there)) return `${place} is installed as ${there.version ?? 'another package'}, the lockfile wants ${wanted.version ?? 'another'}.`;
  }
  const extra = [...installed.keys()].find((place) => !locked.has(place));
  return extra === undefined ? null : `${extra} is installed and not in the lockfile.`;
}

/** npm leaves out optional packages, above all those for another system. */
function mayBeAbsent(entry: Entry): boolean {
  return entry.optional === true || (entry.devOptional === true && isPlatformBound(entry));
}

function isSame(wanted: Entry, there: Entry): boolean {
  if ((wanted.link ?? false) !== (there.link ?? false) || wanted.version !== there.version) return false;
  if (wanted.integrity !== undefined || there.integrity !== undefined) return wanted.integrity === there.integrity;
  // Packages from git, folders and links have no integrity: where they came from stands for it.
  return wanted.resolved === there.resolved || wanted.resolved === undefined;
}

function isPlatformBound(entry: Entry): boolean {
  return entry.os !== undefined || entry.cpu !== undefined;
}

/** A package that was made for the system it was installed on; null when there is none. */
export function platformBound(installed: LockedPackages): string | null {
  return [...installed].find(([, entry]) => isPlatformBound(entry) || entry.hasInstallScript === true)?.[0] ?? null;
}

/** The outermost `node_modules` folders that hold the packages, without repeats, as the lockfile spells them. */
export function outermostFolders(installed: LockedPackages): readonly string[] {
  const folders = [...installed.keys()].map((place) => {
    const parts = place.split('/');
    return parts.slice(0, parts.indexOf('node_modules') + 1).join('/');
  });
  return [...new Set(['node_modules', ...folders])];
}

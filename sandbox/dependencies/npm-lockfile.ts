import * as z from 'zod';
import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';
import { parseJson } from '../json.ts';
import { allowedPlaces, isAllowedAddress, registryOf } from './allowed-places.ts';
import type { InstallPlan, Platform } from './install-plan.ts';
import { isChecksum, isPlainPath, refusal, refusedPackages } from './install-plan.ts';

const platforms = z.union([z.array(z.string()), z.string().transform((one) => [one])]).optional();

/** An entry of npm's lockfile; https://docs.npmjs.com/cli/configuring-npm/package-lock-json. */
const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: platforms,
  cpu: platforms,
  libc: platforms,
});
type Entry = z.infer<typeof entrySchema>;

const lockfileSchema = z.object({ lockfileVersion: z.int().min(2).max(3), packages: z.record(z.string(), entrySchema) });

export type NpmPlan = Omit<InstallPlan, 'files'>;

/** The lockfile among the files, by its name at the top. */
export function npmLockfileOf(files: readonly FileToWrite[]): FileToWrite | undefined {
  return ['npm-shrinkwrap.json', 'package-lock.json'].flatMap((name) => files.filter(({ path }) => path === name))[0];
}

/**
 * Reads what npm would fetch on the platform, and refuses before anything runs what is not a package from an allowed registry with a
 * checksum: git repositories, other addresses, files and folders that are not the repository's own packages.
 */
export function planNpm(files: readonly FileToWrite[], egress: EgressRules, platform: Platform): Outcome<NpmPlan> {
  const lockfile = npmLockfileOf(files);
  if (lockfile === undefined) return refusal('There is no lockfile of npm.', 'Commit a package-lock.json: without one nothing says what belongs here.');
  const parsed = lockfileSchema.safeParse(parseJson(lockfile.bytes));
  if (!parsed.success) return refusal('The lockfile is not one of npm 7 or later.', 'Run `npm install` with a current npm and commit the lockfile.');
  const entries = Object.entries(parsed.data.packages).filter(([place]) => place !== '');
  const outside = entries.flatMap(([place, entry]) => troubleWith(place, entry, { entries, egress, platform }) ?? []);
  if (outside.length > 0) return refusedPackages(outside);
  const installed = entries.filter(([place, entry]) => isInstalled(place) && entry.link !== true && !staysAway(entry, platform));
  return ok({
    lockfile: lockfile.path,
    packages: installed.length,
    scripted: installed.flatMap(([place, entry]) => (entry.hasInstallScript === true ? [nameOf(place)] : [])),
  });
}

interface Surroundings {
  readonly entries: readonly (readonly [string, Entry])[];
  readonly egress: EgressRules;
  readonly platform: Platform;
}

function troubleWith(place: string, entry: Entry, { entries, egress, platform }: Surroundings): string | null {
  if (!isPlainPath(place)) return `${place} is not a place in the repository`;
  // The folder of one of the repository's own packages, and the link to it.
  if (!isInstalled(place)) return entry.resolved === undefined || isPlainPath(entry.resolved) ? null : `${place} comes from ${entry.resolved}`;
  if (entry.link === true) return entries.some(([other]) => other === entry.resolved && !isInstalled(other)) ? null : `${nameOf(place)} is a link to ${entry.resolved ?? 'nowhere'}`;
  // What a package carries inside itself comes with it, under its checksum.
  if (entry.inBundle === true && entry.resolved === undefined) return isInsideAnother(place) ? null : `${nameOf(place)} says that it is bundled, and is not`;
  const address = entry.resolved ?? registryOf(egress);
  if (!isAllowedAddress(address, allowedPlaces(egress))) return `${nameOf(place)} comes from ${address}`;
  return staysAway(entry, platform) ? null : withoutChecksum(place, entry);
}

/** npm leaves out an optional package that says it is for another system, so nothing of it is fetched. */
function staysAway({ optional, os, cpu, libc }: Entry, platform: Platform): boolean {
  return optional === true && (excludes(os, platform.os) || (platform.cpu !== '' && excludes(cpu, platform.cpu)) || excludes(libc, platform.libc));
}

/** A list of names that are wanted, or of names that are not, each with a `!` in front. */
function excludes(list: readonly string[] | undefined, own: string): boolean {
  if (list === undefined || list.length === 0 || list.includes('any')) return false;
  return list.includes(`!${own}`) || (list.some((name) => !name.startsWith('!')) && !list.includes(own));
}

function withoutChecksum(place: string, { integrity }: Entry): string | null {
  return isChecksum(integrity) ? null : `${nameOf(place)} has no checksum`;
}

function isInstalled(place: string): boolean {
  return `/${place}`.includes('/node_modules/');
}

function isInsideAnother(place: string): boolean {
  return place.indexOf('node_modules/') !== place.lastIndexOf('node_modules/');
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

import { posix } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';
import { parseJson } from '../json.ts';
import { allowedPlaces, isAllowedAddress, registryOf } from './allowed-places.ts';
import type { InstallPlan } from './install-plan.ts';
import { isChecksum, isPlainPath, refusal, refusedPackages } from './install-plan.ts';

/** Where a package is from: its checksum, and its address where that is not the registry's own. Anything else is no package. */
const resolutionSchema = z.object({
  integrity: z.string().optional(), tarball: z.string().optional(),
  type: z.string().optional(), repo: z.string().optional(), directory: z.string().optional(),
});

/** What decides whether pnpm takes a lockfile for that of its own settings. */
const settingsSchema = z.object({
  autoInstallPeers: z.boolean().optional(), excludeLinksFromLockfile: z.boolean().optional(),
  peersSuffixMaxLength: z.int().positive().max(10_000).optional(), injectWorkspacePackages: z.boolean().optional(),
});

/** A lockfile of version 9; https://github.com/pnpm/spec/blob/master/lockfile/9.0.md. */
const lockfileSchema = z.object({
  lockfileVersion: z.literal('9.0'),
  settings: settingsSchema.default({}),
  importers: z.record(z.string(), z.unknown()).default({}),
  packages: z.record(z.string(), z.object({ resolution: resolutionSchema })).default({}),
  patchedDependencies: z.unknown().optional(),
  pnpmfileChecksum: z.unknown().optional(),
});
type Lockfile = z.infer<typeof lockfileSchema>;

/** What of a pnpm-workspace.yaml says which packages belong together. The rest may name programs, addresses and folders. */
const workspaceSchema = z.object({
  packages: z.array(z.string().max(300)).max(500).optional(),
  catalog: z.record(z.string(), z.string()).optional(),
  catalogs: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  overrides: z.record(z.string(), z.string()).optional(),
  packageExtensions: z.record(z.string(), z.unknown()).optional(),
  ignoredOptionalDependencies: z.array(z.string()).optional(),
});

export const pnpmLockfileName = 'pnpm-lock.yaml';
const workspaceName = 'pnpm-workspace.yaml';
/** Reading more would keep the process from everything else for seconds. */
const longestYaml = 2 * 1024 * 1024;

/** Reads what pnpm would fetch, and refuses what is not a package from an allowed registry with a checksum. */
export function planPnpm(files: readonly FileToWrite[], egress: EgressRules): Outcome<InstallPlan> {
  const lockfile = files.find(({ path }) => path === pnpmLockfileName);
  if (lockfile === undefined) return refusal('There is no lockfile of pnpm.', 'Commit a pnpm-lock.yaml: without one nothing says what belongs here.');
  const parsed = lockfileSchema.safeParse(parseYaml(lockfile.bytes));
  if (!parsed.success) return refusal('The lockfile is not one of pnpm 9 or 10 (version 9.0), or is larger than 2 MiB.', 'Run `pnpm install` with pnpm 10 and commit the lockfile.');
  const needs = needsOfRepository(parsed.data);
  if (needs !== null) return refusal(`The lockfile was made with ${needs}, which is not run or read while packages are fetched.`, 'Install them in your checkout and run the checks there, or do without it.');
  const outside = [...strangeFolders(parsed.data), ...Object.entries(parsed.data.packages).flatMap(([name, { resolution }]) => troubleWith(name, resolution, egress) ?? [])];
  if (outside.length > 0) return refusedPackages(outside);
  const workspace = workspaceFile(files, parsed.data);
  if (!workspace.ok) return workspace;
  return ok({ lockfile: lockfile.path, packages: Object.keys(parsed.data.packages).length, scripted: null, files: [...files.filter(({ path }) => path !== workspaceName).map(manifestAlone), workspace.value] });
}

function needsOfRepository({ patchedDependencies, pnpmfileChecksum }: Lockfile): string | null {
  if (pnpmfileChecksum !== undefined) return 'a program of the repository (.pnpmfile.cjs)';
  return patchedDependencies === undefined ? null : 'patches of the repository for packages';
}

function strangeFolders({ importers }: Lockfile): readonly string[] {
  return Object.keys(importers).flatMap((folder) => (folder === '.' || isPlainPath(folder) ? [] : [`${folder} is not a place in the repository`]));
}

function troubleWith(name: string, { integrity, tarball, type, repo, directory }: z.infer<typeof resolutionSchema>, egress: EgressRules): string | null {
  const elsewhere = repo ?? directory ?? type;
  if (elsewhere !== undefined) return `${name} comes from ${elsewhere}`;
  const address = tarball ?? registryOf(egress);
  if (!isAllowedAddress(address, allowedPlaces(egress))) return `${name} comes from ${address}`;
  return isChecksum(integrity) ? null : `${name} has no checksum`;
}

/** Written anew from what is known of it: pnpm takes settings from that file that nobody here has looked at. */
function workspaceFile(files: readonly FileToWrite[], { settings }: Lockfile): Outcome<FileToWrite> {
  const given = files.find(({ path }) => path === workspaceName);
  const parsed = workspaceSchema.safeParse(given === undefined ? {} : (parseYaml(given.bytes) ?? {}));
  if (!parsed.success) return refusal('pnpm-workspace.yaml is not as pnpm wants it.', 'Run `pnpm install` in your checkout to see what pnpm says of it.');
  const kept = { packages: ['.'], ...parsed.data, ...settings };
  return ok({ path: workspaceName, bytes: Buffer.from(JSON.stringify(kept)), executable: false });
}

/** What of a package.json says which packages are wanted, and not which pnpm or Node is. */
const manifestSchema = z.looseObject({
  engines: z.unknown().optional(), devEngines: z.unknown().optional(), packageManager: z.unknown().optional(),
  pnpm: z.object({ overrides: z.unknown().optional(), packageExtensions: z.unknown().optional(), ignoredOptionalDependencies: z.unknown().optional() }).optional(),
});

/** A package.json without what would have pnpm fetch another Node or pnpm, or refuse to begin with this one. */
function manifestAlone(file: FileToWrite): FileToWrite {
  const parsed = posix.basename(file.path) === 'package.json' ? manifestSchema.safeParse(parseJson(file.bytes)) : null;
  if (parsed === null || !parsed.success) return file;
  const { engines: _, devEngines: __, packageManager: ___, ...kept } = parsed.data;
  return { ...file, bytes: Buffer.from(JSON.stringify(kept)) };
}

/** The value of one plain document without aliases; undefined for anything else. A key that is there twice pnpm refuses itself, and to look for it takes the square of the time. */
function parseYaml(bytes: Uint8Array): unknown {
  if (bytes.length > longestYaml) return undefined;
  try {
    return parse(Buffer.from(bytes).toString('utf8'), { maxAliasCount: 0, uniqueKeys: false, logLevel: 'error' });
  } catch (error) {
    // Nesting without end is a RangeError, an alias a ReferenceError, the rest the parser's own.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

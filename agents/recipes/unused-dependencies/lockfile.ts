import * as z from 'zod';

const packageSchema = z.looseObject({
  bin: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

const lockfileSchema = z.looseObject({
  lockfileVersion: z.union([z.literal(2), z.literal(3)]),
  packages: z.record(z.string(), packageSchema),
});

/** What an npm lockfile tells about the packages in it. */
export interface NpmLockfile {
  readonly version: 2 | 3;
  /** The programs that a package brings. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
  /** Packages that another package wants beside it. */
  readonly wantedBeside: ReadonlySet<string>;
  /** Each package's entry as canonical text, for comparing two lockfiles. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Reads a package-lock.json of version 2 or 3; undefined for anything else. */
export function readLockfile(text: string): NpmLockfile | undefined {
  const parsed = lockfileSchema.safeParse(parsedJson(text));
  if (!parsed.success) return undefined;
  const packages = Object.entries(parsed.data.packages);
  return {
    version: parsed.data.lockfileVersion,
    programs: new Map(packages.filter(([path]) => path.startsWith('node_modules/')).map(([path, one]) => [path.slice('node_modules/'.length), Object.keys(one.bin ?? {})])),
    wantedBeside: new Set(packages.filter(([path]) => path !== '').flatMap(([, one]) => Object.keys(one.peerDependencies ?? {}))),
    entries: new Map(packages.map(([path, one]) => [path, JSON.stringify(one)])),
  };
}

/** Whether the new lockfile differs from the old one only by packages that are gone and by the root's own lists. */
export function onlyRemoves(before: NpmLockfile, after: NpmLockfile): boolean {
  if (before.version !== after.version) return false;
  return [...after.entries].every(([path, entry]) => path === '' || before.entries.get(path) === entry);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema says so.
    return undefined;
  }
}

import { satisfies, validRange } from 'semver';
import * as z from 'zod';
import type { LockedPackages } from './dependencies-lockfile.ts';
import { parseJson } from './ecosystems-manifest.ts';

const ranges = z.record(z.string(), z.string()).catch({});
const manifestSchema = z.object({ dependencies: ranges, devDependencies: ranges, optionalDependencies: ranges });

/** The ranges that a package.json asks for; null for what is none. What may be absent is not among them. */
export function rangesIn(manifest: Uint8Array): ReadonlyMap<string, string> | null {
  const parsed = manifestSchema.safeParse(parseJson(manifest));
  if (!parsed.success) return null;
  const { dependencies, devDependencies, optionalDependencies } = parsed.data;
  return new Map(Object.entries({ ...devDependencies, ...dependencies }).filter(([name]) => !Object.hasOwn(optionalDependencies, name)));
}

/** Why what npm recorded as installed is not what the ranges ask for, as a sentence; null when it is. */
export function outsideRanges(asked: ReadonlyMap<string, string>, installed: LockedPackages): string | null {
  for (const [name, range] of asked) {
    const there = installed.get(`node_modules/${name}`);
    if (there === undefined) return `${name} is asked for and not installed.`;
    const wanted = validRange(range.replace(/^npm:(?:@[^/]+\/)?[^@]+@/u, ''));
    // A tag, a folder or an address names no versions: that it is there has to do.
    if (wanted === null || there.link === true || there.version === undefined) continue;
    if (!satisfies(there.version, wanted, { includePrerelease: true })) return `${name} is installed as ${there.version}, and ${range} is asked for.`;
  }
  return null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const nodeModules = join(import.meta.dirname, '../../node_modules');
const manifestSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/** The names of packages that are installed here at the top, and of all they need, so that copies of them work. */
export function installedPackages(...names: readonly string[]): readonly string[] {
  const present = new Set(readdirSync(nodeModules).flatMap((name) => (name.startsWith('@') ? readdirSync(join(nodeModules, name)).map((part) => `${name}/${part}`) : [name])));
  const reached = new Set(names);
  for (const name of reached) {
    for (const needed of neededBy(join(nodeModules, name))) if (present.has(needed)) reached.add(needed);
  }
  return [...reached];
}

/** What a package and the packages nested in it need. */
function neededBy(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\/)?package\.json$/u.test(path))
    .flatMap((path) => {
      const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')));
      return [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.optionalDependencies ?? {})];
    });
}

import * as z from 'zod';

/** What Touchline reads from a package.json; a field of an unexpected shape counts as not there. */
const names = z.record(z.string(), z.unknown()).transform((record) => Object.keys(record)).catch([]);
const patterns = z.array(z.string()).catch([]);

const packageJsonSchema = z.object({
  name: z.string().optional().catch(undefined),
  packageManager: z.string().optional().catch(undefined),
  scripts: z.record(z.string(), z.unknown()).catch({}),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  imports: z.record(z.string(), z.unknown()).catch({}),
  engines: names,
  workspaces: z.union([patterns, z.object({ packages: patterns }).transform((object) => object.packages)]).catch([]),
});

export interface PackageManifest {
  readonly name: string | null;
  /** The `packageManager` field without its checksum, e.g. `pnpm@9.1.0`. */
  readonly packageManager: string | null;
  readonly scripts: ReadonlyMap<string, string>;
  /** Names of every declared package, of whatever kind. */
  readonly declared: readonly string[];
  /** The `imports` field as far as it maps to plain strings. */
  readonly imports: ReadonlyMap<string, string>;
  readonly workspaces: readonly string[];
  /** Programs of which it wants a version, e.g. `node`. */
  readonly engines: readonly string[];
}

/** Null when the bytes are not a JSON object. */
export function parsePackageManifest(bytes: Uint8Array): PackageManifest | null {
  const parsed = packageJsonSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  const { data } = parsed;
  return {
    name: data.name ?? null,
    packageManager: data.packageManager === undefined ? null : (data.packageManager.split('+')[0] ?? null),
    scripts: stringsOf(data.scripts),
    declared: [...new Set([...data.dependencies, ...data.devDependencies, ...data.optionalDependencies, ...data.peerDependencies])],
    imports: stringsOf(data.imports),
    workspaces: data.workspaces,
    engines: data.engines,
  };
}

function stringsOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])));
}

/** The value of a JSON text, undefined when it is none. A byte order mark is passed over. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The `packages` list of a pnpm-workspace.yaml. */
export function pnpmWorkspacePatterns(bytes: Uint8Array): readonly string[] {
  const lines = Buffer.from(bytes).toString('utf8').split(/\r?\n/);
  const start = lines.findIndex((line) => /^packages:\s*(?:#.*)?$/.test(line));
  if (start === -1) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[^\s#-]/.test(line));
  const list = (end === -1 ? rest : rest.slice(0, end)).filter((line) => line.length <= 200);
  return list.flatMap((line) => /^\s*-\s*(['"]?)([^'"#]+?)\1\s*(?:#.*)?$/.exec(line)?.[2] ?? []);
}

import * as z from 'zod';
import { membersOf, removalOf } from '../json-members.ts';
import { withReplacements } from '../text-file.ts';

const dependencyMap = z.record(z.string(), z.string());

const manifestSchema = z.looseObject({
  dependencies: dependencyMap.optional(),
  devDependencies: dependencyMap.optional(),
  peerDependencies: dependencyMap.optional(),
  optionalDependencies: dependencyMap.optional(),
  workspaces: z.unknown().optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

const sections = ['dependencies', 'devDependencies'] as const;
/** A section of a manifest from which a dependency can be removed. */
export type Section = (typeof sections)[number];

/** A dependency that a manifest declares for itself. */
export interface Declared {
  readonly name: string;
  readonly section: Section;
  readonly line: number;
}

/** Reads a package.json; undefined when it is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not JSON: not a manifest.
    return undefined;
  }
}

/** The dependencies that could be removed if nothing used them: no links to other folders, no peers, no types. */
export function declaredIn(text: string, manifest: Manifest): Declared[] {
  const declared: Declared[] = [];
  const top = membersOf(text, 0);
  for (const section of sections) {
    const place = top.find((member) => member.key === section);
    for (const member of place ? membersOf(text, place.value.start) : []) {
      const version = manifest[section]?.[member.key] ?? '';
      const elsewhere = manifest.peerDependencies?.[member.key] ?? manifest.optionalDependencies?.[member.key];
      if (elsewhere !== undefined || /^(?:workspace|file|link|portal|catalog):/u.test(version) || isUsedUnnamed(member.key)) continue;
      declared.push({ name: member.key, section, line: text.slice(0, member.start).split('\n').length });
    }
  }
  return declared;
}

/** Everything a manifest says apart from its lists of dependencies. */
export function restOf(manifest: Manifest): string {
  const { dependencies: _d, devDependencies: _v, peerDependencies: _p, optionalDependencies: _o, ...rest } = manifest;
  return JSON.stringify(rest);
}

const pluginLike = /(?:^|[-/@])(?:plugins?|presets?|configs?|loaders?|transform(?:er)?|reporters?|adapters?|drivers?|env(?:ironment)?|runners?|resolvers?|parsers?|formatters?|processors?|themes?|types?|polyfills?|runtime|register|hooks?|fonts?|icons?|css|styles?|cli|scripts?)(?:[-/]|$)/u;
const tools = new Set(
  'typescript tslib ts-node tsx esbuild core-js regenerator-runtime react-dom react-native electron node npm yarn pnpm husky lint-staged sharp pino-pretty pg pg-native mysql mysql2 sqlite3 better-sqlite3 tedious oracledb mongodb redis ioredis utf-8-validate bufferutil encoding fsevents source-map-support dotenv sass node-sass less postcss autoprefixer tailwindcss eslint prettier jsdom happy-dom canvas bootstrap jest-environment-jsdom supports-color'.split(' '),
);

/** Packages that a tool finds by its own rules, so that no file has to name them. */
function isUsedUnnamed(name: string): boolean {
  return name.startsWith('@types/') || tools.has(name) || pluginLike.test(name) || /^@(?:babel|swc|emotion|fontsource|commitlint|semantic-release|storybook|vitejs)\//u.test(name);
}

/**
 * The manifest's text without the named dependencies, with its formatting kept and a section left out when nothing is
 * left in it; undefined when that can't be done exactly.
 */
export function withoutDependencies(text: string, names: readonly string[]): string | undefined {
  const before = readManifest(text);
  if (!before) return undefined;
  let edited = text;
  for (const name of names) {
    for (const section of sections) edited = withoutMember(edited, section, name);
  }
  return JSON.stringify(readManifest(edited)) === JSON.stringify(expected(before, names)) ? edited : undefined;
}

function withoutMember(text: string, section: Section, name: string): string {
  const top = membersOf(text, 0);
  const sectionIndex = top.findIndex((member) => member.key === section);
  const members = membersOf(text, top[sectionIndex]?.value.start ?? text.length);
  const index = members.findIndex((member) => member.key === name);
  if (index < 0) return text;
  const removal = removalOf(members, index) ?? removalOf(top, sectionIndex);
  return removal ? withReplacements(text, [{ ...removal, text: '' }]) : text;
}

function expected(manifest: Manifest, names: readonly string[]): Manifest {
  const entries = Object.entries(manifest).flatMap(([key, value]) => {
    const section = sections.find((one) => one === key);
    const map = section && manifest[section];
    if (!map || !names.some((name) => Object.hasOwn(map, name))) return [[key, value]];
    const left = Object.entries(map).filter(([name]) => !names.includes(name));
    return left.length === 0 ? [] : [[key, Object.fromEntries(left)]];
  });
  return Object.fromEntries(entries);
}

import { isBuiltin } from 'node:module';
import picomatch from 'picomatch';
import type { PackageManifest } from './ecosystems-manifest.ts';
import { folderOf, relativeTo, resolveIn } from './ecosystems-paths.ts';
import type { ReadFiles } from './ecosystems.ts';

/** A package that a source file asks for. */
export interface PackageImport {
  readonly file: string;
  readonly specifier: string;
}

export interface ImportSearch {
  /** Folder of the package, empty for the root of the repository. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  /** Every regular file of the repository. */
  readonly paths: ReadonlySet<string>;
  readonly read: ReadFiles;
}

const maxFiles = 600;
const maxFileBytes = 512 * 1024;

/**
 * Follows the imports of the entry files through the package and names the first that asks for an installed package.
 * `null` means that none does; `unknown` that there were too many files to follow, or that they could not be read.
 */
export async function firstPackageImport(search: ImportSearch, entries: readonly string[]): Promise<PackageImport | null | 'unknown'> {
  const seen = new Set<string>();
  let next = entries.flatMap((entry) => resolveFile(search.paths, entry) ?? []);
  while (next.length > 0) {
    for (const file of next) seen.add(file);
    if (seen.size > maxFiles) return 'unknown';
    const contents = await search.read(next, maxFileBytes);
    if (!contents.ok) return 'unknown';
    const found = next.flatMap((file) => importsOf(file, contents.value.get(file)));
    const needed = found.find(({ specifier }) => isPackage(specifier, search.manifest));
    if (needed !== undefined) return needed;
    next = [...new Set(found.flatMap((each) => localFile(search, each) ?? []))].filter((file) => !seen.has(file));
  }
  return null;
}

const staticImport = /^[ \t]*(?:import|export)\b(?!\s+type\b)[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/gm;
const bareImport = /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm;
const callImport = /\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]\s*[,)]/g;

function importsOf(file: string, bytes: Uint8Array | undefined): readonly PackageImport[] {
  if (bytes === undefined || !/\.[cm]?[jt]sx?$/.test(file)) return [];
  const text = withoutComments(Buffer.from(bytes).toString('utf8'));
  return [staticImport, bareImport, callImport].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [{ file, specifier: match[1] }])),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/^[ \t]*\/\/.*$/gm, '');
}

function isPackage(specifier: string, manifest: PackageManifest): boolean {
  if (/^(?:[./#]|node:|data:|file:|https?:)/.test(specifier) || isBuiltin(specifier)) return false;
  return manifest.name === null || (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`));
}

function localFile(search: ImportSearch, { file, specifier }: PackageImport): string | null {
  const mapped = specifier.startsWith('#') ? search.manifest.imports.get(specifier) : specifier;
  if (mapped === undefined || !mapped.startsWith('.')) return null;
  const from = specifier.startsWith('#') ? search.folder : folderOf(file);
  const path = resolveIn(from, mapped.replace(/[?#].*$/, ''));
  return path === null ? null : resolveFile(search.paths, path);
}

const endings = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx', '.json', '/index.js', '/index.mjs', '/index.cjs', '/index.ts'];

function resolveFile(paths: ReadonlySet<string>, path: string): string | null {
  return endings.map((ending) => path + ending).find((each) => paths.has(each)) ?? null;
}

/** What `node --test` runs when it is told no file; https://nodejs.org/api/test.html#running-tests-from-the-command-line. */
const defaultTests = [
  '**/*.test.{js,cjs,mjs,ts,cts,mts}', '**/*-test.{js,cjs,mjs,ts,cts,mts}', '**/*_test.{js,cjs,mjs,ts,cts,mts}',
  '**/test-*.{js,cjs,mjs,ts,cts,mts}', '**/test.{js,cjs,mjs,ts,cts,mts}', '**/test/**/*.{js,cjs,mjs,ts,cts,mts}',
];

/** The repository's files that Node is told to run by `files` (names, folders or patterns), or finds by itself. */
export function entryFiles(search: Pick<ImportSearch, 'folder' | 'paths'>, files: readonly string[], findsTests: boolean): readonly string[] {
  const { folder, paths } = search;
  const named = files.flatMap((file) => resolveIn(folder, file) ?? []);
  const patterns = [...files.map((file) => file.replace(/^\.\//, '')), ...(findsTests ? defaultTests : [])].map((pattern) => pattern.slice(0, 200));
  const matches = patterns.length === 0 ? () => false : picomatch(patterns, { dot: false });
  const inside = [...paths].filter((path) => {
    const relative = relativeTo(folder, path);
    if (relative === null || `/${relative}`.includes('/node_modules/')) return false;
    return matches(relative) || named.some((each) => path.startsWith(`${each}/`) && /\.[cm]?[jt]s$/.test(path));
  });
  return [...named.filter((path) => resolveFile(paths, path) !== null), ...inside];
}

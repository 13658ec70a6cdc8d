import { isBuiltin } from 'node:module';
import { followImports } from './detect-checks-walk.ts';
import type { PackageManifest } from './ecosystems-manifest.ts';
import { globMatcher } from './ecosystems-glob.ts';
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

/**
 * Follows the imports of the entry files through the package and names the first that asks for an installed package.
 * `null` means that none does; `unknown` that there were too many files to follow, or that they could not be read.
 */
export async function firstPackageImport(search: ImportSearch, entries: readonly string[]): Promise<PackageImport | null | 'unknown'> {
  const first = entries.flatMap((entry) => resolveFile(search.paths, entry) ?? []);
  return followImports(search.read, first, (files, contents) => {
    const imports = files.flatMap((file) => importsOf(file, contents.get(file)));
    const found = imports.find(({ specifier }) => isPackage(specifier, search.manifest)) ?? null;
    return { found, next: imports.flatMap((each) => localFile(search, each) ?? []) };
  });
}

const fromImport = /\bfrom\s{0,20}['"]([^'"\n]{1,300})['"]/g;
const bareImport = /^[ \t]*import\s{0,20}['"]([^'"\n]{1,300})['"]/gm;
const callImport = /\b(?:import|require)\s{0,20}\(\s{0,20}['"]([^'"\n]{1,300})['"]\s{0,20}[,)]/g;

function importsOf(file: string, bytes: Uint8Array | undefined): readonly PackageImport[] {
  if (bytes === undefined || !/\.[cm]?[jt]sx?$/.test(file)) return [];
  const text = withoutComments(Buffer.from(bytes).toString('utf8'));
  const found = [...text.matchAll(fromImport)].filter(({ index }) => endsStatement(text.slice(Math.max(0, index - 1000), index)));
  return [...found, ...text.matchAll(bareImport), ...text.matchAll(callImport)].flatMap((match) =>
    match[1] === undefined ? [] : [{ file, specifier: match[1] }],
  );
}

/** Whether the text before a `from` opens an import or export of values: types are gone before the program runs. */
function endsStatement(before: string): boolean {
  const start = Math.max(before.lastIndexOf('import'), before.lastIndexOf('export'));
  return start !== -1 && !/['"`;]|^(?:im|ex)port\s+type\b/.test(before.slice(start));
}

function withoutComments(text: string): string {
  let plain = '';
  let from = 0;
  for (let open = text.indexOf('/*'); open !== -1; open = text.indexOf('/*', from)) {
    const close = text.indexOf('*/', open + 2);
    if (close === -1) break;
    plain += `${text.slice(from, open)} `;
    from = close + 2;
  }
  return (plain + text.slice(from)).replace(/^[ \t]*\/\/.*$/gm, '');
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
  const matches = globMatcher([...files, ...(findsTests ? defaultTests : [])]);
  const sources = [...paths].filter((path) => /\.[cm]?[jt]s$/.test(path) && !`/${path}`.includes('/node_modules/'));
  const inside = sources.filter((path) => {
    const relative = relativeTo(folder, path);
    return relative !== null && (matches(relative) || named.some((each) => path.startsWith(`${each}/`)));
  });
  return [...named.filter((path) => resolveFile(paths, path) !== null), ...inside];
}

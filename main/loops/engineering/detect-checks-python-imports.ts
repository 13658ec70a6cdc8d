import { standardModules } from './detect-checks-python-modules.ts';
import { folderOf, inFolder, nameOf } from './ecosystems-paths.ts';
import { followImports } from './detect-checks-walk.ts';
import type { PackageImport } from './detect-checks-imports.ts';
import type { ReadFiles } from './ecosystems.ts';

export interface PythonSearch {
  /** Folders that Python would look in for modules, as paths in the repository. */
  readonly roots: readonly string[];
  readonly paths: ReadonlySet<string>;
  readonly read: ReadFiles;
  /** Top-level modules that the image's Python can import. */
  readonly installed: ReadonlySet<string>;
}

/**
 * Follows the imports that are made when the files are loaded (those at the left margin) through the repository and
 * names the first of a package that neither Python nor the repository has. `unknown`: too many files to follow.
 */
export async function firstForeignModule(search: PythonSearch, entries: readonly string[]): Promise<PackageImport | null | 'unknown'> {
  return followImports(search.read, entries, (modules, contents) => {
    const imports = modules.flatMap((file) => modulesOf(contents.get(file)).map((module) => ({ module, file, files: filesOf(search, file, module) })));
    const foreign = imports.find(({ module, files }) => files.length === 0 && !isKnown(search, module));
    const found = foreign === undefined ? null : { file: foreign.file, specifier: foreign.module.split('.')[0] ?? foreign.module };
    return { found, next: imports.flatMap(({ files }) => files) };
  });
}

/** Dotted names, a leading dot for each step up of a relative import; `from a import b` gives `a` and `a.b`. */
export function modulesOf(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [];
  const text = Buffer.from(bytes).toString('utf8').replace(/("""|''')[^]*?\1/g, '');
  return [...text.matchAll(/^(?:from[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^()]*\)|[^\n#;]*)|import[ \t]+([^\n#;]+))/gm)].flatMap((match) => {
    if (match[3] !== undefined) return match[3].split(',').map(bareName).filter((name) => name !== '');
    const from = match[1] ?? '';
    const members = (match[2] ?? '').replace(/[()\\]|#.*$/gm, '').split(',').map(bareName).filter((name) => /^\w+$/.test(name));
    const parent = from === '' || from.endsWith('.') ? from : `${from}.`;
    return [...(/^\.*$/.test(from) ? [] : [from]), ...members.map((member) => parent + member)];
  });
}

function bareName(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}

/** The repository's files that are loaded for a module, its packages' `__init__.py` among them. */
function filesOf({ roots, paths }: PythonSearch, file: string, module: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const parts = module.slice(dots).split('.').filter((part) => part !== '');
  const bases = dots === 0 ? [...roots, folderOf(file)] : [up(folderOf(file), dots - 1)];
  return [...new Set(bases.flatMap((base) => loaded(paths, base, parts)))];
}

function up(folder: string, steps: number): string {
  let at = folder;
  for (let step = 0; step < steps; step++) at = folderOf(at);
  return at;
}

function loaded(paths: ReadonlySet<string>, base: string, parts: readonly string[]): readonly string[] {
  return parts.flatMap((_, index) => {
    const place = inFolder(base, parts.slice(0, index + 1).join('/'));
    return [`${place}.py`, `${place}/__init__.py`].filter((path) => paths.has(path));
  });
}

function isKnown({ roots, paths, installed }: PythonSearch, module: string): boolean {
  const [top = ''] = module.split('.');
  if (top === '' || standardModules.has(top) || top.startsWith('__') || installed.has(top) || isPrivateStandard(top)) return true;
  // A folder without __init__.py is a package as well.
  return roots.some((root) => [...paths].some((path) => path.startsWith(`${inFolder(root, top)}/`) && nameOf(path).endsWith('.py')));
}

function isPrivateStandard(name: string): boolean {
  return name === '_thread' || name === '_typeshed' || name === '_collections_abc';
}

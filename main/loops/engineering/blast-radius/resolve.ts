import enhanced, { type Resolver } from 'enhanced-resolve';
import { folderOf, inFolder, resolveIn } from '../ecosystems-paths.ts';
import { asFile, sourceOf, type RepositoryPackage } from './packages.ts';
import type { TreeFiles } from './tree-files.ts';

/** Finds where an import leads: a file of the tree, `outside` it (an installed package, a built-in), or nowhere. */
export type Resolve = (from: string, specifier: string) => { readonly path: string } | 'outside' | 'nowhere';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue', '.svelte', '.d.ts', '.d.mts', '.d.cts'];
const options = {
  extensions,
  extensionAlias: { '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'], '.jsx': ['.tsx', '.jsx'], '.mjs': ['.mts', '.mjs', '.d.mts'], '.cjs': ['.cts', '.cjs', '.d.cts'] },
  conditionNames: ['source', 'import', 'module', 'require', 'browser', 'development', 'production', 'node', 'types', 'default'],
  mainFields: ['source', 'module', 'main', 'types'],
  symlinks: false,
};
/** Settings files with a resolver of their own; what lies beyond is resolved without. */
const mostResolvers = 100;

export interface ResolveOptions {
  readonly tree: TreeFiles;
  readonly packages: readonly RepositoryPackage[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * How the imports of one tree are followed, by enhanced-resolve over the tree's own paths: packages by their `exports`
 * and `imports`, `paths` of the nearest tsconfig or jsconfig with what it extends, packages of the same repository by
 * name, `.js` for `.ts`. Nothing of the host's disk is looked at.
 */
export function createResolve({ tree, packages, texts }: ResolveOptions): Resolve {
  const byName = new Map(packages.flatMap((each) => (each.name === null ? [] : [[each.name, each] as const])));
  const configOf = nearestConfig(texts);
  const resolvers = new Map<string, Resolver>();
  const known = new Map<string, ReturnType<Resolve>>();
  const ask = (from: string, specifier: string): string | null => {
    const config = resolvers.size < mostResolvers ? configOf(folderOf(from)) : null;
    const resolver = resolvers.get(config ?? '') ?? resolverOf(tree, config);
    resolvers.set(config ?? '', resolver);
    return answerOf(resolver, tree, from, specifier);
  };
  const find: Resolve = (from, specifier) => {
    if (specifier.startsWith('.')) return leadsTo(relative(tree, from, specifier) ?? ask(from, specifier), 'nowhere');
    if (specifier.startsWith('/')) return leadsTo(asFile(specifier.slice(1), tree.paths) ?? asFile(`public${specifier}`, tree.paths), 'nowhere');
    const named = byName.get(packageNameOf(specifier));
    if (named === undefined && !specifier.startsWith('#') && configOf(folderOf(from)) === null) return 'outside';
    if (named === undefined) return leadsTo(ask(from, specifier), 'outside');
    return leadsTo(ask(from, specifier) ?? withinPackage(named, specifier, tree), 'nowhere');
  };
  return (from, specifier) => {
    const key = `${folderOf(from)}\0${specifier}`;
    const answer = known.get(key) ?? find(from, specifier);
    known.set(key, answer);
    return answer;
  };
}

function leadsTo(path: string | null, otherwise: 'outside' | 'nowhere'): ReturnType<Resolve> {
  return path === null ? otherwise : { path };
}

function resolverOf(tree: TreeFiles, config: string | null): Resolver {
  return enhanced.ResolverFactory.createResolver({
    ...options,
    fileSystem: tree.fileSystem,
    ...(config === null ? {} : { tsconfig: { configFile: `/${config}` } }),
  });
}

/** Every call of the file system answers at once, so the answer is here when the call returns. */
function answerOf(resolver: Resolver, tree: TreeFiles, from: string, specifier: string): string | null {
  let answer: string | null = null;
  try {
    resolver.resolve({}, `/${folderOf(from)}`, specifier, {}, (_error, path) => {
      if (typeof path === 'string') answer = tree.pathOf(path.replace(/[?#].*$/su, ''));
    });
  } catch {
    // A manifest or settings file of a shape the resolver does not expect is its author's: the import leads nowhere, and is counted so.
    return null;
  }
  return answer;
}

/** The common case without a resolver: a path that is a file, as written or with the ending of a source. */
function relative(tree: TreeFiles, from: string, specifier: string): string | null {
  const path = resolveIn(folderOf(from), specifier);
  if (path === null) return null;
  if (tree.paths.has(path)) return path;
  return /\.[cm]?jsx?$/u.test(path) ? null : (extensions.map((ending) => `${path}${ending}`).find((candidate) => tree.paths.has(candidate)) ?? null);
}

function packageNameOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** A package of the repository whose `exports` name built files: its sources are found by their likeness. */
function withinPackage(named: RepositoryPackage, specifier: string, { paths }: TreeFiles): string | null {
  const rest = specifier.slice((named.name ?? '').length + 1);
  if (rest !== '') return sourceOf(inFolder(named.folder, `dist/${rest}`), named.folder, paths);
  const offered = named.offered.map((target) => sourceOf(target, named.folder, paths)).find((path) => path !== null);
  return offered ?? asFile(inFolder(named.folder, 'src/index'), paths) ?? asFile(inFolder(named.folder, 'index'), paths);
}

const configNames = ['tsconfig.json', 'jsconfig.json'];

/** The nearest settings file at or above a folder that may say how names are resolved. */
function nearestConfig(texts: ReadonlyMap<string, string>): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const here = configNames.map((name) => inFolder(folder, name)).find((path) => /"(?:paths|baseUrl|extends)"/u.test(texts.get(path) ?? ''));
    const found = here ?? (folder === '' ? null : find(folderOf(folder)));
    known.set(folder, found);
    return found;
  };
  return find;
}

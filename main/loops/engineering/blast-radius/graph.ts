import { setImmediate as pause } from 'node:timers/promises';
import type { TreeEntry } from '../../../git/tree.ts';
import { folderOf, resolveIn } from '../ecosystems-paths.ts';
import { isModule, readPage, type ModuleText } from './module-text.ts';
import { asFile, packagesIn, sourceOf, type RepositoryPackage } from './packages.ts';
import { createResolve, type Resolve } from './resolve.ts';
import { treeFiles } from './tree-files.ts';

/** Which files of one tree use which, as far as it could be read. */
export interface ImportGraph {
  readonly modules: ReadonlySet<string>;
  /** The files each module imports. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** The modules each module hands on as its own. */
  readonly passedOn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Modules of which nothing, or not everything, could be read: each may use anything. */
  readonly notRead: ReadonlySet<string>;
  /** What importers of the repository's packages are given. */
  readonly offered: ReadonlySet<string>;
  /** Where programs and pages begin, what is offered among them. */
  readonly entryPoints: ReadonlySet<string>;
  /** Manifests, pages and lists of owners that could not be read: what they name is not known. */
  readonly missing: readonly string[];
  /** Imports by path that lead to no file of the tree. */
  readonly leadNowhere: number;
  /** Imports whose name is worked out as the program runs. */
  readonly computed: number;
}

/** What was read of a tree: `null` stands for a module that could not be read. */
export interface TreeTexts {
  readonly entries: readonly TreeEntry[];
  readonly modules: ReadonlyMap<string, ModuleText | null>;
  /** Manifests, settings and pages by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those of them that could not be read. */
  readonly missing: readonly string[];
}

/** Other work gets its turn after so many milliseconds. */
const turnMs = 40;

/** Follows every import of a tree. Modules that are not reached before `deadline` (of `performance.now`) count as not read. */
export async function buildGraph({ entries, modules, texts, missing }: TreeTexts, deadline: number): Promise<ImportGraph> {
  const packages = packagesIn(texts);
  const tree = treeFiles({ entries, texts, packages: linksOf(packages) });
  const resolve = createResolve({ tree, packages, texts });
  const building = new Building(resolve, tree.paths);
  let turn = performance.now();
  for (const [path, module] of modules) {
    if (performance.now() > deadline) building.notRead.add(path);
    else building.take(path, module);
    if (performance.now() - turn < turnMs) continue;
    await pause();
    turn = performance.now();
  }
  const offered = placesOf(packages.filter((each) => each.importable), (each) => each.offered, tree.paths);
  const started = placesOf(packages, (each) => [...each.started, ...each.offered], tree.paths);
  return {
    modules: new Set(modules.keys()),
    ...building.found(),
    // Without a manifest or settings file names lead somewhere else, or nowhere, from any module.
    ...(missing.some((path) => path.endsWith('.json')) ? { notRead: new Set(modules.keys()) } : {}),
    missing,
    offered,
    entryPoints: new Set([...offered, ...started, ...pageScripts(texts, tree.paths)]),
  };
}

class Building {
  readonly notRead = new Set<string>();
  readonly #imports = new Map<string, Set<string>>();
  readonly #passedOn = new Map<string, Set<string>>();
  readonly #resolve: Resolve;
  readonly #paths: ReadonlySet<string>;
  #leadNowhere = 0;
  #computed = 0;

  constructor(resolve: Resolve, paths: ReadonlySet<string>) {
    this.#resolve = resolve;
    this.#paths = paths;
  }

  take(path: string, module: ModuleText | null): void {
    if (module === null || module.cut) this.notRead.add(path);
    if (module === null) return;
    this.#computed += module.computed;
    const [imports, passedOn] = [new Set<string>(), new Set<string>()];
    for (const { specifier, passedOn: again, anyOf } of module.imports) {
      if (anyOf === true) {
        for (const target of anyOfThem(path, specifier, this.#paths)) imports.add(target);
        continue;
      }
      const target = this.#resolve(path, specifier);
      if (target === 'nowhere') this.#leadNowhere += 1;
      if (target === 'nowhere' || target === 'outside') continue;
      imports.add(target.path);
      if (again) passedOn.add(target.path);
    }
    this.#imports.set(path, imports);
    this.#passedOn.set(path, passedOn);
  }

  found(): Pick<ImportGraph, 'imports' | 'passedOn' | 'notRead' | 'leadNowhere' | 'computed'> {
    return { imports: this.#imports, passedOn: this.#passedOn, notRead: this.notRead, leadNowhere: this.#leadNowhere, computed: this.#computed };
  }
}

function linksOf(packages: readonly RepositoryPackage[]): ReadonlyMap<string, string> {
  return new Map(packages.flatMap(({ name, folder }) => (name === null ? [] : [[name, folder] as const])));
}

function placesOf(packages: readonly RepositoryPackage[], targets: (each: RepositoryPackage) => readonly string[], paths: ReadonlySet<string>): ReadonlySet<string> {
  const found = packages.flatMap((each) => targets(each).flatMap((target) => (target.includes('*') ? matching(target, paths) : (sourceOf(target, each.folder, paths) ?? []))));
  return new Set(found.filter(isModule));
}

/** `exports` may offer all files of a folder at once: `./features/*.js`. */
function matching(pattern: string, paths: ReadonlySet<string>): readonly string[] {
  const [start = '', end = ''] = pattern.split('*', 2);
  const stem = end.replace(/\.[cm]?[jt]s$/u, '');
  return start === '' ? [] : [...paths].filter((path) => path.startsWith(start) && /\.[cm]?[jt]sx?$/u.test(path) && path.replace(/\.[cm]?[jt]sx?$/u, '').endsWith(stem));
}

const mostOfPattern = 2_000;

/** The files that an import of a pattern by path may mean, e.g. `./locales/*.js`. */
function anyOfThem(importer: string, pattern: string, paths: ReadonlySet<string>): readonly string[] {
  const [start = '', ...ends] = pattern.split('*');
  const from = /^\.\.?\//u.test(start) ? resolveIn(folderOf(importer), `${start}x`) : null;
  if (from === null) return [];
  const [prefix, end] = [from.slice(0, -1), ends.at(-1) ?? ''];
  return [...paths].filter((path) => path.startsWith(prefix) && path.endsWith(end) && path.length >= prefix.length + end.length).slice(0, mostOfPattern);
}

/** A page's scripts; a path from the root is one from the page's own folder where that is served. */
function pageScripts(texts: ReadonlyMap<string, string>, paths: ReadonlySet<string>): readonly string[] {
  return [...texts].flatMap(([page, text]) => {
    if (!/\.html?$/iu.test(page)) return [];
    return readPage(text).flatMap((source) => {
      const own = resolveIn(folderOf(page), source.replace(/^\/+/u, ''));
      const root = source.startsWith('/') ? resolveIn('', source.slice(1)) : null;
      return [own, root].flatMap((path) => (path === null ? [] : (asFile(path, paths) ?? []))).slice(0, 1);
    });
  });
}

import type { TreeFile } from './contract.ts';

const foreignFolders = new Set([
  'node_modules', 'bower_components', 'jspm_packages', 'vendor', 'vendored', '_vendor', 'third_party', 'third-party',
  'thirdparty', 'external', 'externals', 'dist', 'build', 'out', 'target', 'coverage', '.yarn', '.pnpm-store', '.git',
  '.next', '.nuxt', '.cache', '.venv', 'venv', 'site-packages', '__pycache__', '.tox', 'pods', 'carthage',
]);

const testMaterialFolder =
  /^(?:_*(?:fixtures?|snapshots?|mocks?|goldens?|cassettes|recordings)_*|test[-_]?data|test[-_]?files|test[-_]?cases|baselines?|corpus|corpora|expected)$/u;

const lockfiles = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'deno.lock',
  'cargo.lock', 'poetry.lock', 'pdm.lock', 'uv.lock', 'pipfile.lock', 'composer.lock', 'gemfile.lock', 'go.sum',
  'flake.lock', 'mix.lock', 'pubspec.lock', 'podfile.lock', 'package.resolved', 'gradle.lockfile',
]);

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder a path is in, empty for the tree's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** How many folders a path is in. */
export function depthOf(path: string): number {
  return path.split('/').length - 1;
}

/** Lower-case ending of the base name after its last dot, without the dot; empty when there is none. */
export function extensionOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** In a folder that holds other people's code or what a build made. */
export function isForeign(path: string): boolean {
  return folderOf(path).split('/').some((part) => foreignFolders.has(part.toLowerCase()));
}

/** In a folder of test fixtures, snapshots or recorded data, whose exact bytes matter to a test. */
export function isTestMaterial(path: string): boolean {
  return (
    folderOf(path).split('/').some((part) => testMaterialFolder.test(part.toLowerCase())) ||
    /\.(?:snap|golden|expected|approved|received|ambr|shot)(?:\.\w+)?$/iu.test(path)
  );
}

/** A lockfile of any package manager. */
export function isLockfile(path: string): boolean {
  return lockfiles.has(baseName(path).toLowerCase());
}

/** Git's own files and folders, `.github` among them. */
export function isGitOwn(path: string): boolean {
  return path.split('/').some((part) => /^\.git/iu.test(part));
}

/** Licences and the like: their words are law, not prose. */
export function isLegalText(path: string): boolean {
  return /^(?:licen[cs]es?|copying|copyright|notice|patents|authors|contributors|maintainers|credits|codeowners|third[-_ ]?party.*)(?:[-._].*)?$/iu.test(
    baseName(path),
  );
}

/** A record of what was, which nobody mends afterwards. */
export function isChangelog(path: string): boolean {
  return (
    /^(?:change[-_]?logs?|changes|history|news|releases?(?:[-_]notes)?)(?:[-._].*)?$/iu.test(baseName(path)) ||
    folderOf(path).split('/').some((part) => /^(?:\.?changesets?|change[-_]?logs?|release[-_]?notes)$/iu.test(part))
  );
}

/** By its name a bundle, a minified file or a source map. */
export function isMinifiedName(path: string): boolean {
  return /[.-](?:min|bundle|bundled|generated|pb|g)\.[a-z]+$|\.map$|_pb2?(?:_grpc)?\.\w+$/iu.test(path);
}

const longLine = 2_000;

/** By its content made by a program: a generated-file marker near the top, or lines nobody writes by hand. */
export function isGeneratedText(text: string): boolean {
  const head = text.slice(0, 2_000);
  if (/@generated|do not edit|auto-?generated|automatically generated|generated (?:by|from|file|code)|code generated/iu.test(head)) return true;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > longLine) return true;
    start = end + 1;
  }
  return text.length - start > longLine;
}

/** What no recipe edits: foreign code, git's own files, lockfiles, bundles, links, and files over `maxFileBytes`. */
export function isEditable(file: TreeFile): boolean {
  return (
    (file.kind === 'file' || file.kind === 'executable') &&
    file.size > 0 &&
    file.size <= maxFileBytes &&
    !isForeign(file.path) &&
    !isGitOwn(file.path) &&
    !isLockfile(file.path) &&
    !isMinifiedName(file.path) &&
    !isLegalText(file.path)
  );
}

/** No recipe opens a larger file. */
export const maxFileBytes = 1_000_000;

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

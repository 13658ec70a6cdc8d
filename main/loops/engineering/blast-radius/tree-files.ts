import type { FileSystem } from 'enhanced-resolve';
import type { TreeEntry } from '../../../git/tree.ts';

/** The files of a commit as a resolver sees them: paths alone, and the texts that were read. Nothing else is reachable. */
export interface TreeFiles {
  readonly paths: ReadonlySet<string>;
  readonly fileSystem: FileSystem;
  /** The tree's path behind an absolute one of the file system, through the links that workspaces make; null where there is no file. */
  pathOf(absolute: string): string | null;
}

export interface TreeFilesOptions {
  readonly entries: readonly TreeEntry[];
  /** Texts of manifests and settings, by path: all that resolving reads. */
  readonly texts: ReadonlyMap<string, string>;
  /** Folder of each package of the repository, by its name: where `node_modules/NAME` leads. */
  readonly packages: ReadonlyMap<string, string>;
}

type Found = { readonly kind: 'file' | 'folder'; readonly path: string };

/** Symbolic links and submodules are not followed: they are no files here. */
export function treeFiles({ entries, texts, packages }: TreeFilesOptions): TreeFiles {
  const paths = new Set(entries.flatMap(({ path, kind }) => (path !== null && (kind === 'file' || kind === 'executable') ? [path] : [])));
  const folders = foldersOf(paths);
  const find = (absolute: string): Found | null => {
    const path = linked(absolute, packages);
    if (path === null) return { kind: 'folder', path: '' };
    if (paths.has(path)) return { kind: 'file', path };
    return folders.has(path) ? { kind: 'folder', path } : null;
  };
  return {
    paths,
    fileSystem: fileSystemOf(find, texts),
    pathOf: (absolute) => {
      const found = find(absolute);
      return found?.kind === 'file' ? found.path : null;
    },
  };
}

function foldersOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** `/node_modules/NAME/rest` leads into the package's own folder; `/node_modules` itself is a folder (null). */
function linked(absolute: string, packages: ReadonlyMap<string, string>): string | null {
  const path = absolute.replace(/^\/+|\/+$/gu, '');
  if (path === 'node_modules') return null;
  if (!path.startsWith('node_modules/')) return path;
  const parts = path.split('/');
  const length = parts[1]?.startsWith('@') === true ? 3 : 2;
  const folder = packages.get(parts.slice(1, length).join('/'));
  if (folder === undefined) return path;
  return [...(folder === '' ? [] : [folder]), ...parts.slice(length)].join('/');
}

/** The few calls a resolver makes, answered at once and from memory. */
function fileSystemOf(find: (absolute: string) => Found | null, texts: ReadonlyMap<string, string>): FileSystem {
  const read = (path: string): Buffer | null => {
    const found = find(path);
    const text = found?.kind === 'file' ? texts.get(found.path) : undefined;
    return text === undefined ? null : Buffer.from(text);
  };
  const stat = (path: string): object | null => {
    const found = find(path);
    return found === null ? null : { isFile: () => found.kind === 'file', isDirectory: () => found.kind === 'folder', isSymbolicLink: () => false };
  };
  return { readFile: answering(read), stat: answering(stat), lstat: answering(stat), readdir: answering(() => null), readlink: answering(() => null) };
}

/** A call in Node's style, whose last argument is told the answer; null is told as "no such file". */
function answering(answer: (path: string) => object | null): (...call: readonly unknown[]) => void {
  return (...call) => {
    const [path, callback] = [call[0], call.at(-1)];
    if (typeof callback !== 'function') throw new TypeError('A call without a callback.');
    const found = typeof path === 'string' ? answer(path) : null;
    Reflect.apply(callback, null, found === null ? [Object.assign(new Error('no such file'), { code: 'ENOENT' })] : [null, found]);
  };
}

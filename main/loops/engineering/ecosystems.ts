import type { RecipePlace, TreeFile } from '../../../agents/recipes/contract.ts';
import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import type { PackageManifest } from './ecosystems-manifest.ts';
import { parsePackageManifest, pnpmWorkspacePatterns } from './ecosystems-manifest.ts';
import { globMatcher } from './ecosystems-glob.ts';
import { folderOf, inFolder, isGenerated, nameOf, relativeTo } from './ecosystems-paths.ts';

export type ReadFiles = RecipePlace['read'];

/** The largest manifest that is read. */
export const maxManifestBytes = 1024 * 1024;
const maxEcosystems = 24;

type Named = Ecosystem['name'];

/** The files that make a folder a package, the strongest first, and the package manager each lockfile belongs to. */
const kinds: readonly { name: Named; manifests: readonly string[]; locks: readonly (readonly [file: string, manager: string])[]; manager: string | null }[] = [
  {
    name: 'node',
    manifests: ['package.json'],
    locks: [
      ['package-lock.json', 'npm'], ['npm-shrinkwrap.json', 'npm'], ['pnpm-lock.yaml', 'pnpm'],
      ['yarn.lock', 'yarn'], ['bun.lock', 'bun'], ['bun.lockb', 'bun'],
    ],
    manager: null,
  },
  {
    name: 'python',
    manifests: ['pyproject.toml', 'setup.cfg', 'setup.py', 'requirements.txt', 'Pipfile'],
    locks: [['uv.lock', 'uv'], ['poetry.lock', 'poetry'], ['pdm.lock', 'pdm'], ['Pipfile.lock', 'pipenv']],
    manager: 'pip',
  },
  { name: 'go', manifests: ['go.mod'], locks: [['go.sum', 'go']], manager: 'go' },
  { name: 'rust', manifests: ['Cargo.toml'], locks: [['Cargo.lock', 'cargo']], manager: 'cargo' },
];

/**
 * What the repository is made with, the root first, then the folders directly below it and the packages its root names
 * as workspaces; at most 24. `documents` stands for text that people read: listed where there is no code package, or
 * where the repository keeps a documents folder. A manifest that cannot be read is listed all the same.
 */
export async function detectEcosystems(files: readonly TreeFile[], read: ReadFiles): Promise<Ecosystem[]> {
  const paths = new Set(files.filter((file) => file.kind === 'file' || file.kind === 'executable').map((file) => file.path));
  const folders = await packageFolders(paths, read);
  const found = folders.flatMap((folder) => kinds.flatMap((kind) => ecosystemIn(folder, kind, paths) ?? []));
  const code = [...(await withDeclaredManagers(found.slice(0, maxEcosystems), read)), ...loosePython(found, paths)];
  return [...code, ...documents(code, paths)];
}

async function packageFolders(paths: ReadonlySet<string>, read: ReadFiles): Promise<readonly string[]> {
  const manifestNames = new Set(kinds.flatMap((kind) => kind.manifests));
  const candidates = [...new Set([...paths].filter((path) => manifestNames.has(nameOf(path)) && !isGenerated(path)).map(folderOf))];
  const isWorkspace = await workspaceMatcher(paths, read);
  const chosen = candidates.filter((folder) => folder === '' || (!folder.includes('/') && !isSample(folder)) || isWorkspace(folder));
  return chosen.sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

/** Folders of samples hold manifests that say nothing about the project itself. */
function isSample(folder: string): boolean {
  return folder.startsWith('.') || /^(?:examples?|samples?|fixtures?|templates?|testdata|demos?|benchmarks?)$/i.test(folder);
}

/** Whether a folder is that of a package which the manifests of `root` (package.json, pnpm-workspace.yaml) name as their own. */
export async function workspaceMatcher(paths: ReadonlySet<string>, read: ReadFiles, root = ''): Promise<(folder: string) => boolean> {
  const [own, pnpms] = [inFolder(root, 'package.json'), inFolder(root, 'pnpm-workspace.yaml')];
  const wanted = [own, pnpms].filter((path) => paths.has(path));
  const contents = wanted.length === 0 ? null : await read(wanted, maxManifestBytes);
  if (contents === null || !contents.ok) return () => false;
  const manifest = contents.value.get(own);
  const pnpm = contents.value.get(pnpms);
  const patterns = [
    ...(manifest === undefined ? [] : (parsePackageManifest(manifest)?.workspaces ?? [])),
    ...(pnpm === undefined ? [] : pnpmWorkspacePatterns(pnpm)),
  ];
  const [excluded, included] = [patterns.filter((each) => each.startsWith('!')), patterns.filter((each) => !each.startsWith('!'))];
  const [isIncluded, isExcluded] = [globMatcher(included), globMatcher(excluded.map((each) => each.slice(1)))];
  return (folder) => {
    const inside = relativeTo(root, folder);
    return inside !== null && isIncluded(inside) && !isExcluded(inside);
  };
}

function ecosystemIn(folder: string, kind: (typeof kinds)[number], paths: ReadonlySet<string>): Ecosystem | null {
  const manifest = kind.manifests.map((name) => inFolder(folder, name)).find((path) => paths.has(path));
  if (manifest === undefined) return null;
  const lock = nearestLock(folder, kind.locks, paths);
  return { name: kind.name, manifest, lockfile: lock?.path ?? null, packageManager: lock?.manager ?? kind.manager };
}

/** The lockfile of the folder or of the nearest folder above: a workspace is locked where its root is. */
function nearestLock(folder: string, locks: (typeof kinds)[number]['locks'], paths: ReadonlySet<string>): { path: string; manager: string } | null {
  for (let at = folder; ; at = folderOf(at)) {
    const found = locks.map(([name, manager]) => ({ path: inFolder(at, name), manager })).find(({ path }) => paths.has(path));
    if (found !== undefined) return found;
    if (at === '') return null;
  }
}

/** The `packageManager` field of a manifest, or of the root's, says more than the kind of its lockfile. */
async function withDeclaredManagers(found: readonly Ecosystem[], read: ReadFiles): Promise<Ecosystem[]> {
  const manifests = found.flatMap((each) => (each.name === 'node' && each.manifest !== null ? [each.manifest] : []));
  const contents = manifests.length === 0 ? null : await read(manifests, maxManifestBytes);
  if (contents === null || !contents.ok) return [...found];
  const declared = (path: string): PackageManifest | null => {
    const bytes = contents.value.get(path);
    return bytes === undefined ? null : parsePackageManifest(bytes);
  };
  const root = declared('package.json')?.packageManager ?? null;
  return found.map((each) => {
    if (each.name !== 'node' || each.manifest === null) return each;
    return { ...each, packageManager: declared(each.manifest)?.packageManager ?? root ?? each.packageManager };
  });
}

function loosePython(found: readonly Ecosystem[], paths: ReadonlySet<string>): readonly Ecosystem[] {
  if (found.some((each) => each.name === 'python')) return [];
  const hasScripts = [...paths].some((path) => path.endsWith('.py') && !isGenerated(path));
  return hasScripts ? [{ name: 'python', manifest: null, lockfile: null, packageManager: null }] : [];
}

const documentName = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|tex|txt)$/i;

function documents(code: readonly Ecosystem[], paths: ReadonlySet<string>): readonly Ecosystem[] {
  const texts = [...paths].filter((path) => documentName.test(path) && !isGenerated(path) && !/(?:^|\/)requirements[^/]*\.txt$/.test(path));
  const hasFolder = texts.some((path) => /^(?:docs?|documentation|website)\//i.test(path));
  const listed = hasFolder || (code.length === 0 && texts.length > 0);
  return listed ? [{ name: 'documents', manifest: null, lockfile: null, packageManager: null }] : [];
}

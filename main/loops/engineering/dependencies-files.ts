import type { FileToWrite } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { goTrouble } from './dependencies-go.ts';
import { workspaceFolders } from './dependencies-lockfile.ts';
import type { ReadFiles } from './ecosystems.ts';
import { maxManifestBytes, workspaceMatcher } from './ecosystems.ts';
import { folderOf, inFolder, nameOf, relativeTo, resolveIn } from './ecosystems-paths.ts';

/** A commit as far as an installation is concerned. */
export interface LockedTree {
  /** Every regular file. */
  readonly paths: ReadonlySet<string>;
  readonly read: ReadFiles;
}

/** Which program installs from a lockfile, by its name. */
const managers: Readonly<Record<string, string>> = {
  'package-lock.json': 'npm', 'npm-shrinkwrap.json': 'npm', 'pnpm-lock.yaml': 'pnpm', 'yarn.lock': 'yarn', 'bun.lock': 'bun', 'bun.lockb': 'bun',
  'requirements.txt': 'pip', 'uv.lock': 'uv', 'poetry.lock': 'poetry', 'pdm.lock': 'pdm', 'Pipfile.lock': 'pipenv',
  'go.sum': 'go', 'Cargo.lock': 'cargo',
};

export function managerOf(lockfile: string): string {
  return managers[nameOf(lockfile)] ?? nameOf(lockfile);
}

/** Manifests of the repository's own packages that go along at most. */
const mostManifests = 1500;
const mostRequirements = 20;

/** Requirements beside the first that a project keeps for its own tests. */
const besides = /^(?:requirements[-_.](?:dev|develop|test|tests|testing|ci)|(?:dev|test|tests|testing)[-_]requirements)\.txt$/;

/** The lockfile and what belongs to it, by their paths from the lockfile's folder: never more of the repository than that. */
export function installFiles(tree: LockedTree, lockfile: string, committed: Uint8Array): Promise<Result<readonly FileToWrite[]>> {
  switch (managerOf(lockfile)) {
    case 'pip': return requirementFiles(tree, lockfile, committed);
    // Cargo.lock alone says it all.
    case 'cargo': return Promise.resolve(ok([plain(nameOf(lockfile), committed)]));
    case 'go': return moduleFiles(tree, lockfile, committed);
    case 'npm': return withManifests(tree, lockfile, committed, workspaceFolders(committed));
    default: return ownPackages(tree, lockfile).then((folders) => withManifests(tree, lockfile, committed, folders));
  }
}

/** Folders, from the lockfile's down, of the packages that pnpm and Yarn find by the patterns of the manifests. */
async function ownPackages({ paths, read }: LockedTree, lockfile: string): Promise<readonly string[]> {
  const folder = folderOf(lockfile);
  const isOwn = await workspaceMatcher(paths, read, folder);
  const folders = [...paths].filter((path) => nameOf(path) === 'package.json' && folderOf(path) !== folder && isOwn(folderOf(path))).map(folderOf);
  return folders.flatMap((each) => relativeTo(folder, each) ?? []).sort();
}

async function withManifests(tree: LockedTree, lockfile: string, committed: Uint8Array, folders: readonly string[]): Promise<Result<readonly FileToWrite[]>> {
  if (folders.length > mostManifests) return fail('dependencies_not_prepared', `${lockfile} is that of more than ${mostManifests} packages of the repository.`, '');
  const wanted = ['package.json', ...(managerOf(lockfile) === 'pnpm' ? ['pnpm-workspace.yaml'] : []), ...folders.map((place) => `${place}/package.json`)];
  const found = await filesAt(tree, folderOf(lockfile), wanted);
  if (!found.ok) return found;
  if (found.value[0]?.path !== 'package.json') return fail('dependencies_not_prepared', `There is no package.json beside ${lockfile}.`, '');
  return ok([plain(nameOf(lockfile), committed), ...found.value]);
}

/** The go.mod beside, of which the installation only looks at what it requires. */
async function moduleFiles(tree: LockedTree, lockfile: string, committed: Uint8Array): Promise<Result<readonly FileToWrite[]>> {
  const found = await filesAt(tree, folderOf(lockfile), ['go.mod']);
  if (!found.ok) return found;
  const [manifest] = found.value;
  if (manifest === undefined) return fail('dependencies_not_prepared', `There is no go.mod beside ${lockfile}.`, '');
  const trouble = goTrouble(tree.paths, inFolder(folderOf(lockfile), 'go.mod'), Buffer.from(manifest.bytes).toString('utf8'));
  return trouble === null ? ok([plain('go.sum', committed), manifest]) : fail('dependencies_refused', trouble, 'Vendor the modules (`go mod vendor`), or run these checks in your checkout.');
}

/** The requirements, those for the project's tests, and whatever either includes. */
async function requirementFiles(tree: LockedTree, lockfile: string, committed: Uint8Array): Promise<Result<readonly FileToWrite[]>> {
  const folder = folderOf(lockfile);
  const beside = [...tree.paths].filter((path) => folderOf(path) === folder && besides.test(nameOf(path))).map(nameOf).sort();
  const files = [plain(nameOf(lockfile), committed)];
  let waiting: readonly string[] = [...beside, ...includedBy(nameOf(lockfile), committed)];
  while (waiting.length > 0 && files.length < mostRequirements) {
    const known = new Set(files.map(({ path }) => path));
    const found = await filesAt(tree, folder, [...new Set(waiting)].filter((path) => !known.has(path)));
    if (!found.ok) return found;
    files.push(...found.value);
    waiting = found.value.flatMap(({ path, bytes }) => includedBy(path, bytes));
  }
  return ok(files);
}

/** Files that a requirements file includes by `-r`, as paths from the same folder as its own; what leads out of it is left to be refused. */
function includedBy(path: string, bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8').slice(0, maxManifestBytes);
  return [...text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]+([^\s#]{1,200})/gm)].flatMap(([, other = '']) => (other.startsWith('/') ? [] : (resolveIn(folderOf(path), other) ?? [])));
}

async function filesAt({ read }: LockedTree, folder: string, wanted: readonly string[]): Promise<Result<FileToWrite[]>> {
  const contents = await read(wanted.map((path) => inFolder(folder, path)), maxManifestBytes);
  if (!contents.ok) return contents;
  return ok(wanted.flatMap((path) => {
    const bytes = contents.value.get(inFolder(folder, path));
    return bytes === undefined ? [] : [plain(path, bytes)];
  }));
}

function plain(path: string, bytes: Uint8Array): FileToWrite {
  return { path, bytes, executable: false };
}

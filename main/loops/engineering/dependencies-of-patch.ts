import type { FileToWrite } from '../../../agents/workspace.ts';
import type { Check } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { listTree } from '../../git/tree.ts';
import type { StepContext } from '../loop.ts';
import type { InstalledDependencies } from './dependencies.ts';
import type { LockedTree } from './dependencies-files.ts';
import { installFiles, managerOf } from './dependencies-files.ts';
import type { PreparedForLockfile, PrepareDependencies } from './dependencies-prepare.ts';
import { createPreparer, describePrepared, lockedTree } from './dependencies-prepare.ts';
import { folderOf, inFolder, nameOf, relativeTo } from './ecosystems-paths.ts';
import { treeFiles, type EngineeringScope } from './scope.ts';

/** What is put beside the sources of one tree before its checks run. */
export interface Beside {
  readonly installed: readonly InstalledDependencies[];
  readonly prepared: readonly PreparedForLockfile[];
  /** Lockfiles of the tree whose packages could not be had, each with the reason: the base's are never put in their place. */
  readonly absent: ReadonlyMap<string, string>;
  /** How it differs from what the base has, as sentences; empty where it does not. */
  readonly told: readonly string[];
}

export function besideBase({ installed, prepared }: Pick<EngineeringScope, 'installed' | 'prepared'>): Beside {
  return { installed, prepared, absent: new Map(), told: [] };
}

/** What the checks of a patched commit get: where the patch changes a lockfile, the packages that the changed one asks for, or none. */
export async function besidePatched(scope: EngineeringScope, context: StepContext, commit: string): Promise<Result<Beside>> {
  const base = besideBase(scope);
  const lockfiles = [...base.installed, ...base.prepared].map(({ lockfile }) => lockfile);
  if (lockfiles.length === 0) return ok(base);
  const entries = await listTree(scope.store, commit, context.signal);
  if (!entries.ok) return entries;
  const before = lockedTree(scope, scope, context);
  const after = lockedTree(scope, { entries: entries.value, files: treeFiles(entries.value) }, context);
  const prepare = createPreparer(scope, context, after);
  let beside = base;
  for (const lockfile of lockfiles) {
    const changed = await changedLock(before, after, lockfile);
    if (!changed.ok) return changed;
    if (changed.value === 'same') continue;
    beside = withChanged(beside, lockfile, await preparedAnew(prepare, lockfile, changed.value));
    if (context.signal.aborted) break;
  }
  return ok(beside);
}

const maxLockfileBytes = 32 * 1024 * 1024;

/** The lockfile's bytes after the patch where it, or what else pins versions beside it, is not as before; null where it is gone. */
async function changedLock(before: LockedTree, after: LockedTree, lockfile: string): Promise<Result<Uint8Array | 'same' | null>> {
  const [was, is] = await Promise.all([locking(before, lockfile), locking(after, lockfile)]);
  if (!was.ok) return was;
  if (!is.ok) return is;
  if (is.value === null) return ok(null);
  const same = was.value !== null && digestible(was.value) === digestible(is.value);
  return ok(same ? 'same' : (is.value[0]?.bytes ?? null));
}

/** The files that say which versions are installed: not the manifests, which change with every script. Null without the lockfile. */
async function locking(tree: LockedTree, lockfile: string): Promise<Result<readonly FileToWrite[] | null>> {
  const read = await tree.read([lockfile], maxLockfileBytes);
  if (!read.ok) return read;
  const bytes = read.value.get(lockfile);
  if (bytes === undefined) return ok(null);
  const files = await installFiles(tree, lockfile, bytes);
  // Without its manifest nothing can be installed from it, which the preparation says better.
  return ok(files.ok ? files.value.filter(({ path }) => nameOf(path) !== 'package.json') : [{ path: nameOf(lockfile), bytes, executable: false }]);
}

function digestible(files: readonly FileToWrite[]): string {
  return JSON.stringify(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));
}

async function preparedAnew(prepare: PrepareDependencies, lockfile: string, bytes: Uint8Array | null): Promise<PreparedForLockfile | string> {
  if (bytes === null) return `The patch takes ${lockfile} away, so nothing says which packages belong to the patched tree.`;
  const made = await prepare(lockfile, bytes);
  if (made.ok) return made.value;
  return `The patch changes ${lockfile}, and what it asks for now could not be prepared. ${made.error.message} ${made.error.next}`.trim();
}

function withChanged(beside: Beside, lockfile: string, made: PreparedForLockfile | string): Beside {
  const others = {
    installed: beside.installed.filter((each) => each.lockfile !== lockfile),
    prepared: beside.prepared.filter((each) => each.lockfile !== lockfile),
  };
  if (typeof made === 'string') return { ...others, absent: new Map([...beside.absent, [lockfile, visible(made)]]), told: [...beside.told, visible(`${made} The patched tree was not checked with the packages of the base.`)] };
  return { ...others, prepared: [...others.prepared, made], absent: beside.absent, told: [...beside.told, visible(`The patch changes ${lockfile}; for its checks: ${describePrepared(made)}`)] };
}

/**
 * The checks as they may run on a tree: one whose packages are absent may not. `uses` says for a check as it was
 * detected which lockfile it needs, if any; one that the repository wrote itself may need each of them.
 */
export function heldBack(checks: readonly Check[], uses: EngineeringScope['uses'], absent: Beside['absent']): readonly Check[] {
  const [first] = absent.values();
  if (first === undefined) return checks;
  return checks.map((check) => {
    const lockfile = uses.get(check.id);
    const reason = lockfile === undefined ? first : absent.get(lockfile ?? '');
    return reason === undefined || !check.runnable.yes ? check : { ...check, runnable: { yes: false, reason } };
  });
}

/** Lockfiles that texts of a branch change, each with why its checks have to wait: nothing is fetched while a coder is at work. */
export function changedInBranch({ installed, prepared }: Pick<EngineeringScope, 'installed' | 'prepared'>, changed: Iterable<string>): Beside['absent'] {
  const paths = [...changed];
  const lockfiles = [...installed, ...prepared].map(({ lockfile }) => lockfile).filter((lockfile) => paths.some((path) => pins(lockfile, path)));
  return new Map(lockfiles.map((lockfile) => [lockfile, visible(`The branch changes ${lockfile}, or what belongs to it: its packages are installed when the patch is complete, and this check runs then.`)]));
}

function pins(lockfile: string, path: string): boolean {
  if (path === lockfile || path === inFolder(folderOf(lockfile), 'pnpm-workspace.yaml')) return true;
  if (managerOf(lockfile) === 'go' && path === inFolder(folderOf(lockfile), 'go.mod')) return true;
  return managerOf(lockfile) === 'pip' && relativeTo(folderOf(lockfile), path) !== null && path.endsWith('.txt') && /requirements/.test(path);
}

import type { PolicyInputs } from '../domain/decision.ts';
import type { ChangedFile, FileFlag } from '../domain/patch.ts';
import { covers, matches } from './globs.ts';
import type { Policy } from './policy-file.ts';

type Files = PolicyInputs['change']['files'];

/** The paths a change of this file touches: a rename touches the old name too. */
export function pathsOf(file: ChangedFile): string[] {
  return file.previousPath === null ? [file.path] : [file.path, file.previousPath];
}

/** A changed file, and that of its names (the new one first) for which it was picked. */
export interface Picked {
  readonly file: ChangedFile;
  readonly name: string;
}

/** Files with the flag, or with a name that protective patterns cover. */
export function touching(files: Files, patterns: readonly string[], flag: FileFlag | null): Picked[] {
  return picked(files, (path, file) => (flag !== null && file.flags.includes(flag) && path === file.path) || covers(patterns, path));
}

/** Files with a name that permissive patterns do not match. */
export function outside(files: Files, patterns: readonly string[]): Picked[] {
  return picked(files, (path) => !matches(patterns, path));
}

function picked(files: Files, tells: (path: string, file: ChangedFile) => boolean): Picked[] {
  return files.flatMap((file) => {
    const name = pathsOf(file).find((path) => tells(path, file));
    return name === undefined ? [] : [{ file, name }];
  });
}

export function nameList(some: readonly Picked[]): string[] {
  return some.map(({ name }) => name);
}

/** Files that are a lockfile by their name alone, before and after. */
export function lockfilesByName(files: Files, policy: Policy): ChangedFile[] {
  return files.filter((file) => pathsOf(file).every((path) => matches(policy.paths.lockfiles, path)));
}

/** Lines added and removed in these files. */
export function linesOf(files: readonly ChangedFile[]): number {
  return files.reduce((sum, file) => sum + file.linesAdded + file.linesRemoved, 0);
}

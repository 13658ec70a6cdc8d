import type { PolicyInputs } from '../domain/decision.ts';
import type { ChangedFile, FileFlag } from '../domain/patch.ts';
import { covers, matches } from './globs.ts';
import type { Policy } from './policy-file.ts';

type Files = PolicyInputs['change']['files'];

/** The paths a change of this file touches: a rename touches the old name too. */
export function pathsOf(file: ChangedFile): string[] {
  return file.previousPath === null ? [file.path] : [file.path, file.previousPath];
}

/** Files with the flag, or with a name that protective patterns cover. */
export function touching(files: Files, patterns: readonly string[], flag: FileFlag | null): ChangedFile[] {
  return files.filter(
    (file) =>
      (flag !== null && file.flags.includes(flag)) || pathsOf(file).some((path) => covers(patterns, path)),
  );
}

/** Files with a name (old or new) that permissive patterns do not match. */
export function outside(files: Files, patterns: readonly string[]): ChangedFile[] {
  return files.filter((file) => pathsOf(file).some((path) => !matches(patterns, path)));
}

/** Files that are a lockfile by their name alone, before and after. */
export function lockfilesByName(files: Files, policy: Policy): ChangedFile[] {
  return files.filter((file) => pathsOf(file).every((path) => matches(policy.paths.lockfiles, path)));
}

/** Lines added and removed in these files. */
export function linesOf(files: readonly ChangedFile[]): number {
  return files.reduce((sum, file) => sum + file.linesAdded + file.linesRemoved, 0);
}

export function pathList(files: readonly ChangedFile[]): string[] {
  return files.map((file) => file.path);
}

import type { Result } from '../../domain/result.ts';
import type { Check } from '../../domain/checks.ts';
import { visible } from '../../git/escape.ts';
import type { InstalledDependencies } from './dependencies.ts';
import type { PreparedForLockfile } from './dependencies-prepare.ts';
import type { ReadFiles } from './ecosystems.ts';

/** Packages for one lockfile: the maintainer's own, or those that the sandbox prepared. */
export type Dependencies = { readonly from: 'checkout'; readonly installed: InstalledDependencies } | { readonly from: 'cache'; readonly prepared: PreparedForLockfile };

/** What the detectors of every ecosystem look at. */
export interface Ground {
  /** Every regular file of the repository. */
  readonly paths: ReadonlySet<string>;
  readonly read: ReadFiles;
  /** Programs of the sandbox image, `pytest` standing for the Python module. */
  readonly programs: ReadonlySet<string>;
  /** Top-level modules that the image's Python can import. */
  readonly pythonModules: ReadonlySet<string>;
  /** What there is for a lockfile, in the maintainer's checkout or prepared by the sandbox, or why there is nothing. */
  installed(lockfile: string): Promise<Result<Dependencies>>;
  /** Whether the package.json at the root declares any package: workspaces below it may use them. */
  rootDeclares(): Promise<boolean>;
}

/** A check before it has an id of its own, a time limit and a place in the list. */
export interface Draft extends Pick<Check, 'id' | 'title' | 'kind' | 'argv' | 'cwd' | 'foundIn'> {
  /** Why it can't run, as sentences; null when it can. */
  readonly reason: string | null;
  /** The lockfile whose installed packages it uses; null when it uses none. */
  readonly lockfile: string | null;
  /** Which packages it lacks and what would bring them, as sentences; null when none are missing. */
  readonly lacks: string | null;
}

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly notes: readonly string[];
}

/** The command, with its folder where that is not the root. */
export function titled(command: string, cwd: string): string {
  return visible(cwd === '' ? command : `${command} in ${cwd}`).slice(0, 120);
}

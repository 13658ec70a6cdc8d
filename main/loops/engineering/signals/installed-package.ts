/** Names as in OSV: https://ossf.github.io/osv-schema/#affectedpackage-field */
export type PackageEcosystem = 'npm' | 'PyPI' | 'crates.io' | 'Go';

/** A package at the version that a lockfile fixes. */
export interface InstalledPackage {
  readonly ecosystem: PackageEcosystem;
  readonly name: string;
  readonly version: string;
  /** The lockfile that says so. */
  readonly lockfile: string;
  /** Needed for development only; false where the lockfile does not tell. */
  readonly dev: boolean;
}

/** What a lockfile holds: its packages, and why some are not among them, in words. */
export interface Locked {
  readonly packages: readonly Omit<InstalledPackage, 'lockfile'>[];
  readonly notes: readonly string[];
}

/** A name as its registry compares it: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function normalName(ecosystem: PackageEcosystem, name: string): string {
  return ecosystem === 'PyPI' ? name.toLowerCase().replaceAll(/[-_.]{1,100}/gu, '-') : name;
}

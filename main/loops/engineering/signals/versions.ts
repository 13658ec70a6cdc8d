import { compare, valid } from 'semver';
import type { PackageEcosystem } from './installed-package.ts';

/** Below, at or above 0 as `one` is older than, the same as or newer than `other`; null where that can't be told. */
export type CompareVersions = (one: string, other: string) => number | null;

/**
 * How versions of an ecosystem compare. npm, Cargo and Go have Semantic Versioning (https://semver.org). Python's
 * versions (https://packaging.python.org/en/latest/specifications/version-specifiers/) are compared by release numbers,
 * then `dev` < `a` < `b` < `rc` < final < `post`; epochs, local parts and combinations of suffixes are not comparable.
 */
export function comparing(ecosystem: PackageEcosystem): CompareVersions {
  return ecosystem === 'PyPI' ? comparePython : compareSemantic;
}

/** OSV writes `0` for the beginning of time. */
export const beginning = '0';

function compareSemantic(one: string, other: string): number | null {
  const [left, right] = [semantic(one), semantic(other)];
  return left === null || right === null ? null : compare(left, right);
}

/** A version as semver reads it, null where it is none. Advisories also write `1` or `1.2`. */
export function semantic(version: string): string | null {
  const plain = version.replace(/^v/u, '');
  const padded = /^\d{1,15}(?:\.\d{1,15})?$/u.test(plain) ? [...plain.split('.'), '0', '0'].slice(0, 3).join('.') : plain;
  return plain.length > 256 ? null : valid(padded);
}

interface PythonVersion {
  readonly release: readonly number[];
  readonly stage: number;
  readonly number: number;
}

const stages: ReadonlyMap<string, number> = new Map([['dev', 0], ['a', 1], ['alpha', 1], ['b', 2], ['beta', 2], ['rc', 3], ['c', 3], ['', 4], ['post', 5]]);

function comparePython(one: string, other: string): number | null {
  const [left, right] = [python(one), python(other)];
  if (left === null || right === null) return null;
  for (let index = 0; index < Math.max(left.release.length, right.release.length); index += 1) {
    const step = (left.release[index] ?? 0) - (right.release[index] ?? 0);
    if (step !== 0) return step;
  }
  return left.stage - right.stage || left.number - right.number;
}

function python(version: string): PythonVersion | null {
  const [, release, stage = '', number = '0'] = /^v?(\d{1,15}(?:\.\d{1,15}){0,12})(?:[._-]?(dev|alpha|a|beta|b|rc|c|post)[._-]?(\d{1,15})?)?$/iu.exec(version.trim()) ?? [];
  const rank = stages.get(stage.toLowerCase());
  return release === undefined || rank === undefined ? null : { release: release.split('.').map(Number), stage: rank, number: Number(number) };
}

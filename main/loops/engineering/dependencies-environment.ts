import type { Check } from '../../domain/checks.ts';
import type { PreparedForLockfile } from './dependencies-prepare.ts';
import { folderOf, relativeTo } from './ecosystems-paths.ts';
import type { EngineeringScope } from './scope.ts';

/**
 * Variables by which a check finds the packages that were prepared for it. `uses` says for a check as it was detected
 * which lockfile it needs, if any; one that the repository wrote itself may need each of them, the nearest first.
 */
export function environmentFor(check: Pick<Check, 'id' | 'cwd'>, uses: EngineeringScope['uses'], prepared: readonly PreparedForLockfile[]): Readonly<Record<string, string>> {
  const lockfile = uses.get(check.id);
  const own = lockfile === undefined ? nearestLast(check.cwd, prepared) : prepared.filter((each) => each.lockfile === lockfile);
  return Object.fromEntries(own.flatMap(({ dependencies }) => Object.entries(dependencies.environment)));
}

function nearestLast(cwd: string, prepared: readonly PreparedForLockfile[]): readonly PreparedForLockfile[] {
  const distance = ({ lockfile }: PreparedForLockfile): number => (relativeTo(folderOf(lockfile), cwd) === null && folderOf(lockfile) !== cwd ? -1 : folderOf(lockfile).length);
  return [...prepared].sort((one, other) => distance(one) - distance(other));
}

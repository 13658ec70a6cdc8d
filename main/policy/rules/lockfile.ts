import type { TaskCategory } from '../../domain/words.ts';
import { nameList, touching } from '../changed-paths.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, names, seenNames } from '../wording.ts';

const name = 'lockfile';
const dependencyCategories: readonly TaskCategory[] = ['dependency-patch', 'dev-dependency-patch'];

/** A lockfile decides what code is installed: only a dependency bump has a reason to change one. */
export const lockfile: Rule = {
  name,
  about: 'change',
  judge: ({ change, category }, policy) => {
    const touched = nameList(touching(change.files, policy.paths.lockfiles, 'lockfile'));
    const seen = { lockfiles: seenNames(touched), category };
    if (touched.length === 0) return allowed(name, 'The change touches no lockfile.', seen);
    if (dependencyCategories.includes(category)) {
      return allowed(name, `Category ${category} may change ${count(touched.length, 'lockfile')} (${names(touched)}).`, seen);
    }
    const reason = `The change touches ${count(touched.length, 'lockfile')} (${names(touched)}) though it is no dependency bump.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(touched)}.` }, seen);
  },
};

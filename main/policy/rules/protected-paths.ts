import { nameList, touching } from '../changed-paths.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, names, seenNames } from '../wording.ts';

const name = 'protected-paths';

/** Forbidden paths refuse the change; protected ones need a person. */
export const protectedPaths: Rule = {
  name,
  about: 'change',
  judge: ({ change }, policy) => {
    const forbidden = nameList(touching(change.files, policy.paths.forbidden, null));
    const guarded = nameList(touching(change.files, policy.paths.protected, 'protected-path'));
    const seen = { forbidden: seenNames(forbidden), protected: seenNames(guarded) };
    if (forbidden.length > 0) {
      const reason = `The change touches ${count(forbidden.length, 'forbidden path')} (${names(forbidden)}).`;
      return held(name, 'REJECT', { reason, lift: `Leave out ${names(forbidden)}.` }, seen);
    }
    if (guarded.length > 0) {
      const reason = `The change touches ${count(guarded.length, 'protected path')} (${names(guarded)}).`;
      return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(guarded)}.` }, seen);
    }
    return allowed(name, 'The change touches no protected path.', seen);
  },
};

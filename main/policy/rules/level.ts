import { allowed, held, type Rule } from '../rule.ts';

const name = 'level';

/** The level the workspace runs at. No policy file can move these. */
export const level: Rule = {
  name,
  about: 'standing',
  judge: ({ level: at, mode }) => {
    const seen = { level: at, mode };
    const lift = 'Level L3, which lets categories that have earned it go on alone.';
    switch (at) {
      case 'L3':
        return allowed(name, 'Level L3 lets low-risk changes go on alone.', seen);
      case 'L2':
        return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: 'Level L2 asks a person to approve every change.', lift }, seen);
      default:
        return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: 'Level L1 goes no further than a dry run.', lift }, seen);
    }
  },
};

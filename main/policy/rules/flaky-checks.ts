import { allowed, held, type Rule } from '../rule.ts';
import { count } from '../wording.ts';

const name = 'flaky-checks';

/** What passes only sometimes says nothing about this change, in neither direction. */
export const flakyChecks: Rule = {
  name,
  about: 'change',
  judge: ({ checks: { flaky } }) => {
    const seen = { flaky };
    if (flaky === 0) return allowed(name, 'No check passes only sometimes.', seen);
    const reason = `${count(flaky, 'check')} ${flaky === 1 ? 'passes' : 'pass'} only sometimes on the same tree, which is no pass.`;
    const lift = `${flaky === 1 ? 'The flaky check' : count(flaky, 'flaky check')} made steady beforehand, in a change of ${flaky === 1 ? 'its' : 'their'} own.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift }, seen);
  },
};

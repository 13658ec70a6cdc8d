import { allowed, held, type Rule } from '../rule.ts';
import { count } from '../wording.ts';

const name = 'checks-broke';

/** A change that turns a green check red is refused; one that runs fewer tests needs a person. */
export const checksBroke: Rule = {
  name,
  about: 'change',
  judge: ({ checks: { broke, fewerTests } }) => {
    const seen = { broke, fewerTests };
    if (broke > 0) {
      const reason = `${count(broke, 'check')} that passed before ${broke === 1 ? 'fails' : 'fail'} with the change.`;
      const lift = `Mend the change so that ${broke === 1 ? 'this check passes' : `these ${count(broke, 'check')} pass`} again.`;
      return held(name, 'REJECT', { reason, lift }, seen);
    }
    if (fewerTests > 0) {
      const reason = `${count(fewerTests, 'check')} ${fewerTests === 1 ? 'runs' : 'run'} fewer tests than before.`;
      const lift = 'A change that runs at least as many tests as before.';
      return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift }, seen);
    }
    return allowed(name, 'No check that passed before fails, and none runs fewer tests.', seen);
  },
};

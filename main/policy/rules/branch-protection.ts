import { allowed, held, notApplicable, type Rule } from '../rule.ts';
import { shownName } from '../wording.ts';

const name = 'branch-protection';

/** Nothing is merged alone where the host's own rules do not stand behind it, or where this token could pass by them. */
export const branchProtection: Rule = {
  name,
  about: 'standing',
  judge: ({ level, branchProtection: rules }) => {
    if (level !== 'L3') return notApplicable(name, `At level ${level} nothing is merged without a person.`, { level });
    if (rules === null) {
      return held(name, 'CANARY_ALLOWED', { reason: 'It is not known what the base branch demands before a merge.', lift: 'A host that tells the rules of the base branch, and a token that may read them.' }, { branchProtection: null });
    }
    const branch = shownName(rules.branch);
    const seen = { branch, protected: rules.protected, mayBypass: rules.mayBypass };
    if (!rules.protected) {
      return held(name, 'CANARY_ALLOWED', { reason: `The base branch ${branch} is not protected.`, lift: `Rules for ${branch} on its host: required checks, and no way around them.` }, seen);
    }
    if (rules.mayBypass) {
      return held(name, 'CANARY_ALLOWED', { reason: `This token could pass by the rules of ${branch}, or may not read them.`, lift: 'A token that is bound by the rules of the branch and may read them.' }, seen);
    }
    return allowed(name, `The base branch ${branch} is protected, and this token is bound by its rules.`, seen);
  },
};

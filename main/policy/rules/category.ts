import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords } from '../wording.ts';

const name = 'category';

/** What kinds of work may go how far. A category that no list names needs a person: so do future ones. */
export const category: Rule = {
  name,
  about: 'standing',
  judge: (inputs, { categories }) => {
    const mine = inputs.category;
    const refused = categories.refused.includes(mine);
    const mayPropose = categories.pullRequest.includes(mine);
    const mayMerge = mayPropose && categories.autoMerge.includes(mine);
    const seen = { category: mine, refused, pullRequest: mayPropose, autoMerge: mayMerge };
    if (refused) {
      const reason = `The policy refuses every change of category ${mine}, whatever it holds.`;
      return held(name, 'REJECT', { reason, lift: null }, seen);
    }
    if (mayMerge) return allowed(name, `Category ${mine} may be merged without a person.`, seen);
    const others = categories.autoMerge.filter((one) => categories.pullRequest.includes(one));
    const may = mayPropose ? 'may be proposed, not merged alone' : 'is not one that may be proposed or merged alone';
    const reason = `Category ${mine} ${may}.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: liftFor(mayPropose, others) }, seen);
  },
};

function liftFor(mayPropose: boolean, others: readonly string[]): string {
  const open = others.length === 0 ? 'the policy has none' : inWords(others);
  return `A policy that lists it for ${mayPropose ? 'auto-merge' : 'pull requests and auto-merge'} (${count(others.length, 'category', 'categories')} now: ${open}).`;
}

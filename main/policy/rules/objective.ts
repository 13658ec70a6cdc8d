import type { PolicyInputs } from '../../domain/decision.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { shownName } from '../wording.ts';

const name = 'objective';

type Objective = PolicyInputs['objective'];

/** A task states a measure; the host takes it again on the changed tree. */
export const objective: Rule = {
  name,
  about: 'change',
  judge: ({ objective: aim }) => {
    const measure = shownName(aim.name);
    const { before, target, after } = aim;
    const seen = { name: measure, before, target, after };
    const lift = `A change that brings ${measure} to ${target}.`;
    if (after === null) {
      const reason = `The objective (${measure} from ${before} to ${target}) was not measured on the changed tree.`;
      return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift }, seen);
    }
    const facts = `(${measure}: ${before} before, ${after} now, target ${target})`;
    switch (progressOf({ ...aim, after })) {
      case 'reached':
        return allowed(name, `The objective is reached ${facts}.`, seen);
      case 'partial':
        return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: `The objective is reached only in part ${facts}.`, lift }, seen);
      case 'none':
        return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: `The objective has not come closer ${facts}.`, lift }, seen);
      default:
        return held(name, 'REJECT', { reason: `The change makes worse what it set out to mend ${facts}.`, lift }, seen);
    }
  },
};

/** Which way is better follows from where the target lies; with target and start the same, any move is away. */
function progressOf({ before, target, after }: Objective & { after: number }): 'reached' | 'partial' | 'none' | 'worse' {
  if (after === target) return 'reached';
  if (target < before) return after < target ? 'reached' : short(before - after);
  if (target > before) return after > target ? 'reached' : short(after - before);
  return 'worse';
}

function short(gained: number): 'partial' | 'none' | 'worse' {
  if (gained > 0) return 'partial';
  return gained === 0 ? 'none' : 'worse';
}

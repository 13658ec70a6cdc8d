import { allowed, held, type Held, type Rule } from '../rule.ts';
import { inWords, shownName } from '../wording.ts';

const name = 'blast-radius';
const PARTS_NAMED = 3;
const PARTS_SEEN = 20;

/** How much else a mistake in this change could reach, from 0 to 1. */
export const blastRadius: Rule = {
  name,
  about: 'change',
  judge: ({ blastRadius: radius }, policy) => {
    const { autoMerge, canary } = policy.blastRadius;
    const parts = [...radius.parts].sort((a, b) => b.value - a.value);
    const seen = {
      value: radius.value,
      parts: parts.slice(0, PARTS_SEEN).map((part) => ({ name: shownName(part.name), value: part.value, why: shownName(part.why) })),
      autoMerge,
      canary,
    };
    const holds = (limit: number, purpose: string): Held => ({
      reason: `The blast radius is ${roundedUp(radius.value)}${groundsOf(parts)}; ${purpose} takes at most ${limit}.`,
      lift: `A smaller change: a blast radius of at most ${limit}.`,
    });
    if (!(radius.value <= canary)) return held(name, 'REQUIRES_HUMAN_REVIEW', holds(canary, 'going on alone'), seen);
    if (!(radius.value <= autoMerge)) return held(name, 'CANARY_ALLOWED', holds(autoMerge, 'merging alone'), seen);
    return allowed(name, `The blast radius is ${roundedUp(radius.value)}, at most ${autoMerge}.`, seen);
  },
};

function groundsOf(parts: readonly { value: number; why: string }[]): string {
  const named = parts.filter((part) => part.value > 0).slice(0, PARTS_NAMED);
  return named.length === 0 ? '' : ` (${inWords(named.map((part) => shownName(part.why)))})`;
}

/** Rounded up, so that what is over a limit never reads as being on it. */
function roundedUp(value: number): string {
  return (Math.ceil(value * 100 - 1e-9) / 100).toFixed(2);
}

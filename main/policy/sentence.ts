import type { RuleVerdict } from '../domain/decision.ts';
import type { Outcome } from '../domain/words.ts';
import { rules } from './rules.ts';
import { asClause, count } from './wording.ts';

const REASONS_NAMED = 3;

/**
 * A decision in one sentence a person would say. Reasons that lie in the change itself come before those that hold
 * for every change of its kind; the latter are named only where they alone hold.
 */
export function sentenceOf(outcome: Outcome, holding: readonly RuleVerdict[]): string {
  const ofChange = holding.filter((verdict) => !isStanding(verdict.rule));
  const reasons = clauses(ofChange.length > 0 ? ofChange : holding);
  switch (outcome) {
    case 'AUTO_MERGE_ALLOWED':
      return 'This may be merged without a person: no rule asks for one.';
    case 'CANARY_ALLOWED':
      return `This may go to a canary, and no further by itself: ${reasons}.`;
    case 'REQUIRES_HUMAN_REVIEW':
      return ofChange.length > 0
        ? `A person has to look at this: ${reasons}.`
        : `Nothing in this change speaks against it, but a person has to look at it: ${reasons}.`;
    default:
      return holding.length > 0 ? `This must not go on: ${reasons}.` : 'This must not go on: no rule allowed it.';
  }
}

function isStanding(name: string): boolean {
  return rules.some((rule) => rule.name === name && rule.about === 'standing');
}

/** `a`, `a, and b`, or the first three and how many more. The change is named once, then it is "it". */
function clauses(verdicts: readonly RuleVerdict[]): string {
  const named = verdicts
    .slice(0, REASONS_NAMED)
    .map((verdict) => asClause(verdict.reason))
    .map((clause, index) => (index === 0 ? clause : clause.replace(/^the change /, 'it ')));
  const more = verdicts.length - named.length;
  if (more > 0) named.push(`there ${more === 1 ? 'is' : 'are'} ${count(more, 'more reason')}`);
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')}, and ${last}`;
}

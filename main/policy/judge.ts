import { lowestOf, rankOf, type Decision, type PolicyInputs, type RuleVerdict } from '../domain/decision.ts';
import type { Outcome } from '../domain/words.ts';
import { inputsDigest } from './inputs-digest.ts';
import { policyDigest, type Policy } from './policy-file.ts';
import { rules } from './rules.ts';
import { sentenceOf } from './sentence.ts';

/** Asks every rule and takes the lowest ceiling. Pure, total, and the same for the same inputs and policy. */
export function judge(inputs: PolicyInputs, policy: Policy): Decision {
  const verdicts = rules.map((rule) => rule.judge(inputs, policy));
  const outcome = outcomeOf(verdicts);
  const holding = verdicts.filter((verdict) => verdict.ceiling === outcome);
  return {
    outcome,
    sentence: sentenceOf(outcome, holding),
    heldBy: holding.map((verdict) => verdict.rule),
    verdicts: verdicts.toSorted((a, b) => place(a) - place(b)),
    patchSha256: inputs.patchSha256,
    policyDigest: policyDigest(policy),
    inputsDigest: inputsDigest(inputs),
  };
}

/** The lowest ceiling any verdict names. What no verdict allows is refused. */
export function outcomeOf(verdicts: readonly RuleVerdict[]): Outcome {
  const ceilings = verdicts.flatMap((verdict) => (verdict.ceiling === null ? [] : [verdict.ceiling]));
  const [first, ...others] = ceilings;
  return first === undefined ? 'REJECT' : others.reduce(lowestOf, first);
}

/** Holding rules first, then the other ceilings from low to high, then what had nothing to say. */
function place(verdict: RuleVerdict): number {
  return verdict.ceiling === null ? Number.MAX_SAFE_INTEGER : rankOf(verdict.ceiling);
}

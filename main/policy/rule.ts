import type { z } from 'zod';
import type { PolicyInputs, RuleVerdict } from '../domain/decision.ts';
import type { Outcome } from '../domain/words.ts';
import type { Policy } from './policy-file.ts';

/** One reason a change may have to stop. Pure: it sees the inputs and the policy, and nothing else. */
export interface Rule {
  readonly name: string;
  /** Whether it looks at this very change, or at what holds for every change of its kind at this level. */
  readonly about: 'change' | 'standing';
  /**
   * Names the highest outcome it allows. Allowing everything is said out loud, with the top of the scale; a null
   * ceiling is only for a question that does not arise.
   */
  readonly judge: (inputs: PolicyInputs, policy: Policy) => RuleVerdict;
}

export type Seen = Record<string, z.core.util.JSONType>;

export interface Held {
  /** A sentence with the actual numbers and names. */
  readonly reason: string;
  /** What would lift this ceiling, computed from the inputs; null where nothing would, and the reason says why. */
  readonly lift: string | null;
}

/** The rule found nothing against the change going on by itself. */
export function allowed(rule: string, reason: string, seen: Seen): RuleVerdict {
  return { rule, ceiling: 'AUTO_MERGE_ALLOWED', reason, lift: null, seen };
}

/** The rule names a ceiling below the top. */
export function held(
  rule: string,
  ceiling: Exclude<Outcome, 'AUTO_MERGE_ALLOWED'>,
  { reason, lift }: Held,
  seen: Seen,
): RuleVerdict {
  return { rule, ceiling, reason, lift, seen };
}

/** The question does not arise for these inputs. */
export function notApplicable(rule: string, reason: string, seen: Seen): RuleVerdict {
  return { rule, ceiling: null, reason, lift: null, seen };
}

import type { FactBody } from '../domain/facts.ts';
import type { Caps } from '../domain/settings.ts';
import type { SpendSum } from '../domain/views.ts';
import { dollars, microsOf } from './price.ts';
import { count } from './wording.ts';

/** What a call is judged by. `run` and `day` hold what is spent and what is set aside. */
export interface AllowanceInputs {
  readonly caps: Caps;
  readonly run: SpendSum;
  readonly day: SpendSum;
  /** What the call can cost at worst. */
  readonly worst: { readonly usdMicros: number; readonly tokens: number };
  readonly candidate: { readonly paid: boolean; readonly hasPrice: boolean };
}

export type CapName = Exclude<FactBody<'spend.refused'>['cap'], 'paid-not-allowed'>;

export type Allowance =
  | { readonly allowed: true }
  /** `sentence` names the cap, what is used of it and what the call could cost; `lift` says what would let it through. */
  | { readonly allowed: false; readonly cap: CapName; readonly sentence: string; readonly lift: string };

/**
 * Whether a call may be made: a paid model needs a price, and no cap may be crossed even if the call costs all it can.
 * Told is the first that forbids it, in this order: price, the run’s money, tokens and calls, the day’s money and tokens.
 * What a call takes nothing of can't stop it: a free one goes on where the money is used up.
 */
export function allowanceFor(inputs: AllowanceInputs): Allowance {
  if (inputs.candidate.paid && !inputs.candidate.hasPrice) return withoutPrice;
  const crossed = limitsOf(inputs).find(({ used, worst, limit }) => worst > 0 && used + worst > limit);
  return crossed === undefined ? { allowed: true } : refused(crossed);
}

/**
 * The UTC day that a call counts for, as `YYYY-MM-DD`: the clock's, but never earlier than one that something was
 * spent for. A clock that is set back opens no fresh day.
 */
export function dayOf(now: Date, lastSpendDay: string | null): string {
  const today = now.toISOString().slice(0, 10);
  return lastSpendDay !== null && lastSpendDay > today ? lastSpendDay : today;
}

/** Whether four fifths of the day's money or tokens are used. A cap of nothing is never near: there is nothing to use up. */
export function isNearCap({ day: caps }: Caps, day: SpendSum): boolean {
  return isNear(day.usdMicros, microsOf(caps.usd)) || isNear(day.tokens, caps.tokens);
}

function isNear(used: number, limit: number): boolean {
  return limit > 0 && used * 5 >= limit * 4;
}

interface Limit {
  readonly cap: CapName;
  /** The setting that holds it. */
  readonly setting: string;
  readonly whose: 'run' | 'day';
  readonly used: number;
  readonly worst: number;
  readonly limit: number;
  readonly inWords: (amount: number) => string;
}

function limitsOf({ caps, run, day, worst }: AllowanceInputs): readonly Limit[] {
  return [
    { cap: 'run-usd', setting: 'caps.run.usd', whose: 'run', used: run.usdMicros, worst: worst.usdMicros, limit: microsOf(caps.run.usd), inWords: dollars },
    { cap: 'run-tokens', setting: 'caps.run.tokens', whose: 'run', used: run.tokens, worst: worst.tokens, limit: caps.run.tokens, inWords: tokens },
    { cap: 'run-calls', setting: 'caps.run.calls', whose: 'run', used: run.calls, worst: 1, limit: caps.run.calls, inWords: calls },
    { cap: 'day-usd', setting: 'caps.day.usd', whose: 'day', used: day.usdMicros, worst: worst.usdMicros, limit: microsOf(caps.day.usd), inWords: dollars },
    { cap: 'day-tokens', setting: 'caps.day.tokens', whose: 'day', used: day.tokens, worst: worst.tokens, limit: caps.day.tokens, inWords: tokens },
  ];
}

function refused({ cap, setting, whose, used, worst, limit, inWords }: Limit): Allowance {
  const sentence = `The ${whose}’s cap of ${inWords(limit)} could be crossed: ${inWords(used)} used or set aside, and this call could take ${inWords(worst)}.`;
  const wait = whose === 'day' ? 'wait for the next day of UTC' : 'give the run a smaller task';
  return { allowed: false, cap, sentence, lift: `Raise \`${setting}\` in Settings, Models, for new runs, or ${wait}.` };
}

const withoutPrice: Allowance = {
  allowed: false,
  cap: 'no-price',
  sentence: 'This model costs money and has no price, so nobody can say what a call could cost.',
  lift: 'Give its price in Settings, Models, with the date and where it was read, for new runs.',
};

function tokens(amount: number): string {
  return count(amount, 'token');
}

function calls(amount: number): string {
  return count(amount, 'call');
}

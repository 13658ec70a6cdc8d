import type { CallOutcome } from '../../agents/models/ask.ts';
import type { ModelAnswer, Usage } from '../../agents/models/contract.ts';
import type { Price } from '../domain/settings.ts';
import { costMicros } from '../policy/price.ts';

/** The most that a call can cost. Money in millionths of a dollar. */
export interface Worst {
  readonly usdMicros: number;
  readonly tokens: number;
}

export interface Settlement extends Worst {
  readonly basis: 'usage' | 'reserved' | 'nothing';
}

/**
 * The most a call can cost: each byte of its body as a token of the prompt, and the longest answer it allows. No
 * tokenizer of the byte-level kind makes more tokens than bytes, so this holds for models whose tokenizer isn't known.
 * `price` is undefined for a candidate that costs nothing: then the money is 0.
 */
export function worstCase({ body, maxOutputTokens }: { readonly body: string; readonly maxOutputTokens: number }, price: Price | undefined): Worst {
  const promptTokens = Buffer.byteLength(body);
  const usdMicros = price === undefined ? 0 : costMicros(price, { promptTokens, outputTokens: maxOutputTokens });
  return { usdMicros, tokens: promptTokens + maxOutputTokens };
}

/**
 * What a call is booked with, never more than was reserved for it: what its provider counted; all of the reservation
 * where it counted nothing, or what can't be; nothing where the call never reached a model. `price` is undefined for a
 * candidate that costs nothing.
 */
export function settlementOf(reserved: Worst, outcome: CallOutcome, price: Price | undefined): Settlement {
  if (outcome.kind === 'failed' && outcome.fault.cost === 'nothing') return { usdMicros: 0, tokens: 0, basis: 'nothing' };
  const whole: Settlement = { usdMicros: reserved.usdMicros, tokens: reserved.tokens, basis: 'reserved' };
  const usage = outcome.kind === 'failed' ? null : soundUsage(outcome.answer);
  // Who charges by the token and says that the prompt had none has not counted.
  if (usage === null || (price !== undefined && usage.promptTokens === 0)) return whole;
  const tokens = usage.promptTokens + usage.outputTokens;
  const usdMicros = price === undefined ? 0 : costMicros(price, usage);
  return tokens <= reserved.tokens && usdMicros <= reserved.usdMicros ? { usdMicros, tokens, basis: 'usage' } : whole;
}

/** The provider's count where it is one: whole numbers, none below zero. */
export function soundUsage(answer: ModelAnswer | null): Usage | null {
  const usage = answer?.usage ?? null;
  return usage !== null && isCount(usage.promptTokens) && isCount(usage.outputTokens) ? usage : null;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

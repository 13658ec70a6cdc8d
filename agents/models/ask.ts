import type { Result } from '../workspace.ts';
import type { Message, ModelAnswer, ModelFault, ToolDescription, JsonSchema } from './contract.ts';

/** A question as a role puts it: which model answers is the router's business. */
export interface Question {
  readonly messages: readonly Message[];
  readonly tools: readonly ToolDescription[];
  readonly output: { readonly name: string; readonly schema: JsonSchema } | null;
  readonly maxOutputTokens: number;
  readonly deterministic: string | null;
}

/** One model that may be asked, as the settings name it. */
export interface Candidate {
  /** The provider's id in the settings. */
  readonly provider: string;
  readonly model: string;
  /** Costs money per token. */
  readonly paid: boolean;
  /** `structured`: tools are asked for as JSON of a given shape, for models that have no tool calls of their own. */
  readonly toolCalls: 'native' | 'structured';
  readonly contextTokens: number;
}

/** How a candidate is written in the ledger and in artifacts. */
export function nameOf(candidate: { readonly provider: string; readonly model: string }): string {
  return candidate.provider === 'builtin' ? 'builtin' : `${candidate.provider}/${candidate.model}`;
}

/** What the house is told before and after each call, and what it may forbid. */
export interface CallKeeper {
  /**
   * Called before a call is made: sets its worst case aside, or refuses it. `body` is what will be sent, as
   * provider-neutral JSON text; its length in bytes is an upper bound of its tokens, as no byte-level tokenizer
   * makes more tokens than bytes.
   */
  before(call: { readonly candidate: Candidate; readonly body: string; readonly maxOutputTokens: number; readonly purpose: 'ask' | 'repair' }): Result<{ readonly callId: string }>;
  /** Called exactly once for each call that was allowed. */
  after(call: { readonly callId: string; readonly candidate: Candidate; readonly outcome: CallOutcome; readonly durationMs: number }): void;
  /** Another candidate (or nobody: null) is used instead, and why. */
  fellBack(move: { readonly from: Candidate; readonly to: Candidate | null; readonly fault: ModelFault }): void;
}

export type CallOutcome =
  | { readonly kind: 'answered'; readonly answer: ModelAnswer }
  /** Answered, but not in the shape that was asked for. */
  | { readonly kind: 'invalid'; readonly answer: ModelAnswer; readonly fault: ModelFault }
  | { readonly kind: 'failed'; readonly fault: ModelFault };

/** What was tried and why it was given up, for the report a person gets. */
export interface Attempt {
  readonly candidate: string;
  readonly code: string;
  readonly message: string;
  readonly durationMs: number;
}

export type AskResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly answer: ModelAnswer; readonly by: Candidate; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly error: ModelFault; readonly attempts: readonly Attempt[] };

/** Reads an answer; the sentence of a fault is told to the model once, as a repair. */
export type ReadAnswer<Value> = (answer: ModelAnswer) => Result<Value>;

/**
 * Asks the first candidate that may and can answer. `messages` of a good answer are those it was given to
 * (a repair adds two), so that a conversation goes on from there.
 */
export type Ask = <Value>(question: Question, read: ReadAnswer<Value>, options: { readonly signal: AbortSignal; readonly onPiece?: (by: Candidate, characters: number) => void }) => Promise<AskResult<Value>>;

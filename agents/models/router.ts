import { nameOf, type Ask, type AskResult, type Attempt, type CallKeeper, type CallOutcome, type Candidate, type Question, type ReadAnswer } from './ask.ts';
import type { Breakers, Measured } from './breaker.ts';
import type { Message, ModelAnswer, ModelFault, ModelFaultCode, ModelProvider, ModelRequest } from './contract.ts';
import { fromStructured, toStructured } from './structured-tools.ts';

export interface RouterOptions {
  /** Most wanted first. */
  readonly candidates: readonly Candidate[];
  readonly providerOf: (id: string) => ModelProvider | undefined;
  readonly breakers: Breakers;
  readonly keeper: CallKeeper;
  /** Whether a candidate that costs money may follow one that doesn't. */
  readonly fallbackToPaid: boolean;
}

interface AskOptions {
  readonly signal: AbortSignal;
  readonly onPiece?: (by: Candidate, characters: number) => void;
}

type Tried<Value> = { readonly ok: true; readonly value: Value; readonly answer: ModelAnswer; readonly messages: readonly Message[] } | { readonly ok: false; readonly error: ModelFault };

const builtin: Candidate = { provider: 'builtin', model: 'builtin', paid: false, toolCalls: 'native', contextTokens: 2_000_000 };

/**
 * Asks one candidate after the other until one gives an answer that can be read. Each one that is given up is told
 * to the keeper with its own fault and with whoever comes next; the last one with nobody. Where the question has a
 * deterministic form, `builtin` comes last and costs nothing.
 */
export function createRouter(options: RouterOptions): Ask {
  return async <Value>(question: Question, read: ReadAnswer<Value>, ask: AskOptions): Promise<AskResult<Value>> => {
    const line = question.deterministic === null ? options.candidates : [...options.candidates, builtin];
    const attempts: Attempt[] = [];
    let fault: ModelFault = nobodySet;
    for (const [index, candidate] of line.entries()) {
      const started = performance.now();
      const tried = await tryOne(options, line.slice(0, index), candidate, question, read, ask);
      if (tried.ok) return { ...tried, by: candidate };
      fault = tried.error;
      attempts.push({ candidate: nameOf(candidate), code: fault.code, message: fault.message, durationMs: performance.now() - started });
      if (fault.code === 'model_cancelled') break;
      options.keeper.fellBack({ from: candidate, to: line[index + 1] ?? null, fault });
    }
    return { ok: false, error: fault, attempts };
  };
}

async function tryOne<Value>(options: RouterOptions, before: readonly Candidate[], candidate: Candidate, question: Question, read: ReadAnswer<Value>, ask: AskOptions): Promise<Tried<Value>> {
  if (candidate.paid && !options.fallbackToPaid && before.some((earlier) => !earlier.paid)) {
    return { ok: false, error: faultOf('model_not_allowed', `${nameOf(candidate)} costs money, and a candidate before it does not.`, 'Allow it in Settings, Models, if you want such a fallback.') };
  }
  const first = await askOnce(options, candidate, question, question.messages, 'ask', read, ask);
  if (first.kind !== 'invalid') return first.tried;
  const messages = [...question.messages, ...repair(first.answer, first.complaint)];
  const second = await askOnce(options, candidate, question, messages, 'repair', read, ask);
  return second.tried;
}

type Once<Value> = { readonly kind: 'settled'; readonly tried: Tried<Value> } | { readonly kind: 'invalid'; readonly tried: Tried<Value>; readonly answer: ModelAnswer; readonly complaint: string };

async function askOnce<Value>(
  options: RouterOptions, candidate: Candidate, question: Question, messages: readonly Message[], purpose: 'ask' | 'repair', read: ReadAnswer<Value>, ask: AskOptions,
): Promise<Once<Value>> {
  const measured = await measuredCall(options, candidate, requestOf(candidate, question, messages), purpose, read, ask);
  if ('refused' in measured) return { kind: 'settled', tried: { ok: false, error: measured.refused } };
  const { outcome } = measured;
  if (outcome.kind === 'failed') return { kind: 'settled', tried: { ok: false, error: outcome.fault } };
  if (outcome.kind === 'invalid') return { kind: 'invalid', tried: { ok: false, error: outcome.fault }, answer: outcome.answer, complaint: outcome.fault.message };
  const value = read(outcome.answer);
  if (!value.ok) throw new Error('An answer was read in two ways.');
  return { kind: 'settled', tried: { ok: true, value: value.value, answer: outcome.answer, messages } };
}

function requestOf(candidate: Candidate, question: Question, messages: readonly Message[]): ModelRequest {
  const { tools, output, maxOutputTokens, deterministic } = question;
  const request = { model: candidate.model, messages, tools, output, maxOutputTokens, contextTokens: candidate.contextTokens, deterministic };
  return candidate.toolCalls === 'structured' ? toStructured(request) : request;
}

/** The call between its reservation and its settlement: each call that was allowed is settled exactly once. */
async function measuredCall<Value>(
  options: RouterOptions, candidate: Candidate, request: ModelRequest, purpose: 'ask' | 'repair', read: ReadAnswer<Value>, ask: AskOptions,
): Promise<Measured | { readonly refused: ModelFault }> {
  const provider = options.providerOf(candidate.provider);
  if (provider === undefined) return { refused: faultOf('model_not_allowed', `There is no provider ${candidate.provider}.`, 'Add it in Settings, Models.') };
  if (ask.signal.aborted) return { refused: faultOf('model_cancelled', 'The run was cancelled.', 'Start a new run when you want one.') };
  const call = async (): Promise<Measured> => {
    const started = performance.now();
    const outcome = await outcomeOf(provider, candidate, request, read, ask);
    return { outcome, durationMs: performance.now() - started };
  };
  if (candidate.provider === 'builtin') return call();
  let refused: ModelFault | null = null;
  const through = await options.breakers.through(nameOf(candidate), async () => {
    const allowed = options.keeper.before({ candidate, body: bodyOf(request), maxOutputTokens: request.maxOutputTokens, purpose });
    if (!allowed.ok) {
      refused = faultOf('model_not_allowed', allowed.error.message, allowed.error.next);
      return { outcome: { kind: 'failed', fault: refused }, durationMs: 0 };
    }
    return settled(options.keeper, allowed.value.callId, candidate, call);
  });
  if (through === null) return { refused: faultOf('model_circuit_open', `${nameOf(candidate)} is left alone for a while: its latest calls were too slow or failed, or it asked for it.`, 'It is tried again by itself.') };
  return refused === null ? through : { refused };
}

async function settled(keeper: CallKeeper, callId: string, candidate: Candidate, call: () => Promise<Measured>): Promise<Measured> {
  const started = performance.now();
  let measured: Measured;
  try {
    measured = await call();
  } catch (error) {
    // A provider that throws is a bug of ours; what was set aside for the call must not stay open for it.
    const fault = faultOf('model_answer_not_json', `The call failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`, 'Please report it with the run’s report attached.');
    measured = { outcome: { kind: 'failed', fault }, durationMs: performance.now() - started };
  }
  keeper.after({ callId, candidate, ...measured });
  return measured;
}

async function outcomeOf<Value>(provider: ModelProvider, candidate: Candidate, request: ModelRequest, read: ReadAnswer<Value>, ask: AskOptions): Promise<CallOutcome> {
  const { onPiece } = ask;
  const result = await provider.complete(request, { signal: ask.signal, ...(onPiece === undefined ? {} : { onPiece: (characters: number) => onPiece(candidate, characters) }) });
  if (!result.ok) return { kind: 'failed', fault: result.error };
  const answer = candidate.toolCalls === 'structured' ? fromStructured(result.value) : result.value;
  const value = read(answer);
  if (value.ok) return { kind: 'answered', answer };
  const cut = answer.stop === 'length';
  const message = cut ? `Your answer was cut off at its longest. Be shorter. ${value.error.message}` : value.error.message;
  return { kind: 'invalid', answer, fault: { ...faultOf(cut ? 'model_answer_cut' : 'model_answer_invalid', message, 'Another candidate is asked.'), cost: 'unknown' } };
}

/** What was wrong, put so that a conversation with tools stays whole: each request has its answer. */
function repair(answer: ModelAnswer, complaint: string): readonly Message[] {
  const said: Message = { role: 'assistant', text: answer.text, toolRequests: answer.toolRequests };
  const again = `${complaint} Answer again in the form that was asked for.`;
  if (answer.toolRequests.length === 0) return [said, { role: 'user', text: again }];
  return [said, ...answer.toolRequests.map((request): Message => ({ role: 'tool', requestId: request.id, tool: request.tool, text: again }))];
}

/** What will be sent, as text in a fixed order: its bytes bound the call's prompt. */
function bodyOf({ messages, tools, output }: ModelRequest): string {
  return JSON.stringify({ messages, tools, output });
}

function faultOf(code: ModelFaultCode, message: string, next: string): ModelFault {
  return { code, message, next, retryAfterMs: null, cost: 'nothing' };
}

const nobodySet = faultOf('model_not_allowed', 'No model is set for this role.', 'Put a model into a tier, or give the role one of its own, in Settings, Models.');

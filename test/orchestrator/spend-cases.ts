import type { CallOutcome, Candidate } from '../../agents/models/ask.ts';
import type { ModelAnswer, ModelFault, Usage } from '../../agents/models/contract.ts';
import { newRunId, type RunId } from '../../main/domain/ids.ts';
import { settingsSchema, type Caps, type Settings } from '../../main/domain/settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { createCallKeeper, type CallKeeperOptions } from '../../main/orchestrator/spend.ts';
import { runRequested } from '../support/facts.ts';
import { storeFacts } from '../support/ledger-home.ts';

/** Calls and what comes of them, for tests of what is set aside and booked. */

export const paid: Candidate = { provider: 'hosted', model: 'm', paid: true, toolCalls: 'native', contextTokens: 32_768 };
export const unpriced: Candidate = { ...paid, model: 'no-price' };
export const free: Candidate = { ...paid, provider: 'local', paid: false };

/** 2.5 dollars a million of the prompt, 10.1 dollars a million of the answer. */
export function settingsWith(caps: Caps): Settings {
  const price = { provider: 'hosted', model: 'm', inputUsdPerMillion: 2.5, outputUsdPerMillion: 10.1, asOf: '2026-11-22', source: 'a page' };
  return settingsSchema.parse({ provider: 'models', caps, models: { prices: [price] } });
}

export const roomy: Caps = { run: { usd: 1, tokens: 200_000, calls: 60 }, day: { usd: 5, tokens: 2_000_000 } };

export function requestedRun(ledger: Ledger): RunId {
  const runId = newRunId();
  storeFacts(ledger, [runRequested({ runId })]);
  return runId;
}

export function keeperOf(ledger: Ledger, runId: string, caps: Caps = roomy, over: Partial<CallKeeperOptions> = {}) {
  const run = ledger.read.run(runId);
  if (run === undefined) throw new Error(`There is no run ${runId}.`);
  return createCallKeeper({ ledger, run, step: 'code', role: 'coder', settings: settingsWith(caps), now: () => new Date('2026-11-22T12:00:00.000Z'), redact: (text) => text, ...over });
}

export function answer(usage: Usage | null, text = 'Well.'): ModelAnswer {
  return { text, toolRequests: [], stop: 'end', usage, firstPieceMs: 4 };
}

export function fault(cost: ModelFault['cost'], message = 'The stream ended before it was done.'): ModelFault {
  return { code: 'model_stream_cut', message, next: 'Try again.', retryAfterMs: null, cost };
}

export function answered(usage: Usage | null): CallOutcome {
  return { kind: 'answered', answer: answer(usage) };
}

export function failed(cost: ModelFault['cost']): CallOutcome {
  return { kind: 'failed', fault: fault(cost) };
}

export function invalid(usage: Usage | null): CallOutcome {
  return { kind: 'invalid', answer: answer(usage), fault: { ...fault('unknown'), code: 'model_answer_invalid', message: 'done: is missing' } };
}

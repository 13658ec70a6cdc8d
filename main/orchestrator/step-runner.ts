import * as z from 'zod';
import { createToolHost, type ToolHost, type ToolRecorder } from '../../agents/tools/host.ts';
import type { ToolAnswer } from '../../agents/tools/contract.ts';
import type { NewFact } from '../domain/facts.ts';
import { callIdSchema, newCallId } from '../domain/ids.ts';
import { fail, type Fault, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import { stepNameSchema, toolNameSchema, type StepName, type ToolName } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { RunContext, Step, StepContext, StepEnd } from '../loops/loop.ts';
import { issue } from './issue.ts';
import type { OpenModels } from './model-room.ts';
import { createPlayRole } from './play-role.ts';
import { LedgerFault } from './run-context.ts';

/** Tool calls one step may make; enough for any deterministic step, a bound for everything else. */
const maxCallsPerStep = 200;
/** How long a step may take to stop after it was told to; then its containers are taken away from it. */
const graceMs = 1500;

const grantsSchema = z.partialRecord(stepNameSchema, z.array(toolNameSchema));

export interface Refusal {
  readonly tool: string;
  readonly code: string;
  readonly message: string;
}

/** What a step needs of the house beside its own loop. */
export interface StepHouse {
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly settings: Settings;
  /** Null for a run that uses no models. */
  readonly models: OpenModels | null;
  readonly redact: (text: string) => string;
  readonly refusals: Refusal[];
}

/** Runs one step to its end, with as many attempts as it may have, every one of them recorded. */
export async function runStep<Scope>(house: StepHouse, step: Step<Scope>, scope: Scope, context: RunContext): Promise<Result<StepEnd>> {
  const { ledger } = house;
  const runId = context.run.runId;
  const tools = grantedTools(step, context);
  for (;;) {
    const begun = issue(ledger, 'system', runId, { kind: 'start-step', step: step.name, role: step.role, tools });
    if (!begun.ok) return begun;
    const started = performance.now();
    const outcome = await attempt(house, step, scope, context, tools);
    const durationMs = performance.now() - started;
    if (outcome.ok) {
      const finished = issue(ledger, 'system', runId, { kind: 'finish-step', step: step.name, sentence: outcome.value.sentence, durationMs });
      return finished.ok ? outcome : finished;
    }
    const failed = issue(ledger, 'system', runId, { kind: 'fail-step', step: step.name, fault: outcome.error, durationMs, attemptsAllowed: step.attempts });
    if (!failed.ok) return failed;
    if (context.signal.aborted || !mayRetry(ledger, runId, step)) return outcome;
  }
}

function mayRetry<Scope>(ledger: Ledger, runId: string, step: Step<Scope>): boolean {
  const row = ledger.read.steps(runId).find((candidate) => candidate.step === step.name);
  return row !== undefined && row.attempts < step.attempts;
}

/** What the step asks for and the run was granted at its start; anything else is refused by the host. */
function grantedTools<Scope>(step: Step<Scope>, context: RunContext): readonly ToolName[] {
  const grants = grantsSchema.safeParse(context.frozen.grants);
  const granted = grants.success ? (grants.data[step.name] ?? []) : [];
  return step.tools.filter((tool) => granted.includes(tool));
}

async function attempt<Scope>(house: StepHouse, step: Step<Scope>, scope: Scope, context: RunContext, tools: readonly ToolName[]): Promise<Result<StepEnd>> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), step.timeoutMs);
  const signal = AbortSignal.any([context.signal, limit.signal]);
  try {
    const stepContext = contextOf(house, step, scope, { ...context, signal }, tools);
    return await settle(step.perform(scope, stepContext), signal, () => stoppedFault(context, step.timeoutMs));
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function contextOf<Scope>(house: StepHouse, step: Step<Scope>, scope: Scope, context: RunContext, tools: readonly ToolName[]): StepContext {
  const recorder = toolRecorder(house, context.run.runId, step.name);
  // The operations may call further tools, so they see the same gate, through a late look at `host`.
  const gate: ToolHost = { call: (tool, input) => host.call(tool, input) };
  const { models } = house;
  const base: StepContext = {
    ...context, step: step.name, tools: gate,
    playRole: models === null ? null : createPlayRole({ ...house, models, context, step: step.name, tools: gate }),
  };
  const host = createToolHost({
    grants: new Set(tools),
    operations: step.operations(scope, base),
    recorder,
    newCallId,
    maxCalls: maxCallsPerStep,
    signal: context.signal,
  });
  return base;
}

function toolRecorder({ ledger, redact, refusals }: StepHouse, runId: StepContext['run']['runId'], step: StepName): ToolRecorder {
  const asked = new Map<string, string>();
  return {
    called({ callId, tool, input }) {
      asked.set(callId, tool);
      const stored = storeJson(ledger, redact, input);
      recordOrThrow(ledger, { type: 'tool.called', body: { runId, step, callId: callIdSchema.parse(callId), tool, inputSha256: stored.sha256, inputSummary: stored.summary } });
    },
    answered({ callId, answer, durationMs }) {
      if (answer.outcome === 'refused') refusals.push({ tool: asked.get(callId) ?? 'unknown', code: answer.code, message: redact(answer.message).slice(0, 1000) });
      recordOrThrow(ledger, { type: 'tool.answered', body: { runId, callId: callIdSchema.parse(callId), durationMs, ...answerBody(ledger, redact, answer) } });
    },
  };
}

function answerBody(ledger: Ledger, redact: StepHouse['redact'], answer: ToolAnswer) {
  if (answer.outcome === 'ok') {
    const stored = storeJson(ledger, redact, answer.output);
    return { outcome: answer.outcome, code: null, message: stored.summary, outputSha256: stored.sha256 };
  }
  return { outcome: answer.outcome, code: answer.code, message: redact(answer.message).slice(0, 1000), outputSha256: null };
}

/** What a caller sent may be anything: what JSON can't say is stored as a note of its type, and secrets are taken out. */
function storeJson(ledger: Ledger, redact: StepHouse['redact'], value: unknown): { readonly sha256: string; readonly summary: string } {
  let text: string;
  try {
    text = redact(JSON.stringify(value) ?? 'null');
  } catch {
    text = JSON.stringify(`(not JSON: ${typeof value})`);
  }
  const stored = ledger.artifacts.put(Buffer.from(text, 'utf8'));
  if (!stored.ok) throw new LedgerFault(stored.error.message, stored.error.code, stored.error.next);
  return { sha256: stored.value.sha256, summary: text.length > 300 ? `${text.slice(0, 297)}...` : text };
}

function recordOrThrow(ledger: Ledger, fact: NewFact): void {
  const stored = ledger.transact('system', () => ({ ok: true, value: { facts: [fact], value: null } }));
  if (!stored.ok) throw new LedgerFault(stored.error.message, stored.error.code, stored.error.next);
}

/** Waits for the step, but after an abort only as long as the grace: a stuck call must not hold a cancelled run. */
async function settle(step: Promise<Result<StepEnd>>, signal: AbortSignal, stopped: () => Fault): Promise<Result<StepEnd>> {
  let timer: NodeJS.Timeout | undefined;
  // It must not stay behind on the signal: a signal made of others lives as long as anybody listens to it.
  let leave: (() => void) | undefined;
  const late = new Promise<Result<StepEnd>>((resolve) => {
    const stop = (): void => {
      timer = setTimeout(() => resolve({ ok: false, error: stopped() }), graceMs);
    };
    leave = () => signal.removeEventListener('abort', stop);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    const result = await Promise.race([step, late]);
    // What a stopped step still says is not the whole: it saw less than it was to look at.
    return signal.aborted ? { ok: false, error: stopped() } : result;
  } finally {
    leave?.();
    clearTimeout(timer);
  }
}

function stoppedFault(context: RunContext, timeoutMs: number): Fault {
  return context.signal.aborted
    ? { code: 'cancelled', message: 'The run was cancelled.', next: 'Start a new run when you want one.' }
    : { code: 'step_timed_out', message: `The step took longer than its ${Math.round(timeoutMs / 1000)} s.`, next: 'Look at the timeline for what it was doing.' };
}

/** A throw is a bug or the ledger's fault: either way the run ends with words, not with a crash. */
export function faultOf(error: unknown): Fault {
  if (error instanceof LedgerFault) return { code: error.code, message: error.message, next: error.next };
  const thrown = fail('unexpected', `Something unexpected happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 2000), 'Please report it with the run’s report attached.');
  return thrown.error;
}

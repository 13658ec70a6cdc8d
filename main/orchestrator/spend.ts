import { nameOf, type CallKeeper, type CallOutcome, type Candidate } from '../../agents/models/ask.ts';
import type { FactBody, NewFact } from '../domain/facts.ts';
import { callIdSchema, newCallId, type CallId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Price, Settings } from '../domain/settings.ts';
import type { RunRow, SpendRow } from '../domain/views.ts';
import type { RoleName, StepName } from '../domain/words.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';
import { allowanceFor, dayOf, type Allowance, type AllowanceInputs } from '../policy/allowances.ts';
import { priceOf } from '../policy/price.ts';
import { LedgerFault } from './run-context.ts';
import { settlementOf, soundUsage, worstCase, type Worst } from './spend-figures.ts';

export interface CallKeeperOptions {
  readonly ledger: Ledger;
  readonly run: RunRow;
  readonly step: StepName;
  readonly role: RoleName;
  /** As they were frozen with the run: caps and prices don't move under it. */
  readonly settings: Settings;
  readonly now: () => Date;
  readonly redact: (text: string) => string;
  readonly onFallback?: (move: Move) => void;
}

type Call = Parameters<CallKeeper['before']>[0];
type Settled = Parameters<CallKeeper['after']>[0];
type Move = Parameters<CallKeeper['fellBack']>[0];

/**
 * Keeps the caps of a run and its day, and the record of every call. `before` sets a call's worst case aside in one
 * transaction with the look at what is used, so that no two runs or processes can overspend together; it refuses with
 * `cap_reached`, `no_price` or the ledger's own fault. `after` books what the call cost, never more than was set aside.
 * A call that a crash left open goes on counting with all that was set aside for it. `after` for a call that was never
 * allowed, or a second time, is a bug and throws. Where the ledger can't be written, `after` and `fellBack` throw a
 * `LedgerFault`, which ends the run.
 */
export function createCallKeeper(options: CallKeeperOptions): CallKeeper {
  return {
    before: (call) => before(options, call),
    after: (settled) => after(options, settled),
    fellBack: (move) => fellBack(options, move),
  };
}

function before(options: CallKeeperOptions, call: Call): Result<{ readonly callId: string }> {
  const price = priceFor(options, call.candidate);
  const worst = worstCase(call, price);
  const stored = options.ledger.transact<Result<{ readonly callId: string }>>('system', (read) => {
    const day = dayOf(options.now(), read.lastSpendDay());
    const allowance = judge(options, read, day, { worst, candidate: { paid: call.candidate.paid, hasPrice: price !== undefined } });
    return allowance.allowed ? allow(options, call, worst, day) : refuse(options, call.candidate, worst, allowance);
  });
  return stored.ok ? stored.value : stored;
}

function judge({ run, settings }: CallKeeperOptions, read: Readings, day: string, call: Pick<AllowanceInputs, 'worst' | 'candidate'>): Allowance {
  return allowanceFor({ caps: settings.caps, run: read.spendOfRun(run.runId), day: read.spendOfDay(day), ...call });
}

type Stored = Result<{ readonly facts: readonly NewFact[]; readonly value: Result<{ readonly callId: string }> }>;

function allow({ ledger, run, step, role, redact }: CallKeeperOptions, { candidate, body, purpose }: Call, worst: Worst, day: string): Stored {
  const request = ledger.artifacts.put(Buffer.from(redact(body), 'utf8'));
  if (!request.ok) return request;
  const common = { runId: run.runId, callId: newCallId(), provider: nameOf(candidate) };
  const facts: NewFact[] = [
    { type: 'model.asked', body: { ...common, step, role, purpose, requestSha256: request.value.sha256, requestBytes: Buffer.byteLength(body) } },
    { type: 'spend.reserved', body: { ...common, day, ...worst } },
  ];
  return ok({ facts, value: ok({ callId: common.callId }) });
}

function refuse({ run, step }: CallKeeperOptions, candidate: Candidate, worst: Worst, { cap, sentence, lift }: Extract<Allowance, { allowed: false }>): Stored {
  const body = { runId: run.runId, step, provider: nameOf(candidate), cap, message: `${sentence} ${lift}`, ...worst };
  return ok({ facts: [{ type: 'spend.refused', body }], value: fail(cap === 'no-price' ? 'no_price' : 'cap_reached', sentence, lift) });
}

function after(options: CallKeeperOptions, { callId, candidate, outcome, durationMs }: Settled): void {
  const { ledger, run } = options;
  const id = callIdSchema.parse(callId);
  const answerSha256 = storeAnswer(options, outcome);
  written(ledger.transact('system', (read) => {
    const reserved = reservationOf(read, run, id);
    const facts: NewFact[] = [
      { type: 'model.answered', body: { runId: run.runId, callId: id, answerSha256, durationMs: Math.max(0, durationMs), ...answerBody(options, outcome) } },
      { type: 'spend.settled', body: { runId: run.runId, callId: id, provider: reserved.provider, ...settlementOf(reserved, outcome, priceFor(options, candidate)) } },
    ];
    return ok({ facts, value: null });
  }));
}

function reservationOf(read: Readings, run: RunRow, callId: CallId): SpendRow {
  const reserved = read.openReservations(run.runId).find((row) => row.callId === callId);
  if (reserved === undefined) throw new Error(`The call ${callId} is not under way: it was never allowed, or it is settled already.`);
  return reserved;
}

/** Undefined for a candidate that costs nothing, and for one that costs money but has no price. */
function priceFor({ settings }: CallKeeperOptions, { paid, provider, model }: Candidate): Price | undefined {
  return paid ? priceOf(settings.models.prices, provider, model) : undefined;
}

function storeAnswer({ ledger, redact }: CallKeeperOptions, outcome: CallOutcome): string | null {
  if (outcome.kind === 'failed') return null;
  return written(ledger.artifacts.put(Buffer.from(redact(JSON.stringify(outcome.answer)), 'utf8'))).sha256;
}

type AnswerBody = Omit<FactBody<'model.answered'>, 'runId' | 'callId' | 'answerSha256' | 'durationMs'>;

function answerBody(options: CallKeeperOptions, outcome: CallOutcome): AnswerBody {
  const fault = outcome.kind === 'answered' ? null : outcome.fault;
  const answer = outcome.kind === 'failed' ? null : outcome.answer;
  const usage = soundUsage(answer);
  return {
    outcome: outcome.kind,
    code: fault?.code ?? null,
    message: shortened(options, fault?.message ?? ''),
    promptTokens: usage?.promptTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    firstPieceMs: answer?.firstPieceMs ?? null,
  };
}

function fellBack(options: CallKeeperOptions, move: Move): void {
  const { ledger, run, step, role } = options;
  const body = {
    runId: run.runId, step, role, from: nameOf(move.from), to: move.to === null ? null : nameOf(move.to),
    code: move.fault.code, message: shortened(options, move.fault.message),
  };
  written(ledger.transact('system', () => ok({ facts: [{ type: 'model.fell-back', body }], value: null })));
  options.onFallback?.(move);
}

/** A provider's words may repeat what it was sent, so they are redacted like it. */
function shortened({ redact }: CallKeeperOptions, message: string): string {
  return redact(message).slice(0, 1000);
}

function written<T>(stored: Result<T>): T {
  if (!stored.ok) throw new LedgerFault(stored.error.message, stored.error.code, stored.error.next);
  return stored.value;
}

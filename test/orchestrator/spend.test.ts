import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../agents/models/ask.ts';
import type { RunId } from '../../main/domain/ids.ts';
import { fail } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { LedgerFault } from '../../main/orchestrator/run-context.ts';
import { openedLedger, temporaryHome, valueOf, type TemporaryHome } from '../support/ledger-home.ts';
import { answer, answered, failed, fault, free, invalid, keeperOf, paid, requestedRun, roomy, unpriced } from './spend-cases.ts';

let home: TemporaryHome;
let ledger: Ledger;
let runId: RunId;

beforeEach(() => {
  home = temporaryHome();
  ledger = openedLedger(home.path);
  runId = requestedRun(ledger);
});

afterEach(() => {
  ledger.close();
  home[Symbol.dispose]();
});

const body = JSON.stringify({ messages: 'ü'.repeat(45) });
const bytes = 105;
/** 105 × 2.5 + 100 × 10.1 millionths, rounded up. */
const worst = { usdMicros: 1273, tokens: bytes + 100 };
const call = { candidate: paid, body, maxOutputTokens: 100, purpose: 'ask' } as const;
const textOf = (sha256: string | null): string => Buffer.from(valueOf(ledger.artifacts.get(sha256 ?? ''))).toString('utf8');
const bodiesOf = (type: string): readonly unknown[] => ledger.read.factsOf(runId).filter((fact) => fact.type === type).map((fact) => fact.body);

describe('before a call', () => {
  it('its worst case is set aside, with the bytes of its body as tokens', () => {
    const { callId } = valueOf(keeperOf(ledger, runId).before(call));
    expect(Buffer.byteLength(body)).toBe(bytes);
    expect(ledger.read.factsOf(runId).map((fact) => fact.type)).toEqual(['run.requested', 'model.asked', 'spend.reserved']);
    expect(ledger.read.openReservations(runId)).toMatchObject([{ callId, provider: 'hosted/m', day: '2026-11-22', ...worst }]);
    expect(ledger.read.modelCalls(runId)).toMatchObject([{ callId, step: 'code', role: 'coder', purpose: 'ask', requestBytes: bytes, outcome: null }]);
    expect(textOf(ledger.read.modelCalls(runId)[0]?.requestSha256 ?? null)).toBe(body);
    expect(ledger.verify()).toMatchObject({ sound: true });
  });

  it('a free candidate takes tokens and a call, and no money', () => {
    valueOf(keeperOf(ledger, runId).before({ ...call, candidate: free }));
    expect(ledger.read.spendOfRun(runId)).toEqual({ usdMicros: 0, tokens: worst.tokens, calls: 1 });
  });

  it('the last millionth and the last token may be set aside, one more may not', () => {
    const exact = { run: { usd: 0.001273, tokens: 205, calls: 1 }, day: { usd: 0.001273, tokens: 205 } };
    for (const less of [
      { ...exact, run: { ...exact.run, usd: 0.001272 } }, { ...exact, run: { ...exact.run, tokens: 204 } }, { ...exact, run: { ...exact.run, calls: 0 } },
      { ...exact, day: { ...exact.day, usd: 0.001272 } }, { ...exact, day: { ...exact.day, tokens: 204 } },
    ]) {
      expect(keeperOf(ledger, runId, less).before(call)).toMatchObject({ ok: false, error: { code: 'cap_reached' } });
    }
    expect(ledger.read.spendOfRun(runId).calls).toBe(0);
    expect(keeperOf(ledger, runId, exact).before(call)).toMatchObject({ ok: true });
    expect(keeperOf(ledger, runId, exact).before({ ...call, candidate: free, maxOutputTokens: 0, body: 'x' })).toMatchObject({ ok: false });
  });

  it('a refusal is a fact and a fault with the same words, and stores no request', () => {
    const refused = keeperOf(ledger, runId, { ...roomy, day: { usd: 0.001, tokens: 1000 } }).before(call);
    expect(refused).toEqual(fail('cap_reached', 'The day’s cap of 0.001 USD could be crossed: 0.00 USD used or set aside, and this call could take 0.001273 USD.', 'Raise `caps.day.usd` in Settings, Models, for new runs, or wait for the next day of UTC.'));
    expect(bodiesOf('spend.refused')).toEqual([{
      runId, step: 'code', provider: 'hosted/m', cap: 'day-usd', ...worst,
      message: 'The day’s cap of 0.001 USD could be crossed: 0.00 USD used or set aside, and this call could take 0.001273 USD. Raise `caps.day.usd` in Settings, Models, for new runs, or wait for the next day of UTC.',
    }]);
    expect(ledger.read.modelCalls(runId)).toEqual([]);
  });

  it('a paid model without a price is refused', () => {
    expect(keeperOf(ledger, runId).before({ ...call, candidate: unpriced })).toMatchObject({ ok: false, error: { code: 'no_price' } });
    expect(bodiesOf('spend.refused')).toMatchObject([{ cap: 'no-price', provider: 'hosted/no-price' }]);
  });

  it('a clock that is set forward and back opens no fresh day', () => {
    let now = new Date('2026-11-23T12:00:00.000Z');
    const keeper = keeperOf(ledger, runId, { ...roomy, day: { usd: 0.0013, tokens: 1000 } }, { now: () => now });
    valueOf(keeper.before(call));
    now = new Date('2026-11-22T12:00:00.000Z');
    expect(keeper.before(call)).toMatchObject({ ok: false });
    now = new Date('2026-11-23T23:59:59.999Z');
    expect(keeper.before(call)).toMatchObject({ ok: false });
    now = new Date('2026-11-24T00:00:00.000Z');
    expect(keeper.before(call)).toMatchObject({ ok: true });
  });

  it('is refused where the ledger can’t be written', () => {
    const full: Ledger = { ...ledger, transact: () => fail('disk_full', 'The disk is full.', 'Free some space.') };
    expect(keeperOf(ledger, runId, roomy, { ledger: full }).before(call)).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    const noArtifacts: Ledger = { ...ledger, artifacts: { ...ledger.artifacts, put: () => fail('disk_full', 'The disk is full.', 'Free some space.') } };
    expect(keeperOf(ledger, runId, roomy, { ledger: noArtifacts }).before(call)).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(ledger.read.spendOfRun(runId).calls).toBe(0);
  });
});

describe('after a call', () => {
  const cases: readonly (readonly [string, CallOutcome, unknown])[] = [
    ['what its provider counted', answered({ promptTokens: 30, outputTokens: 7 }), { usdMicros: 146, tokens: 37, basis: 'usage' }],
    ['what its provider counted for an answer of a wrong shape', invalid({ promptTokens: 30, outputTokens: 7 }), { usdMicros: 146, tokens: 37, basis: 'usage' }],
    ['all of it where nothing was counted', answered(null), { ...worst, basis: 'reserved' }],
    ['all of it where more tokens were counted than can be', answered({ promptTokens: 200, outputTokens: 6 }), { ...worst, basis: 'reserved' }],
    ['all of it where the tokens fit and their price does not', answered({ promptTokens: 1, outputTokens: 200 }), { ...worst, basis: 'reserved' }],
    ['all of it where the count is none', answered({ promptTokens: -5, outputTokens: 1.5 }), { ...worst, basis: 'reserved' }],
    ['all of it where a prompt is said to have had no tokens', answered({ promptTokens: 0, outputTokens: 0 }), { ...worst, basis: 'reserved' }],
    ['all of it where the call may have been worked on', failed('unknown'), { ...worst, basis: 'reserved' }],
    ['nothing where it never reached a model', failed('nothing'), { usdMicros: 0, tokens: 0, basis: 'nothing' }],
  ];

  it.each(cases)('is booked %s', (_, outcome, settled) => {
    const keeper = keeperOf(ledger, runId);
    const { callId } = valueOf(keeper.before(call));
    keeper.after({ callId, candidate: paid, outcome, durationMs: 12 });
    expect(bodiesOf('spend.settled')).toEqual([{ runId, callId, provider: 'hosted/m', ...(typeof settled === 'object' ? settled : {}) }]);
    expect(ledger.read.openReservations(runId)).toEqual([]);
    expect(ledger.read.spendOfRun(runId).calls).toBe(1);
    expect(ledger.verify()).toMatchObject({ sound: true });
  });

  it('what was said is kept, and what was wrong with it', () => {
    const keeper = keeperOf(ledger, runId);
    const [good, bad, none] = [valueOf(keeper.before(call)), valueOf(keeper.before({ ...call, purpose: 'repair' })), valueOf(keeper.before(call))];
    keeper.after({ ...good, candidate: paid, outcome: answered({ promptTokens: 30, outputTokens: 7 }), durationMs: 12 });
    keeper.after({ ...bad, candidate: paid, outcome: invalid(null), durationMs: 13 });
    keeper.after({ ...none, candidate: paid, outcome: failed('unknown'), durationMs: -1 });
    const [first, second, third] = ledger.read.modelCalls(runId);
    expect(first).toMatchObject({ outcome: 'answered', code: null, promptTokens: 30, outputTokens: 7, firstPieceMs: 4, durationMs: 12, usdMicros: 146 });
    expect(JSON.parse(textOf(first?.answerSha256 ?? null))).toEqual(answer({ promptTokens: 30, outputTokens: 7 }));
    expect(second).toMatchObject({ outcome: 'invalid', code: 'model_answer_invalid', message: 'done: is missing', purpose: 'repair', promptTokens: null, usdMicros: worst.usdMicros });
    expect(third).toMatchObject({ outcome: 'failed', code: 'model_stream_cut', answerSha256: null, durationMs: 0 });
  });

  it('a second time is a bug, and books nothing', () => {
    const keeper = keeperOf(ledger, runId);
    const { callId } = valueOf(keeper.before(call));
    const settled = { callId, candidate: paid, outcome: answered({ promptTokens: 30, outputTokens: 7 }), durationMs: 1 };
    keeper.after(settled);
    const { seq } = ledger.read.head();
    expect(() => keeper.after(settled)).toThrow('not under way');
    expect(ledger.read.head().seq).toBe(seq);
  });

  it('a crash leaves the whole reservation counting, also for the next process', () => {
    valueOf(keeperOf(ledger, runId).before(call));
    ledger.close();
    ledger = openedLedger(home.path);
    expect(ledger.read.openReservations(runId)).toMatchObject([{ ...worst, settled: false }]);
    const tight = { ...roomy, day: { usd: 0.0025, tokens: 10_000 } };
    expect(keeperOf(ledger, requestedRun(ledger), tight).before(call)).toMatchObject({ ok: false, error: { code: 'cap_reached' } });
  });

  it('a ledger that can’t be written ends the run', () => {
    const { callId } = valueOf(keeperOf(ledger, runId).before(call));
    const full: Ledger = { ...ledger, transact: () => fail('disk_full', 'The disk is full.', 'Free some space.') };
    const keeper = keeperOf(ledger, runId, roomy, { ledger: full });
    expect(() => keeper.after({ callId, candidate: paid, outcome: failed('nothing'), durationMs: 1 })).toThrow(LedgerFault);
    expect(() => keeper.fellBack({ from: paid, to: null, fault: fault('nothing') })).toThrow(LedgerFault);
    expect(ledger.read.openReservations(runId)).toHaveLength(1);
  });
});

describe('the record of calls', () => {
  it('tells who was asked instead, or that nobody was left, and tells a listener', () => {
    const moves: unknown[] = [];
    const keeper = keeperOf(ledger, runId, roomy, { onFallback: (move) => moves.push(move.to) });
    keeper.fellBack({ from: free, to: paid, fault: fault('nothing') });
    keeper.fellBack({ from: paid, to: null, fault: fault('unknown', 'x'.repeat(5000)) });
    expect(ledger.read.fallbacks(runId)).toMatchObject([
      { step: 'code', role: 'coder', from: 'local/m', to: 'hosted/m', code: 'model_stream_cut', message: 'The stream ended before it was done.' },
      { from: 'hosted/m', to: null, message: 'x'.repeat(1000) },
    ]);
    expect(moves).toEqual([paid, null]);
  });

  it('never holds a secret, wherever it came from', () => {
    const secret = 'sk-planted-1234';
    const keeper = keeperOf(ledger, runId, roomy, { redact: (text) => text.replaceAll(secret, '[redacted]') });
    const asked = { ...call, body: JSON.stringify({ text: `My key is ${secret}.` }) };
    const [good, bad] = [valueOf(keeper.before(asked)), valueOf(keeper.before(asked))];
    keeper.after({ ...good, candidate: paid, outcome: { kind: 'answered', answer: answer(null, `You said ${secret}.`) }, durationMs: 1 });
    keeper.after({ ...bad, candidate: paid, outcome: { kind: 'failed', fault: fault('nothing', `Incorrect key: ${secret}`) }, durationMs: 1 });
    keeper.fellBack({ from: paid, to: null, fault: fault('nothing', `Incorrect key: ${secret}`) });
    const artifacts = ledger.read.modelCalls(runId).flatMap((row) => [row.requestSha256, row.answerSha256]).filter((sha256) => sha256 !== null).map(textOf);
    expect(artifacts).toHaveLength(3);
    expect(JSON.stringify([artifacts, ledger.read.factsOf(runId)])).not.toContain(secret);
    expect(artifacts[0]).toBe('{"text":"My key is [redacted]."}');
  });
});

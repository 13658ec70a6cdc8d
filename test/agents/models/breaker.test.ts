import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBreakers, type Measured } from '../../../agents/models/breaker.ts';
import type { ModelFaultCode } from '../../../agents/models/contract.ts';
import { modelFault } from '../../../agents/models/model-fault.ts';

const level = { latencyMs: 100, errorRate: 0.5, window: 4, pauseMs: 1000 };
let monotonic = 0;

beforeEach(() => {
  monotonic = 10_000;
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const good = (durationMs = 10): Measured => ({ outcome: { kind: 'answered', answer: { text: '', toolRequests: [], stop: 'end', usage: null, firstPieceMs: null } }, durationMs });
const bad = (code: ModelFaultCode = 'model_server_error', retryAfterMs: number | null = null): Measured => ({ outcome: { kind: 'failed', fault: modelFault(code, 'No.', { retryAfterMs }) }, durationMs: 10 });

function breakers() {
  const made = createBreakers(level, () => monotonic);
  const call = async (measured: Measured, name = 'a'): Promise<boolean> => (await made.through(name, async () => measured)) !== null;
  return { call, pass: (ms: number): void => {
    monotonic += ms;
    vi.setSystemTime(Date.now() + ms);
  } };
}

describe('the service level of a candidate', () => {
  it('leaves one alone whose calls fail too often, and no other', async () => {
    const { call } = breakers();
    for (let index = 0; index < 3; index += 1) await call(bad());
    expect(await call(good())).toBe(false);
    expect(await call(good(), 'b')).toBe(true);
  });

  it('leaves one alone whose calls are too slow', async () => {
    const { call } = breakers();
    for (let index = 0; index < 3; index += 1) await call(good(500));
    expect(await call(good())).toBe(false);
  });

  it('does not count what is not the provider’s doing', async () => {
    const { call } = breakers();
    for (const code of ['model_cancelled', 'model_not_allowed', 'model_refused_request', 'model_not_found', 'model_not_authorized'] as const) await call(bad(code));
    expect(await call(good())).toBe(true);
  });

  it('lets one call through after the pause: a good one opens the way, a bad one shuts it again', async () => {
    const { call, pass } = breakers();
    for (let index = 0; index < 3; index += 1) await call(bad());
    pass(1001);
    expect(await call(bad())).toBe(true);
    expect(await call(good())).toBe(false);
    pass(1001);
    expect(await call(good())).toBe(true);
    expect(await call(good())).toBe(true);
  });

  it('waits as long as the provider asks to, and at most an hour', async () => {
    const { call, pass } = breakers();
    await call(bad('model_rate_limited', 30_000));
    expect(await call(good())).toBe(false);
    pass(30_001);
    expect(await call(good())).toBe(true);
    await call(bad('model_rate_limited', 86_400_000));
    pass(3_600_001);
    expect(await call(good())).toBe(true);
  });

  it('does not shut one out for longer because the clock was set back', async () => {
    const { call } = breakers();
    for (let index = 0; index < 3; index += 1) await call(bad());
    vi.setSystemTime(Date.now() - 86_400_000);
    monotonic += 2500;
    expect(await call(good())).toBe(true);
  });
});

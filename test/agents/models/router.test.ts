import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallKeeper, Candidate, Question } from '../../../agents/models/ask.ts';
import { createBreakers } from '../../../agents/models/breaker.ts';
import { createBuiltinProvider } from '../../../agents/models/builtin.ts';
import type { ModelFaultCode, ModelProvider, ModelRequest, ModelResult } from '../../../agents/models/contract.ts';
import { modelFault } from '../../../agents/models/model-fault.ts';
import { createRouter } from '../../../agents/models/router.ts';

type Outcome = 'good' | 'wrong' | 'throws' | ModelFaultCode;

/** Providers that do what they are told to, one outcome a call, and remember what they were asked. */
function stage(scripts: Readonly<Record<string, readonly Outcome[]>>, options: { readonly paid?: readonly string[]; readonly refuse?: readonly string[]; readonly fallbackToPaid?: boolean; readonly abort?: AbortController } = {}) {
  const asked: { readonly id: string; readonly request: ModelRequest }[] = [];
  const story: string[] = [];
  const open = new Set<string>();
  const taken = new Map<string, number>();
  const provider = (id: string): ModelProvider => ({
    id, kind: 'openai',
    complete: async (request): Promise<ModelResult> => {
      asked.push({ id, request });
      const turn = taken.get(id) ?? 0;
      taken.set(id, turn + 1);
      const outcome = scripts[id]?.[turn] ?? 'good';
      if (outcome === 'throws') throw new Error('a bug');
      if (outcome === 'model_cancelled') options.abort?.abort();
      if (outcome === 'good' || outcome === 'wrong') return { ok: true, value: { text: outcome, toolRequests: [], stop: 'end', usage: null, firstPieceMs: 1 } };
      return { ok: false, error: modelFault(outcome, 'It failed.') };
    },
    models: async () => ({ ok: true, value: [] }),
    model: async (name) => ({ ok: true, value: { name, contextTokens: null, toolCalls: null, sizeBytes: null } }),
  });
  let calls = 0;
  const keeper: CallKeeper = {
    before: ({ candidate, purpose }) => {
      if (options.refuse?.includes(candidate.provider) === true) return { ok: false, error: { code: 'cap_reached', message: 'The cap.', next: 'Raise it.' } };
      const callId = `${++calls}`;
      open.add(callId);
      story.push(`${purpose} ${candidate.provider}`);
      return { ok: true, value: { callId } };
    },
    after: ({ callId, outcome }) => {
      if (!open.delete(callId)) throw new Error('settled twice');
      story.push(outcome.kind === 'answered' ? 'answered' : `${outcome.kind} ${outcome.fault.code}`);
    },
    fellBack: ({ from, to, fault }) => story.push(`${from.provider} -> ${to?.provider ?? 'nobody'}: ${fault.code}`),
  };
  const candidates = Object.keys(scripts).map((id): Candidate => ({ provider: id, model: 'm', paid: options.paid?.includes(id) ?? false, toolCalls: 'native', contextTokens: 1000 }));
  const ask = createRouter({
    candidates, keeper, fallbackToPaid: options.fallbackToPaid ?? false,
    breakers: createBreakers({ latencyMs: 60_000, errorRate: 0.5, window: 100, pauseMs: 60_000 }),
    providerOf: (id) => (id === 'builtin' ? createBuiltinProvider() : provider(id)),
  });
  const signal = options.abort?.signal ?? new AbortController().signal;
  const run = (more: Partial<Question> = {}) =>
    ask({ messages: [{ role: 'user', text: 'Well?' }], tools: [], output: null, maxOutputTokens: 10, deterministic: null, ...more },
      ({ text }) => (text === 'wrong' ? { ok: false, error: { code: 'x', message: 'Say good.', next: '' } } : { ok: true, value: text }), { signal });
  return { run, story, asked, open };
}

describe('the router', () => {
  it('asks the first candidate, and nobody else when it answers', async () => {
    const { run, story } = stage({ a: ['good'], b: ['good'] });
    expect(await run()).toMatchObject({ ok: true, value: 'good', by: { provider: 'a' } });
    expect(story).toEqual(['ask a', 'answered']);
  });

  it.each(['model_unreachable', 'model_no_answer', 'model_stalled', 'model_timed_out', 'model_stream_cut', 'model_rate_limited', 'model_quota', 'model_server_error', 'model_not_authorized', 'model_not_found', 'model_refused_request', 'model_answer_not_json', 'model_answer_too_large'] as const)('goes on after %s', async (code) => {
    const { run, story } = stage({ a: [code], b: ['good'] });
    expect(await run()).toMatchObject({ ok: true, by: { provider: 'b' } });
    expect(story).toEqual(['ask a', `failed ${code}`, `a -> b: ${code}`, 'ask b', 'answered']);
  });

  it('tells a model once what was wrong, with its own answer before it', async () => {
    const { run, story, asked } = stage({ a: ['wrong', 'good'] });
    const answer = await run();
    expect(answer).toMatchObject({ ok: true, value: 'good' });
    expect(story).toEqual(['ask a', 'invalid model_answer_invalid', 'repair a', 'answered']);
    expect(asked[1]?.request.messages).toEqual([
      { role: 'user', text: 'Well?' }, { role: 'assistant', text: 'wrong', toolRequests: [] }, { role: 'user', text: 'Say good. Answer again in the form that was asked for.' },
    ]);
    if (answer.ok) expect(answer.messages).toEqual(asked[1]?.request.messages);
  });

  it('gives a model up that stays wrong, and asks the next one the question as it was', async () => {
    const { run, asked } = stage({ a: ['wrong', 'wrong'], b: ['good'] });
    expect(await run()).toMatchObject({ ok: true, by: { provider: 'b' } });
    expect(asked[2]?.request.messages).toEqual([{ role: 'user', text: 'Well?' }]);
  });

  it('never goes from a free candidate to one that costs money by itself', async () => {
    const { run, story, asked } = stage({ local: ['model_server_error'], hosted: ['good'] }, { paid: ['hosted'] });
    expect(await run()).toMatchObject({ ok: false, error: { code: 'model_not_allowed' } });
    expect(asked.map(({ id }) => id)).toEqual(['local']);
    expect(story.at(-1)).toBe('hosted -> nobody: model_not_allowed');
  });

  it('does so where the settings allow it, and goes the other way without asking', async () => {
    const allowed = stage({ local: ['model_server_error'], hosted: ['good'] }, { paid: ['hosted'], fallbackToPaid: true });
    expect(await allowed.run()).toMatchObject({ ok: true, by: { provider: 'hosted' } });
    const down = stage({ hosted: ['model_server_error'], local: ['good'] }, { paid: ['hosted'] });
    expect(await down.run()).toMatchObject({ ok: true, by: { provider: 'local' } });
  });

  it('asks the next one where a cap forbids the call, and says the cap’s words', async () => {
    const { run, story } = stage({ a: ['good'], b: ['good'] }, { refuse: ['a'] });
    expect(await run()).toMatchObject({ ok: true, by: { provider: 'b' } });
    expect(story).toEqual(['a -> b: model_not_allowed', 'ask b', 'answered']);
    expect(await stage({ a: ['good'] }, { refuse: ['a'] }).run()).toMatchObject({ ok: false, error: { message: 'The cap.', next: 'Raise it.' } });
  });

  it('stops when it is told to, and asks nobody else', async () => {
    const { run, story } = stage({ a: ['model_cancelled'], b: ['good'] }, { abort: new AbortController() });
    expect(await run()).toMatchObject({ ok: false, error: { code: 'model_cancelled' } });
    expect(story).toEqual(['ask a', 'failed model_cancelled']);
  });

  it('falls back to the deterministic form where there is one, and says what it used', async () => {
    const { run, story } = stage({ a: ['model_server_error'] });
    expect(await run({ deterministic: '{"x":1}' })).toMatchObject({ ok: true, value: '{"x":1}', by: { provider: 'builtin' } });
    expect(story).toEqual(['ask a', 'failed model_server_error', 'a -> builtin: model_server_error']);
  });

  it('uses the deterministic form at once where no model is set, and says so where there is none', async () => {
    const { run, story } = stage({});
    expect(await run({ deterministic: '1' })).toMatchObject({ ok: true, by: { provider: 'builtin' } });
    expect(story).toEqual([]);
    expect(await run()).toMatchObject({ ok: false, error: { code: 'model_not_allowed', message: 'No model is set for this role.' } });
  });

  it('settles the call of a provider that throws', async () => {
    const { run, open, story } = stage({ a: ['throws'] });
    expect(await run()).toMatchObject({ ok: false });
    expect(open.size).toBe(0);
    expect(story[1]).toMatch(/^failed /);
  });

  it('settles each call exactly once and never asks a paid one after a free one, whatever happens', async () => {
    const outcome = fc.constantFrom<Outcome>('good', 'wrong', 'throws', 'model_server_error', 'model_rate_limited', 'model_stalled', 'model_not_found');
    await fc.assert(fc.asyncProperty(fc.array(fc.array(outcome, { maxLength: 3 }), { maxLength: 5 }), fc.array(fc.nat(4)), fc.boolean(), async (scripts, paid, fallbackToPaid) => {
      const names = Object.fromEntries(scripts.map((script, index) => [`p${index}`, script]));
      const { run, open, asked, story } = stage(names, { paid: paid.map((index) => `p${index}`), fallbackToPaid });
      const answer = await run();
      expect(open.size).toBe(0);
      expect(story.filter((line) => line === 'answered')).toHaveLength(answer.ok ? 1 : 0);
      const isPaid = asked.map(({ id }) => paid.includes(Number(id.slice(1))));
      if (!fallbackToPaid) expect(isPaid.some((now, index) => now && isPaid.slice(0, index).includes(false))).toBe(false);
    }), { numRuns: 300 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, estimateTokens } from '../../agents/compaction.ts';
import type { Message } from '../../agents/models/contract.ts';

/** Conversations as the loop makes them: what the host said, then turns of requests and their answers. */
const conversation = fc.array(fc.record({ text: fc.string({ maxLength: 900 }), answers: fc.array(fc.string({ maxLength: 3000 }), { minLength: 1, maxLength: 3 }) }), { maxLength: 10 })
  .map((turns): readonly Message[] => [
    { role: 'system', text: 'You work.' }, { role: 'user', text: 'Do it.' },
    ...turns.flatMap(({ text, answers }, turn): readonly Message[] => [
      { role: 'assistant', text, toolRequests: answers.map((answer, index) => ({ id: `${turn}.${index}`, tool: 'read', input: { answer } })) },
      ...answers.map((answer, index): Message => ({ role: 'tool', requestId: `${turn}.${index}`, tool: 'read', text: answer })),
    ]),
  ]);

const shape = (messages: readonly Message[]): readonly string[] => messages.map((message) => (message.role === 'tool' ? `tool ${message.requestId}` : message.role === 'assistant' ? `assistant ${message.toolRequests.map(({ id }) => id).join()}` : `${message.role} ${message.text}`));

describe('leaving out what no longer fits', () => {
  it('fits or says that it can’t; keeps every request with its answer, what the host said, and the last two turns', () => {
    fc.assert(fc.property(conversation, fc.integer({ min: 20, max: 6000 }), (messages, budget) => {
      const made = compact(messages, budget);
      if (!made.ok) {
        expect(made.error.code).toBe('context_full');
        return;
      }
      expect(estimateTokens(made.messages)).toBeLessThanOrEqual(budget);
      expect(shape(made.messages)).toEqual(shape(messages));
      const from = messages.flatMap((message, index) => (message.role === 'assistant' ? [index] : [])).at(-2) ?? 0;
      expect(made.messages.slice(from)).toEqual(messages.slice(from));
      expect(compact(messages, budget)).toEqual(made);
      expect(compact(made.messages, budget)).toEqual({ ...made, removed: 0 });
    }));
  });

  it('begins with the oldest answers, and shortens what a model wrote only after them', () => {
    const turn = (id: number): readonly Message[] => [{ role: 'assistant', text: 'w'.repeat(900), toolRequests: [{ id: `${id}`, tool: 'read', input: {} }] }, { role: 'tool', requestId: `${id}`, tool: 'read', text: 'r'.repeat(900) }];
    const messages: readonly Message[] = [{ role: 'system', text: 'You work.' }, { role: 'user', text: 'Do it.' }, ...[0, 1, 2, 3].flatMap(turn)];
    const left = (budget: number): readonly number[] => {
      const made = compact(messages, budget);
      return made.ok ? made.messages.map(({ text }) => text.length) : [];
    };
    const whole = estimateTokens(messages);
    expect(left(whole)).toEqual([9, 6, 900, 900, 900, 900, 900, 900, 900, 900]);
    expect(left(whole - 1).map((length) => length === 900)).toEqual([false, false, true, false, true, true, true, true, true, true]);
    expect(left(whole - 400).map((length) => length === 900)).toEqual([false, false, true, false, true, false, true, true, true, true]);
    expect(left(whole - 600).map((length) => length === 900)).toEqual([false, false, false, false, true, false, true, true, true, true]);
    expect(compact(messages, 1200)).toMatchObject({ ok: false, error: { code: 'context_full' } });
  });

  it('changes nothing while everything fits', () => {
    fc.assert(fc.property(conversation, (messages) => {
      expect(compact(messages, 10_000_000)).toEqual({ ok: true, messages, removed: 0 });
    }));
  });
});

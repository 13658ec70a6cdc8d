import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolRequest } from '../../agents/models/contract.ts';
import { keepable, withOwnIds } from '../../agents/tool-requests.ts';

const request = fc.record({ id: fc.oneof(fc.constantFrom('', 'call_0', 'call_1', 'call_1_0', 'call_1_0x'), fc.string({ maxLength: 200 })), tool: fc.oneof(fc.string(), fc.constantFrom('read file', 'functions.run', '')), input: fc.oneof(fc.jsonValue(), fc.constant(undefined)) });

describe('calls as they are kept in a conversation', () => {
  it('have ids of their own, also beside those of a repaired answer', () => {
    fc.assert(fc.property(fc.array(request), fc.array(request), (repaired, calls) => {
      const known = new Set(repaired.map(({ id }) => id));
      const ids = withOwnIds(calls, [{ role: 'assistant', text: '', toolRequests: repaired }], 1).map(({ id }) => id);
      expect(new Set(ids).size).toBe(calls.length);
      for (const id of ids) {
        expect(known.has(id)).toBe(false);
        expect(id).not.toBe('');
      }
    }));
  });

  it('keep the id a server made where it is the first of its kind', () => {
    expect(withOwnIds([{ id: 'abc123def', tool: 'run_checks', input: {} }], [], 3)).toEqual([{ id: 'abc123def', tool: 'run_checks', input: {} }]);
  });

  it('have a name and arguments that any server takes back', () => {
    fc.assert(fc.property(request, (call) => {
      const kept = keepable(call);
      expect(kept.tool).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(Object.prototype.toString.call(kept.input)).toBe('[object Object]');
    }));
  });

  it('are left as they were where they are well made, and shown as they were written where not', () => {
    const good: ToolRequest = { id: '1', tool: 'run_checks', input: { tree: 'patched' } };
    expect(keepable(good)).toEqual(good);
    expect(keepable({ id: '1', tool: 'functions.run checks', input: '{broken' })).toEqual({ id: '1', tool: 'functions_run_checks', input: { not_an_object: '{broken' } });
  });
});

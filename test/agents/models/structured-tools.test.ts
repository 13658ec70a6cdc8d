import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../../agents/models/contract.ts';
import { fromStructured, toStructured } from '../../../agents/models/structured-tools.ts';

const request: ModelRequest = {
  model: 'm', maxOutputTokens: 10, contextTokens: 1000, deterministic: null, output: null,
  tools: [{ name: 'read', description: 'Reads.', input: { type: 'object' } }, { name: 'finish', description: 'Ends.', input: { type: 'object' } }],
  messages: [
    { role: 'system', text: 'You work.' }, { role: 'user', text: 'Do it.' },
    { role: 'assistant', text: '', toolRequests: [{ id: '1', tool: 'read', input: { path: 'a' } }] }, { role: 'tool', requestId: '1', tool: 'read', text: 'A.' },
  ],
};

const answer = (text: string) => ({ text, toolRequests: [], stop: 'end' as const, usage: null, firstPieceMs: null });

describe('tools for models that have none', () => {
  it('are told of in words, and what was said before is put in words too', () => {
    const plain = toStructured(request);
    expect(plain.tools).toEqual([]);
    expect(plain.output?.schema).toMatchObject({ properties: { tool: { enum: ['read', 'finish'] } } });
    expect(plain.messages[0]).toMatchObject({ role: 'system', text: expect.stringContaining('read: Reads.') });
    expect(plain.messages.slice(2)).toEqual([{ role: 'assistant', text: '{"tool":"read","input":{"path":"a"}}', toolRequests: [] }, { role: 'user', text: 'Answer of read:\nA.' }]);
  });

  it('leaves a question without tools as it is', () => {
    const bare = { ...request, tools: [] };
    expect(toStructured(bare)).toBe(bare);
  });

  it('reads any call back, fenced or not', () => {
    fc.assert(fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (tool, input, fenced) => {
      const text = JSON.stringify({ tool, input });
      const [call] = fromStructured(answer(fenced ? `\`\`\`json\n${text}\n\`\`\`` : text)).toolRequests;
      expect(call?.tool).toBe(tool);
      expect(JSON.stringify(call?.input)).toBe(JSON.stringify(JSON.parse(text).input));
    }));
  });

  it.each(['I will read it.', '{"tool": 3, "input": {}}', '{"tool": "read"}', '[1]', 'null', '{"tool": "read", "input": {}'])('finds no call in %s', (text) => {
    expect(fromStructured(answer(text))).toEqual(answer(text));
  });
});

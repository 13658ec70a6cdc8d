import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from '../../../agents/tools/all.ts';
import { toolNames, type ToolAnswer, type ToolName } from '../../../agents/tools/contract.ts';
import { createToolHost, type ToolHost } from '../../../agents/tools/host.ts';
import type { ToolOperations } from '../../../agents/tools/operations.ts';

interface Recorded {
  readonly called: { callId: string; tool: string }[];
  readonly answered: { callId: string; answer: ToolAnswer }[];
  readonly deeds: string[];
}

/** A host whose operations only note that they were reached. */
function open(grants: readonly ToolName[], maxCalls = 1000, operations?: ToolOperations): { host: ToolHost; recorded: Recorded } {
  const recorded: Recorded = { called: [], answered: [], deeds: [] };
  let id = 0;
  const noting: ToolOperations = {
    readSnapshot: async (input) => (recorded.deeds.push(`read ${input.view}`), { ok: true, value: { view: input.view, text: 'x', cut: null } }),
    applyPatch: async (input) => (recorded.deeds.push(`apply ${input.edits.length}`), { ok: true, value: { files: [] } }),
    proposeTask: async () => (recorded.deeds.push('propose'), { ok: true, value: { accepted: false, title: null, candidates: 0 } }),
  };
  const host = createToolHost({
    grants: new Set(grants), operations: operations ?? noting, maxCalls, signal: new AbortController().signal, newCallId: () => `call-${(id += 1)}`,
    recorder: { called: (call) => recorded.called.push(call), answered: (call) => recorded.answered.push(call) },
  });
  return { host, recorded };
}

describe('the tool host', () => {
  it('knows exactly nine tools, each under its own name', () => {
    expect(Object.keys(allTools)).toEqual([...toolNames]);
    for (const name of toolNames) expect(allTools[name].name).toBe(name);
  });

  it('does a granted call and records both ends of it', async () => {
    const { host, recorded } = open(['read_state_snapshot']);
    expect(await host.call('read_state_snapshot', { view: 'summary' })).toEqual({ outcome: 'ok', output: { view: 'summary', text: 'x', cut: null } });
    expect(recorded.called.map((call) => call.tool)).toEqual(['read_state_snapshot']);
    expect(recorded.answered.map((call) => call.callId)).toEqual(['call-1']);
  });

  it('refuses a tool outside the grants and does nothing', async () => {
    const { host, recorded } = open(['read_state_snapshot']);
    expect(await host.call('apply_patch_in_branch', { edits: [{ kind: 'delete', path: 'a' }] })).toMatchObject({ outcome: 'refused', code: 'not_granted' });
    expect(recorded.deeds).toEqual([]);
    expect(recorded.answered).toHaveLength(1);
  });

  it.each([
    ['publish_live_artifact', { feedSha256: 'a'.repeat(64), events: [] }],
    ['discover_candidate_sources', { sport: 'soccer' }],
    ['run_source_trial', { sourceId: 'a', from: '2026-01-01T00:00:00Z', to: '2026-01-08T00:00:00Z' }],
    ['update_source_registry', { sourceId: 'a', change: 'note', reason: 'r' }],
  ] as const)('answers that %s is not available in this loop yet', async (tool, input) => {
    const { host } = open([tool]);
    expect(await host.call(tool, input)).toMatchObject({ outcome: 'refused', code: 'not_available_in_this_loop' });
  });

  it.each([
    ['a missing field', {}], ['an unknown field', { view: 'summary', shell: 'rm' }], ['a wrong type', { view: 'file', path: 7 }],
    ['a number out of range', { view: 'files', limit: 1e9 }], ['nothing', undefined], ['a list', []], ['a prototype', JSON.parse('{"view":"summary","__proto__":{"a":1}}')],
  ])('refuses %s by the schema', async (_, input) => {
    const { host, recorded } = open(['read_state_snapshot']);
    expect(await host.call('read_state_snapshot', input)).toMatchObject({ outcome: 'refused', code: 'wrong_shape' });
    expect(recorded.deeds).toEqual([]);
  });

  it('stops answering after the calls a step may make', async () => {
    const { host } = open(['propose_task'], 2);
    const input = { candidateId: null, why: 'none' };
    expect((await host.call('propose_task', input)).outcome).toBe('ok');
    expect((await host.call('propose_task', input)).outcome).toBe('ok');
    expect(await host.call('propose_task', input)).toMatchObject({ outcome: 'refused', code: 'too_many_calls' });
  });

  it('turns an answer off its contract, and a throw, into a failed call', async () => {
    const wrong = open(['read_state_snapshot'], 10, { readSnapshot: async () => ({ ok: true, value: { view: 'summary', text: 'x'.repeat(70_000), cut: null } }) });
    expect(await wrong.host.call('read_state_snapshot', { view: 'summary' })).toMatchObject({ outcome: 'failed', code: 'wrong_answer' });
    const thrown = open(['read_state_snapshot'], 10, { readSnapshot: async () => Promise.reject(new Error('boom')) });
    expect(await thrown.host.call('read_state_snapshot', { view: 'summary' })).toMatchObject({ outcome: 'failed', code: 'tool_crashed' });
  });

  it('never throws, never acts outside its grants, and records every call, whatever it is asked', async () => {
    const name = fc.oneof(fc.string(), fc.constantFrom(...toolNames, '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''));
    const deep = fc.letrec((tie) => ({ node: fc.oneof({ maxDepth: 6 }, fc.anything(), fc.array(tie('node')), fc.dictionary(fc.string(), tie('node'))) })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, deep), { maxLength: 20 }), fc.subarray([...toolNames]), async (calls, grants) => {
        const { host, recorded } = open(grants);
        for (const [tool, input] of calls) {
          const answer = await host.call(tool, input);
          expect(['ok', 'refused', 'failed']).toContain(answer.outcome);
          if (!grants.some((granted) => granted === tool)) expect(answer.outcome).toBe('refused');
        }
        expect(recorded.called).toHaveLength(calls.length);
        expect(recorded.answered).toHaveLength(calls.length);
        if (!grants.includes('apply_patch_in_branch')) expect(recorded.deeds.filter((deed) => deed.startsWith('apply'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

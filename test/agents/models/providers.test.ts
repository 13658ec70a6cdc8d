import { createServer } from 'node:http';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallBounds, ModelProvider, ModelRequest } from '../../../agents/models/contract.ts';
import { createOllamaProvider } from '../../../agents/models/ollama.ts';
import { createOpenAiProvider } from '../../../agents/models/openai.ts';
import type { ModelScript, Turn } from '../../support/model-script.ts';
import { startOllamaServer, type OllamaModels } from '../../support/ollama-server.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { ScriptedServer } from '../../support/scripted-server.ts';

const bounds: CallBounds = { headersMs: 300, silenceMs: 300, totalMs: 3000, maxAnswerBytes: 200_000 };
const key = 'sk-test-0123456789abcdef';
const never = new AbortController().signal;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

interface Reached {
  readonly provider: ModelProvider;
  readonly server: ScriptedServer;
}

const ways = {
  openai: async (script: ModelScript, with_: Partial<CallBounds> = {}): Promise<Reached> => {
    const server = kept(await startOpenAiServer(script));
    return { server, provider: createOpenAiProvider({ id: 'o', baseUrl: server.url, apiKey: key, bounds: { ...bounds, ...with_ }, stream: true }) };
  },
  'openai, not streaming': async (script: ModelScript, with_: Partial<CallBounds> = {}): Promise<Reached> => {
    const server = kept(await startOpenAiServer(script));
    return { server, provider: createOpenAiProvider({ id: 'o', baseUrl: server.url, apiKey: key, bounds: { ...bounds, ...with_ }, stream: false }) };
  },
  ollama: async (script: ModelScript, with_: Partial<CallBounds> = {}): Promise<Reached> => {
    const server = kept(await startOllamaServer(script));
    return { server, provider: createOllamaProvider({ id: 'l', baseUrl: server.url, bounds: { ...bounds, ...with_ }, keepAlive: '5m' }) };
  },
} as const;

function kept<Server extends ScriptedServer>(server: Server): Server {
  closers.push(() => server.close());
  return server;
}

const request: ModelRequest = {
  model: 'scripted', maxOutputTokens: 100, contextTokens: 4096, deterministic: null, output: null,
  messages: [{ role: 'system', text: 'You work.' }, { role: 'user', text: 'Do it.' }],
  tools: [{ name: 'read', description: 'Reads.', input: { type: 'object', properties: { path: { type: 'string' } } } }],
};

const two: Turn = { text: 'Both at once.', toolCalls: [{ tool: 'read', input: { path: 'a/ß.ts', n: 3 } }, { tool: 'read', input: {} }] };

describe.each(Object.entries(ways))('a model behind %s', (name, reach) => {
  it('answers with words, calls and its own count of tokens', async () => {
    const { provider, server } = await reach({ turns: [{ ...two, usage: { promptTokens: 12, outputTokens: 7 } }] });
    const pieces: number[] = [];
    const answer = await provider.complete(request, { signal: never, onPiece: (characters) => pieces.push(characters) });
    expect(answer).toMatchObject({ ok: true, value: { text: 'Both at once.', stop: 'tools', usage: { promptTokens: 12, outputTokens: 7 } } });
    if (!answer.ok) return;
    expect(answer.value.toolRequests.map(({ tool, input }) => ({ tool, input }))).toEqual([{ tool: 'read', input: { path: 'a/ß.ts', n: 3 } }, { tool: 'read', input: {} }]);
    expect(new Set(answer.value.toolRequests.map(({ id }) => id)).size).toBe(2);
    expect(answer.value.firstPieceMs).toBeGreaterThan(0);
    if (name !== 'openai, not streaming') expect(pieces).toEqual([...pieces].sort((a, b) => a - b));
    expect(server.requests).toHaveLength(1);
  });

  it('goes on with a conversation that has calls and their answers', async () => {
    const { provider } = await reach({ turns: [{ text: 'Done.' }] });
    const messages: ModelRequest['messages'] = [...request.messages, { role: 'assistant', text: '', toolRequests: [{ id: 'x', tool: 'read', input: { path: 'a' } }, { id: 'y', tool: 'read', input: '{broken' }] }, { role: 'tool', requestId: 'x', tool: 'read', text: 'A' }, { role: 'tool', requestId: 'y', tool: 'read', text: 'refused' }];
    expect(await provider.complete({ ...request, messages }, { signal: never })).toMatchObject({ ok: true, value: { text: 'Done.', stop: 'end', toolRequests: [] } });
  });

  it('is asked for JSON of a given shape', async () => {
    const { provider, server } = await reach({ turns: [{ text: '{"a":1}' }] });
    const schema = { type: 'object', properties: { a: { type: 'integer' } } };
    expect(await provider.complete({ ...request, tools: [], output: { name: 'thing', schema } }, { signal: never })).toMatchObject({ ok: true, value: { text: '{"a":1}' } });
    expect(JSON.stringify(server.requests[0]?.body)).toContain(JSON.stringify(schema));
  });

  it.each([
    ['hang-before-headers', 'model_no_answer'], ['server-error', 'model_server_error'], ['not-authorized', 'model_not_authorized'], ['not-found', 'model_not_found'],
    ['bad-request', 'model_refused_request'], ['quota', 'model_quota'], ['rate-limited', 'model_rate_limited'], ['html', 'model_answer_not_json'], ['huge-line', 'model_answer_too_large'],
  ] as const)('that does %s gives %s', async (fault, code) => {
    const { provider } = await reach({ turns: [{ fault: { kind: fault } }] });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: false, error: { code } });
  });

  it('that asks to be left alone is heard, and believed for an hour at most', async () => {
    const { provider } = await reach({ turns: [{ fault: { kind: 'rate-limited', retryAfter: '30' } }, { fault: { kind: 'rate-limited', retryAfter: '86400' } }, { fault: { kind: 'rate-limited', retryAfter: 'soon' } }] });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ error: { retryAfterMs: 30_000, cost: 'nothing' } });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ error: { retryAfterMs: 3_600_000 } });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ error: { retryAfterMs: null } });
  });

  it.each([[{ promptTokens: -1, outputTokens: 5 }], [{ promptTokens: 1.5, outputTokens: 5 }], [null]])('that counts %j is held not to have counted', async (usage) => {
    const { provider } = await reach({ turns: [{ text: 'x', usage }] });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: true, value: { usage: null } });
  });

  it('says that it stopped at its longest', async () => {
    const { provider } = await reach({ turns: [{ text: 'and then', stop: 'length' }] });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: true, value: { stop: 'length' } });
  });

  it('lets go of the socket at once when the call is cancelled', async () => {
    const { provider, server } = await reach({ turns: [{ fault: { kind: 'hang-before-headers' } }] }, { headersMs: 60_000 });
    const abort = new AbortController();
    const answer = provider.complete(request, { signal: abort.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    abort.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'model_cancelled' } });
    await server.clientGone();
  });

  it('is not called at all when it is cancelled before', async () => {
    const { provider, server } = await reach({ turns: [] });
    expect(await provider.complete(request, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { code: 'model_cancelled' } });
    expect(server.requests).toEqual([]);
  });

  it('is not followed elsewhere, so that no key goes there', async () => {
    const other = kept(await startOpenAiServer({ turns: [{ text: 'caught' }] }));
    const { provider } = await reach({ turns: [{ fault: { kind: 'redirect', to: `${other.url}/chat/completions` } }] });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: false, error: { code: 'model_refused_request' } });
    expect(other.requests).toEqual([]);
  });
});

describe('what a provider says of a failure', () => {
  it('never holds the key', async () => {
    const { provider } = await ways.openai({ turns: [{ fault: { kind: 'not-authorized' } }] });
    const answer = await provider.complete(request, { signal: never });
    expect(JSON.stringify(answer)).toContain('[redacted]');
    expect(JSON.stringify(answer)).not.toContain(key);
  });

  it('is one short line without control characters', async () => {
    const server = createServer((_, response) => void response.writeHead(400, { 'content-type': 'text/plain' }).end(`\u001b[2J\n${'x'.repeat(5000)}\u202e`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    closers.push(() => new Promise((resolve) => server.close(() => resolve())));
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const provider = createOpenAiProvider({ id: 'o', baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: null, bounds, stream: true });
    const answer = await provider.complete(request, { signal: never });
    const message = answer.ok ? '' : answer.error.message;
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(message.length).toBeLessThan(400);
  });

  it('names a port that may not be used, and books nothing for it', async () => {
    const provider = createOllamaProvider({ id: 'l', baseUrl: 'http://127.0.0.1:1', bounds, keepAlive: '5m' });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: false, error: { code: 'model_unreachable', cost: 'nothing' } });
  });

  it('a provider without a key is sent none', async () => {
    const server = kept(await startOpenAiServer({ turns: [{ text: 'x' }] }));
    const provider = createOpenAiProvider({ id: 'o', baseUrl: server.url, apiKey: null, bounds, stream: true });
    expect(await provider.complete(request, { signal: never })).toMatchObject({ ok: true });
    expect(server.requests[0]?.headers['authorization']).toBeUndefined();
  });
});

/** Serves one body cut into the given pieces. */
async function serveCut(body: Buffer, cuts: readonly number[]): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const places = [...new Set(cuts.map((cut) => cut % body.length))].sort((a, b) => a - b);
    const send = (from: number, rest: readonly number[]): void => {
      const [next, ...later] = rest;
      if (next === undefined) return void response.end(body.subarray(from));
      response.write(body.subarray(from, next), () => send(next, later));
    };
    send(0, places);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  }));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

describe('an answer in pieces', () => {
  const words = 'Grüße 🏟️ – “ok”';
  const sse = Buffer.from([
    { choices: [{ delta: { content: words }, finish_reason: null }] },
    { choices: [{ delta: { tool_calls: [{ index: 0, id: 'c', function: { name: 'read', arguments: '{"path":' } }] }, finish_reason: null }] },
    { choices: [{ delta: { tool_calls: [{ index: 0, function: { arguments: '"ß"}' } }] }, finish_reason: 'tool_calls' }] },
    { choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } },
  ].map((event) => `data: ${JSON.stringify(event)}\n\n`).join('') + 'data: [DONE]\n\n');
  const ndjson = Buffer.from([
    { message: { content: words }, done: false },
    { message: { content: '', tool_calls: [{ function: { name: 'read', arguments: { path: 'ß' } } }] }, done: false },
    { message: { content: '' }, done: true, prompt_eval_count: 3, eval_count: 4 },
  ].map((event) => `${JSON.stringify(event)}\n`).join(''));
  const whole = { ok: true, value: { text: words, usage: { promptTokens: 3, outputTokens: 4 }, toolRequests: [{ tool: 'read', input: { path: 'ß' } }] } };

  it('is the same however it is cut (server-sent events)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
      const provider = createOpenAiProvider({ id: 'o', baseUrl: await serveCut(sse, cuts), apiKey: null, bounds, stream: true });
      expect(await provider.complete(request, { signal: never })).toMatchObject(whole);
    }), { numRuns: 25 });
  });

  it('is the same however it is cut (lines of JSON)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
      const provider = createOllamaProvider({ id: 'l', baseUrl: await serveCut(ndjson, cuts), bounds, keepAlive: '5m' });
      expect(await provider.complete(request, { signal: never })).toMatchObject(whole);
    }), { numRuns: 25 });
  });
});

describe('what a provider has', () => {
  it('is listed by OpenAI’s format', async () => {
    const { provider } = await ways.openai({ turns: [] });
    expect(await provider.models(never)).toMatchObject({ ok: true, value: [{ name: 'scripted' }] });
  });

  it('is listed by Ollama with what each model can do and hold', async () => {
    const provider = await ollama({ models: [{ name: 'small', toolCalls: false, contextTokens: 2048 }, { name: 'big', toolCalls: true }] });
    expect(await provider.models(never)).toMatchObject({ ok: true, value: [{ name: 'small', toolCalls: false, contextTokens: 2048, sizeBytes: 4_000_000_000 }, { name: 'big', toolCalls: true, contextTokens: 32_768 }] });
    expect(await provider.model('none', never)).toMatchObject({ ok: false, error: { code: 'model_not_found' } });
  });

  it('is fetched by Ollama with its progress', async () => {
    const provider = await ollama({ models: [], pull: { lines: [{ status: 'pulling manifest' }, { status: 'downloading', completed: 5, total: 10 }, { status: 'success' }] } });
    const heard: unknown[] = [];
    expect(await provider.pull?.('big', (progress) => heard.push(progress), never)).toEqual({ ok: true, value: null });
    expect(heard).toEqual([{ status: 'pulling manifest', completedBytes: null, totalBytes: null }, { status: 'downloading', completedBytes: 5, totalBytes: 10 }, { status: 'success', completedBytes: null, totalBytes: null }]);
  });

  it('says why a fetch failed, and stops one that is cancelled', async () => {
    const failing = await ollama({ models: [], pull: { lines: [{ status: 'pulling manifest' }, { error: 'no such model' }] } });
    expect(await failing.pull?.('x', () => undefined, never)).toMatchObject({ ok: false, error: { message: expect.stringContaining('no such model') } });
    const abort = new AbortController();
    const hanging = await ollama({ models: [], pull: { lines: [{ status: 'pulling manifest' }], hangs: true } });
    expect(await hanging.pull?.('x', () => abort.abort(), abort.signal)).toMatchObject({ ok: false, error: { code: 'model_cancelled' } });
  });

  async function ollama(options: OllamaModels): Promise<ModelProvider> {
    const server = kept(await startOllamaServer({ turns: [] }, options));
    return createOllamaProvider({ id: 'l', baseUrl: server.url, bounds: { ...bounds, silenceMs: 60_000 }, keepAlive: '5m' });
  }
});

import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { asStructuredText, plausibleUsage, type ModelScript, type Received, type Turn } from './model-script.ts';
import { json, startScripted, type Dialect, type ScriptedServer } from './scripted-server.ts';

export interface OllamaServer extends ScriptedServer {
  readonly url: string;
}

export interface OllamaModels {
  readonly models: readonly { readonly name: string; readonly toolCalls: boolean; readonly contextTokens?: number }[];
  /** What a pull says, line by line; it never ends when `hangs`. */
  readonly pull?: { readonly lines: readonly unknown[]; readonly hangs?: boolean };
}

const questionSchema = z.object({ model: z.string(), tools: z.array(z.unknown()).optional() });
const namedSchema = z.object({ model: z.string() });

/** A server that speaks Ollama's format: `/api/chat` as NDJSON, `/api/tags`, `/api/show`, `/api/pull`, `/api/version`. */
export async function startOllamaServer(script: ModelScript, options: OllamaModels = { models: [{ name: 'scripted', toolCalls: true }] }): Promise<OllamaServer> {
  const server = await startScripted(script, dialectFor(options));
  return { ...server, url: server.origin };
}

function dialectFor(options: OllamaModels): Dialect {
  return {
    isQuestion: (path) => path === '/api/chat',
    answer,
    begin: (response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      line(response, { model: 'scripted', message: { role: 'assistant', content: 'Well' }, done: false });
    },
    brokenBody: '{"message": {"content": "Well\n',
    errorBody: (message) => ({ error: message }),
    other: (response, received) => other(response, received, options),
  };
}

function answer(response: ServerResponse, received: Received, turn: Turn): void {
  const question = questionSchema.parse(received.body);
  const structured = question.tools === undefined;
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  for (const piece of (structured ? asStructuredText(turn) : (turn.text ?? '')).match(/[\s\S]{1,40}/g) ?? []) line(response, { model: question.model, message: { role: 'assistant', content: piece }, done: false });
  const calls = structured ? [] : (turn.toolCalls ?? []).map((call) => ({ function: { name: call.tool, arguments: 'rawInput' in call ? call.rawInput : call.input } }));
  if (calls.length > 0) line(response, { model: question.model, message: { role: 'assistant', content: '', tool_calls: calls }, done: false });
  line(response, { model: question.model, message: { role: 'assistant', content: '' }, done: true, done_reason: turn.stop ?? 'stop', ...usageOf(received, turn) });
  response.end();
}

function usageOf(received: Received, turn: Turn): Record<string, number> {
  if (turn.usage === null) return {};
  const usage = turn.usage ?? plausibleUsage(received.bytes, turn);
  return { prompt_eval_count: usage.promptTokens, eval_count: usage.outputTokens };
}

function line(response: ServerResponse, data: unknown): void {
  response.write(`${JSON.stringify(data)}\n`);
}

function other(response: ServerResponse, received: Received, { models, pull }: OllamaModels): void {
  switch (received.path) {
    case '/api/version':
      return json(response, 200, { version: '0.12.0' });
    case '/api/tags':
      return json(response, 200, { models: models.map(({ name }) => ({ name, model: name, size: 4_000_000_000, digest: '0'.repeat(64), details: { family: 'test' } })) });
    case '/api/show': {
      const model = models.find(({ name }) => name === namedSchema.parse(received.body).model);
      if (model === undefined) return json(response, 404, { error: 'model not found' });
      return json(response, 200, { capabilities: ['completion', ...(model.toolCalls ? ['tools'] : [])], model_info: { 'general.architecture': 'test', 'test.context_length': model.contextTokens ?? 32_768 } });
    }
    case '/api/pull':
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      for (const item of pull?.lines ?? []) line(response, item);
      if (pull?.hangs !== true) response.end();
      return;
    default:
      json(response, 404, { error: 'Not here.' });
  }
}

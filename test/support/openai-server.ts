import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { asStructuredText, plausibleUsage, type ModelScript, type Received, type ScriptedCall, type Turn } from './model-script.ts';
import { json, startScripted, type Dialect, type ScriptedServer } from './scripted-server.ts';

export interface OpenAiServer extends ScriptedServer {
  /** The base URL a client is given. */
  readonly url: string;
}

const questionSchema = z.object({ model: z.string(), stream: z.boolean().default(false), tools: z.array(z.unknown()).optional(), stream_options: z.object({ include_usage: z.boolean() }).optional() });

/** A server that speaks the chat completions format, streaming and not. */
export async function startOpenAiServer(script: ModelScript, models: readonly string[] = ['scripted']): Promise<OpenAiServer> {
  const server = await startScripted(script, dialectFor(models));
  return { ...server, url: `${server.origin}/v1` };
}

function dialectFor(models: readonly string[]): Dialect {
  return {
    isQuestion: (path) => path.endsWith('/chat/completions'),
    answer,
    begin: (response, received) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      event(response, chunk(received, { role: 'assistant', content: 'Well' }, null));
    },
    brokenBody: 'data: {"choices": [{"delta": {"content": "Well\n\n',
    errorBody: (message) => ({ error: { message, type: 'error', code: null } }),
    other: (response, { path }) => {
      if (path.endsWith('/models')) return json(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'test' })) });
      return json(response, 404, { error: { message: 'Not here.' } });
    },
  };
}

function answer(response: ServerResponse, received: Received, turn: Turn): void {
  const question = questionSchema.parse(received.body);
  const spoken = question.tools === undefined ? { ...turn, text: asStructuredText(turn), toolCalls: [] } : turn;
  if (question.stream) stream(response, received, spoken, question.stream_options?.include_usage === true);
  else whole(response, received, spoken);
}

function whole(response: ServerResponse, received: Received, turn: Turn): void {
  const calls = (turn.toolCalls ?? []).map((call, index) => ({ id: `call_${index}`, type: 'function', function: { name: call.tool, arguments: argumentsOf(call) } }));
  json(response, 200, {
    id: 'chatcmpl-1', object: 'chat.completion', created: 0, model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content: turn.text ?? null, ...(calls.length === 0 ? {} : { tool_calls: calls }) }, finish_reason: finishOf(turn) }],
    ...usageOf(received, turn),
  });
}

/** Words and arguments come in pieces, as they do from a real server. */
function stream(response: ServerResponse, received: Received, turn: Turn, withUsage: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  event(response, chunk(received, { role: 'assistant', content: '' }, null));
  for (const piece of piecesOf(turn.text ?? '')) event(response, chunk(received, { content: piece }, null));
  for (const [index, call] of (turn.toolCalls ?? []).entries()) {
    event(response, chunk(received, { tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name: call.tool, arguments: '' } }] }, null));
    for (const piece of piecesOf(argumentsOf(call))) event(response, chunk(received, { tool_calls: [{ index, function: { arguments: piece } }] }, null));
  }
  event(response, chunk(received, {}, finishOf(turn)));
  if (withUsage && turn.usage !== null) event(response, { ...frame(), choices: [], ...usageOf(received, turn) });
  response.end('data: [DONE]\n\n');
}

function frame() {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model: 'scripted' };
}

function chunk(_: Received, delta: unknown, finish: string | null): unknown {
  return { ...frame(), choices: [{ index: 0, delta, finish_reason: finish }] };
}

function event(response: ServerResponse, data: unknown): void {
  response.write(`data: ${JSON.stringify(data)}\n\n`);
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[\s\S]{1,40}/g) ?? [];
}

function argumentsOf(call: ScriptedCall): string {
  return 'rawInput' in call ? call.rawInput : JSON.stringify(call.input);
}

function finishOf(turn: Turn): string {
  if (turn.stop === 'length') return 'length';
  return (turn.toolCalls ?? []).length > 0 ? 'tool_calls' : 'stop';
}

function usageOf(received: Received, turn: Turn): Record<string, unknown> {
  if (turn.usage === null) return {};
  const usage = turn.usage ?? plausibleUsage(received.bytes, turn);
  return { usage: { prompt_tokens: usage.promptTokens, completion_tokens: usage.outputTokens, total_tokens: usage.promptTokens + usage.outputTokens } };
}

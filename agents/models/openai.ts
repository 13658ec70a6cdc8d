import type { ClientOptions, OpenAI } from 'openai';
import * as z from 'zod';
import type { Result } from '../workspace.ts';
import { createCallGuard, shortBounds, underGuard, type CallGuard } from './call-guard.ts';
import type { CallBounds, CallOptions, Message, ModelAnswer, ModelFault, ModelInfo, ModelProvider, ModelRequest, ModelResult, ToolRequest } from './contract.ts';
import { modelFault } from './model-fault.ts';
import { inputOf, usageOf } from './usage.ts';

export interface OpenAiOptions {
  readonly id: string;
  /** Any address that speaks chat completions, e.g. `http://127.0.0.1:8080/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly bounds: CallBounds;
  readonly stream: boolean;
}

/**
 * Models behind the chat completions format (https://platform.openai.com/docs/api-reference/chat): hosted ones,
 * llama.cpp, vLLM, LM Studio, an OpenClaw gateway.
 */
export function createOpenAiProvider(options: OpenAiOptions): ModelProvider {
  return {
    id: options.id,
    kind: 'openai',
    complete: (request, call) => complete(options, request, call),
    models: (signal) => listModels(options, signal),
    model: async (name) => ({ ok: true, value: { name, contextTokens: null, toolCalls: null, sizeBytes: null } }),
  };
}

async function clientOf(options: OpenAiOptions, guard: CallGuard): Promise<OpenAI> {
  // Loaded at the first call: the program starts without it.
  const { OpenAI: Client } = await import('openai');
  const settings: ClientOptions = {
    baseURL: options.baseUrl, fetch: guard.fetch, maxRetries: 0, timeout: options.bounds.totalMs + 1000, logLevel: 'off',
    // The client wants a key; what has none is sent no header of that kind.
    apiKey: options.apiKey ?? 'none', organization: null, project: null, webhookSecret: null,
    ...(options.apiKey === null ? { defaultHeaders: { Authorization: null } } : {}),
  };
  return new Client(settings);
}

function complete(options: OpenAiOptions, request: ModelRequest, { signal, onPiece }: CallOptions): Promise<ModelResult> {
  const guard = createCallGuard(options.bounds, signal, options.apiKey);
  return underGuard(guard, (error) => meaningOf(error, guard), async () => {
    const client = await clientOf(options, guard);
    const body = bodyOf(options, request);
    const read = options.stream
      ? await readStream(await client.chat.completions.create({ ...body, stream: true, stream_options: { include_usage: true } }), onPiece)
      : readWhole(await client.chat.completions.create({ ...body, stream: false }));
    return read.ok ? { ok: true, value: { ...read.value, firstPieceMs: guard.firstPieceMs() } } : read;
  });
}

/** The client says of an answer that is not JSON only that it could not be parsed. */
function meaningOf(error: unknown, guard: CallGuard): ModelFault {
  if (error instanceof SyntaxError) return notJson();
  return guard.faultOf(error);
}

function notJson(): ModelFault {
  return modelFault('model_answer_not_json', 'The answer is not what a chat completion looks like.', { next: 'Check that the address is that of an OpenAI-compatible server, often ending in /v1.' });
}

type Body = Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'stream'>;

function bodyOf({ baseUrl }: OpenAiOptions, request: ModelRequest): Body {
  const { output, tools, maxOutputTokens } = request;
  // OpenAI's own models know only the newer name; most compatible servers only the older.
  const longest = new URL(baseUrl).hostname.endsWith('.openai.com') ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens };
  return {
    model: request.model,
    messages: request.messages.map(wireMessage),
    ...longest,
    ...(tools.length === 0 ? {} : { tools: tools.map((tool) => ({ type: 'function' as const, function: { name: tool.name, description: tool.description, parameters: { ...tool.input } } })) }),
    ...(output === null ? {} : { response_format: { type: 'json_schema' as const, json_schema: { name: output.name, schema: { ...output.schema } } } }),
  };
}

function wireMessage(message: Message): OpenAI.ChatCompletionMessageParam {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.text };
    case 'tool':
      return { role: 'tool', tool_call_id: message.requestId, content: message.text };
    case 'assistant':
      return message.toolRequests.length === 0
        ? { role: 'assistant', content: message.text }
        : { role: 'assistant', content: message.text === '' ? null : message.text, tool_calls: message.toolRequests.map(wireCall) };
  }
}

function wireCall({ id, tool, input }: ToolRequest): OpenAI.ChatCompletionMessageToolCall {
  return { id, type: 'function', function: { name: tool, arguments: typeof input === 'string' ? input : JSON.stringify(input) } };
}

const usageSchema = z.object({ prompt_tokens: z.unknown().optional(), completion_tokens: z.unknown().optional() }).nullish();
const finishSchema = z.string().nullish();

const wholeSchema = z.object({
  choices: z.array(z.object({
    message: z.object({
      content: z.string().nullish(),
      tool_calls: z.array(z.object({ id: z.string().nullish(), function: z.object({ name: z.string(), arguments: z.string() }) })).nullish(),
    }),
    finish_reason: finishSchema,
  })).min(1),
  usage: usageSchema,
});

const chunkSchema = z.object({
  choices: z.array(z.object({
    delta: z.object({
      content: z.string().nullish(),
      tool_calls: z.array(z.object({ index: z.int().nonnegative().nullish(), id: z.string().nullish(), function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish() })).nullish(),
    }).nullish(),
    finish_reason: finishSchema,
  })).nullish(),
  usage: usageSchema,
});

type Read = { readonly ok: true; readonly value: Omit<ModelAnswer, 'firstPieceMs'> } | { readonly ok: false; readonly error: ModelFault };

interface PartCall {
  id: string;
  name: string;
  text: string;
}

function readWhole(raw: unknown): Read {
  const parsed = wholeSchema.safeParse(raw);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || choice === undefined) return { ok: false, error: notJson() };
  const calls = (choice.message.tool_calls ?? []).map((call) => ({ id: call.id ?? '', name: call.function.name, text: call.function.arguments }));
  return answerOf(choice.message.content ?? '', calls, choice.finish_reason, parsed.data.usage);
}

async function readStream(chunks: AsyncIterable<unknown>, onPiece: CallOptions['onPiece']): Promise<Read> {
  let text = '';
  let characters = 0;
  let begun = false;
  let finish: string | null | undefined;
  let usage: z.infer<typeof usageSchema>;
  const calls = new Map<number, PartCall>();
  for await (const raw of chunks) {
    const chunk = chunkSchema.safeParse(raw);
    if (!chunk.success) return { ok: false, error: notJson() };
    begun = true;
    usage = chunk.data.usage ?? usage;
    const [choice] = chunk.data.choices ?? [];
    finish = choice?.finish_reason ?? finish;
    const piece = choice?.delta?.content ?? '';
    text += piece;
    for (const call of choice?.delta?.tool_calls ?? []) characters += grow(calls, call);
    characters += piece.length;
    if (characters > 0) onPiece?.(characters);
  }
  if (!begun) return { ok: false, error: notJson() };
  if (finish === undefined || finish === null) return { ok: false, error: modelFault('model_stream_cut', 'The answer broke off before it was done.') };
  return answerOf(text, [...calls.values()], finish, usage);
}

/** A call comes in pieces; the first has its id and name, each has a part of its arguments. */
function grow(calls: Map<number, PartCall>, piece: { readonly index?: number | null | undefined; readonly id?: string | null | undefined; readonly function?: { readonly name?: string | null | undefined; readonly arguments?: string | null | undefined } | null | undefined }): number {
  const index = piece.index ?? calls.size;
  const call = calls.get(index) ?? { id: '', name: '', text: '' };
  calls.set(index, call);
  call.id ||= piece.id ?? '';
  call.name += piece.function?.name ?? '';
  call.text += piece.function?.arguments ?? '';
  return piece.function?.arguments?.length ?? 0;
}

function answerOf(text: string, calls: readonly PartCall[], finish: string | null | undefined, usage: z.infer<typeof usageSchema>): Read {
  const toolRequests = calls.map((call, index): ToolRequest => ({ id: uniqueId(calls, index), tool: call.name, input: inputOf(call.text) }));
  return { ok: true, value: { text, toolRequests, stop: stopOf(finish, toolRequests.length), usage: usageOf(usage?.prompt_tokens, usage?.completion_tokens) } };
}

/** Some servers give every call the same id, or none. */
function uniqueId(calls: readonly PartCall[], index: number): string {
  const id = calls[index]?.id ?? '';
  const alone = id !== '' && calls.findIndex((call) => call.id === id) === index;
  return alone ? id : `call_${index}`;
}

function stopOf(finish: string | null | undefined, calls: number): ModelAnswer['stop'] {
  if (finish === 'length') return 'length';
  if (finish === 'content_filter') return 'filtered';
  return calls > 0 ? 'tools' : 'end';
}

const listSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

function listModels(options: OpenAiOptions, signal: AbortSignal): Promise<Result<readonly ModelInfo[]>> {
  const guard = createCallGuard(shortBounds(options.bounds), signal, options.apiKey);
  return underGuard(guard, (error) => meaningOf(error, guard), async () => {
    const client = await clientOf(options, guard);
    const listed = listSchema.safeParse(await client.models.list().then((page) => ({ data: page.data })));
    if (!listed.success) return { ok: false, error: notJson() };
    return { ok: true, value: listed.data.data.map(({ id }) => ({ name: id, contextTokens: null, toolCalls: null, sizeBytes: null })) };
  });
}

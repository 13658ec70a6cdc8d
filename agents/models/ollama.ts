import type { ChatRequest, Message as OllamaMessage, Ollama } from 'ollama';
import * as z from 'zod';
import type { Result } from '../workspace.ts';
import { createCallGuard, shortBounds, underGuard, type CallGuard, type Guarded } from './call-guard.ts';
import type { CallBounds, CallOptions, Message, ModelAnswer, ModelFault, ModelInfo, ModelProvider, ModelRequest, ModelResult, PullProgress, ToolRequest } from './contract.ts';
import { modelFault, providerWords } from './model-fault.ts';
import { checkedLines } from './ndjson.ts';
import { usageOf } from './usage.ts';

export interface OllamaOptions {
  readonly id: string;
  readonly baseUrl: string;
  readonly bounds: CallBounds;
  /** How long a model stays in memory after a call, e.g. `5m`. */
  readonly keepAlive: string;
}

/** Models of an Ollama server (https://docs.ollama.com/api). */
export function createOllamaProvider(options: OllamaOptions): ModelProvider {
  return {
    id: options.id,
    kind: 'ollama',
    complete: (request, call) => complete(options, request, call),
    models: (signal) => listModels(options, signal),
    model: (name, signal) => guarded(options, signal, async (client) => showModel(client, name, null)),
    pull: (name, onProgress, signal) => pull(options, name, onProgress, signal),
  };
}

async function clientOf({ baseUrl }: OllamaOptions, guard: CallGuard): Promise<Ollama> {
  // Loaded at the first call: the program starts without it. Its own abort would end all its calls, so each has its own.
  const { Ollama: Client } = await import('ollama');
  return new Client({ host: baseUrl, fetch: checkedLines(guard) });
}

function complete(options: OllamaOptions, request: ModelRequest, { signal, onPiece }: CallOptions): Promise<ModelResult> {
  const guard = createCallGuard(options.bounds, signal, null);
  return underGuard(guard, (error) => meaningOf(error, guard), async () => {
    const client = await clientOf(options, guard);
    const read = await readStream(await client.chat({ ...bodyOf(options, request), stream: true }), onPiece);
    return read.ok ? { ok: true, value: { ...read.value, firstPieceMs: guard.firstPieceMs() } } : read;
  });
}

/** The client tells a stream that ended too early, and an error the server wrote into it, by its words alone. */
function meaningOf(error: unknown, guard: CallGuard): ModelFault {
  const fault = guard.faultOf(error);
  if (fault.code !== 'model_stream_cut' || !(error instanceof Error) || error.cause !== undefined) return fault;
  if (error.message.startsWith('Did not receive done')) return modelFault('model_stream_cut', 'The answer broke off before it was done.');
  return error instanceof TypeError ? fault : modelFault('model_server_error', `The provider failed. It says: ${providerWords(error.message, null)}`);
}

function bodyOf({ keepAlive }: OllamaOptions, request: ModelRequest): ChatRequest {
  const { tools, output } = request;
  return {
    model: request.model,
    messages: request.messages.map(wireMessage),
    keep_alive: keepAlive,
    options: { num_ctx: request.contextTokens, num_predict: request.maxOutputTokens, temperature: 0 },
    ...(tools.length === 0 ? {} : { tools: tools.map((tool) => ({ type: 'function', function: { name: tool.name, description: tool.description, parameters: tool.input } })) }),
    ...(output === null ? {} : { format: output.schema }),
  };
}

function wireMessage(message: Message): OllamaMessage {
  if (message.role === 'tool') return { role: 'tool', content: message.text, tool_name: message.tool };
  if (message.role !== 'assistant' || message.toolRequests.length === 0) return { role: message.role, content: message.text };
  return { role: 'assistant', content: message.text, tool_calls: message.toolRequests.map((call) => ({ function: { name: call.tool, arguments: asObject(call.input) } })) };
}

/** The wire knows only objects as arguments; what was something else is shown as it was written. */
function asObject(input: unknown): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(input);
  return parsed.success ? parsed.data : { raw: input };
}

const chunkSchema = z.object({
  message: z.object({
    content: z.string().nullish(),
    tool_calls: z.array(z.object({ function: z.object({ name: z.string(), arguments: z.unknown().optional() }) })).nullish(),
  }).nullish(),
  done: z.boolean().nullish(),
  done_reason: z.string().nullish(),
  prompt_eval_count: z.unknown().optional(),
  eval_count: z.unknown().optional(),
});

type Read = { readonly ok: true; readonly value: Omit<ModelAnswer, 'firstPieceMs'> } | { readonly ok: false; readonly error: ModelFault };

async function readStream(chunks: AsyncIterable<unknown>, onPiece: CallOptions['onPiece']): Promise<Read> {
  let text = '';
  let characters = 0;
  const toolRequests: ToolRequest[] = [];
  for await (const raw of chunks) {
    const chunk = chunkSchema.safeParse(raw);
    if (!chunk.success) return { ok: false, error: notOllama() };
    const { message, done, done_reason: reason, prompt_eval_count: prompt, eval_count: output } = chunk.data;
    const piece = message?.content ?? '';
    text += piece;
    for (const call of message?.tool_calls ?? []) {
      toolRequests.push({ id: `call_${toolRequests.length}`, tool: call.function.name, input: call.function.arguments });
      characters += JSON.stringify(call.function.arguments ?? null).length;
    }
    characters += piece.length;
    if (characters > 0) onPiece?.(characters);
    if (done === true) return { ok: true, value: { text, toolRequests, stop: reason === 'length' ? 'length' : toolRequests.length > 0 ? 'tools' : 'end', usage: usageOf(prompt, output) } };
  }
  return { ok: false, error: modelFault('model_stream_cut', 'The answer broke off before it was done.') };
}

function notOllama(): ModelFault {
  return modelFault('model_answer_not_json', 'The answer is not what Ollama sends.', { next: 'Check that the address is that of an Ollama server.' });
}

function guarded<T>(options: OllamaOptions, signal: AbortSignal, work: (client: Ollama) => Promise<Guarded<T>>): Promise<Guarded<T>> {
  const guard = createCallGuard(shortBounds(options.bounds), signal, null);
  return underGuard(guard, (error) => meaningOf(error, guard), async () => work(await clientOf(options, guard)));
}

const tagsSchema = z.object({ models: z.array(z.object({ name: z.string(), size: z.number().nullish() })) });
const showSchema = z.object({ capabilities: z.array(z.string()).nullish(), model_info: z.record(z.string(), z.unknown()).nullish() });

/** More installed models than these are listed without what each can do. */
const shownModels = 30;

async function listModels(options: OllamaOptions, signal: AbortSignal): Promise<Result<readonly ModelInfo[]>> {
  const tags = await guarded(options, signal, async (client): Promise<Guarded<z.infer<typeof tagsSchema>>> => {
    const parsed = tagsSchema.safeParse(await client.list());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: notOllama() };
  });
  if (!tags.ok) return tags;
  const infos = tags.value.models.map(async ({ name, size }, index): Promise<ModelInfo> => {
    const plain = { name, contextTokens: null, toolCalls: null, sizeBytes: size ?? null };
    if (index >= shownModels) return plain;
    const shown = await guarded(options, signal, (client) => showModel(client, name, size ?? null));
    return shown.ok ? shown.value : plain;
  });
  return { ok: true, value: await Promise.all(infos) };
}

async function showModel(client: Ollama, name: string, sizeBytes: number | null): Promise<Guarded<ModelInfo>> {
  const parsed = showSchema.safeParse(await client.show({ model: name }));
  if (!parsed.success) return { ok: false, error: notOllama() };
  const { capabilities, model_info: info } = parsed.data;
  const context = Object.entries(info ?? {}).find(([key]) => key.endsWith('.context_length'))?.[1];
  return { ok: true, value: { name, sizeBytes, toolCalls: capabilities?.includes('tools') ?? null, contextTokens: typeof context === 'number' && context > 0 ? context : null } };
}

const progressSchema = z.object({ status: z.string(), completed: z.number().nullish(), total: z.number().nullish() });
/** A pull may take hours; only silence ends it. */
const longestPullMs = 24 * 3_600_000;

function pull(options: OllamaOptions, name: string, onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<Result<null>> {
  const guard = createCallGuard({ ...options.bounds, totalMs: longestPullMs, silenceMs: Math.max(options.bounds.silenceMs, 60_000), maxAnswerBytes: 64 * 1024 * 1024 }, signal, null);
  return underGuard(guard, (error) => meaningOf(error, guard), async () => {
    const client = await clientOf(options, guard);
    for await (const raw of await client.pull({ model: name, stream: true })) {
      const parsed = progressSchema.safeParse(raw);
      if (!parsed.success) return { ok: false, error: notOllama() };
      const { status, completed, total } = parsed.data;
      onProgress({ status, completedBytes: completed ?? null, totalBytes: total ?? null });
    }
    return { ok: true, value: null };
  });
}

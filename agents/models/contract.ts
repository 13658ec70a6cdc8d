import type { Fault, Result } from '../workspace.ts';

/** A JSON Schema (draft 2020-12) as data, e.g. from `z.toJSONSchema`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A tool as a model is told of it. */
export interface ToolDescription {
  readonly name: string;
  readonly description: string;
  readonly input: JsonSchema;
}

/** A model's wish to call a tool. `input` is parsed JSON; where it was not JSON it is the raw text, and the tool host refuses it. */
export interface ToolRequest {
  /** Unique within the conversation; made up by the provider's file where the wire has none. */
  readonly id: string;
  readonly tool: string;
  readonly input: unknown;
}

export type Message =
  | { readonly role: 'system' | 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly toolRequests: readonly ToolRequest[] }
  | { readonly role: 'tool'; readonly requestId: string; readonly tool: string; readonly text: string };

/** One question to one model, in words that no provider owns. */
export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly Message[];
  /** Empty where the model may not ask for tools. */
  readonly tools: readonly ToolDescription[];
  /** Set where the answer has to be JSON of this shape; never together with tools. */
  readonly output: { readonly name: string; readonly schema: JsonSchema } | null;
  readonly maxOutputTokens: number;
  /** Tokens the model is to keep of prompt and answer together; a provider that can't set it ignores it. */
  readonly contextTokens: number;
  /** What the role's deterministic form answers to the same question, as JSON text; null where it has none. Only `builtin` reads it. */
  readonly deterministic: string | null;
}

/** Tokens as the provider counted them. */
export interface Usage {
  readonly promptTokens: number;
  readonly outputTokens: number;
}

export interface ModelAnswer {
  readonly text: string;
  readonly toolRequests: readonly ToolRequest[];
  /** Why it stopped: `length` means that the output was cut off at its maximum. */
  readonly stop: 'end' | 'tools' | 'length' | 'filtered';
  /** Null where the provider did not say, or said something that can't be (negative, not a whole number). */
  readonly usage: Usage | null;
  /** Milliseconds of the monotonic clock until the first piece of the answer. */
  readonly firstPieceMs: number | null;
}

/** Why a model gave no usable answer. Callers branch on the code. */
export const modelFaultCodes = [
  'model_unreachable', // connect refused, no such host, TLS
  'model_no_answer', // connected, but no headers in time
  'model_stalled', // the stream went silent
  'model_timed_out', // the whole call took longer than it may
  'model_stream_cut', // the stream ended before it was done
  'model_rate_limited', // 429
  'model_quota', // 402, or a 429 that says the account is out of credit
  'model_server_error', // 5xx
  'model_not_authorized', // 401, 403
  'model_not_found', // 404, unknown model
  'model_refused_request', // any other 4xx
  'model_answer_not_json', // the body is not what the wire format says
  'model_answer_too_large',
  'model_answer_cut', // stopped at its maximum length with nothing usable
  'model_answer_invalid', // after one repair still not of the shape that was asked for
  'model_no_deterministic_form', // builtin was asked for what only a model can do
  'model_circuit_open', // its recent calls broke the service level; not asked
  'model_not_allowed', // a cap or a setting forbids the call; not asked
  'model_cancelled',
] as const;
export type ModelFaultCode = (typeof modelFaultCodes)[number];

export interface ModelFault extends Fault {
  readonly code: ModelFaultCode;
  /** How long the provider asked to be left alone, from `Retry-After`; null where it did not say. */
  readonly retryAfterMs: number | null;
  /** What the call can have cost: `nothing` where it never reached a model, `unknown` where it may have been worked on. */
  readonly cost: 'nothing' | 'unknown';
}

export type ModelResult = { readonly ok: true; readonly value: ModelAnswer } | { readonly ok: false; readonly error: ModelFault };

export interface CallOptions {
  /** Closes the socket when aborted. */
  readonly signal: AbortSignal;
  /** Hears pieces of the answer as they come: how many characters there are so far. Never stored. */
  readonly onPiece?: (characters: number) => void;
}

/** Bounds of one call, in milliseconds of the monotonic clock and bytes. */
export interface CallBounds {
  /** Until the headers are there. */
  readonly headersMs: number;
  /** Between two pieces of a stream. */
  readonly silenceMs: number;
  readonly totalMs: number;
  readonly maxAnswerBytes: number;
}

/** What is known of a model that a provider has. Null where the provider does not say. */
export interface ModelInfo {
  readonly name: string;
  readonly contextTokens: number | null;
  readonly toolCalls: boolean | null;
  readonly sizeBytes: number | null;
}

export interface PullProgress {
  readonly status: string;
  readonly completedBytes: number | null;
  readonly totalBytes: number | null;
}

/** One way to reach models. It knows its own wire format and nothing of roles, money or policy. It never throws and never retries. */
export interface ModelProvider {
  /** The id it has in the settings, e.g. `openai`. */
  readonly id: string;
  readonly kind: 'openai' | 'ollama' | 'builtin';
  complete(request: ModelRequest, options: CallOptions): Promise<ModelResult>;
  /** Installed or offered models, by name. Also the test of the connection. */
  models(signal: AbortSignal): Promise<Result<readonly ModelInfo[]>>;
  /** One model's facts; cheap enough to ask before a run. */
  model(name: string, signal: AbortSignal): Promise<Result<ModelInfo>>;
  /** Fetches a model, where the provider can. */
  pull?(name: string, onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<Result<null>>;
}

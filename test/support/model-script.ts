/** What a scripted model says in one turn, in words that no provider owns. */
export interface Turn {
  readonly text?: string | undefined;
  readonly toolCalls?: readonly ScriptedCall[] | undefined;
  /** Left out: a plausible count. Null: the provider says nothing. Otherwise what it says, however odd. */
  readonly usage?: { readonly promptTokens: number; readonly outputTokens: number } | null | undefined;
  readonly fault?: ScriptedFault | undefined;
  readonly stop?: 'length' | undefined;
}

export type ScriptedCall = { readonly tool: string; readonly input: unknown } | { readonly tool: string; readonly rawInput: string };

export type ScriptedFault =
  | { readonly kind: 'hang-before-headers' | 'stall-mid-stream' | 'cut-mid-stream' | 'quota' | 'server-error' | 'not-authorized' | 'not-found' | 'bad-request' | 'html' | 'invalid-json' | 'huge' | 'huge-line' }
  | { readonly kind: 'rate-limited'; readonly retryAfter?: string }
  | { readonly kind: 'redirect'; readonly to: string };

/** A turn may look at what was asked. */
export type ScriptedTurn = Turn | ((request: Received) => Turn);

export interface ModelScript {
  readonly turns: readonly ScriptedTurn[];
}

/** A request as a server got it. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** Size of the body as it came. */
  readonly bytes: number;
  /** Set when the client closed the connection before the answer was whole. */
  closedByClient: boolean;
}

/** Tokens a tokenizer could have counted: one for three bytes. */
export function plausibleUsage(bytes: number, turn: Turn): { readonly promptTokens: number; readonly outputTokens: number } {
  return { promptTokens: Math.ceil(bytes / 4), outputTokens: Math.ceil(JSON.stringify([turn.text, turn.toolCalls]).length / 4) };
}

/** The turn as a model without tool calls puts it: JSON of one call. */
export function asStructuredText(turn: Turn): string {
  const [call] = turn.toolCalls ?? [];
  if (call === undefined) return turn.text ?? '';
  return 'rawInput' in call ? call.rawInput : JSON.stringify({ tool: call.tool, input: call.input });
}

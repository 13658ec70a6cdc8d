import type { Message } from './models/contract.ts';
import type { Fault } from './workspace.ts';

/** Turns at the end of a conversation that are always kept whole. */
const keptTurns = 2;
/** Assistant text, or what a tool was asked, beyond this is shortened in old turns. */
const longText = 600;

export type Compacted = { readonly ok: true; readonly messages: readonly Message[]; readonly removed: number } | { readonly ok: false; readonly error: Fault };

/**
 * An estimate of a conversation's tokens: a third of its bytes as JSON. Code and English come to 3 to 4 bytes a
 * token with today's tokenizers, so it is rather too high than too low.
 */
export function estimateTokens(value: unknown): number {
  return Math.ceil(bytesOf(value) / bytesPerToken);
}

const bytesPerToken = 3;

/** Bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');
}

/**
 * Makes a conversation fit `budget` tokens, always in the same way: old tool results become one line that says what
 * they were, oldest first, then long words of the model in old turns are shortened. What the host said first and the
 * last two turns stay as they are; requests and their answers stay together.
 */
export function compact(messages: readonly Message[], budget: number): Compacted {
  const fitted = [...messages];
  let removed = 0;
  let bytes = bytesOf(messages);
  const last = lastCompactable(messages);
  for (const shorten of [stubOf, shortened]) {
    for (let index = 0; index < last && bytes > budget * bytesPerToken; index += 1) {
      const message = fitted[index];
      const shorter = message === undefined ? undefined : shorten(message);
      if (message === undefined || shorter === undefined || shorter === message) continue;
      fitted[index] = shorter;
      bytes += bytesOf(shorter) - bytesOf(message);
      removed += 1;
    }
  }
  if (bytes <= budget * bytesPerToken) return { ok: true, messages: fitted, removed };
  return { ok: false, error: { code: 'context_full', message: `The conversation no longer fits the model’s ${Math.max(0, budget)} tokens.`, next: 'Give a smaller task, or a model that holds more.' } };
}

/** The place where the last turns begin; nothing from there on is touched. */
function lastCompactable(messages: readonly Message[]): number {
  const turns = messages.flatMap((message, index) => (message.role === 'assistant' ? [index] : []));
  return turns.at(-keptTurns) ?? 0;
}

const stubStart = '[shown earlier, left out now';

function stubOf(message: Message): Message {
  if (message.role !== 'tool' || message.text.startsWith(stubStart)) return message;
  const stub = `${stubStart}: ${message.tool}, ${message.text.length} characters. Call it again if you need it.]`;
  return stub.length < message.text.length ? { ...message, text: stub } : message;
}

function shortened(message: Message): Message {
  if (message.role !== 'assistant') return message;
  const toolRequests = message.toolRequests.map((request) => (JSON.stringify(request.input ?? null).length > longText ? { ...request, input: { left_out: 'shown earlier' } } : request));
  const changed = message.text.length > longText || toolRequests.some((request, index) => request !== message.toolRequests[index]);
  return changed ? { ...message, text: message.text.slice(0, longText).toWellFormed(), toolRequests } : message;
}

import type { Message, ToolRequest } from './models/contract.ts';

/**
 * Some servers count their calls anew in each answer: within a conversation each call gets an id of its own. An id a
 * server made is kept where it can be, as some take back no others.
 */
export function withOwnIds(calls: readonly ToolRequest[], before: readonly Message[], turn: number): readonly ToolRequest[] {
  const known = new Set(before.flatMap((message) => (message.role === 'assistant' ? message.toolRequests.map(({ id }) => id) : [])));
  return calls.map((call, index) => {
    let id = call.id;
    for (let more = 0; known.has(id) || id === '' || id.length > longestId; more += 1) id = `call_${turn}_${index}${'x'.repeat(more)}`;
    known.add(id);
    return { ...call, id };
  });
}

const longestId = 64;
const longestName = 64;
/** Characters of arguments that were no JSON, as far as the model is shown them again. */
const longestRaw = 600;

/**
 * A call as it is put back into the conversation. Servers refuse a whole conversation over one name or one piece of
 * JSON they would not have written themselves, so what a model made up is put into a form that any of them takes; the
 * tool host has seen it as it was.
 */
export function keepable(call: ToolRequest): ToolRequest {
  return { id: call.id, tool: call.tool.slice(0, longestName).replaceAll(/[^A-Za-z0-9_-]/g, '_') || 'unnamed', input: inputOf(call.input) };
}

function inputOf(input: unknown): unknown {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  const raw = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return { not_an_object: raw.slice(0, longestRaw).toWellFormed() };
}

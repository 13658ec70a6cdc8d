import type { Message, ModelAnswer, ModelRequest, ToolDescription } from './contract.ts';

/**
 * For models that have no tool calls of their own: the tools are told of in words, and each answer is JSON of the
 * shape `{"tool": NAME, "input": {…}}`, one call a turn.
 */
export function toStructured(request: ModelRequest): ModelRequest {
  if (request.tools.length === 0) return request;
  return { ...request, messages: withTools(request.messages, request.tools), tools: [], output: { name: 'tool_call', schema: callSchema(request.tools) } };
}

/** Reads the call back. What is not such JSON stays text, and whoever reads the answer finds no call in it. */
export function fromStructured(answer: ModelAnswer): ModelAnswer {
  const call = callIn(answer.text);
  if (call === null) return answer;
  return { ...answer, text: '', toolRequests: [{ id: 'call', tool: call.tool, input: call.input }], stop: 'tools' };
}

function callSchema(tools: readonly ToolDescription[]): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    properties: { tool: { type: 'string', enum: tools.map((tool) => tool.name) }, input: { type: 'object' } },
    required: ['tool', 'input'],
  };
}

function withTools(messages: readonly Message[], tools: readonly ToolDescription[]): readonly Message[] {
  const told = `Answer each time with one JSON object and nothing else: {"tool": NAME, "input": {…}}. The tools:\n${tools.map((tool) => `${tool.name}: ${tool.description} Input: ${JSON.stringify(tool.input)}`).join('\n')}`;
  const [first, ...rest] = messages.flatMap(inWords);
  if (first?.role === 'system') return [{ role: 'system', text: `${first.text}\n${told}` }, ...rest];
  return [{ role: 'system', text: told }, ...(first === undefined ? [] : [first]), ...rest];
}

function inWords(message: Message): readonly Message[] {
  if (message.role === 'tool') return [{ role: 'user', text: `Answer of ${message.tool}:\n${message.text}` }];
  if (message.role !== 'assistant' || message.toolRequests.length === 0) return [message];
  return message.toolRequests.map((call) => ({ role: 'assistant', text: JSON.stringify({ tool: call.tool, input: call.input }), toolRequests: [] }));
}

function callIn(text: string): { readonly tool: string; readonly input: unknown } | null {
  let json: unknown;
  try {
    json = JSON.parse(/^\s*```(?:json)?\n([\s\S]*)\n```\s*$/.exec(text)?.[1] ?? text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || !('tool' in json) || !('input' in json) || typeof json.tool !== 'string') return null;
  return { tool: json.tool, input: json.input };
}

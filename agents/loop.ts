import { nameOf, type Ask, type Attempt, type Candidate } from './models/ask.ts';
import type { Message, ToolRequest } from './models/contract.ts';
import { bytesOf, compact, estimateTokens } from './compaction.ts';
import { aboutData, asData } from './material.ts';
import type { Role } from './roles/role.ts';
import { shownAnswer } from './tool-answers.ts';
import { describeTools, schemaFor } from './tool-description.ts';
import { keepable, withOwnIds } from './tool-requests.ts';
import type { ToolHost } from './tools/host.ts';
import { readOutput, readTurn } from './turn.ts';
import type { Fault } from './workspace.ts';

export interface AgentOptions<Input, Output> {
  readonly role: Role<Input, Output>;
  readonly input: Input;
  readonly ask: Ask;
  /** The gate: all it can do. */
  readonly tools: ToolHost;
  /** Marks where outside text begins and ends; not known to whoever wrote that text. */
  readonly boundary: string;
  readonly redact: (text: string) => string;
  /** The smallest window of the models that may be asked, in tokens. */
  readonly contextTokens: number;
  readonly emit: (event: AgentEvent) => void;
  readonly signal: AbortSignal;
}

export type AgentEvent =
  | { readonly kind: 'turn'; readonly turn: number }
  | { readonly kind: 'piece'; readonly by: Candidate; readonly characters: number }
  | { readonly kind: 'tool'; readonly tool: string }
  | { readonly kind: 'compacted'; readonly messages: number };

export type AgentEnd<Output> =
  | { readonly ok: true; readonly value: Output; readonly by: string; readonly turns: number }
  | { readonly ok: false; readonly error: Fault; readonly attempts: readonly Attempt[] };

/** Calls of one turn that are made; the rest is neither made nor kept, and the model is told so. */
const callsPerTurn = 16;
/** Bytes kept for each answer to come: its envelope, its marks, and a beginning. */
const leastRoom = 800;

/**
 * Lets a model play a role: ask, gate, run the tool, put the answer back, until it finishes, is out of turns, or
 * nobody can answer. Nothing a model says throws, and nothing it says is an action but a tool call.
 */
export async function runAgent<Input, Output>(options: AgentOptions<Input, Output>): Promise<AgentEnd<Output>> {
  const { role } = options;
  return role.tools.length === 0 ? answerOnce(options, opening(options)) : converse(options, opening(options));
}

function opening<Input, Output>({ role, input, boundary, redact }: AgentOptions<Input, Output>): readonly Message[] {
  const { task, materials } = role.brief(input);
  const data = materials.map((material) => asData({ ...material, text: redact(material.text) }, boundary));
  return [
    { role: 'system', text: `${role.prompt}\n${aboutData(boundary)}` },
    { role: 'user', text: [redact(task), ...data].join('\n\n') },
  ];
}

async function answerOnce<Input, Output>(options: AgentOptions<Input, Output>, messages: readonly Message[]): Promise<AgentEnd<Output>> {
  const { role } = options;
  const schema = schemaFor(role.output);
  // Some servers cut the beginning of what doesn't fit without a word. Who has a deterministic form can't do worse than that.
  const fitted = compact(messages, budgetOf(options, schema));
  if (!fitted.ok && role.deterministic === null) return { ok: false, error: fitted.error, attempts: [] };
  options.emit({ kind: 'turn', turn: 1 });
  const question = { messages, tools: [], output: { name: role.name, schema }, maxOutputTokens: role.maxOutputTokens, deterministic: deterministicForm(options) };
  const asked = await options.ask(question, (answer) => readOutput(answer, role.output), askOptions(options));
  return asked.ok ? { ok: true, value: asked.value, by: nameOf(asked.by), turns: 1 } : { ok: false, error: asked.error, attempts: asked.attempts };
}

async function converse<Input, Output>(options: AgentOptions<Input, Output>, opened: readonly Message[]): Promise<AgentEnd<Output>> {
  const { role, signal } = options;
  const tools = describeTools(role.tools, role.output);
  const budget = budgetOf(options, tools);
  let messages = opened;
  for (let turn = 1; turn <= role.maxTurns; turn += 1) {
    const fitted = compact(messages, budget);
    if (!fitted.ok) return { ok: false, error: fitted.error, attempts: [] };
    if (fitted.removed > 0) options.emit({ kind: 'compacted', messages: fitted.removed });
    options.emit({ kind: 'turn', turn });
    const question = { messages: fitted.messages, tools, output: null, maxOutputTokens: role.maxOutputTokens, deterministic: deterministicForm(options) };
    const asked = await options.ask(question, (answer) => readTurn(answer, role.output), askOptions(options));
    if (!asked.ok) return { ok: false, error: asked.error, attempts: asked.attempts };
    const { finish } = asked.value;
    const calls = withOwnIds(asked.value.calls.slice(0, callsPerTurn), asked.messages, turn);
    const answers = await callTools(options, calls, asked.value.calls.length - calls.length, budget);
    if (signal.aborted) return { ok: false, error: cancelled, attempts: [] };
    if (finish !== null) return { ok: true, value: finish.value, by: nameOf(asked.by), turns: turn };
    messages = [...asked.messages, { role: 'assistant', text: asked.answer.text, toolRequests: calls.map(keepable) }, ...answers];
  }
  return { ok: false, error: outOfTurns(role), attempts: [] };
}

/** Tokens that the messages may take: what is left beside the answer and what else is sent with each question. */
function budgetOf<Input, Output>({ contextTokens, role }: AgentOptions<Input, Output>, sentAlong: unknown): number {
  return contextTokens - role.maxOutputTokens - estimateTokens(sentAlong);
}

function askOptions<Input, Output>({ signal, emit }: AgentOptions<Input, Output>) {
  return { signal, onPiece: (by: Candidate, characters: number): void => emit({ kind: 'piece', by, characters }) };
}

function deterministicForm<Input, Output>({ role, input }: AgentOptions<Input, Output>): string | null {
  return role.deterministic === null ? null : JSON.stringify(role.deterministic(input));
}

/**
 * Makes the calls one after the other, in the order they were asked for: a later one may rest on an earlier one. The
 * calls of a turn and their answers share a third of the budget, which is as many bytes as the budget has tokens, so
 * that the last two turns, which are never shortened, leave room for the task. Each keeps a little for those behind it.
 */
async function callTools<Input, Output>(options: AgentOptions<Input, Output>, calls: readonly ToolRequest[], notMade: number, budget: number): Promise<readonly Message[]> {
  const answers: Message[] = [];
  let room = budget - bytesOf(calls);
  for (const [index, call] of calls.entries()) {
    if (options.signal.aborted) break;
    const behind = calls.length - 1 - index;
    const text = await callTool(options, call, room - behind * leastRoom);
    const rest = behind === 0 && notMade > 0 ? `\n${notMade} more calls were not made: at most ${callsPerTurn} are made in one turn.` : '';
    const answer: Message = { role: 'tool', requestId: call.id, tool: keepable(call).tool, text: `${text}${rest}` };
    answers.push(answer);
    room -= bytesOf(answer);
  }
  return answers;
}

async function callTool<Input, Output>({ tools, emit, boundary, redact }: AgentOptions<Input, Output>, call: ToolRequest, room: number): Promise<string> {
  emit({ kind: 'tool', tool: call.tool.slice(0, 100) });
  return shownAnswer(await tools.call(call.tool, call.input), call.tool, { boundary, redact, room });
}

const cancelled: Fault = { code: 'cancelled', message: 'The run was cancelled.', next: 'Start a new run when you want one.' };

function outOfTurns<Input, Output>(role: Role<Input, Output>): Fault {
  return { code: 'agent_turns_used_up', message: `The ${role.name} did not finish within its ${role.maxTurns} turns.`, next: 'Look at the timeline for what it tried; give a smaller task, or another model.' };
}

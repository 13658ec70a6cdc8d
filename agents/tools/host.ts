import { allTools } from './all.ts';
import { toolNames, type ToolAnswer, type ToolName } from './contract.ts';
import type { ToolOperations } from './operations.ts';

/** What is told about a call before and after the deed. The host itself keeps nothing. */
export interface ToolRecorder {
  called(call: { readonly callId: string; readonly tool: string; readonly input: unknown }): void;
  answered(call: { readonly callId: string; readonly answer: ToolAnswer; readonly durationMs: number }): void;
}

export interface ToolHostOptions {
  /** The tools this step of this run may use: frozen when the run began. */
  readonly grants: ReadonlySet<ToolName>;
  readonly operations: ToolOperations;
  readonly recorder: ToolRecorder;
  readonly newCallId: () => string;
  /** Calls answered in one step; the rest is refused. */
  readonly maxCalls: number;
  readonly signal: AbortSignal;
}

export interface ToolHost {
  /** Never throws for anything a model can say: a refused, unknown or malformed call is an ordinary answer. */
  call(tool: string, input: unknown): Promise<ToolAnswer>;
}

/** The gate between an agent and the deeds: name, grant, count and shape are checked here, and both ends recorded. */
export function createToolHost(options: ToolHostOptions): ToolHost {
  let calls = 0;
  return {
    async call(tool, input) {
      const callId = options.newCallId();
      const started = performance.now();
      calls += 1;
      options.recorder.called({ callId, tool: tool.slice(0, 100) || 'unnamed', input });
      const answer = await answerTo(options, tool, input, calls);
      options.recorder.answered({ callId, answer, durationMs: performance.now() - started });
      return answer;
    },
  };
}

async function answerTo(options: ToolHostOptions, tool: string, input: unknown, calls: number): Promise<ToolAnswer> {
  const refusal = refusalFor(options, tool, calls);
  if (refusal !== null) return refusal;
  const known = isToolName(tool) ? allTools[tool] : undefined;
  if (known === undefined) return unknownTool(tool);
  try {
    return await known.call(input, options.operations, options.signal);
  } catch (error) {
    // A tool that throws is a bug of ours; the step goes on and the ledger has the words.
    return { outcome: 'failed', code: 'tool_crashed', message: `${tool} failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`, next: 'Report it with the run’s report attached.' };
  }
}

function refusalFor(options: ToolHostOptions, tool: string, calls: number): ToolAnswer | null {
  if (!isToolName(tool)) return unknownTool(tool);
  if (!options.grants.has(tool)) {
    return { outcome: 'refused', code: 'not_granted', message: `${tool} was not granted to this step.`, next: `Use one of: ${[...options.grants].join(', ') || 'none'}.` };
  }
  if (calls > options.maxCalls) {
    return { outcome: 'refused', code: 'too_many_calls', message: `This step may make ${options.maxCalls} tool calls; that was one more.`, next: 'End the step with what there is.' };
  }
  return null;
}

function unknownTool(tool: string): ToolAnswer {
  return { outcome: 'refused', code: 'unknown_tool', message: `There is no tool named ${JSON.stringify(tool.slice(0, 100))}.`, next: `Use one of: ${toolNames.join(', ')}.` };
}

function isToolName(name: string): name is ToolName {
  return Object.hasOwn(allTools, name);
}

import type { Result } from '../workspace.ts';
import type { AnyTool, Tool, ToolAnswer } from './contract.ts';

/** Turns a typed tool into one that takes anything and answers with a value whatever happens. */
export function defineTool<Input, Output>(tool: Tool<Input, Output>): AnyTool {
  return {
    name: tool.name,
    description: tool.description,
    input: tool.input,
    output: tool.output,
    async call(raw, operations, signal): Promise<ToolAnswer> {
      const input = tool.input.safeParse(raw);
      if (!input.success) {
        return refuse('wrong_shape', `The call of ${tool.name} does not fit its schema: ${issuesOf(input.error)}.`, 'Call it again with arguments that fit the schema.');
      }
      return checked(tool, await tool.run(input.data, operations, signal));
    },
  };
}

function checked<Input, Output>(tool: Tool<Input, Output>, result: Result<Output>): ToolAnswer {
  if (!result.ok) return { outcome: notAvailable(result.error.code) ? 'refused' : 'failed', ...result.error };
  const output = tool.output.safeParse(result.value);
  if (output.success) return { outcome: 'ok', output: output.data };
  return { outcome: 'failed', code: 'wrong_answer', message: `The answer of ${tool.name} does not fit its schema: ${issuesOf(output.error)}.`, next: 'This is a fault of Touchline; the run can go on without this call.' };
}

/** The one answer of a tool that this loop can't do. */
export function unavailable(name: string): { readonly ok: false; readonly error: { code: string; message: string; next: string } } {
  return {
    ok: false,
    error: { code: notAvailableCode, message: `${name} is not available in this loop yet.`, next: 'Go on with the tools this run was granted.' },
  };
}

const notAvailableCode = 'not_available_in_this_loop';
const notAvailable = (code: string): boolean => code === notAvailableCode;

function refuse(code: string, message: string, next: string): ToolAnswer {
  return { outcome: 'refused', code, message, next };
}

/** The first few complaints of a schema in one line, without echoing the values that were sent. */
function issuesOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string {
  const shown = error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`);
  const more = error.issues.length - shown.length;
  return shown.join('; ').slice(0, 600) + (more > 0 ? `; and ${more} more` : '');
}

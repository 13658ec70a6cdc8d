import type * as z from 'zod';
import type { Result } from '../workspace.ts';
import type { ToolOperations } from './operations.ts';

/** The nine tools, the only things an agent can ask for. There is no shell. */
export const toolNames = [
  'read_state_snapshot',
  'propose_task',
  'apply_patch_in_branch',
  'run_checks',
  'create_pr',
  'publish_live_artifact',
  'discover_candidate_sources',
  'run_source_trial',
  'update_source_registry',
] as const;
export type ToolName = (typeof toolNames)[number];

/** One tool: what it is for, what goes in, what comes out, and the deed. */
export interface Tool<Input, Output> {
  readonly name: ToolName;
  /** One or two sentences a model reads. */
  readonly description: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  run(input: Input, operations: ToolOperations, signal: AbortSignal): Promise<Result<Output>>;
}

/** A tool whose input and output types are only known to its own schemas. */
export interface AnyTool {
  readonly name: ToolName;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Parses, runs, and checks the answer: nothing unparsed goes in or comes out. */
  call(input: unknown, operations: ToolOperations, signal: AbortSignal): Promise<ToolAnswer>;
}

export type ToolAnswer =
  | { readonly outcome: 'ok'; readonly output: unknown }
  | { readonly outcome: 'refused' | 'failed'; readonly code: string; readonly message: string; readonly next: string };

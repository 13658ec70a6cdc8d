import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const runChecksInput = z.strictObject({
  tree: z.enum(['base', 'patched']),
  checks: z.array(z.string().max(64)).max(20).default([]).describe('Ids; empty for all.'),
});
export type RunChecksInput = z.infer<typeof runChecksInput>;

export const runChecksOutput = z.strictObject({
  results: z.array(z.strictObject({ check: z.string(), status: z.string(), detail: z.string().max(4000) })),
});
export type RunChecksOutput = z.infer<typeof runChecksOutput>;

export const runChecks = defineTool({
  name: 'run_checks',
  description: 'Runs the repository’s own checks in a container and reports what the host saw.',
  input: runChecksInput,
  output: runChecksOutput,
  run: async (input, operations, signal) => operations.runChecks?.(input, signal) ?? unavailable('run_checks'),
});

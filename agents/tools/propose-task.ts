import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const proposeTaskInput = z.strictObject({
  candidateId: z.string().regex(/^[0-9a-f]{64}$/).nullable().describe('The candidate to work on, or null when none is worth doing.'),
  why: z.string().min(1).max(500),
});
export type ProposeTaskInput = z.infer<typeof proposeTaskInput>;

export const proposeTaskOutput = z.strictObject({
  accepted: z.boolean(),
  title: z.string().nullable(),
  candidates: z.int().nonnegative(),
});
export type ProposeTaskOutput = z.infer<typeof proposeTaskOutput>;

export const proposeTask = defineTool({
  name: 'propose_task',
  description: 'Proposes the ONE bounded task of this run from the ranked candidates. It can be called once.',
  input: proposeTaskInput,
  output: proposeTaskOutput,
  run: async (input, operations, signal) => operations.proposeTask?.(input, signal) ?? unavailable('propose_task'),
});

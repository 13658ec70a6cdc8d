import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const createPrInput = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(2000).describe('Plain text; it is shown fenced, never rendered.'),
});
export type CreatePrInput = z.infer<typeof createPrInput>;

export const createPrOutput = z.strictObject({
  opened: z.boolean(),
  title: z.string(),
  body: z.string(),
  branch: z.string(),
});
export type CreatePrOutput = z.infer<typeof createPrOutput>;

export const createPr = defineTool({
  name: 'create_pr',
  description: 'Prepares the pull request for the run’s patch. Only a run that delivers an approved change opens it; every other only renders what would be opened.',
  input: createPrInput,
  output: createPrOutput,
  run: async (input, operations, signal) => operations.createPr?.(input, signal) ?? unavailable('create_pr'),
});

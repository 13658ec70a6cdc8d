import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const sourceTrialInput = z.strictObject({
  sourceId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export const sourceTrialOutput = z.strictObject({ events: z.int().nonnegative(), reportSha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const runSourceTrial = defineTool({
  name: 'run_source_trial',
  description: 'Replays recorded history through a candidate source’s connector in a sandbox and measures it against the baseline.',
  input: sourceTrialInput,
  output: sourceTrialOutput,
  run: async () => unavailable('run_source_trial'),
});

import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const updateRegistryInput = z.strictObject({
  sourceId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  change: z.enum(['promote', 'demote', 'note']),
  reason: z.string().min(1).max(500),
});
export const updateRegistryOutput = z.strictObject({ recorded: z.boolean(), outcome: z.string() });

export const updateSourceRegistry = defineTool({
  name: 'update_source_registry',
  description: 'Proposes a change of the source registry. Policy decides whether it is made.',
  input: updateRegistryInput,
  output: updateRegistryOutput,
  run: async () => unavailable('update_source_registry'),
});

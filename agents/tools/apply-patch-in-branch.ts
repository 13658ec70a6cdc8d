import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

const path = z.string().min(1).max(4096);
const text = z.string().max(1024 * 1024);

export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), path, search: text.min(1).describe('Occurs exactly once.'), replacement: text }),
  z.strictObject({ kind: z.literal('diff'), diff: text.min(1).describe('Unified, with exact context.') }),
  z.strictObject({ kind: z.literal('write'), path, text: text.describe('The whole new content.') }),
  z.strictObject({ kind: z.literal('delete'), path }),
]);
export type Edit = z.infer<typeof editSchema>;

export const applyPatchInput = z.strictObject({ edits: z.array(editSchema).min(1).max(100) });
export type ApplyPatchInput = z.infer<typeof applyPatchInput>;

export const applyPatchOutput = z.strictObject({
  files: z.array(z.strictObject({ path, bytes: z.int().nonnegative().nullable().describe('Null: deleted.') })),
});
export type ApplyPatchOutput = z.infer<typeof applyPatchOutput>;

export const applyPatchInBranch = defineTool({
  name: 'apply_patch_in_branch',
  description: 'Edits files of the run’s own branch: exact search and replace, unified diffs, whole new contents, deletion. All edits are applied or none.',
  input: applyPatchInput,
  output: applyPatchOutput,
  run: async (input, operations, signal) => operations.applyPatch?.(input, signal) ?? unavailable('apply_patch_in_branch'),
});

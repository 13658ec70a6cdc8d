import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const readSnapshotInput = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('summary') }),
  z.strictObject({ view: z.literal('files'), under: z.string().max(4096).default(''), limit: z.int().min(1).max(2000).default(500) }),
  z.strictObject({
    view: z.literal('file'), path: z.string().min(1).max(4096),
    fromLine: z.int().min(1).default(1), lines: z.int().min(1).max(2000).default(200),
  }),
  z.strictObject({
    view: z.literal('search'), text: z.string().min(1).max(200).describe('Plain text, not a pattern.'),
    under: z.string().max(4096).default(''), limit: z.int().min(1).max(200).default(30),
  }),
]);
export type ReadSnapshotInput = z.infer<typeof readSnapshotInput>;

export const readSnapshotOutput = z.strictObject({
  view: z.enum(['summary', 'files', 'file', 'search']),
  /** Data from the repository, never instructions. */
  text: z.string().max(64 * 1024),
  cut: z.strictObject({ what: z.string(), next: z.string() }).nullable(),
});
export type ReadSnapshotOutput = z.infer<typeof readSnapshotOutput>;

export const readStateSnapshot = defineTool({
  name: 'read_state_snapshot',
  description: 'Reads the workspace: a summary, a list of files, part of a file, or a plain-text search.',
  input: readSnapshotInput,
  output: readSnapshotOutput,
  run: async (input, operations, signal) => operations.readSnapshot?.(input, signal) ?? unavailable('read_state_snapshot'),
});

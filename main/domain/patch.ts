import * as z from 'zod';
import { objectNameSchema, sha256Schema } from './ids.ts';
import { repoPathSchema } from './task.ts';

/** What a reviewer must see about a file before anything else. */
export const fileFlagSchema = z.enum([
  'protected-path', 'lockfile', 'runs-in-ci', 'test-file', 'binary', 'mode-change', 'symlink', 'submodule',
  'hidden-characters', 'large', 'non-portable-name', 'install-script', 'check-configuration',
]);
export type FileFlag = z.infer<typeof fileFlagSchema>;

export const changedFileSchema = z.strictObject({
  path: repoPathSchema,
  previousPath: repoPathSchema.nullable(),
  status: z.enum(['added', 'modified', 'deleted', 'renamed']),
  linesAdded: z.int().nonnegative(),
  linesRemoved: z.int().nonnegative(),
  binary: z.boolean(),
  flags: z.array(fileFlagSchema),
});
export type ChangedFile = z.infer<typeof changedFileSchema>;

/** Bytes with a SHA-256: checks, decision and review all refer to this digest. */
export const patchSchema = z.strictObject({
  sha256: sha256Schema,
  bytes: z.int().nonnegative(),
  baseCommit: objectNameSchema,
  /** The commit that carries the patch, in Touchline's own object store. */
  commit: objectNameSchema,
  tree: objectNameSchema,
  files: z.array(changedFileSchema),
});
export type Patch = z.infer<typeof patchSchema>;

/** One exported entry that may not enter the host; a single one blocks the whole run. */
export const rejectionSchema = z.strictObject({
  path: z.string().describe('The name with every unusual byte shown as an escape.'),
  rule: z.enum([
    'path', 'git-folder', 'type', 'symlink', 'mode', 'size', 'collision', 'encoding', 'too-many', 'malformed', 'duplicate', 'portability',
  ]),
  reason: z.string(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

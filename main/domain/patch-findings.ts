import * as z from 'zod';
import { repoPathSchema } from './task.ts';

/** Ways in which a patch makes checks say less than they did: found by comparing base and patch, never by asking. */
export const gamingKindSchema = z.enum([
  'fewer-tests', 'test-removed', 'test-skipped', 'only-marked', 'assertion-removed', 'assertion-weakened', 'always-true', 'snapshot-changed', 'fixture-changed',
  'check-configuration', 'coverage-configuration', 'suppression-added', 'script-weakened', 'failure-swallowed',
]);
export type GamingKind = z.infer<typeof gamingKindSchema>;

/** What must be seen of a patch before anyone is asked to approve it. */
export const safetyKindSchema = z.enum([
  'secret', 'bidirectional-text', 'invisible-character', 'look-alike', 'new-binary', 'executable-bit', 'symlink', 'submodule', 'network-host', 'install-script', 'licence-header', 'not-scanned',
]);
export type SafetyKind = z.infer<typeof safetyKindSchema>;

const place = {
  path: repoPathSchema,
  line: z.int().positive().nullable().describe('In the patched file; in the base where the line is gone; null for a file as a whole.'),
  detail: z.string().min(1).max(300).describe('One sentence. A secret is never quoted.'),
};

export const gamingFindingSchema = z.strictObject({ kind: gamingKindSchema, ...place });
export type GamingFinding = z.infer<typeof gamingFindingSchema>;

export const safetyFindingSchema = z.strictObject({ kind: safetyKindSchema, ...place });
export type SafetyFinding = z.infer<typeof safetyFindingSchema>;

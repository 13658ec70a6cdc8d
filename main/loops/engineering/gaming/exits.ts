import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding, type ChangedText } from './facts.ts';
import { isTestCode } from './paths.ts';

/** Ways in which a test program of the repository's own tells that something failed. */
const failing = /\bprocess\.exit\(\s*(?!0?\s*\))|\bprocess\.exitCode\s*=\s*(?!0\b|=)|\bsys\.exit\(\s*(?!0?\s*\))|\bos\.Exit\(\s*(?!0\s*\))|\bprocess::exit\(\s*(?!0\s*\))/g;

/** A test program that no longer ends with a failure where it did. */
export function exitFindings({ path, before, after }: ChangedText): readonly GamingFinding[] {
  if (before === null || after === null || !isTestCode(path)) return [];
  const [was, is] = [before.match(failing)?.length ?? 0, after.match(failing)?.length ?? 0];
  return is < was ? [finding('failure-swallowed', path, null, 'What these tests run no longer ends with a failure where it did.')] : [];
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOf } from '../../main/domain/decision.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { judge } from '../../main/policy/judge.ts';
import { policyDigest, policySchema } from '../../main/policy/policy-file.ts';
import { tighten } from '../../main/policy/tighten.ts';
import { aChange, aFile, inputsArbitrary, spotless } from './inputs.ts';
import { workspacePolicyArbitrary } from './policies.ts';

describe('a workspace policy', () => {
  test('is never looser than the policy it tightens', () => {
    fc.assert(
      fc.property(inputsArbitrary, workspacePolicyArbitrary, workspacePolicyArbitrary, (inputs, first, second) => {
        const base = tighten(defaultPolicy, first);
        const tightened = tighten(base, second);
        expect(rankOf(judge(inputs, tightened).outcome)).toBeLessThanOrEqual(rankOf(judge(inputs, base).outcome));
      }),
      { numRuns: 1500 },
    );
  });

  test('applied twice changes nothing more, and gives a policy that is valid', () => {
    fc.assert(
      fc.property(workspacePolicyArbitrary, (workspace) => {
        const once = tighten(defaultPolicy, workspace);
        expect(tighten(once, workspace)).toEqual(once);
        expect(policySchema.safeParse(once).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('that says nothing leaves the policy and its digest as they are', () => {
    expect(policyDigest(tighten(defaultPolicy, { version: 1 }))).toBe(policyDigest(defaultPolicy));
  });

  test('that asks for more is not heard', () => {
    const tightened = tighten(defaultPolicy, {
      version: 1,
      categories: { autoMerge: ['typos', 'feature'], pullRequest: ['typos', 'feature'] },
      size: { review: { files: 9999, lines: 9999 } },
      checks: { minimumPassing: 1 },
      reliability: { autoMerge: { accepted: 0, lowerBound: 0 }, revertCountsAs: 1 },
      blastRadius: { autoMerge: 1, canary: 1 },
      sourceTrust: { autoMerge: 0, canary: 0, review: 0 },
    });
    expect(tightened).toEqual({ ...defaultPolicy, categories: { pullRequest: ['typos'], autoMerge: ['typos'], refused: [] } });
  });

  test('can protect a path, forbid one, and refuse a category', () => {
    const inputs = spotless({ change: aChange([aFile({ path: 'docs/legal/terms.md' })]) });
    const under = (paths: { protected?: string[]; forbidden?: string[] }): string =>
      judge(inputs, tighten(defaultPolicy, { version: 1, paths })).outcome;
    expect(judge(inputs, defaultPolicy).outcome).toBe('AUTO_MERGE_ALLOWED');
    expect(under({ protected: ['docs/legal'] })).toBe('REQUIRES_HUMAN_REVIEW');
    expect(under({ forbidden: ['**/legal/*'] })).toBe('REJECT');
    expect(judge(inputs, tighten(defaultPolicy, { version: 1, categories: { refused: ['typos'] } })).outcome).toBe('REJECT');
  });

  test('a stricter limit for review holds even where merging alone asked for less', () => {
    const inputs = spotless({ change: aChange([aFile(), aFile({ path: 'docs/a.md' })]) });
    const policy = tighten(defaultPolicy, { version: 1, size: { review: { files: 1 } } });
    expect(judge(inputs, policy)).toMatchObject({ outcome: 'REJECT', heldBy: ['change-size'] });
  });
});

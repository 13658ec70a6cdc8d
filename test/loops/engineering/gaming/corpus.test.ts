import { describe, expect, test } from 'vitest';
import { gamingFindingSchema } from '../../../../main/domain/patch-findings.ts';
import { rankOf } from '../../../../main/domain/decision.ts';
import { findGaming } from '../../../../main/loops/engineering/gaming/find-gaming.ts';
import { defaultPolicy } from '../../../../main/policy/default-policy.ts';
import { judge } from '../../../../main/policy/judge.ts';
import { spotless } from '../../../policy/inputs.ts';
import { readCorpus, type CorpusPatch } from './corpus.ts';

const gaming = readCorpus('gaming');
const honest = readCorpus('honest');

/** Judged as if nothing else spoke against the patch: what holds it back is then the rule about gaming alone. */
function decide(patch: CorpusPatch): ReturnType<typeof judge> {
  return judge(spotless({ gaming: [...findGaming(patch.files, null)] }), defaultPolicy);
}

describe('the corpus', () => {
  test('is as large as promised, and every patch changes something', () => {
    expect(gaming.length).toBeGreaterThanOrEqual(48);
    expect(honest.length).toBeGreaterThanOrEqual(48);
    for (const { name, why, files } of [...gaming, ...honest]) {
      expect([name, why !== '', files.length > 0, files.every((file) => file.before !== file.after)]).toEqual([name, true, true, true]);
    }
    expect(gaming.filter((patch) => patch.kinds.length === 0)).toEqual([]);
  });
});

describe('a patch that games the checks', () => {
  test.each(gaming.map((patch) => [patch.name, patch] as const))('%s is found out, for the right reason', (_, patch) => {
    const found = findGaming(patch.files, null);
    const kinds: readonly string[] = found.map(({ kind }) => kind);
    expect(patch.kinds.filter((any) => !any.some((kind) => kinds.includes(kind)))).toEqual([]);
    for (const each of found) expect(gamingFindingSchema.parse(each)).toEqual(each);
  });

  test.each(gaming.map((patch) => [patch.name, patch] as const))('%s gets no further than a person, by the rule about gaming', (_, patch) => {
    const decision = decide(patch);
    expect(rankOf(decision.outcome)).toBeLessThanOrEqual(rankOf('REQUIRES_HUMAN_REVIEW'));
    expect(decision.heldBy).toContain('gaming');
    expect(decision.sentence).toContain('the checks say less');
  });
});

describe('an honest patch', () => {
  test.each(honest.map((patch) => [patch.name, patch] as const))('%s is not refused', (_, patch) => {
    expect(decide(patch).outcome).not.toBe('REJECT');
  });

  test('is hardly ever taken for another', () => {
    const suspected = honest.filter((patch) => findGaming(patch.files, null).length > 0).map(({ name }) => name);
    expect(suspected.length / honest.length, suspected.join(', ')).toBeLessThanOrEqual(0.05);
  });

  test('undone, one that adds a test is found out', () => {
    const added = honest.filter(({ name }) => /test-added|file-added|table-grown|row-added/.test(name));
    expect(added.length).toBeGreaterThanOrEqual(5);
    for (const patch of added) {
      const undone = patch.files.map(({ path, before, after }) => ({ path, before: after, after: before }));
      expect([patch.name, findGaming(undone, null).some(({ kind }) => kind === 'test-removed' || kind === 'assertion-removed')]).toEqual([patch.name, true]);
    }
  });
});

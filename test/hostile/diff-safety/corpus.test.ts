import { describe, expect, it } from 'vitest';
import type { SafetyFinding } from '../../../main/domain/patch-findings.ts';
import { changedContents } from '../../../main/git/changed-contents.ts';
import { listTree } from '../../../main/git/tree.ts';
import { scanPatch } from '../../../main/loops/engineering/diff-safety/scan.ts';
import { defaultPolicy } from '../../../main/policy/default-policy.ts';
import { matches } from '../../../main/policy/globs.ts';
import { judge } from '../../../main/policy/judge.ts';
import { storeOf, valueOf } from '../../loops/engineering/blast-radius/places.ts';
import { spotless } from '../../policy/inputs.ts';
import { makeRepository } from '../../support/repository.ts';
import { clean, dirty, type Case } from './cases.ts';
import { credentials } from './credentials.ts';

async function scan({ base = {}, patch, remove = [], words = 'Mend it' }: Case): Promise<readonly SafetyFinding[]> {
  const repository = makeRepository();
  const from = repository.commit({ '.keep': '', ...base }, { bareOnly: true });
  const to = repository.commit(patch, { remove, bareOnly: true });
  const store = await storeOf(repository);
  const found = await scanPatch({
    store, baseCommit: from, base: valueOf(await listTree(store, from)), changes: valueOf(await changedContents(store, { from, to }, { bytesEach: 2 << 20, bytesTotal: 48 << 20 })),
    isDocument: (path) => matches(defaultPolicy.paths.documents, path), words: { 'commit message': words },
  });
  repository.remove();
  return valueOf(found);
}

const kindsOf = (findings: readonly SafetyFinding[]): readonly string[] => [...new Set(findings.map(({ kind }) => kind))].toSorted();

describe('the corpus', () => {
  it('is large enough, and holds no credential as it is stored', () => {
    expect(dirty.length).toBeGreaterThanOrEqual(40);
    expect(clean.length).toBeGreaterThanOrEqual(40);
  });

  it.each(dirty.map((each) => [each.name, each] as const))('finds %s', async (_name, each) => {
    const findings = await scan(each);
    expect(kindsOf(findings)).toEqual([...each.kinds].toSorted());
    const told = JSON.stringify(findings);
    for (const secret of Object.values(credentials)) {
      expect(told).not.toContain(secret);
      expect(told).not.toContain(secret.slice(-12));
    }
    const decision = judge(spotless({ safety: [...findings] }), defaultPolicy);
    expect(decision.outcome).toBe(each.kinds.includes('secret') ? 'REJECT' : 'REQUIRES_HUMAN_REVIEW');
    expect(decision.heldBy).toEqual(['diff-safety']);
  });

  it.each(clean.map((each) => [each.name, each] as const))('lets pass %s', async (_name, each) => {
    const findings = await scan(each);
    expect(findings).toEqual([]);
    expect(judge(spotless({ safety: [...findings] }), defaultPolicy).outcome).toBe('AUTO_MERGE_ALLOWED');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import type { SettledChangeRow } from '../../main/domain/change-views.ts';
import { levelSchema, outcomes } from '../../main/domain/words.ts';
import { canaryStand } from '../../main/loops/engineering/canary/verdict.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { mayMerge, type MergeGround } from '../../main/policy/may-merge.ts';
import { hasEarned, reliabilityBound } from '../../main/policy/reliability.ts';
import { reliabilityOf } from '../../main/policy/track-record.ts';
import { firmRules, rulesArbitrary } from './inputs.ts';

const [commit, other] = ['c'.repeat(40), 'd'.repeat(40)];
const [mine, others] = ['a'.repeat(64), 'b'.repeat(64)];
const { autoMerge, revertCountsAs } = defaultPolicy.reliability;
const good: MergeGround = {
  level: 'L3', outcome: 'AUTO_MERGE_ALLOWED', earned: true, protection: firmRules, ranOnBase: ['lint', 'test'], canary: { stand: 'passed', commit },
  pull: { state: 'open', draft: false, base: 'main', headCommit: commit, ci: { state: 'passing', checks: [{ name: 'test', state: 'passing', url: null }], checksLeftOut: 0 }, reviews: { approved: 0, changesRequested: 0 } },
  delivered: { commit, patchSha256: mine }, approvedSha256: mine,
};
const mostly = <T>(usual: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });
const workspaceId = newWorkspaceId();
const settled = (outcome: SettledChangeRow['outcome'], category: SettledChangeRow['category'] = 'typos'): SettledChangeRow => ({ runId: newRunId(), workspaceId, category, outcome, reason: 'r', at: '2026-11-26T10:00:00.000Z' });

const histories = fc.record({
  accepted: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 20, max: 60 }) }, { weight: 1, arbitrary: fc.nat(25) }),
  rejected: mostly(0, fc.nat(12)), reverted: mostly(0, fc.nat(4)), ofOthers: fc.nat(40),
}).map(({ accepted, rejected, reverted, ofOthers }) => [
  ...Array.from({ length: accepted }, () => settled('accepted')), ...Array.from({ length: rejected }, () => settled('rejected')), ...Array.from({ length: reverted }, () => settled('reverted')),
  // What another category has earned is its own.
  ...Array.from({ length: ofOthers }, () => settled('accepted', 'dead-code')),
]);
const verdicts = fc.array(mostly<'passed' | 'failed'>('passed', fc.constant('failed')), { maxLength: 6 }).map((all) => all.map((verdict, index) => ({ tick: index + 1, verdict })));
const checkState = mostly<'passing' | 'pending' | 'failing'>('passing', fc.constantFrom('pending', 'failing'));

const pulls = fc.record({
  state: mostly<'open' | 'merged' | 'closed'>('open', fc.constantFrom('merged', 'closed')), draft: mostly(false, fc.constant(true)), base: mostly('main', fc.constant('other')),
  headCommit: mostly(commit, fc.constant(other)),
  ci: fc.record({ state: mostly<'none' | 'pending' | 'passing' | 'failing'>('passing', fc.constantFrom('none', 'pending', 'failing')), checks: mostly([{ name: 'test', state: 'passing' as const, url: null }], fc.array(fc.record({ name: fc.constantFrom('test', 'build'), state: checkState, url: fc.constant(null) }), { maxLength: 2 })), checksLeftOut: fc.constant(0) }),
  reviews: fc.record({ approved: fc.nat(2), changesRequested: mostly(0, fc.nat(2)) }),
});

const worlds = fc.record({
  level: mostly<MergeGround['level']>('L3', fc.constantFrom(...levelSchema.options)), outcome: mostly<MergeGround['outcome']>('AUTO_MERGE_ALLOWED', fc.constantFrom(...outcomes)), history: histories,
  protection: fc.oneof({ weight: 8, arbitrary: fc.constant(firmRules) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rulesArbitrary }),
  ticks: verdicts, of: fc.integer({ min: 1, max: 5 }), allowedFailures: mostly(0, fc.nat(2)), tried: mostly(commit, fc.constant(other)), pull: pulls, delivered: mostly(mine, fc.constant(others)), ranOnBase: mostly(['test', 'build'], fc.subarray(['test', 'build'])),
});

describe('a merge without a person', () => {
  test('is there where everything is', () => expect(mayMerge(good)).toEqual({ ok: true, value: null }));

  test('never comes about without earned autonomy, rules that bind, and a canary that passed on these very bytes', () => {
    let merged = 0;
    fc.assert(fc.property(worlds, ({ level, outcome, history, protection, ticks, of, allowedFailures, tried, pull, delivered, ranOnBase }) => {
      const record = reliabilityOf(history, 'typos');
      const answer = mayMerge({
        level, outcome, protection, ranOnBase, pull, earned: hasEarned(record, autoMerge, revertCountsAs), canary: { stand: canaryStand(ticks, { ticks: of, allowedFailures }), commit: tried },
        delivered: { commit, patchSha256: delivered }, approvedSha256: mine,
      });
      if (!answer.ok) return;
      merged += 1;
      expect([level, outcome, delivered]).toEqual(['L3', 'AUTO_MERGE_ALLOWED', mine]);
      expect(record.accepted).toBeGreaterThanOrEqual(20);
      expect(reliabilityBound(record, revertCountsAs)).toBeGreaterThanOrEqual(autoMerge.lowerBound);
      expect(protection).toMatchObject({ protected: true, mayBypass: false, branch: pull.base });
      expect(ticks.length).toBeGreaterThanOrEqual(of);
      expect(ticks.filter(({ verdict }) => verdict === 'failed').length).toBeLessThanOrEqual(allowedFailures);
      expect([tried, pull.headCommit, pull.state, pull.draft]).toEqual([commit, commit, 'open', false]);
      expect(['failing', 'pending']).not.toContain(pull.ci.state);
      for (const name of protection?.requiredChecks ?? []) expect(pull.ci.checks).toContainEqual({ name, state: 'passing', url: null });
      expect(ranOnBase).toEqual(expect.arrayContaining([...(protection?.requiredChecks ?? [])]));
      expect(pull.reviews.approved).toBeGreaterThanOrEqual(protection?.requiredApprovals ?? 0);
      expect(pull.reviews.changesRequested).toBe(0);
    }), { numRuns: 3000 });
    expect(merged).toBeGreaterThan(50);
  });

  test.each<[string, Partial<MergeGround>, string]>([
    ['a lower level', { level: 'L2' }, 'not_alone'],
    ['a canary only', { outcome: 'CANARY_ALLOWED' }, 'not_alone'],
    ['a record that fell', { earned: false }, 'not_alone'],
    ['rules that are not known', { protection: null }, 'not_alone'],
    ['no rules', { protection: { ...firmRules, protected: false } }, 'not_alone'],
    ['a token that could pass by them', { protection: { ...firmRules, mayBypass: true } }, 'not_alone'],
    ['rules of another branch', { protection: { ...firmRules, branch: 'release' } }, 'not_alone'],
    ['a canary that goes on', { canary: { stand: 'going', commit } }, 'not_alone'],
    ['a canary of another commit', { canary: { stand: 'passed', commit: other } }, 'not_alone'],
    ['other bytes', { approvedSha256: others }, 'not_alone'],
    ['a head that moved', { pull: { ...good.pull, headCommit: other } }, 'not_alone'],
    ['missing approvals', { protection: { ...firmRules, requiredApprovals: 1 } }, 'not_alone'],
    ['a required check that never ran on the base', { ranOnBase: ['lint'] }, 'not_alone'],
    ['a failing check', { pull: { ...good.pull, ci: { ...good.pull.ci, state: 'failing' } } }, 'not_alone'],
    ['a required check that was not seen', { pull: { ...good.pull, ci: { state: 'none', checks: [], checksLeftOut: 0 } } }, 'ci_pending'],
  ])('is not there with %s', (_, change, code) => {
    expect(mayMerge({ ...good, ...change })).toMatchObject({ ok: false, error: { code } });
  });

  test('is no more after a revert, where the category had only just earned it', () => {
    fc.assert(fc.property(fc.nat(6), (rejected) => {
      const wrong = Array.from({ length: rejected }, () => settled('rejected'));
      const earned = (rows: readonly SettledChangeRow[]): boolean => hasEarned(reliabilityOf(rows, 'typos'), autoMerge, revertCountsAs);
      const right: SettledChangeRow[] = [];
      while (!earned([...wrong, ...right])) right.push(settled('accepted'));
      const [last, ...before] = right;
      if (last === undefined) throw new Error('Nothing was needed to earn it.');
      expect(earned([...wrong, ...before, { ...last, outcome: 'reverted' }])).toBe(false);
      expect(earned([...wrong, ...right, settled('reverted')])).toBe(false);
    }));
  });
});

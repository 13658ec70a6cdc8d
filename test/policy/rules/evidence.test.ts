import { describe, expect, test } from 'vitest';
import type { BranchProtection, PolicyInputs } from '../../../main/domain/decision.ts';
import { gamingKindSchema, type GamingFinding } from '../../../main/domain/patch-findings.ts';
import { taskCategorySchema, type Level, type TaskCategory } from '../../../main/domain/words.ts';
import { defaultPolicy } from '../../../main/policy/default-policy.ts';
import type { Policy } from '../../../main/policy/policy-file.ts';
import type { Rule } from '../../../main/policy/rule.ts';
import { branchProtection } from '../../../main/policy/rules/branch-protection.ts';
import { category } from '../../../main/policy/rules/category.ts';
import { checksBroke } from '../../../main/policy/rules/checks-broke.ts';
import { checksMissing } from '../../../main/policy/rules/checks-missing.ts';
import { flakyChecks } from '../../../main/policy/rules/flaky-checks.ts';
import { gaming } from '../../../main/policy/rules/gaming.ts';
import { level } from '../../../main/policy/rules/level.ts';
import { objective } from '../../../main/policy/rules/objective.ts';
import { reliability } from '../../../main/policy/rules/reliability.ts';
import { sourceTrust } from '../../../main/policy/rules/source-trust.ts';
import { firmRules, spotless } from '../inputs.ts';

function says(rule: Rule, inputs: Partial<PolicyInputs>, policy: Policy = defaultPolicy): readonly (string | null)[] {
  const { ceiling, reason, lift } = rule.judge(spotless(inputs), policy);
  return [ceiling, reason, lift];
}

const checks = (some: Partial<PolicyInputs['checks']>): Partial<PolicyInputs> => ({
  checks: { passes: 0, fixed: 0, broke: 0, alreadyRed: 0, notRunnable: 0, fewerTests: 0, flaky: 0, ...some },
});
const REVIEW = 'REQUIRES_HUMAN_REVIEW';
const CANARY = 'CANARY_ALLOWED';
const AUTO = 'AUTO_MERGE_ALLOWED';

describe('checks-broke', () => {
  test.each([
    [{ passes: 3 }, AUTO, 'No check that passed before fails, and none runs fewer tests.', null],
    [
      { passes: 3, broke: 1 }, 'REJECT', '1 check that passed before fails with the change.',
      'Mend the change so that this check passes again.',
    ],
    [
      { broke: 2, fewerTests: 1 }, 'REJECT', '2 checks that passed before fail with the change.',
      'Mend the change so that these 2 checks pass again.',
    ],
    [{ fewerTests: 1 }, REVIEW, '1 check runs fewer tests than before.', 'A change that runs at least as many tests as before.'],
  ])('with %j', (some, ceiling, reason, lift) => {
    expect(says(checksBroke, checks(some))).toEqual([ceiling, reason, lift]);
  });
});

describe('flaky-checks', () => {
  test.each([
    [0, AUTO, 'No check passes only sometimes.', null],
    [1, REVIEW, '1 check passes only sometimes on the same tree, which is no pass.', 'The flaky check made steady beforehand, in a change of its own.'],
    [2, REVIEW, '2 checks pass only sometimes on the same tree, which is no pass.', '2 flaky checks made steady beforehand, in a change of their own.'],
  ])('with %i', (flaky, ceiling, reason, lift) => {
    expect(says(flakyChecks, checks({ passes: 2, flaky }))).toEqual([ceiling, reason, lift]);
  });
});

describe('gaming', () => {
  const found = (kind: GamingFinding['kind'], path: string): GamingFinding => ({ kind, path, line: 1, detail: 'x' });

  test.each([
    [[], AUTO, 'Nothing in the change makes the checks say less.', null],
    [
      [found('test-skipped', 'test/a.test.ts')], REVIEW, 'The change makes the checks say less: a test that is left out in test/a.test.ts.',
      'Leave what the checks ask for as it was; a person may allow 1 such change.',
    ],
    [
      [found('assertion-removed', 'test/a.test.ts'), found('assertion-removed', 'test/b.test.ts'), found('check-configuration', 'package.json')], REVIEW,
      'The change makes the checks say less: assertions removed (2 places) in test/a.test.ts and test/b.test.ts and changed check configuration in package.json.',
      'Leave what the checks ask for as it was; a person may allow 3 such changes.',
    ],
  ])('with %j', (gamingFound, ceiling, reason, lift) => {
    expect(says(gaming, { gaming: gamingFound })).toEqual([ceiling, reason, lift]);
  });

  test('every kind is put into words, and names can’t lie about how they look', () => {
    for (const kind of gamingKindSchema.options) {
      const [ceiling, reason] = says(gaming, { gaming: [found(kind, 'test/\u202ea.ts'), found(kind, 'b')] });
      expect(ceiling).toBe(REVIEW);
      expect(reason).toContain('\\u{202e}');
    }
  });
});

describe('checks-missing', () => {
  test.each([
    [{ passes: 2, fixed: 1 }, AUTO, 'Every check ran and passes (3 checks).', null],
    [{}, REVIEW, 'No check was found that could be run.', '1 more check that can be run and passes.'],
    [{ notRunnable: 1 }, REVIEW, 'The only check could not be run.', 'What 1 check needs in order to run.'],
    [{ notRunnable: 3 }, REVIEW, 'None of the 3 checks could be run.', 'What 3 checks need in order to run.'],
    [{ passes: 2, notRunnable: 1 }, REVIEW, '1 check could not be run.', 'What 1 check needs in order to run.'],
    [
      { passes: 1, alreadyRed: 1 }, REVIEW, '1 check was red already before the change.',
      '1 check mended beforehand, in a change of its own.',
    ],
    [
      { alreadyRed: 2, notRunnable: 1 }, REVIEW,
      '1 check could not be run, 2 checks were red already before the change and none passes.',
      'What 1 check needs in order to run and 2 checks mended beforehand, in a change of their own.',
    ],
    [{ broke: 1 }, REVIEW, 'None passes.', '1 more check that can be run and passes.'],
  ])('with %j', (some, ceiling, reason, lift) => {
    expect(says(checksMissing, checks(some))).toEqual([ceiling, reason, lift]);
  });

  test('a policy may ask for more than one', () => {
    expect(says(checksMissing, checks({ passes: 1 }), { ...defaultPolicy, checks: { minimumPassing: 3 } })).toEqual([
      REVIEW, 'Only 1 check passes where 3 must.', '2 more checks that can be run and pass.',
    ]);
  });
});

const aim = (before: number, target: number, after: number | null): Partial<PolicyInputs> => ({
  objective: { name: 'broken links', before, target, after },
});

describe('objective', () => {
  const lift = 'A change that brings broken links to 0.';

  test.each([
    [aim(3, 0, 0), AUTO, 'The objective is reached (broken links: 3 before, 0 now, target 0).', null],
    [aim(3, 0, 1), REVIEW, 'The objective is reached only in part (broken links: 3 before, 1 now, target 0).', lift],
    [aim(3, 0, 3), REVIEW, 'The objective has not come closer (broken links: 3 before, 3 now, target 0).', lift],
    [aim(3, 0, 4), 'REJECT', 'The change makes worse what it set out to mend (broken links: 3 before, 4 now, target 0).', lift],
    [aim(3, 0, null), REVIEW, 'The objective (broken links from 3 to 0) was not measured on the changed tree.', lift],
  ])('%j', (inputs, ceiling, reason, lifted) => {
    expect(says(objective, inputs)).toEqual([ceiling, reason, lifted]);
  });

  test.each([
    [aim(1, 5, 5), AUTO],
    [aim(1, 5, 6), AUTO],
    [aim(1, 5, 3), REVIEW],
    [aim(1, 5, 0), 'REJECT'],
    [aim(3, 1, 0), AUTO],
    [aim(2, 2, 2), AUTO],
    [aim(2, 2, 1), 'REJECT'],
    [aim(2, 2, 3), 'REJECT'],
  ])('knows which way is better: %j', (inputs, ceiling) => {
    expect(says(objective, inputs)[0]).toBe(ceiling);
  });
});

const record = (accepted: number, rejected = 0, reverted = 0): Partial<PolicyInputs> => ({
  reliability: { accepted, rejected, reverted },
});

describe('reliability', () => {
  test.each([
    [
      record(0), REVIEW, 'Category typos has 0 of the 10 accepted changes that going on alone takes.',
      '10 more accepted changes of category typos in a row.',
    ],
    [
      record(9), REVIEW, 'Category typos has 9 of the 10 accepted changes that going on alone takes.',
      '1 more accepted change of category typos in a row.',
    ],
    [
      record(12), 'CANARY_ALLOWED', 'Category typos has 12 of the 20 accepted changes that merging alone takes.',
      '8 more accepted changes of category typos in a row.',
    ],
    [record(20), AUTO, 'Category typos has earned it: 20 accepted, 0 rejected, 0 reverted.', null],
    [
      record(25, 0, 1), 'CANARY_ALLOWED',
      'Category typos (25 accepted, 0 rejected, 1 reverted) is good at least 0.72 of the time, with 95 % confidence; merging alone takes 0.8.',
      '12 more accepted changes of category typos in a row.',
    ],
  ])('%j', (inputs, ceiling, reason, lift) => {
    expect(says(reliability, inputs)).toEqual([ceiling, reason, lift]);
  });

  test('says where nothing would be enough', () => {
    const policy = { ...defaultPolicy, reliability: { ...defaultPolicy.reliability, canary: { accepted: 1, lowerBound: 1 } } };
    expect(says(reliability, record(0), policy)).toEqual([
      REVIEW, 'Category typos has 0 of the 1 accepted change that going on alone takes, which 10,000 more would not reach.', null,
    ]);
  });
});

const source = (trust: number): Partial<PolicyInputs> => ({ source: { id: 'scores-eu', trust } });

describe('source-trust', () => {
  test.each([
    [{ source: null }, null, 'No data source is concerned.', null],
    [source(0.95), AUTO, 'Source scores-eu has a trust of 0.95.', null],
    [
      source(0.9), 'CANARY_ALLOWED', 'Source scores-eu has a trust of 0.90; going further takes 0.95.',
      'A trust of at least 0.95 for source scores-eu.',
    ],
    [source(0.5), REVIEW, 'Source scores-eu has a trust of 0.50; going further takes 0.8.', 'A trust of at least 0.8 for source scores-eu.'],
    [source(0.1), 'REJECT', 'Source scores-eu has a trust of 0.10; going further takes 0.3.', 'A trust of at least 0.3 for source scores-eu.'],
  ])('%j', (inputs, ceiling, reason, lift) => {
    expect(says(sourceTrust, inputs)).toEqual([ceiling, reason, lift]);
  });
});

describe('category', () => {
  const now = '(4 categories now: docs-and-comments, typos, lint-autofix and dev-dependency-patch).';

  test.each([
    ['typos', AUTO, 'Category typos may be merged without a person.', null],
    ['dead-code', REVIEW, 'Category dead-code may be proposed, not merged alone.', `A policy that lists it for auto-merge ${now}`],
    [
      'feature', REVIEW, 'Category feature is not one that may be proposed or merged alone.',
      `A policy that lists it for pull requests and auto-merge ${now}`,
    ],
  ] as const)('%s', (name, ceiling, reason, lifted) => {
    expect(says(category, { category: name })).toEqual([ceiling, reason, lifted]);
  });

  test('a refused one is refused, and nothing lifts that', () => {
    const policy = { ...defaultPolicy, categories: { ...defaultPolicy.categories, refused: ['typos' as const] } };
    expect(says(category, {}, policy)).toEqual(['REJECT', 'The policy refuses every change of category typos, whatever it holds.', null]);
  });

  test('every category that the default lists do not name for auto-merge needs a person', () => {
    const open: readonly TaskCategory[] = defaultPolicy.categories.autoMerge;
    for (const one of taskCategorySchema.options) {
      expect(says(category, { category: one })[0]).toBe(open.includes(one) ? AUTO : REVIEW);
    }
  });

  test('one for auto-merge that may not even be proposed needs a person', () => {
    const policy = { ...defaultPolicy, categories: { pullRequest: [], autoMerge: ['typos' as const], refused: [] } };
    expect(says(category, {}, policy)).toEqual([
      REVIEW,
      'Category typos is not one that may be proposed or merged alone.',
      'A policy that lists it for pull requests and auto-merge (0 categories now: the policy has none).',
    ]);
  });
});

test('branch-protection', () => {
  const rules = (changes: Partial<BranchProtection>): Partial<PolicyInputs> => ({ branchProtection: { ...firmRules, ...changes } });
  expect(says(branchProtection, rules({}))).toEqual([AUTO, 'The base branch main is protected, and this token is bound by its rules.', null]);
  expect(says(branchProtection, { branchProtection: null })).toEqual([
    CANARY, 'It is not known what the base branch demands before a merge.', 'A host that tells the rules of the base branch, and a token that may read them.',
  ]);
  expect(says(branchProtection, rules({ protected: false })).slice(0, 2)).toEqual([CANARY, 'The base branch main is not protected.']);
  expect(says(branchProtection, rules({ mayBypass: true })).slice(0, 2)).toEqual([CANARY, 'This token could pass by the rules of main, or may not read them.']);
  expect(says(branchProtection, { level: 'L2', branchProtection: null })[0]).toBeNull();
});

test.each<[Level, string, string]>([
  ['L1', REVIEW, 'Level L1 goes no further than a dry run.'],
  ['L2', REVIEW, 'Level L2 asks a person to approve every change.'],
  ['L3', AUTO, 'Level L3 lets low-risk changes go on alone.'],
])('level %s', (at, ceiling, reason) => {
  expect(says(level, { level: at }).slice(0, 2)).toEqual([ceiling, reason]);
});

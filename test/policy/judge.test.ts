import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionSchema, rankOf, type PolicyInputs, type RuleVerdict } from '../../main/domain/decision.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { judge, outcomeOf } from '../../main/policy/judge.ts';
import { policyDigest } from '../../main/policy/policy-file.ts';
import { rules } from '../../main/policy/rules.ts';
import { shownName } from '../../main/policy/wording.ts';
import { aChange, aFile, inputsArbitrary, spotless } from './inputs.ts';

const sentence = (changes: Partial<PolicyInputs>): string => judge(spotless(changes), defaultPolicy).sentence;
const checks = (some: Partial<PolicyInputs['checks']>): PolicyInputs['checks'] => ({
  passes: 0, fixed: 0, broke: 0, alreadyRed: 0, notRunnable: 0, fewerTests: 0, flaky: 0, ...some,
});
const firstRun = { level: 'L1', mode: 'dry-run', reliability: { accepted: 0, rejected: 0, reverted: 0 } } as const;

describe('a decision in one sentence', () => {
  test('a spelling mistake mended in a dry run, all checks green', () => {
    expect(sentence(firstRun)).toBe(
      'Nothing in this change speaks against it, but a person has to look at it: level L1 goes no further than a dry run, and category typos has 0 of the 10 accepted changes that going on alone takes.',
    );
  });

  test('the same where no check could be run', () => {
    expect(sentence({ ...firstRun, checks: checks({ notRunnable: 2 }) })).toBe(
      'A person has to look at this: none of the 2 checks could be run.',
    );
  });

  test('the same where a check breaks', () => {
    expect(sentence({ ...firstRun, checks: checks({ passes: 1, broke: 1 }) })).toBe(
      'This must not go on: 1 check that passed before fails with the change.',
    );
  });

  test('a protected path', () => {
    const change = aChange([aFile({ path: '.github/workflows/ci.yml' })]);
    expect(sentence({ ...firstRun, change, category: 'lint-autofix' })).toBe(
      'A person has to look at this: the change touches 1 protected path (.github/workflows/ci.yml).',
    );
  });

  test('a protected path and no check', () => {
    const change = aChange([aFile({ path: '.github/workflows/ci.yml' })]);
    expect(sentence({ ...firstRun, change, category: 'lint-autofix', checks: checks({}) })).toBe(
      'A person has to look at this: the change touches 1 protected path (.github/workflows/ci.yml), and no check was found that could be run.',
    );
  });

  test('more reasons than anybody wants to read at once', () => {
    const change = aChange([aFile({ path: 'src/index.ts', flags: ['protected-path', 'symlink', 'lockfile'] })], ['src/index.ts']);
    expect(sentence({ change, checks: checks({ notRunnable: 1 }) })).toBe(
      'A person has to look at this: the change touches 1 protected path (src/index.ts), the only check could not be run, it has 1 file that is a symbolic link (src/index.ts), and there are 3 more reasons.',
    );
  });

  test('what may go on alone, and what only to a canary', () => {
    expect(sentence({})).toBe('This may be merged without a person: no rule asks for one.');
    expect(sentence({ reliability: { accepted: 12, rejected: 0, reverted: 0 } })).toBe(
      'This may go to a canary, and no further by itself: category typos has 12 of the 20 accepted changes that merging alone takes.',
    );
  });

  test('an empty change', () => {
    expect(sentence({ change: aChange([]) })).toBe('This must not go on: the change has no files.');
  });

  test('a name that would turn the text around is shown as what it is', () => {
    const change = aChange([aFile({ path: '.github/\u202elmy.ic' })]);
    expect(sentence({ change, category: 'lint-autofix' })).toContain(String.raw`(.github/\u{202e}lmy.ic)`);
  });
});

const verdict = (ceiling: RuleVerdict['ceiling']): RuleVerdict => ({ rule: 'one', ceiling, reason: 'Because.', lift: null, seen: {} });

describe('the outcome', () => {
  test('is the lowest ceiling', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const decision = judge(inputs, defaultPolicy);
        const ranks = decision.verdicts.flatMap(({ ceiling }) => (ceiling === null ? [] : [rankOf(ceiling)]));
        expect(rankOf(decision.outcome)).toBe(Math.min(...ranks));
        expect(decision.heldBy.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('is REJECT where nobody said anything', () => {
    expect(outcomeOf([])).toBe('REJECT');
    expect(outcomeOf([verdict(null), verdict(null)])).toBe('REJECT');
    expect(outcomeOf([verdict(null), verdict('CANARY_ALLOWED'), verdict('AUTO_MERGE_ALLOWED')])).toBe('CANARY_ALLOWED');
  });

  test('is the top only where every rule said so, but for questions that do not arise', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const { outcome, verdicts } = judge(inputs, defaultPolicy);
        const silent = verdicts.filter(({ ceiling }) => ceiling === null).map(({ rule }) => rule);
        if (inputs.source !== null) expect(silent).not.toContain('source-trust');
        if (inputs.level === 'L3') expect(silent).not.toContain('branch-protection');
        expect(silent.every((rule) => rule === 'source-trust' || rule === 'claimed-category' || rule === 'branch-protection')).toBe(true);
        if (outcome === 'AUTO_MERGE_ALLOWED') {
          expect(verdicts.every(({ ceiling }) => ceiling === 'AUTO_MERGE_ALLOWED' || ceiling === null)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('below L3 is never above human review', () => {
    fc.assert(
      fc.property(inputsArbitrary, fc.constantFrom('L1', 'L2'), (inputs, level) => {
        expect(rankOf(judge({ ...inputs, level }, defaultPolicy).outcome)).toBeLessThanOrEqual(rankOf('REQUIRES_HUMAN_REVIEW'));
      }),
      { numRuns: 300 },
    );
  });

  test('is not raised by a number that is none', () => {
    const odd = spotless({ blastRadius: { value: Number.NaN, parts: [] }, source: { id: 'x', trust: Number.NaN } });
    expect(judge(odd, defaultPolicy).outcome).toBe('REJECT');
    expect(judge(spotless({ blastRadius: { value: Number.NaN, parts: [] } }), defaultPolicy).outcome).toBe('REQUIRES_HUMAN_REVIEW');
  });
});

describe('the record of a decision', () => {
  test('is always whole, valid and the same again', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const decision = judge(inputs, defaultPolicy);
        expect(decisionSchema.parse(decision)).toEqual(decision);
        expect(judge(structuredClone(inputs), structuredClone(defaultPolicy))).toEqual(decision);
        expect(decision.verdicts.map(({ rule }) => rule).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('gives a reason for every ceiling, and what lifts it wherever something does', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        for (const { ceiling, reason, lift, rule } of judge(inputs, defaultPolicy).verdicts) {
          expect(reason, rule).toMatch(/^[A-Z0-9].*\.$/su);
          if (ceiling === null || ceiling === 'AUTO_MERGE_ALLOWED') expect(lift).toBeNull();
          else if (lift === null) expect(reason, rule).toMatch(/which 10,000 more would not reach|refuses every change/);
          else expect(lift, rule).toMatch(/^\S.*\.$/su);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('says truly what leaving files out would lift', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        for (const { rule, ceiling, lift } of judge(inputs, defaultPolicy).verdicts) {
          if (lift === null || !lift.startsWith('Leave out ') || rule === 'task-scope' || / and [\d,]+ more\.$/.test(lift)) continue;
          const isNamed = (path: string | null): boolean => path !== null && lift.includes(shownName(path));
          const left = inputs.change.files.filter((file) => !isNamed(file.path) && !isNamed(file.previousPath));
          const after = judge({ ...inputs, change: aChange(left) }, defaultPolicy).verdicts.find((one) => one.rule === rule);
          expect(rankOf(after?.ceiling ?? 'REJECT'), rule).toBeGreaterThan(rankOf(ceiling ?? 'REJECT'));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('puts what holds first, then the other ceilings, then what had nothing to say', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const { verdicts, heldBy } = judge(inputs, defaultPolicy);
        const places = verdicts.map(({ ceiling }) => (ceiling === null ? 9 : rankOf(ceiling)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(verdicts.slice(0, heldBy.length).map(({ rule }) => rule)).toEqual(heldBy);
      }),
      { numRuns: 300 },
    );
  });

  test('stays small, however much it is about', () => {
    const files = Array.from({ length: 2000 }, (_none, index) => aFile({ path: `.github/${'x'.repeat(4000)}${index}`, flags: ['large', 'symlink'] }));
    const change = aChange(files, files.map((file) => file.path));
    const parts = files.map(() => ({ name: 'n'.repeat(5000), value: 1, why: 'w'.repeat(5000) }));
    const decision = judge(spotless({ change, blastRadius: { value: 1, parts }, objective: { name: 'o'.repeat(9999), before: 1, target: 0, after: 1 } }), defaultPolicy);
    expect(JSON.stringify(decision).length).toBeLessThan(50_000);
  });

  test('names the bytes, the policy and the inputs it was made from', () => {
    const inputs = spotless();
    const decision = judge(inputs, defaultPolicy);
    expect(decision.patchSha256).toBe(inputs.patchSha256);
    expect(decision.policyDigest).toBe(policyDigest(defaultPolicy));
    expect(judge(spotless({ mode: 'dry-run' }), defaultPolicy).inputsDigest).not.toBe(decision.inputsDigest);
    const reordered = Object.fromEntries(Object.entries(inputs).toReversed());
    expect(judge({ ...inputs, ...reordered }, defaultPolicy).inputsDigest).toBe(decision.inputsDigest);
  });
});

test('rules have names of their own, in kebab-case', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name } of rules) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

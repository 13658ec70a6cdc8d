import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedStillNeeded, hasEarned, reliabilityBound, wilsonLowerBound } from '../../main/policy/reliability.ts';

const outcomesArbitrary = fc.record({ accepted: fc.nat(400), rejected: fc.nat(60), reverted: fc.nat(10) });
const asked = { accepted: 20, lowerBound: 0.8 };

describe('the lower confidence bound', () => {
  test.each([
    [0, 0, 0],
    [0, 10, 0],
    [10, 0, 0.7225],
    [20, 0, 0.8389],
    [19, 1, 0.7639],
    [8, 2, 0.4902],
    [95, 5, 0.8882],
  ])('of %i successes and %i failures is %f', (successes, failures, bound) => {
    expect(wilsonLowerBound(successes, failures)).toBeCloseTo(bound, 4);
  });

  test('lies between 0 and the plain share, grows with successes and falls with failures', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (good, bad) => {
        const bound = wilsonLowerBound(good, bad);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(good + bad === 0 ? 0 : good / (good + bad));
        expect(wilsonLowerBound(good + 1, bad)).toBeGreaterThanOrEqual(bound);
        expect(wilsonLowerBound(good, bad + 1)).toBeLessThanOrEqual(bound);
      }),
    );
  });
});

describe('earning autonomy', () => {
  test('takes twenty accepted changes: a rejection is not experience', () => {
    expect(hasEarned({ accepted: 19, rejected: 0, reverted: 0 }, asked, 3)).toBe(false);
    expect(hasEarned({ accepted: 19, rejected: 1, reverted: 0 }, { accepted: 20, lowerBound: 0.5 }, 3)).toBe(false);
    expect(hasEarned({ accepted: 20, rejected: 0, reverted: 0 }, asked, 3)).toBe(true);
  });

  test('is lost by one revert, and can be earned again', () => {
    const afterRevert = { accepted: 29, rejected: 0, reverted: 1 };
    expect(hasEarned(afterRevert, asked, 3)).toBe(false);
    expect(hasEarned({ ...afterRevert, reverted: 0, rejected: 1 }, asked, 3)).toBe(true);
    const needed = acceptedStillNeeded(afterRevert, asked, 3) ?? 0;
    expect(hasEarned({ ...afterRevert, accepted: 29 + needed }, asked, 3)).toBe(true);
  });

  test('what is still needed is exactly enough', () => {
    fc.assert(
      fc.property(outcomesArbitrary, fc.record({ accepted: fc.nat(60), lowerBound: fc.double({ min: 0, max: 0.97, noNaN: true }) }), (seen, goal) => {
        const needed = acceptedStillNeeded(seen, goal, 3);
        if (needed === null) return;
        expect(hasEarned({ ...seen, accepted: seen.accepted + needed }, goal, 3)).toBe(true);
        if (needed > 0) expect(hasEarned({ ...seen, accepted: seen.accepted + needed - 1 }, goal, 3)).toBe(false);
      }),
    );
  });

  test('says so where no number would be enough', () => {
    expect(acceptedStillNeeded({ accepted: 0, rejected: 0, reverted: 0 }, { accepted: 1, lowerBound: 1 }, 3)).toBeNull();
  });

  test('a revert weighs what the policy says', () => {
    expect(reliabilityBound({ accepted: 30, rejected: 0, reverted: 1 }, 3)).toBe(wilsonLowerBound(30, 3));
  });
});

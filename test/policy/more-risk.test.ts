import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOf } from '../../main/domain/decision.ts';
import { outcomes } from '../../main/domain/words.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { judge } from '../../main/policy/judge.ts';
import { tighten } from '../../main/policy/tighten.ts';
import { inputsArbitrary, spotless } from './inputs.ts';
import { limitsArbitrary } from './policies.ts';
import { detailArbitrary, mutations } from './riskier.ts';

const names = Object.keys(mutations);
const mutate = (name: string): (typeof mutations)[string] => mutations[name] ?? ((inputs) => inputs);

describe('more risk never raises the outcome', () => {
  test('the inputs drawn reach every outcome', () => {
    const drawn = fc.sample(inputsArbitrary, { numRuns: 1500, seed: 7 }).map((inputs) => judge(inputs, defaultPolicy).outcome);
    expect([...new Set(drawn)].toSorted()).toEqual([...outcomes].toSorted());
  });

  test.each(names)('%s', (name) => {
    fc.assert(
      fc.property(inputsArbitrary, detailArbitrary, (inputs, detail) => {
        const before = judge(inputs, defaultPolicy).outcome;
        const after = judge(mutate(name)(inputs, detail), defaultPolicy).outcome;
        expect(rankOf(after)).toBeLessThanOrEqual(rankOf(before));
      }),
      { numRuns: 150 },
    );
  });

  test('in any order and number, whatever the limits', () => {
    const step = fc.tuple(fc.constantFrom(...names), detailArbitrary);
    fc.assert(
      fc.property(inputsArbitrary, fc.array(step, { minLength: 1, maxLength: 12 }), limitsArbitrary, (inputs, steps, limits) => {
        const policy = tighten(defaultPolicy, limits);
        let now = inputs;
        let rank = rankOf(judge(now, policy).outcome);
        for (const [name, detail] of steps) {
          now = mutate(name)(now, detail);
          const next = rankOf(judge(now, policy).outcome);
          expect(next, name).toBeLessThanOrEqual(rank);
          rank = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(names)('%s: enough of it stops what could be merged', (name) => {
    const start = spotless({ source: { id: 'scores', trust: 1 } });
    const drawn = fc.sample(detailArbitrary, { numRuns: 400, seed: 11 }).map((detail) => {
      const once = mutate(name)(start, detail);
      return judge(once, defaultPolicy).outcome;
    });
    const harmless = ['a source is concerned', 'an added file becomes a modified one', 'fewer mended checks'];
    expect(drawn.some((outcome) => outcome !== 'AUTO_MERGE_ALLOWED')).toBe(!harmless.includes(name));
  });
});

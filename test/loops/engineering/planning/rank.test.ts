import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecipeTask } from '../../../../agents/recipes/contract.ts';
import { foundTaskSchema } from '../../../../main/domain/task.ts';
import { rank } from '../../../../main/loops/engineering/planning/rank.ts';

const portion = fc.double({ min: 0, max: 1, noNaN: true });
const task: fc.Arbitrary<RecipeTask> = fc.record({
  recipe: fc.constantFrom('spelling', 'broken-links'),
  category: fc.constantFrom('typos' as const, 'dead-code' as const),
  title: fc.string({ minLength: 1, maxLength: 40 }),
  objective: fc.constant('Make it right.'),
  measure: fc.constant({ name: 'wrong things', before: 2, target: 0 }),
  evidence: fc.array(fc.record({ path: fc.constant('README.md'), detail: fc.string({ maxLength: 20 }) }), { maxLength: 70 }),
  evidenceLeftOut: fc.nat(5),
  expectedFiles: fc.constant(['README.md']),
  effort: fc.constantFrom('minutes' as const, 'hours' as const),
  risk: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
  certainty: portion.map((value) => ({ value, why: 'sure' })),
  worth: portion.map((value) => ({ value, why: 'good' })),
});

describe('ranking', () => {
  it('does not depend on the order of the findings, and every candidate fits its contract', () => {
    fc.assert(
      fc.property(fc.uniqueArray(task, { selector: (one) => `${one.recipe} ${one.category} ${one.title}`, maxLength: 12 }), (tasks) => {
        const ranked = rank(tasks);
        expect(rank([...tasks].reverse())).toEqual(ranked);
        for (const candidate of ranked) foundTaskSchema.parse(candidate);
        for (const [index, candidate] of ranked.entries()) {
          expect(candidate.score).toBeCloseTo(candidate.scoreParts.reduce((sum, part) => sum + part.value, 0), 6);
          expect(candidate.score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? 1);
          const original = tasks.find((one) => one.title === candidate.title && one.recipe === candidate.recipe && one.category === candidate.category);
          expect(candidate.evidence.length + candidate.evidenceLeftOut).toBe((original?.evidence.length ?? 0) + (original?.evidenceLeftOut ?? 0));
        }
      }),
    );
  });

  it('never ranks a riskier, less certain or less worthy twin higher', () => {
    fc.assert(
      fc.property(task, portion, (one, factor) => {
        const worse: RecipeTask = { ...one, title: `${one.title}2`, risk: 'high', effort: 'hours', certainty: { ...one.certainty, value: one.certainty.value * factor }, worth: { ...one.worth, value: one.worth.value * factor } };
        const [first, second] = rank([worse, one]);
        expect(first?.score).toBeGreaterThanOrEqual(second?.score ?? 0);
        if (first?.score !== second?.score) expect(first?.title).toBe(one.title);
      }),
    );
  });
});

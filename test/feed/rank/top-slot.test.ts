import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { topMargin, topSlot, type TopCandidate } from '../../../main/feed/rank/top-slot.ts';

const anyCandidates: fc.Arbitrary<TopCandidate[]> = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), score: fc.double({ min: 0, max: 5, noNaN: true }) }), { minLength: 1, maxLength: 12, selector: ({ id }) => id });
const scoreOf = (candidates: readonly TopCandidate[], id: string | null): number => candidates.find((one) => one.id === id)?.score ?? Number.NEGATIVE_INFINITY;

test('what is shown is never more than the margin below the best', () => {
  fc.assert(fc.property(anyCandidates, fc.nat(11), (candidates, index) => {
    const shown = scoreOf(candidates, topSlot(candidates[index]?.id ?? null, candidates));
    const best = Math.max(...candidates.map(({ score }) => score));
    expect(shown * (1 + topMargin)).toBeGreaterThanOrEqual(best - 1e-12);
  }));
});

test('it changes only for what is better by more than the margin, and then for the best', () => {
  fc.assert(fc.property(anyCandidates, fc.nat(11), (candidates, index) => {
    const previous = candidates[index % candidates.length]?.id ?? null;
    const top = topSlot(previous, candidates);
    const best = topSlot(null, candidates);
    if (top === previous) return;
    expect(top).toBe(best);
    expect(scoreOf(candidates, top)).toBeGreaterThan(scoreOf(candidates, previous) * (1 + topMargin));
  }));
});

test('asked again it answers the same, in whichever order the candidates come', () => {
  fc.assert(fc.property(anyCandidates, fc.option(fc.string({ maxLength: 3 })), (candidates, previous) => {
    const top = topSlot(previous, candidates);
    expect(topSlot(top, candidates)).toBe(top);
    expect(topSlot(previous, [...candidates].reverse())).toBe(top);
  }));
});

test('nothing stands where there is nothing', () => {
  expect(topSlot('a', [])).toBeNull();
});

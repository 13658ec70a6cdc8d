import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedItems } from '../../main/delivery/feed-order.ts';

const ids = 'abcdefghij'.split('');
const order = fc.shuffledSubarray(ids);

describe('which items moved', () => {
  test.each([
    ['abc', 'abc', ''],
    ['ab', 'ba', 'b'],
    ['abc', 'bca', 'a'],
    ['abc', 'cab', 'c'],
    ['abc', 'xabc', ''],
    ['abc', 'ac', ''],
    ['abcd', 'dcba', 'bcd'],
    ['', 'abc', ''],
  ])('%s to %s: %s', (before, after, moved) => {
    expect([...movedItems(before.split(''), after.split(''))].sort().join('')).toBe(moved);
  });

  test('all others kept their order, and no fewer could have moved', () => {
    fc.assert(
      fc.property(order, order, (before, after) => {
        const moved = movedItems(before, after);
        const kept = (list: readonly string[], other: readonly string[]): string => list.filter((id) => other.includes(id) && !moved.has(id)).join('');
        expect(kept(after, before)).toBe(kept(before, after));
        const both = after.filter((id) => before.includes(id));
        expect(both.length - moved.size).toBe(longestCommon(before, both));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The length of a longest common subsequence, by the textbook table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [index, other] of b.entries()) next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

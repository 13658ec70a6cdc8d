import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundRerank } from '../../../main/feed/rank/rerank.ts';

const anyOrder = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
const anyBound = fc.nat(12);
const anyWish = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 40 });
const orderAndWish = anyOrder.chain((order) => fc.tuple(fc.constant(order), fc.oneof(fc.shuffledSubarray(order), anyWish)));

describe('a wished-for order within a bound', () => {
  test('nothing is lost, nothing comes in, and nothing moves further than the bound', () => {
    fc.assert(fc.property(orderAndWish, anyBound, ([order, wanted], bound) => {
      const result = boundRerank(order, wanted, bound);
      expect([...result].sort()).toEqual([...order].sort());
      for (const [place, name] of result.entries()) expect(Math.abs(place - order.indexOf(name))).toBeLessThanOrEqual(bound);
    }), { numRuns: 500 });
  });

  test('with a bound of 0, or without a wish, the order stands', () => {
    fc.assert(fc.property(orderAndWish, anyBound, ([order, wanted], bound) => {
      expect(boundRerank(order, wanted, 0)).toEqual(order);
      expect(boundRerank(order, [], bound)).toEqual(order);
      expect(boundRerank(order, order, bound)).toEqual(order);
    }));
  });

  test('where no wish goes beyond the bound, all are granted', () => {
    fc.assert(fc.property(anyOrder.chain((order) => fc.tuple(fc.constant(order), fc.shuffledSubarray(order, { minLength: order.length }))), ([order, wanted]) => {
      expect(boundRerank(order, wanted, order.length)).toEqual(wanted);
      const furthest = Math.max(0, ...wanted.map((name, place) => Math.abs(place - order.indexOf(name))));
      expect(boundRerank(order, wanted, furthest)).toEqual(wanted);
    }));
  });

  test('unknown names and doubles count for nothing, and what is not named keeps its place where it can', () => {
    expect(boundRerank(['a', 'b', 'c', 'd'], ['x', 'c', 'c', 'a', 'y'], 3)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('a wish for more than the bound is granted as far as it goes', () => {
    expect(boundRerank(['a', 'b', 'c', 'd', 'e'], ['e', 'a', 'b', 'c', 'd'], 2)).toEqual(['a', 'b', 'e', 'c', 'd']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualificationChances, type OpenEvent, type Standing, type TableState } from '../../../main/feed/rank/qualification-chances.ts';

const points = { win: 3, draw: 1 };
const even = [0.4, 0.2, 0.4];

function row(has: number, difference = 0, scored = 0): Standing {
  return { points: has, difference, scored };
}

function toPlay(first: number, second: number, chances: readonly number[] = even, lead = 0): OpenEvent {
  return { first, second, chances, lead };
}

const anyChances = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })).map((parts) => parts.map((part) => part / (parts[0] + parts[1] + parts[2])));
const anyRow = fc.record({ points: fc.integer({ min: 0, max: 12 }), difference: fc.integer({ min: -4, max: 4 }), scored: fc.integer({ min: 0, max: 5 }) });

const anyTable: fc.Arbitrary<TableState> = fc.integer({ min: 3, max: 6 }).chain((size) => fc.record({
  standings: fc.array(anyRow, { minLength: size, maxLength: size }),
  open: fc.array(fc.record({ first: fc.nat(size - 1), step: fc.integer({ min: 1, max: size - 1 }), chances: anyChances, lead: fc.integer({ min: -3, max: 3 }) }).map(({ first, step, chances, lead }): OpenEvent => ({ first, second: (first + step) % size, chances, lead })), { maxLength: 5 }),
  places: fc.integer({ min: 1, max: size - 1 }),
  points: fc.constantFrom(points, { win: 1, draw: 0 }),
}));

/** Every way with nobody left out beforehand, as slow and as plain as can be. */
function byAllWays({ standings, open, places, points: { win, draw } }: TableState): readonly number[] {
  const [event, ...later] = open;
  if (event === undefined) {
    const isBefore = (a: Standing, b: Standing): boolean => a.points - b.points > 0 || (a.points === b.points && (a.difference - b.difference > 0 || (a.difference === b.difference && a.scored > b.scored)));
    return standings.map((own) => {
      const before = standings.filter((other) => isBefore(other, own)).length;
      const level = standings.filter((other) => !isBefore(other, own) && !isBefore(own, other)).length;
      return Math.min(Math.max((places - before) / level, 0), 1);
    });
  }
  const ends = [[win, 0, Math.max(event.lead, 1)], [draw, draw, 0], [0, win, Math.min(event.lead, -1)]] as const;
  const perEnd = ends.map(([first, second, by], nth) => {
    const after = standings.map((own, index) => (index === event.first ? { ...own, points: own.points + first, difference: own.difference + by } : index === event.second ? { ...own, points: own.points + second, difference: own.difference - by } : own));
    return byAllWays({ standings: after, open: later, places, points: { win, draw } }).map((chance) => chance * (event.chances[nth] ?? 0));
  });
  return standings.map((_, index) => perEnd.reduce((sum, chances) => sum + (chances[index] ?? 0), 0));
}

describe('the chances in any table', () => {
  test('are those of all ways it can end, though whoever is surely in or out is not followed', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const expected = byAllWays(table);
      const chances = qualificationChances(table) ?? [];
      expect(chances).toHaveLength(expected.length);
      for (const [index, chance] of chances.entries()) expect(chance).toBeCloseTo(expected[index] ?? -1, 7);
    }));
  });

  test('add up to the places', () => {
    fc.assert(fc.property(anyTable, (table) => {
      expect((qualificationChances(table) ?? []).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(table.places, 6);
    }));
  });

  test('do not depend on the order of the table or of the events', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const last = table.standings.length - 1;
      const turned = { ...table, standings: [...table.standings].reverse(), open: [...table.open].reverse().map((event) => ({ ...event, first: last - event.first, second: last - event.second })) };
      for (const [index, chance] of (qualificationChances(turned) ?? []).entries()) expect(chance).toBeCloseTo(qualificationChances(table)?.[last - index] ?? -1, 7);
    }));
  });

  test('never fall for a side that is likelier to win', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const [event, ...later] = table.open;
      if (event === undefined) return;
      const won = qualificationChances({ ...table, open: [{ ...event, chances: [1, 0, 0] }, ...later] });
      expect(won?.[event.first]).toBeGreaterThanOrEqual((qualificationChances(table)?.[event.first] ?? 0) - 1e-8);
    }));
  });
});

describe('a table', () => {
  test('that is played out is in the order of points, difference and what was scored; who is level shares', () => {
    const over = (standings: readonly Standing[]) => qualificationChances({ standings, open: [], places: 2, points });
    expect(over([row(9), row(6), row(3), row(0)])).toEqual([1, 1, 0, 0]);
    expect(over([row(6), row(4, 1), row(4, 2), row(3)])).toEqual([1, 0, 1, 0]);
    expect(over([row(6), row(4, 1, 5), row(4, 1, 3), row(3)])).toEqual([1, 1, 0, 0]);
    expect(over([row(6), row(4), row(4), row(4)])?.map((chance) => Math.round(chance * 1000))).toEqual([1000, 333, 333, 333]);
  });

  test('with one event to go follows its chances', () => {
    expect(qualificationChances({ standings: [row(6), row(4), row(3)], open: [toPlay(1, 2, [0.5, 0.3, 0.2])], places: 2, points })).toEqual([1, 0.8, 0.2]);
  });

  test('takes a lead into the difference, and a win without one for a win by one', () => {
    const level = { standings: [row(3, 2), row(0, 0), row(3, 0)], places: 1, points };
    expect(qualificationChances({ ...level, open: [toPlay(1, 0, [1, 0, 0], 3)] })).toEqual([0, 1, 0]);
    expect(qualificationChances({ ...level, open: [toPlay(1, 0, [1, 0, 0], 0)] })?.[0]).toBe(0.5);
  });

  test('with too much at stake tells nothing; many events without a stake do no harm', () => {
    const pairs = [[0, 1], [2, 3], [0, 2], [1, 3], [0, 3], [1, 2], [0, 1], [2, 3], [1, 3]] as const;
    const all = pairs.map(([first, second]) => toPlay(first, second));
    expect(qualificationChances({ standings: [0, 0, 0, 0].map((has) => row(has)), open: all, places: 2, points })).toBeNull();
    expect(qualificationChances({ standings: [row(90), row(88), ...[0, 0, 0, 0].map((has) => row(has))], open: [toPlay(0, 2), ...all.map((event) => ({ ...event, first: event.first + 2, second: event.second + 2 }))], places: 1, points })).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

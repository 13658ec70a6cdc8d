import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRanges } from '../../main/app/slot-ranges.ts';

const at = (minute: number): string => new Date(Date.UTC(2031, 0, 1) + minute * 60_000).toISOString();
const minutesOf = ({ from, until }: { readonly from: string; readonly until: string }): readonly number[] => {
  const [first, last] = [from, until].map((instant) => (Date.parse(instant) - Date.UTC(2031, 0, 1)) / 60_000);
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
};

it('leaves out exactly the ticks that have an outcome', () => {
  fc.assert(fc.property(fc.nat(30), fc.nat(30), fc.uniqueArray(fc.nat(70), { maxLength: 20 }), (start, length, taken) => {
    const range = { from: at(start), until: at(start + length), count: length + 1 };
    const rows = [...taken].sort((a, b) => a - b).filter((minute) => minute >= start && minute <= start + length).map((minute) => ({ slot: at(minute), until: at(minute) }));
    const open = openRanges(range, rows, 1);
    expect(open.flatMap(minutesOf)).toEqual(minutesOf(range).filter((minute) => !taken.includes(minute)));
    for (const one of open) expect(one.count).toBe(minutesOf(one).length);
  }));
});

it('knows ranges that reach into it from outside', () => {
  expect(openRanges({ from: at(5), until: at(9), count: 5 }, [{ slot: at(1), until: at(6) }, { slot: at(9), until: at(20) }], 1)).toEqual([{ from: at(7), until: at(8), count: 2 }]);
});

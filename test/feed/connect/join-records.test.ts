import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRecords } from '../../../main/feed/connect/join-records.ts';

describe('joining records', () => {
  const goals = [{ day: '1', team: 'Rams', n: 1 }, { day: '1', team: 'Owls', n: 2 }, { day: '1', team: 'Rams', n: 3 }, { day: '2', team: 'Rams', n: 4 }, { team: 'Rams', n: 5 }];
  const on = [['date', 'day'], ['home.name', 'team']] as const;

  test('finds rows by equal fields, however deep', () => {
    const { records, unmatched } = joinRecords([{ date: 1, home: { name: 'Rams' } }, { date: 3, home: { name: 'Rams' } }, { home: 'Rams' }], [{ as: 'goals', rows: goals, on, take: 'many' }]);
    expect(records).toEqual([
      { date: 1, home: { name: 'Rams' }, goals: [goals[0], goals[2]] }, { date: 3, home: { name: 'Rams' }, goals: [] }, { home: 'Rams', goals: [] },
    ]);
    expect([...(unmatched[0] ?? [])]).toEqual([goals[1], goals[3], goals[4]]);
  });

  test('takes one, or nothing', () => {
    const { records } = joinRecords([{ id: 'a' }, { id: 'z' }], [{ as: 'team', rows: [{ code: 'a', n: 1 }, { code: 'a', n: 2 }], on: [['id', 'code']], take: 'one' }]);
    expect(records).toEqual([{ id: 'a', team: { code: 'a', n: 1 } }, { id: 'z', team: null }]);
  });

  test('does not mistake values with commas or quotes for each other', () => {
    const { records } = joinRecords([{ a: 'x","y', b: 'z' }], [{ as: 'rows', rows: [{ a: 'x', b: 'y","z' }], on: [['a', 'a'], ['b', 'b']], take: 'many' }]);
    expect(records).toEqual([{ a: 'x","y', b: 'z', rows: [] }]);
  });

  test('is what comparing each with each gives', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(fc.property(fc.array(fc.record({ k: key })), fc.array(fc.record({ k: key, n: fc.nat() })), (records, rows) => {
      const joined = joinRecords(records, [{ as: 'rows', rows, on: [['k', 'k']], take: 'many' }]);
      expect(joined.records).toEqual(records.map((record) => ({ ...record, rows: rows.filter((row) => row.k === record.k) })));
    }));
  });
});

import { describe, expect, test } from 'vitest';
import { sourceStateOf, type SourceRead } from '../../../main/feed/validity/source-state.ts';
import { at } from '../../support/observations.ts';

const fault = { code: 'source_timed_out', message: 'It did not answer within 15 s.', next: 'It is read again by itself.' };

function read(minute: number, outcome: SourceRead['outcome'], changes: Partial<SourceRead> = {}): SourceRead {
  return { at: at(minute), outcome, fault: outcome === 'failed' ? fault : null, late: null, quarantined: [], ...changes };
}

describe('how a source does', () => {
  test('never read', () => {
    expect(sourceStateOf([], at(0))).toMatchObject({ state: 'never', sentence: 'Not read yet.' });
  });

  test('good, also where nothing is new', () => {
    expect(sourceStateOf([read(0, 'changed'), read(1, 'unchanged')], at(2))).toEqual({ state: 'good', sentence: 'Good, read 1 min ago.', fault: null, faultsInARow: 0, lastReadAt: at(1), lastGoodAt: at(1) });
  });

  test('a fault is named with the first read that meets it, and how many there were', () => {
    expect(sourceStateOf([read(0, 'changed'), read(1, 'failed')], at(1.5))).toMatchObject({ state: 'failing', faultsInARow: 1, sentence: 'Failing: It did not answer within 15 s. Last good 1 min ago.', fault, lastGoodAt: at(0) });
    expect(sourceStateOf([read(0, 'changed'), read(1, 'failed'), read(2, 'failed')], at(2))).toMatchObject({ faultsInARow: 2, sentence: 'Failing: It did not answer within 15 s. 2 reads in a row. Last good 2 min ago.' });
    expect(sourceStateOf([read(1, 'failed')], at(2))).toMatchObject({ sentence: 'Failing: It did not answer within 15 s. Never good so far.' });
  });

  const doubts = [{ code: 'events_vanished', message: '3 of 4 events that were listed are not listed any more.' }];

  test('a payload that is not believed; the same again is no better', () => {
    const reads = [read(0, 'changed'), read(1, 'quarantined', { quarantined: doubts }), read(2, 'unchanged')];
    expect(sourceStateOf(reads, at(2))).toMatchObject({ state: 'quarantined', fault: { code: 'events_vanished' }, faultsInARow: 2, lastGoodAt: at(0) });
    expect(sourceStateOf([...reads, read(3, 'failed'), read(4, 'unchanged')], at(4))).toMatchObject({ state: 'quarantined' });
    expect(sourceStateOf([...reads, read(3, 'changed')], at(3))).toMatchObject({ state: 'good', lastGoodAt: at(3) });
  });

  test('one event that is not believed: named, and the read was good for the others', () => {
    expect(sourceStateOf([read(1, 'changed', { quarantined: doubts })], at(2))).toMatchObject({ state: 'quarantined', lastGoodAt: at(1) });
  });

  test('late is not failing: it was read, and what it says is old', () => {
    const late = { code: 'source_late', message: 'Brackwater – Ostrand has not moved for 15 min.', next: '' };
    expect(sourceStateOf([read(0, 'changed'), read(1, 'unchanged', { late })], at(2))).toMatchObject({ state: 'late', sentence: 'Late: Brackwater – Ostrand has not moved for 15 min.', fault: late, faultsInARow: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import type { EventObservation } from '../../../main/domain/event-data.ts';
import type { SourceView } from '../../../main/feed/contract.ts';
import { latenessOf, type Lateness } from '../../../main/feed/validity/lateness.ts';
import { anObservation, at, aView, sportOf, withScore } from '../../support/observations.ts';

function late(view: SourceView, minute: number, others: readonly SourceView[] = []): Lateness {
  return latenessOf({ views: [{ ...view, observedAt: at(minute) }], others: () => others, sportOf, now: at(minute) });
}

const clock = (minute: number | null, period = '2H'): Pick<EventObservation, 'clock'> => ({ clock: { period, minute, stoppage: null, second: null } });
const standing = aView(withScore(0, 0, clock(60)), { changedAt: { clock: at(75) } });
const moving = (minute: number): SourceView => aView(withScore(0, 0, clock(minute)), { source: 'south' });

describe('old words', () => {
  test('a clock that stands for a quarter of an hour', () => {
    expect(late(standing, 89).fault).toBeNull();
    expect(late(standing, 90)).toMatchObject({ fault: { code: 'source_late', message: 'Brackwater – Ostrand is called live and has not moved for 15 min.' } });
    expect([...late(standing, 90).keys]).toEqual(['brackwater-ostrand']);
  });

  test('a clock that stands while another source’s goes on: named at the second read', () => {
    expect(late(standing, 76, [moving(61)]).fault).toBeNull();
    expect(late(standing, 77, [moving(62)]).fault?.message).toBe('Brackwater – Ostrand is called live and has not moved for 2 min while south goes on.');
  });

  test('one that moves is not late, however far another’s clock is ahead', () => {
    expect(late({ ...standing, changedAt: { clock: at(76) } }, 77, [moving(90)]).fault).toBeNull();
  });

  test('in a break nothing moves', () => {
    const resting = aView(withScore(0, 0, clock(45, 'HT')), { changedAt: { clock: at(48) } });
    expect(late(resting, 63, [moving(46)]).fault).toBeNull();
    expect(late(resting, 72).fault).toBeNull();
    expect(late(resting, 73).fault).not.toBeNull();
  });

  test('a time stamp of a quarter of an hour ago, and one that another’s is ahead of', () => {
    const old = aView(withScore(0, 0, { asOf: at(60) }));
    expect(late(old, 74).fault).toBeNull();
    expect(late(old, 75).fault).not.toBeNull();
    expect(late(old, 62, [aView(withScore(0, 0, { asOf: at(62) }), { source: 'south' })]).fault).not.toBeNull();
    expect(late(old, 61, [aView(withScore(0, 0, { asOf: at(61) }), { source: 'south' })]).fault).toBeNull();
  });

  test('a source without clock and time stamp can’t be told from a quiet game', () => {
    expect(late(aView(withScore(0, 0)), 89, [moving(90)]).fault).toBeNull();
  });

  test('live long after the longest game, scheduled long after kick-off', () => {
    expect(late(aView(withScore(0, 0)), 299).fault).toBeNull();
    expect(late(aView(withScore(0, 0)), 301).fault?.message).toBe('Brackwater – Ostrand is still called live, 5 h after its kick-off.');
    expect(late(aView(anObservation()), 299).fault).toBeNull();
    expect(late(aView(anObservation()), 300).fault?.message).toBe('Brackwater – Ostrand is still called scheduled, 5 h after its kick-off.');
    expect(late(aView(anObservation()), 180, [aView(withScore(1, 0, { status: 'finished' }), { source: 'south' })]).fault).not.toBeNull();
    expect(late(aView(anObservation()), 8 * 24 * 60).fault).toBeNull();
  });

  test('the worst is named, with how many there are', () => {
    const views = [standing, aView(anObservation({ key: 'other', startsAt: at(-600) }))].map((view) => ({ ...view, observedAt: at(95) }));
    const { fault, keys } = latenessOf({ views, others: () => [], sportOf, now: at(95) });
    expect([fault?.message, keys.size]).toEqual(['Brackwater – Ostrand is still called scheduled, 11 h after its kick-off. 2 events in all.', 2]);
  });
});

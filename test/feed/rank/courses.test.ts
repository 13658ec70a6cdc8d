import { describe, expect, test } from 'vitest';
import { eventRecordSchema, type EventRecord } from '../../../main/domain/event-data.ts';
import { coursesOf } from '../../../main/feed/rank/courses.ts';
import { changed, drives, finishes, raceHead, type Drive } from '../sports/race.ts';
import { match, happening } from './told.ts';

/** A race on that day of 2031, in an invented series. */
function race(day: string, field: readonly Drive[], told: { readonly competition?: string; readonly status?: EventRecord['status']['value'] } = {}): EventRecord {
  const since = `2031-${day}T20:00:00Z`;
  const from = { source: 'test', since, observedAt: since, asOf: null };
  const sourced = <T>(value: T) => ({ value, from, agreeing: [] });
  const { competitors, competition } = raceHead(field);
  return eventRecordSchema.parse({
    id: `race-${day}`, sport: 'motor-racing', competition: sourced({ ...competition, name: told.competition ?? competition.name }), startsAt: sourced(null), startsOn: `2031-${day}`, venue: null,
    status: sourced(told.status ?? 'finished'), clock: null, score: null, competitors, actions: finishes(field).map((action) => ({ ...action, from, confirmedBy: [] })), attributes: {}, conflicts: [],
    sources: [{ source: 'test', key: day, observedAt: since, asOf: null, joined: 1 }], confidence: { value: 1, basis: 'One source, made for a test.' }, changedAt: since,
  });
}

const usual = drives(20);
const days = ['03-02', '03-09', '03-16', '03-23'];
const before = days.map((day) => race(day, usual));
const surprise = changed(20, { 'driver-18': { position: 2 }, 'driver-2': { position: 18 } });
const day = '04-06';

function wordsOf(records: readonly EventRecord[], earlier: readonly EventRecord[] = []): readonly string[] {
  const found = coursesOf(records, earlier).find(({ record }) => record.id === `race-${day}`);
  return found?.course.find(({ action }) => action.competitor === 'driver-18')?.own.map(({ why }) => why) ?? [];
}

const best = 'The best of the 5 races that are known of driver 18.';

describe('a course of a sport that looks back', () => {
  test('sees the races before, given with it or beside it', () => {
    expect(wordsOf([race(day, surprise), ...before])).toContain(best);
    expect(wordsOf([race(day, surprise)], before)).toContain(best);
    expect(wordsOf([race(day, surprise), ...before], before)).toContain(best);
  });

  test('by itself sees none', () => {
    expect(wordsOf([race(day, surprise)])).not.toContain(best);
  });

  test('is the same whatever comes later or on the same day, in another series, or is not over', () => {
    const alone = coursesOf([race(day, surprise), ...before])[0];
    const others = [race('04-13', surprise), race('03-30', surprise, { competition: 'Lantern Series' }), race('03-31', surprise, { status: 'live' })];
    expect(coursesOf([race(day, surprise), ...others, ...before])[0]).toEqual(alone);
  });

  test('is the same in whatever order the events are given', () => {
    const given = [race(day, surprise), ...before];
    const byId = (courses: ReturnType<typeof coursesOf>) => [...courses].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
    expect(byId(coursesOf([...given].reverse()))).toEqual(byId(coursesOf(given)));
  });
});

test('a sport that does not look back has the course it has by itself', () => {
  const events = [match('ash', [happening('goal', 5, 'home')]), match('birch', [happening('goal', 80, 'away')])];
  expect(coursesOf(events.map(({ record }) => record))).toEqual(events);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedSettingsSchema } from '../../main/domain/feed-settings.ts';
import { chancesInWords, courseOf, minuteInWords, scoreCourseInWords } from '../../renderer/views/feed/course-data.ts';
import { languageOf } from '../../renderer/views/feed/language.ts';
import { settingsExample } from '../../renderer/views/feed/settings-example.ts';
import { scoreInWords, sidesOf, titleOf } from '../../renderer/views/feed/sides.ts';
import { tracedParts, valueInWords } from '../../renderer/views/feed/traced-parts.ts';
import { eventOf } from './fixture/feed-story.ts';
import { motorRace, soccerAfternoon } from './fixture/feed-stories.ts';

const now = Date.parse('2026-11-22T15:00:00.000Z');

describe('a sentence cut at its claims', () => {
  const claims = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), field: fc.constantFrom('home', 'away'), value: fc.constant('x') }), { maxLength: 12 });

  test('always keeps the whole text, in order, whatever the claims say', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), claims, (text, made) => {
      expect(tracedParts({ text, claims: made }).map((part) => part.text).join('')).toBe(text);
    }));
  });

  test('leaves out a claim that reaches over another or over the end', () => {
    const parts = tracedParts({ text: 'Hale lead 2–1', claims: [{ start: 0, end: 4, field: 'home', value: 'Hale' }, { start: 2, end: 9, field: 'away', value: '' }, { start: 10, end: 13, field: 'score', value: '2–1' }, { start: 12, end: 40, field: 'score', value: '' }] });
    expect(parts.map((part) => [part.text, part.claim?.field ?? null])).toEqual([['Hale', 'home'], [' lead ', null], ['2–1', 'score']]);
  });

  test('values are one line of words', () => {
    expect([null, '', 2, true, { home: 2 }].map(valueInWords)).toEqual(['none', 'empty', '2', 'true', '{"home":2}']);
  });
});

describe('who plays', () => {
  const named = (key: string, alignment: 'home' | 'away' | null) => ({ key, name: key.toUpperCase(), alignment });

  test('home and away, a pair without sides, and a field', () => {
    expect(sidesOf([named('b', 'away'), named('a', 'home')])?.map((one) => one.key)).toEqual(['a', 'b']);
    expect(sidesOf([named('a', null), named('b', null)])?.map((one) => one.key)).toEqual(['a', 'b']);
    expect(sidesOf([named('a', null), named('b', null), named('c', null)])).toBeNull();
    expect(titleOf({ competition: 'Cup', competitors: [named('a', null), named('b', null), named('c', null)] })).toBe('Cup');
  });

  test('the score in words, with a shoot-out, of a field, and where there is none', () => {
    const pair = [named('home', 'home'), named('away', 'away')];
    expect(scoreInWords({ competitors: pair, total: { home: 1, away: 1 }, shootout: { home: 4, away: 2 } })).toBe('1–1 (4–2)');
    expect(scoreInWords({ competitors: pair, total: { home: 1 }, shootout: null })).toBe('1––');
    expect(scoreInWords({ competitors: [...pair, named('c', null)].map((one) => ({ ...one, alignment: null })), total: { home: 9, c: 4 }, shootout: null })).toBe('HOME 9, AWAY –, C 4');
    expect(scoreInWords({ competitors: pair, total: null, shootout: null })).toBe('');
  });
});

describe('the course of an event', () => {
  const [winner] = soccerAfternoon(now);
  const [race] = motorRace(now);
  if (winner === undefined || race === undefined) throw new Error('the scenes have no story');

  test('every line has a value at every point, and totals never go missing', () => {
    for (const story of [winner, race]) {
      const file = eventOf(story, now);
      const course = courseOf({ ...file, course: file.course.map((point, at) => (at === 2 ? { ...point, total: null } : point)) });
      for (const line of [...course.chances, ...course.score]) expect(line.values).toHaveLength(file.course.length);
      expect(course.chances.every((line) => line.values.every((value) => value >= 0 && value <= 1))).toBe(true);
    }
    expect(courseOf(eventOf(winner, now)).score.map((line) => [line.name, line.values.at(-1)])).toEqual([['Quarrymen of Hale', 3], ['Portmoor Athletic', 2]]);
    expect(courseOf(eventOf(race, now)).chances).toHaveLength(20);
  });

  test('at most three marks are the top ones, and they are said in words', () => {
    const course = courseOf(eventOf(winner, now));
    expect(course.marks.filter((mark) => mark.top)).toHaveLength(3);
    expect(chancesInWords(course)).toMatch(/Quarrymen of Hale \d+ % after the first action and 99 % after the last.*90\+4’ goal M\. Adeyo-Lund/s);
    expect(scoreCourseInWords(course)).toBe('The score after each action. At the end: Quarrymen of Hale 3, Portmoor Athletic 2.');
  });

  test('minutes as a reader reads them', () => {
    expect([{ minute: 90, stoppage: 4 }, { minute: 12, stoppage: null }, { minute: 12, stoppage: 0 }, { minute: null, stoppage: null }].map(minuteInWords)).toEqual(['90+4’', '12’', '12’', '']);
  });
});

test('the example of settings is whole', () => {
  expect(feedSettingsSchema.safeParse(JSON.parse(settingsExample)).error).toBeUndefined();
});

test('text runs as its language does, whatever names it holds', () => {
  expect(['en', 'ar', 'he-IL', 'de-CH'].map((tag) => languageOf(tag).dir)).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
});

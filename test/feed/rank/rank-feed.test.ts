import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedSettings } from '../../../main/domain/feed-settings.ts';
import { rankPartSchema } from '../../../main/domain/artifacts/live-feed.ts';
import type { EventCourse } from '../../../main/feed/rank/moments.ts';
import { rankFeed } from '../../../main/feed/rank/rank-feed.ts';
import { anyEvents, firstOf, happening, kickOff, match, minutesOn, settings } from './told.ts';

const none = { topEventId: null };

function orderOf(events: readonly EventCourse[], now: string, given: { readonly settings?: Partial<FeedSettings>; readonly top?: string } = {}): readonly string[] {
  return rankFeed({ events, settings: { ...settings, ...given.settings }, now, previous: { topEventId: given.top ?? null } }).items.map(({ eventId }) => eventId);
}

describe('whatever is known', () => {
  test('each event stands once, and all parts fit the published form', () => {
    fc.assert(fc.property(anyEvents, fc.integer({ min: -300, max: 3000 }), (events, minutes) => {
      const { items } = rankFeed({ events, settings, now: minutesOn(minutes), previous: none });
      expect(items.map(({ eventId }) => eventId).sort()).toEqual(events.map(({ record }) => record.id).sort());
      for (const { score, parts } of items) {
        expect(rankPartSchema.array().min(1).max(20).safeParse(parts).success).toBe(true);
        expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 5);
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      }
    }));
  });

  test('the same is known, so the feed is the same, in whichever order it is told', () => {
    fc.assert(fc.property(anyEvents, fc.constantFrom(null, 'event-0', 'event-3', 'gone'), (events, topEventId) => {
      const input = { settings, now: minutesOn(70), previous: { topEventId } };
      expect(rankFeed({ ...input, events: [...events].reverse() })).toEqual(rankFeed({ ...input, events }));
    }));
  });

  test('a feed in which nothing happens is the same for five minutes on the clock', () => {
    fc.assert(fc.property(anyEvents, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 299 }), (events, fives, seconds) => {
      const at = (more: number): string => new Date(Date.parse(minutesOn(130 + fives * 5)) + more * 1000).toISOString();
      expect(rankFeed({ events, settings, now: at(seconds), previous: none })).toEqual(rankFeed({ events, settings, now: at(0), previous: none }));
    }));
  });

  test('a feed made before and one made after the rest became known are the same', () => {
    fc.assert(fc.property(anyEvents, fc.nat(25), (events, known) => {
      const early = (): ReturnType<typeof rankFeed> => rankFeed({ events: events.map((event) => firstOf(event, known)), settings, now: minutesOn(100), previous: none });
      const before = early();
      rankFeed({ events, settings, now: minutesOn(130), previous: { topEventId: before.items[0]?.eventId ?? null } });
      expect(early()).toEqual(before);
    }));
  });
});

describe('the order of events', () => {
  const quiet = match('quiet', []);
  const soon = match('soon', [], { status: 'scheduled', startsAt: minutesOn(40) });
  const later = match('later', [], { status: 'scheduled', startsAt: minutesOn(600) });
  const over = match('over', [happening('goal', 10, 'home')], { status: 'finished', startsAt: minutesOn(-400) });

  test('live over finished over scheduled, and what starts soon before what starts late', () => {
    const justOver = match('just-over', [happening('goal', 10, 'home', minutesOn(-90))], { status: 'finished', startsAt: minutesOn(-110) });
    expect(orderOf([later, soon, justOver, quiet], minutesOn(5))).toEqual(['quiet', 'just-over', 'soon', 'later']);
  });

  test('a fresh goal brings its match to the top; it gives way as it grows old', () => {
    const early = match('early', [happening('goal', 20, 'home')]);
    const late = match('late', [happening('goal', 58, 'home')]);
    expect(orderOf([late, early], minutesOn(24))).toEqual(['early', 'late'].reverse());
    expect(orderOf([firstOf(late, 0), early], minutesOn(24))).toEqual(['early', 'late']);
    expect(orderOf([late, early], minutesOn(60))).toEqual(['late', 'early']);
  });

  test('the story of an event is its best fresh action, and none where nothing happened', () => {
    const told = (events: readonly EventCourse[], minutes: number): string | null | undefined => rankFeed({ events, settings, now: minutesOn(minutes), previous: none }).items[0]?.actionId;
    const busy = match('busy', [happening('goal', 5, 'home'), happening('yellow-card', 70, 'away'), happening('goal', 71, 'away')]);
    expect(told([firstOf(busy, 2)], 71)).toBe('goal-home-5');
    expect(told([busy], 72)).toBe('goal-away-71');
    expect(told([match('cards', [happening('yellow-card', 70, 'away')])], 71)).toBeNull();
  });

  test('a goal that a source tells of hours later is not new', () => {
    const slow = match('slow', [happening('goal', 10, 'home', minutesOn(300))], { status: 'finished' });
    const story = rankFeed({ events: [slow], settings, now: minutesOn(301), previous: none }).items[0]?.parts.find(({ name }) => name === 'impact');
    expect(story?.value).toBeLessThan(0.05);
    expect(story?.why).toContain('hours ago');
  });

  test('an open match late on comes before one that is decided', () => {
    const open = match('open', [happening('yellow-card', 80, 'home')]);
    const decided = match('decided', [1, 2, 3, 4].map((minute) => happening('goal', minute, 'home')));
    expect(orderOf([decided, open], minutesOn(120))[0]).toBe('open');
  });

  test('favourites by any of their names, whatever the case and accents', () => {
    const plain = match('plain', []);
    const wanted = match('wanted', [], { names: { home: 'Ångbåt Södra', away: 'Tarn United' } });
    const favourites = { competitors: ['angbat sodra'], competitions: [] };
    expect(orderOf([plain, wanted], minutesOn(5))).toEqual(['plain', 'wanted']);
    expect(orderOf([plain, wanted], minutesOn(5), { settings: { favourites } })).toEqual(['wanted', 'plain']);
  });

  test('competitions as the settings weigh them', () => {
    const cup = match('a-cup', [], { competition: 'Harbour Cup' });
    const league = match('b-league', [], { competition: 'Lantern League' });
    expect(orderOf([cup, league], minutesOn(5), { settings: { competitions: { 'lantern league': 1 } } })).toEqual(['b-league', 'a-cup']);
    expect(orderOf([cup, league], minutesOn(5), { settings: { favourites: { competitors: [], competitions: ['Lantern League'] } } })).toEqual(['b-league', 'a-cup']);
  });

  test('a weight of 0 silences a signal', () => {
    const { weights } = settings;
    const item = rankFeed({ events: [over], settings: { ...settings, weights: { ...weights, live: 0, recency: 0 } }, now: minutesOn(5), previous: none }).items[0];
    expect(item?.parts.filter(({ name }) => name === 'live' || name === 'recency').map(({ contribution }) => contribution)).toEqual([0, 0]);
  });

  test('ties go by id', () => {
    expect(orderOf([match('b', []), match('a', []), match('c', [])], kickOff)).toEqual(['a', 'b', 'c']);
  });
});

describe('the top', () => {
  test('stays for a hair, and goes to what is clearly better', () => {
    const even = [match('a', []), match('b', [])];
    expect(orderOf(even, minutesOn(3), { top: 'b' })).toEqual(['b', 'a']);
    expect(orderOf([match('a', [happening('goal', 2, 'home')]), match('b', [])], minutesOn(3), { top: 'b' })).toEqual(['a', 'b']);
    expect(orderOf(even, minutesOn(3), { top: 'gone' })).toEqual(['a', 'b']);
  });
});

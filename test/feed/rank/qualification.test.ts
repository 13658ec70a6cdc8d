import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../../../main/domain/event-data.ts';
import { coursesOf } from '../../../main/feed/rank/courses.ts';
import { rankMoments } from '../../../main/feed/rank/moments.ts';
import { qualificationChanges } from '../../../main/feed/rank/qualification.ts';
import { rankFeed } from '../../../main/feed/rank/rank-feed.ts';
import { recordOf, type ToldAction } from '../../scores/record.ts';
import { happening, kickOff, minutesOn, settings } from './told.ts';

const clubs = ['Ash', 'Birch', 'Elm', 'Tarn'];
/** Rounds of a group of four, by club. */
const rounds = [[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]] as const;
const day = 24 * 60;

interface Meeting {
  readonly round?: string | null;
  readonly knockout?: boolean | null;
  readonly sport?: string;
  readonly status?: EventRecord['status']['value'];
  readonly startsAt?: string;
  readonly overAt?: string;
  readonly score?: readonly [number, number];
  readonly actions?: readonly ToldAction[];
  readonly attributes?: EventRecord['attributes'];
}

/** A match of two clubs in an invented group, or in a league where the round names none. */
function meeting(home: string, away: string, told: Meeting = {}): EventRecord {
  const status = told.status ?? 'scheduled';
  const record = recordOf({ id: `${home}-${away}`.toLowerCase(), sport: told.sport ?? 'soccer', competition: 'Harbour Cup', knockout: told.knockout ?? null, startsAt: told.startsAt ?? kickOff, status, names: { home, away }, actions: told.actions ?? [], attributes: told.attributes ?? {} });
  const { from } = record.status;
  return {
    ...record,
    competition: { ...record.competition, value: { ...record.competition.value, round: told.round === undefined ? 'Group A' : told.round } },
    status: { ...record.status, from: { ...from, since: told.overAt ?? from.since } },
    score: told.score === undefined ? null : { value: { total: { home: told.score[0], away: told.score[1] }, periods: [], shootout: null }, from, agreeing: [] },
  };
}

function over(home: string, away: string, score: readonly [number, number], told: Meeting = {}): EventRecord {
  return meeting(home, away, { status: 'finished', score, startsAt: minutesOn(-5 * day), ...told });
}

/** Before the last round Ash has 6 points, Tarn 0, and Birch and Elm 3 each; Birch leads Elm by what they scored and conceded. */
const played = [over('Ash', 'Birch', [1, 0]), over('Elm', 'Tarn', [1, 0]), over('Ash', 'Elm', [1, 0]), over('Birch', 'Tarn', [3, 0])];

function lastRound(actions: { readonly ash?: readonly ToldAction[]; readonly birch?: readonly ToldAction[] }, told: Meeting = {}): readonly EventRecord[] {
  return [meeting('Ash', 'Tarn', { status: 'live', actions: actions.ash ?? [], ...told }), meeting('Birch', 'Elm', { status: 'live', actions: actions.birch ?? [], ...told })];
}

function changes(records: readonly EventRecord[], others: readonly EventRecord[] = [], places: Readonly<Record<string, number>> = {}) {
  return qualificationChanges(coursesOf(records), others, places);
}

describe('what an action changed in a group', () => {
  const late = happening('goal', 88, 'away');

  test('is told of the competitor it changed most for', () => {
    const change = changes(lastRound({ birch: [late] }), played).get('birch-elm goal-away-88');
    expect(change?.value).toBeGreaterThan(0.8);
    expect(change?.why).toMatch(/^Elm’s chance to finish among the first 2 of Group A rose from \d+ % to 9\d %\.$/);
  });

  test('is told of somebody who does not play in it, where that one is the winner by it', () => {
    const others = [over('Ash', 'Birch', [1, 0]), over('Elm', 'Tarn', [1, 0]), over('Ash', 'Elm', [0, 0]), over('Ash', 'Tarn', [1, 0]), over('Elm', 'Birch', [0, 1])];
    const change = changes([meeting('Birch', 'Tarn', { status: 'live', actions: [happening('goal', 80, 'away')] })], others);
    expect([...change.values()].map(({ why }) => why)).toEqual([expect.stringMatching(/^Elm’s chance to finish among the first 2 of Group A rose from \d+ % to 9\d %\.$/)]);
  });

  test('is much where a second goal decides nothing but who is before whom on goals', () => {
    const goals = [happening('goal', 80, 'home'), happening('goal', 88, 'home')];
    const live = coursesOf([meeting('Elm', 'Birch', { status: 'live', actions: goals })]);
    const change = qualificationChanges(live, [over('Ash', 'Elm', [3, 0]), over('Birch', 'Ash', [1, 0])], {}).get('elm-birch goal-home-88');
    expect(live[0]?.course[1]?.impact).toBeLessThan(0.2);
    expect(change?.value).toBeGreaterThan(0.8);
    expect(change?.why).toMatch(/^Elm’s chance to finish among the first 2 of Group A rose/);
  });

  test('is nothing where all is decided, nor in a goal that changes neither who wins nor who is before whom', () => {
    expect(changes(lastRound({ ash: [happening('goal', 88, 'home')] }), played).size).toBe(0);
    expect(changes(lastRound({ birch: [happening('yellow-card', 88, 'away')] }), played).size).toBe(0);
  });

  test('follows how many go through: by the settings, else by a source, else two', () => {
    const goal = lastRound({ ash: [happening('goal', 88, 'away')] });
    expect([...changes(goal, played).values()]).toEqual([]);
    expect(changes(goal, played, { 'Harbour cup': 1 }).get('ash-tarn goal-away-88')?.why).toMatch(/^Birch’s chance to finish first in Group A rose/);
    const told = lastRound({ ash: [happening('goal', 88, 'away')] }, { attributes: { places: 1 } });
    expect(changes(told, played)).toEqual(changes(goal, played, { 'Harbour cup': 1 }));
    expect(changes(told, played, { 'Harbour cup': 2 }).size).toBe(0);
  });
});

describe('no table, no change', () => {
  const late = [happening('goal', 88, 'away')];

  test('with an event missing, told twice, or under a name nobody knows', () => {
    expect(changes(lastRound({ birch: late }), played.slice(1)).size).toBe(0);
    expect(changes(lastRound({ birch: late }), [...played, { ...over('Ash', 'Birch', [1, 0]), id: 'again' }]).size).toBe(0);
    expect(changes(lastRound({ birch: late }), [over('Oak', 'Birch', [1, 0]), ...played.slice(1)]).size).toBe(0);
  });

  test('in a knock-out, for a field of many, and for an event by itself', () => {
    const none = { knockout: true };
    expect(changes(lastRound({ birch: late }, none), played).size).toBe(0);
    expect(changes(lastRound({ birch: late }, { sport: 'motor-racing' }), played.map((record) => ({ ...record, sport: 'motor-racing' }))).size).toBe(0);
    expect(changes([meeting('Birch', 'Elm', { status: 'live', actions: late })]).size).toBe(0);
  });

  test('where a result is not known, or an open event has goals nobody told of', () => {
    expect(changes(lastRound({ birch: late }), [{ ...over('Ash', 'Birch', [0, 0]), score: null }, ...played.slice(1)]).size).toBe(0);
    const silent = meeting('Ash', 'Tarn', { status: 'live', score: [0, 2] });
    expect(changes([silent, lastRound({ birch: late })[1] ?? silent], played).size).toBe(0);
  });

  test('while a league has much to play; with little left its title is told of', () => {
    const league = (open: number): readonly EventRecord[] => {
      const pairs = clubs.flatMap((home) => clubs.filter((away) => away !== home).map((away) => [home, away] as const));
      return pairs.map(([home, away], index) => (index < pairs.length - open ? over(home, away, [1, 1], { round: null }) : meeting(home, away, { round: null, startsAt: minutesOn(index === pairs.length - 1 ? 0 : day), ...(index === pairs.length - 1 ? { status: 'live' as const, actions: [happening('goal', 85, 'away')] } : {}) })));
    };
    expect(changes(league(12)).size).toBe(0);
    const [change] = changes(league(4)).values();
    expect(change?.why).toMatch(/chance to finish first in Harbour Cup (rose|fell) from .* % to .* %\.$/);
  });
});

test('competitors are one by any of their names', () => {
  const plain = over('Ash', 'Birch', [1, 0]);
  const known = { ...plain, competitors: plain.competitors.map((one) => (one.name === 'Birch' ? one : { ...one, name: 'Ash Football Club', names: ['ÁSH'] })) };
  const records = lastRound({ birch: [happening('goal', 88, 'away')] });
  expect([...changes(records, [known, ...played.slice(1)]).values()]).toEqual([...changes(records, played).values()]);
});

test('a sport that knows no draw counts wins', () => {
  const sport = 'kite-ball';
  const scored = (minute: number, home: number, away: number): ToldAction => ({ since: minutesOn(minute), action: { id: `m${minute}`, type: 'hoop', minute, sequence: minute, score: { home, away } } });
  const before = played.map((record) => ({ ...record, sport }));
  const [first] = changes(lastRound({ birch: [scored(50, 0, 9)] }, { sport, attributes: { durationMinutes: 60 } }), before).values();
  expect(first?.why).toMatch(/^Elm’s chance to finish among the first 2 of Group A rose from 50 % to /);
});

describe('no look-ahead', () => {
  const anyGoals = fc.array(fc.record({ minute: fc.integer({ min: 1, max: 90 }), side: fc.constantFrom<'home' | 'away'>('home', 'away'), type: fc.constantFrom('goal', 'red-card', 'yellow-card') }), { maxLength: 6 });
  const anyGroup = fc.array(fc.record({ goals: anyGoals, delay: fc.integer({ min: 0, max: 40 }) }), { minLength: 6, maxLength: 6 });

  /** The group as it was known at a time: six matches in three rounds, everything told when it happens. */
  function knownAt(group: readonly { readonly goals: readonly { readonly minute: number; readonly side: 'home' | 'away'; readonly type: string }[]; readonly delay: number }[], at: number): readonly EventRecord[] {
    return rounds.flat().map(([home, away], index): EventRecord => {
      const start = Math.floor(index / 2) * 2 * day + (group[index]?.delay ?? 0);
      const said = [...(group[index]?.goals ?? [])].sort((a, b) => a.minute - b.minute).map(({ minute, side, type }, nth): ToldAction => ({ since: minutesOn(start + minute), action: { id: `${nth}`, type, minute, competitor: side, sequence: nth } }));
      const end = start + 112;
      const status = at < start ? 'scheduled' : at < end ? 'live' : 'finished';
      const actions = said.filter(({ since }) => Date.parse(since) <= Date.parse(minutesOn(at)));
      const goals = (side: 'home' | 'away'): number => actions.filter(({ action }) => action.type === 'goal' && action.competitor === side).length;
      const result = { overAt: minutesOn(end), score: [goals('home'), goals('away')] as const };
      return meeting(clubs[home] ?? '', clubs[away] ?? '', { status, actions, startsAt: minutesOn(start), ...(status === 'finished' ? result : {}) });
    });
  }

  test('what an action changed is the same whether or not anything later is known', () => {
    fc.assert(fc.property(anyGroup, fc.integer({ min: 0, max: 5 * day }), fc.integer({ min: 0, max: 5 * day }), (group, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) => knownAt(group, at));
      const whole = changes(late ?? []);
      const acted = new Set((early ?? []).flatMap(({ id, actions }) => actions.map((action) => `${id} ${action.id}`)));
      expect([...changes(early ?? [])]).toEqual([...whole].filter(([key]) => acted.has(key)));
    }));
  });

  test('and in whichever order events are told, in the feed or beside it', () => {
    fc.assert(fc.property(anyGroup, fc.nat(5 * day), fc.nat(6), (group, at, inFeed) => {
      const records = knownAt(group, at);
      const all = changes(records);
      expect(changes([...records].reverse())).toEqual(all);
      const shown = changes(records.slice(0, inFeed), records.slice(inFeed));
      const ids = new Set(records.slice(0, inFeed).map(({ id }) => id));
      expect(shown).toEqual(new Map([...all].filter(([key]) => ids.has(key.split(' ')[0] ?? ''))));
    }));
  });

  test('each change is a share, and is told in at most 300 signs', () => {
    fc.assert(fc.property(anyGroup, fc.nat(5 * day), (group, at) => {
      for (const { value, why } of changes(knownAt(group, at)).values()) {
        expect(value).toBeGreaterThanOrEqual(0.01);
        expect(value).toBeLessThanOrEqual(1);
        expect(why.length).toBeLessThanOrEqual(300);
      }
    }));
  });
});

describe('the feed', () => {
  const events = lastRound({ ash: [happening('goal', 88, 'home')], birch: [happening('goal', 88, 'away')] });
  const ranked = (qualification: number, others = played) => rankFeed({ events: coursesOf(events), others, settings: { ...settings, weights: { ...settings.weights, qualification } }, now: minutesOn(89), previous: { topEventId: null } });

  test('puts the event first whose action decides who goes through, and says so', () => {
    expect(ranked(0).items.map(({ eventId }) => eventId)).toEqual(['ash-tarn', 'birch-elm']);
    const [first] = ranked(settings.weights.qualification).items;
    expect(first?.eventId).toBe('birch-elm');
    expect(first?.parts.find(({ name }) => name === 'qualification')?.why).toMatch(/^Elm’s chance .* That was just now\.$/);
  });

  test('lists the moments as without it', () => {
    expect(ranked(1).moments).toEqual(ranked(0).moments);
    expect(ranked(1).moments).toEqual(rankMoments(coursesOf(events), { weights: settings.weights }));
  });

  test('is what it was where nothing is known of a table', () => {
    expect(ranked(1, [])).toEqual(ranked(0, []));
  });
});

import { describe, expect, test } from 'vitest';
import type { SourceView } from '../../../main/feed/contract.ts';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { groupsOf, joinAll, viewOf, type ViewInput } from './views.ts';

const day = '2030-05-04';
const fixture: ViewInput = { key: 'k', competition: 'Premier League', startsOn: day, home: 'Manchester City', away: 'Tottenham Hotspur' };
const a = (input: Partial<ViewInput> = {}): SourceView => viewOf('alpha', { ...fixture, key: 'a', ...input });
const b = (input: Partial<ViewInput> = {}): SourceView => viewOf('beta', { ...fixture, key: 'b', ...input });
const together = [['alpha a', 'beta b']];
const apart = [['alpha a'], ['beta b']];
const grouped = (...views: SourceView[]): readonly (readonly string[])[] => groupsOf(joinAll(views).links);

describe('the same event of two sources', () => {
  test('has one id made of sport, day and names, and each link says why', () => {
    const joined = joinAll([b({ home: 'Man City', away: 'Spurs', competition: 'E0' }), a()]);
    expect(joined.links).toMatchObject([
      { eventId: 'soccer-2030-05-04-manchester-city-vs-tottenham-hotspur', source: 'alpha', confidence: 1, competitors: {} },
      { eventId: 'soccer-2030-05-04-manchester-city-vs-tottenham-hotspur', source: 'beta', competitors: {} },
    ]);
    expect(joined.links[1]?.confidence).toBeGreaterThan(0.95);
    expect(joined.links[1]?.why).toBe('The same event as alpha has: both on 2030-05-04; Man City is Manchester City; Spurs is Tottenham Hotspur; E0 is Premier League.');
    expect(joined).toMatchObject({ removed: [], ambiguous: [] });
  });

  test.each<[string, Partial<ViewInput>, Partial<ViewInput>]>([
    ['competitions named after season and sponsor', { competition: 'English Premier League 2030/31' }, { competition: 'Barclays Premier League' }],
    ['World Cups', { competition: "2030 FIFA Men's World Cup", home: 'Iran', away: 'USA' }, { competition: 'World Cup 2030', home: 'IR Iran', away: 'United States' }],
    ['a competition nobody knows', { competition: 'Cup of the Four Lakes' }, { competition: 'Vierseenpokal' }],
    ['kick-offs some minutes apart', { startsAt: '2030-05-04T14:00:00Z' }, { startsAt: '2030-05-04T14:10:00Z' }],
    ['an hour apart, by summer time', { startsAt: '2030-05-04T14:00:00Z' }, { startsAt: '2030-05-04T15:00:00Z' }],
    ['hours apart, by a zone left out', { startsAt: '2030-05-04T14:00:00Z' }, { startsAt: '2030-05-04T07:00:00Z' }],
    ['midnight for a day without a time', { startsAt: '2030-05-04T00:00:00Z', startsOn: null }, { startsAt: '2030-05-04T19:00:00Z' }],
    ['the next day in UTC', { startsAt: '2030-05-05T02:00:00Z', startsOn: null }, { startsAt: null, startsOn: '2030-05-04' }],
    ['a day apart, both by the day alone', { startsOn: '2030-05-04' }, { startsOn: '2030-05-05' }],
    ['scores that are not the same', { score: [1, 0] }, { score: [2, 0] }],
    ['one opponent written as nobody would know', { home: 'Harbour Lions', away: 'Olympic Wanderers of the East' }, { home: 'Harbour Lions', away: 'OWE 1921' }],
    ['one opponent not known yet', { away: 'W78' }, { away: 'Tottenham' }],
    ['a town for a club, against a team that plays once', { home: 'Madrid', away: 'Sevilla' }, { home: 'Real Madrid', away: 'Sevilla FC' }],
  ])('%s', (_, one, other) => {
    expect(grouped(a(one), b(other))).toEqual(together);
  });

  test('a tennis match with short names, and one without a date in the same tournament', () => {
    const match = { sport: 'tennis', competition: 'Lakeside Open', season: '2030', startsOn: day };
    const two = (one: string, other: string): NonNullable<ViewInput['field']> => [{ key: '1', name: one }, { key: '2', name: other }];
    expect(grouped(a({ ...match, field: two('Ingrid Holm', 'Petra Lund') }), b({ ...match, field: two('Lund P.', 'Holm I.') }))).toEqual(together);
    expect(grouped(a({ ...match, field: two('Ingrid Holm', 'Petra Lund') }), b({ ...match, competition: 'Lakeside Open 2030', startsOn: null, field: two('Ingrid Holm', 'Petra Lund') }))).toEqual(together);
    expect(grouped(a({ ...match, field: two('Ingrid Holm', 'Petra Lund') }), b({ ...match, competition: 'Bayside Open', startsOn: null, field: two('Ingrid Holm', 'Petra Lund') }))).toEqual(apart);
    expect(grouped(a({ ...match, field: two('Ingrid Holm', 'Petra Lund') }), b({ ...match, field: two('Ingrid Holm', 'Vera Lund') }))).toEqual(apart);
  });
});

test('people in a sport nobody told of are known by their short names too', () => {
  const two = (one: string, other: string): NonNullable<ViewInput['field']> => [{ key: '1', name: one }, { key: '2', name: other }];
  const bout = { sport: 'kickboxing', competition: 'Harbour Nights', startsOn: day };
  expect(grouped(a({ ...bout, field: two('Ingrid Holm', 'Petra Lund') }), b({ ...bout, field: two('I. Holm', 'P. Lund') }))).toEqual(together);
});

describe('sides the other way round', () => {
  test('are joined, and the link says whose key is whose', () => {
    const { links } = joinAll([a({ competition: 'World Cup', home: 'Germany', away: 'Brazil' }), b({ competition: 'World Cup', home: 'Brazil', away: 'Germany' })]);
    expect(links[1]).toMatchObject({ eventId: links[0]?.eventId, competitors: { home: 'away', away: 'home' } });
    expect(links[1]?.why).toContain('the other way round');
  });

  test('a third source is mapped to the event’s keys, whichever source it is like', () => {
    const own = { competition: 'World Cup', home: 'Germany', away: 'Brazil' };
    const first = joinAll([a(own), b({ ...own, home: 'Brazil', away: 'Germany' })]);
    const { links } = joinEvents({ views: [a(own), b({ ...own, home: 'Brazil', away: 'Germany' }), viewOf('gamma', { ...fixture, ...own, home: 'Brasilien', away: 'Deutschland' })], links: first.links });
    expect(links).toMatchObject([{ source: 'gamma', competitors: { home: 'away', away: 'home' } }]);
  });

  test('other keys are mapped even where nothing is turned round', () => {
    const { links } = joinAll([a(), viewOf('beta', { ...fixture, key: 'b', field: [{ key: 'T-11', name: 'Man City' }, { key: 'T-42', name: 'Spurs' }] })]);
    expect(links[1]).toMatchObject({ eventId: links[0]?.eventId, competitors: { home: 'T-11', away: 'T-42' } });
  });
});

describe('what looks alike and is not', () => {
  test.each<[string, Partial<ViewInput>, Partial<ViewInput>]>([
    ['two towns with several clubs', { home: 'Manchester', away: 'Madrid' }, { home: 'Manchester City', away: 'Real Madrid' }],
    ['the other club of a town', { home: 'Manchester United' }, {}],
    ['a known other opponent', { away: 'Arsenal' }, {}],
    ['the under-21 teams', { competition: 'Friendly', home: 'Germany U21', away: 'France U21' }, { competition: 'Friendly', home: 'Germany', away: 'France' }],
    ['the women’s teams by name', { competition: 'Friendly', home: 'Chelsea Women', away: 'Arsenal Women' }, { competition: 'Friendly', home: 'Chelsea', away: 'Arsenal' }],
    ['the women’s teams by competition', { competition: "Women's Super League", home: 'Chelsea', away: 'Arsenal' }, { home: 'Chelsea', away: 'Arsenal' }],
    ['the second teams', { home: 'Real Madrid B', away: 'Bayern München II' }, { home: 'Real Madrid', away: 'Bayern München' }],
    ['the return leg', { startsOn: '2030-05-11', home: 'Tottenham', away: 'Man City' }, {}],
    ['the same sides a week later', { startsOn: '2030-05-11' }, {}],
    ['the same sides half a year later', { startsOn: '2030-11-11' }, {}],
    ['another sport', { sport: 'esports' }, {}],
    ['nothing but the score and the kick-off', { home: 'Harbour Lions', away: 'Lower Wick', startsAt: '2030-05-04T14:00:00Z', score: [3, 2], scorers: ['U. Holm', 'T. Berg'] }, { home: 'Brandstedt', away: 'Fjordvik', startsAt: '2030-05-04T14:00:00Z', score: [3, 2], scorers: ['U. Holm', 'T. Berg'] }],
    ['the next game of a series', { sport: 'basketball', startsOn: '2030-05-05' }, { sport: 'basketball' }],
    ['the second game of a double-header', { sport: 'baseball', startsAt: '2030-05-04T17:00:00Z' }, { sport: 'baseball', startsAt: '2030-05-04T21:00:00Z' }],
    ['a field and two sides', { field: ['x', 'y', 'z'].map((key) => ({ key, name: key })) }, {}],
  ])('%s', (_, one, other) => {
    expect(grouped(a(one), b(other))).toEqual(apart);
  });

  test('what came near is told', () => {
    const { ambiguous } = joinAll([a({ home: 'Manchester', away: 'Madrid' }), b({ home: 'Manchester City', away: 'Real Madrid' })]);
    expect(ambiguous).toMatchObject([{ source: 'beta', key: 'b', candidates: [{ eventId: 'soccer-2030-05-04-manchester-vs-madrid' }] }]);
    expect(ambiguous[0]?.candidates[0]?.confidence).toBeGreaterThanOrEqual(0.4);
    expect(ambiguous[0]?.candidates[0]?.confidence).toBeLessThan(0.7);
    expect(ambiguous[0]?.why).toContain('not near enough');
  });

  test('women whose source does not say so are ambiguous, not the men', () => {
    const { links, ambiguous } = joinAll([a({ competition: 'Algarve Tournament', home: 'Norway', away: 'Japan' }), b({ competition: 'Algarve Tournament', home: 'Norway (W)', away: 'Japan (W)' })]);
    expect(groupsOf(links)).toEqual(apart);
    expect(ambiguous).toHaveLength(1);
  });
});

describe('several events of a day', () => {
  test('each finds its own, though names are shared and kick-offs are the same', () => {
    const names = [['Man City', 'Man United'], ['Sheffield Weds', 'Sheffield Utd'], ['Ath Madrid', 'Real Madrid'], ['Milan', 'Inter']];
    const full = [['Manchester City', 'Manchester United'], ['Sheffield Wednesday', 'Sheffield United'], ['Atlético Madrid', 'Real Madrid CF'], ['AC Milan', 'Internazionale']];
    const at = { startsAt: '2030-05-04T14:00:00Z' };
    const views = [...names.map(([home = '', away = ''], index) => a({ key: `${index}`, home, away, ...at })), ...full.map(([home = '', away = ''], index) => b({ key: `${index}`, home, away, ...at }))];
    expect(grouped(...views)).toEqual([['alpha 0', 'beta 0'], ['alpha 1', 'beta 1'], ['alpha 2', 'beta 2'], ['alpha 3', 'beta 3']]);
  });

  test('the same two in the men’s and the women’s competition', () => {
    const men = { home: 'Chelsea', away: 'Arsenal', competition: 'Premier League' };
    const women = { ...men, competition: 'WSL' };
    expect(grouped(a({ ...men, key: 'm' }), a({ ...women, key: 'w' }), b({ ...women, key: 'w', home: 'Chelsea Ladies', away: 'Arsenal Ladies' }), b({ ...men, key: 'm' }))).toEqual([['alpha m', 'beta m'], ['alpha w', 'beta w']]);
  });

  test('a double-header is told apart by kick-off', () => {
    const game = { sport: 'baseball', home: 'Bay City Herons', away: 'Harbour Lions', competition: 'MLB' };
    const views = ['17:00', '20:40'].flatMap((time) => [a({ ...game, key: time, startsAt: `2030-05-04T${time}:00Z` }), b({ ...game, key: time, startsAt: `2030-05-04T${time}:00Z` })]);
    expect(grouped(...views)).toEqual([['alpha 17:00', 'beta 17:00'], ['alpha 20:40', 'beta 20:40']]);
  });

  test('two that fit alike are not joined, and both are told', () => {
    const game = { sport: 'baseball', home: 'Bay City Herons', away: 'Harbour Lions', competition: 'MLB' };
    const joined = joinAll([a({ ...game, key: 'x' }), b({ ...game, key: '1' }), b({ ...game, key: '2' })]);
    expect(groupsOf(joined.links)).toEqual([['alpha x'], ['beta 1'], ['beta 2']]);
    expect(joined.ambiguous.map((one) => one.key)).toEqual(['1', '2']);
    expect(joined.links.map((link) => link.eventId)).toEqual(['', '--2', '--3'].map((counter) => `baseball-2030-05-04-bay-city-herons-vs-harbour-lions${counter}`));
  });

  test('the score so far breaks such a tie', () => {
    const game = { sport: 'baseball', home: 'Bay City Herons', away: 'Harbour Lions', competition: 'MLB' };
    expect(grouped(a({ ...game, key: 'x', score: [4, 1] }), b({ ...game, key: '1', score: [2, 7] }), b({ ...game, key: '2', score: [4, 1] }))).toEqual([['alpha x', 'beta 2'], ['beta 1']]);
  });

  test('a row listed twice goes where the first one went', () => {
    const { links, ambiguous } = joinAll([a(), a({ key: 'a2' }), b()]);
    expect(groupsOf(links)).toEqual([['alpha a', 'alpha a2', 'beta b']]);
    expect(links.find((link) => link.key === 'a2')?.why).toContain('twice');
    expect(ambiguous).toEqual([]);
  });

  test('also where that one has its sides the other way round', () => {
    const turned = { competition: 'World Cup', home: 'Brazil', away: 'Germany' };
    const { links } = joinAll([a({ competition: 'World Cup', home: 'Germany', away: 'Brazil' }), b(turned), b({ ...turned, key: 'b2' })]);
    expect(links.map((link) => link.competitors)).toEqual([{}, { away: 'home', home: 'away' }, { away: 'home', home: 'away' }]);
  });
});

test('five thousand views of four sources, on one day and over two months: each event found', () => {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tu', 'ba', 'vor', 'es', 'ni', 'dal', 'gor', 'pe', 'sil', 'wan', 'ox', 'hul'];
  const nameOf = (index: number): string => `${[index, index >> 4, index >> 8, index * 7].map((part) => syllables[part % 16] ?? '').join('')} ${['United', 'Town', 'City', 'Rovers'][index % 4] ?? ''}`;
  for (const days of [1, 60]) {
    const views = ['alpha', 'beta', 'gamma', 'delta'].flatMap((source, which) => Array.from({ length: 1250 }, (_, index) => viewOf(source, {
      key: `${index}`, competition: `League ${index % 40}`, startsOn: new Date(Date.UTC(2030, 2, 1 + (index % days))).toISOString().slice(0, 10),
      home: `${nameOf(2 * index)}${which === 1 ? ' FC' : ''}`, away: nameOf(2 * index + 1),
    })));
    const { links, ambiguous } = joinAll(views);
    expect(links).toHaveLength(5000);
    expect(groupsOf(links).map((group) => group.length)).toEqual(Array.from({ length: 1250 }, () => 4));
    expect(ambiguous).toEqual([]);
  }
});

test('thousands of rows that are all alike are answered too', () => {
  const views = ['alpha', 'beta'].flatMap((source) => Array.from({ length: 1500 }, (_, index) => viewOf(source, { ...fixture, key: `${index}`, round: `Round ${index}` })));
  expect(joinAll(views).links).toHaveLength(3000);
});

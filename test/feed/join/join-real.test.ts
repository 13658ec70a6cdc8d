import { describe, expect, test } from 'vitest';
import type { EventLink, SourceView } from '../../../main/feed/contract.ts';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { samePerson } from '../../../main/feed/join/names.ts';
import * as real from './real-views.ts';
import { joinAll, linksAfter, viewOf } from './views.ts';

/**
 * The truth is the teams' names brought together by hand, apart from the join's own aliases: two views are of one match
 * when these names agree, whoever is listed first, and the days are no more than one apart.
 */
const oneName: Readonly<Record<string, string>> = {
  'Korea Republic': 'South Korea', USA: 'United States', 'Ivory Coast': "Côte d'Ivoire", 'Bosnia and Herzegovina': 'Bosnia & Herzegovina', Serbia: 'Serbia and Montenegro',
  'AFC Bournemouth': 'Bournemouth', 'Brighton & Hove Albion': 'Brighton', 'Huddersfield Town': 'Huddersfield', 'Leicester City': 'Leicester', 'Manchester City': 'Man City', 'Manchester United': 'Man United',
  'Newcastle United': 'Newcastle', 'Stoke City': 'Stoke', 'Swansea City': 'Swansea', 'Tottenham Hotspur': 'Tottenham', 'West Bromwich Albion': 'West Brom', 'West Ham United': 'West Ham',
  '1. FC Köln': 'FC Koln', '1. FC Union Berlin': 'Union Berlin', '1. FSV Mainz 05': 'Mainz', 'Arminia Bielefeld': 'Bielefeld', 'Bayer 04 Leverkusen': 'Leverkusen', 'Bayer Leverkusen': 'Leverkusen',
  'Borussia Dortmund': 'Dortmund', 'Borussia Mönchengladbach': "M'gladbach", 'Eintracht Frankfurt': 'Ein Frankfurt', 'FC Augsburg': 'Augsburg', 'FC Bayern München': 'Bayern Munich', 'FC Schalke 04': 'Schalke 04',
  'Hertha BSC': 'Hertha', 'SC Freiburg': 'Freiburg', 'SV Werder Bremen': 'Werder Bremen', 'TSG 1899 Hoffenheim': 'Hoffenheim', 'VfB Stuttgart': 'Stuttgart', 'VfL Bochum 1848': 'Bochum', 'VfL Bochum': 'Bochum',
  'VfL Wolfsburg': 'Wolfsburg',
};

function namesOf({ observation }: SourceView): readonly string[] {
  return observation.competitors.map(({ name }) => oneName[name] ?? oneName[name.replace(/ FC$/, '')] ?? name.replace(/ FC$/, ''));
}

function areOne(one: SourceView, other: SourceView): boolean {
  const days = [one, other].map(({ observation }) => Date.parse((observation.startsOn ?? observation.startsAt ?? '').slice(0, 10)) / 86_400_000);
  return Math.abs((days[0] ?? 0) - (days[1] ?? 9)) <= 1 && namesOf(one).toSorted().join() === namesOf(other).toSorted().join();
}

/** Pairs of views of two sources that are joined and should be, that are joined and should not, that should be and are not. */
function pairsOf(views: readonly SourceView[]): { readonly right: number; readonly wrong: number; readonly missing: number } {
  const eventOf = new Map(joinAll(views).links.map((link) => [`${link.source} ${link.key}`, link.eventId]));
  const count = { right: 0, wrong: 0, missing: 0 };
  for (const [index, one] of views.entries()) {
    for (const other of views.slice(index + 1)) {
      if (one.source === other.source) continue;
      const joined = eventOf.get(`${one.source} ${one.observation.key}`) === eventOf.get(`${other.source} ${other.observation.key}`);
      const same = areOne(one, other);
      if (joined && same) count.right += 1;
      else if (joined) count.wrong += 1;
      else if (same) count.missing += 1;
    }
  }
  return count;
}

const cup = 'soccer-worldcup';
const league = 'soccer-premier-league-2017-18';
const bundesliga = 'soccer-bundesliga';
const cup2026 = 'soccer-wc2026-replay';
const isLater = (day: string) => (view: SourceView): boolean => (view.observation.startsOn ?? '') <= day;

describe.skipIf(!real.hasData)('real matches of several sources (../shared/data)', () => {
  const sets: readonly (readonly [name: string, matches: number, read: () => readonly (readonly SourceView[])[]])[] = [
    ['World Cup 2006, three sources', 64, () => [real.openfootball(`${cup}/openfootball/2006-worldcup.json`), real.martj42(`${cup}/martj42`, '2006'), real.fjelstul('2006')]],
    ['World Cup 2010, three sources', 64, () => [real.openfootball(`${cup}/openfootball/2010-worldcup.json`), real.martj42(`${cup}/martj42`, '2010'), real.fjelstul('2010')]],
    ['World Cup 2018, four sources', 64, () => [real.openfootball(`${cup}/openfootball/2018-worldcup.json`), real.martj42(`${cup}/martj42`, '2018'), real.fjelstul('2018'), real.wyscout(`${cup}/wyscout`, 'matches_World_Cup.json', 'World Cup')]],
    ['Premier League 2017/18, three sources', 380, () => [real.openfootball(`${league}/openfootball/en.1.json`), real.footballData(`${league}/football-data/season-1718.csv`, 'E0'), real.wyscout(`${league}/wyscout`, 'matches_England.json', 'England')]],
    ['Bundesliga 2020/21, two sources', 306, () => [real.openfootball(`${bundesliga}/openfootball/2020-21-de.1.json`), real.footballData(`${bundesliga}/football-data/season-2021.csv`, 'D1')]],
    ['Bundesliga 2022/23, two sources', 306, () => [real.openfootball(`${bundesliga}/openfootball/2022-23-de.1.json`), real.footballData(`${bundesliga}/football-data/season-2223.csv`, 'D1')]],
    ['World Cup 2026 group stage, two sources', 72, () => [real.openfootball(real.newest(`${cup2026}/openfootball`), (match) => match.group !== undefined), real.martj42(real.newest(`${cup2026}/martj42`), '2026').filter(isLater('2026-06-27'))]],
  ];

  test.each(sets)('%s: %i matches, precision 1, recall 1', (_, matches, read) => {
    const sources = read();
    expect(sources.map((views) => views.length)).toEqual(sources.map(() => matches));
    expect(pairsOf(sources.flat())).toEqual({ right: (matches * sources.length * (sources.length - 1)) / 2, wrong: 0, missing: 0 });
    const joined = joinAll(sources.flat());
    expect(new Set(joined.links.map((link) => link.eventId)).size).toBe(matches);
    expect(joined.ambiguous).toEqual([]);
  });

  test.each([
    ['2020-03', '2020-21-de.1.json', 'season-2021.csv'],
    ['2022-01', '2022-23-de.1.json', 'season-2223.csv'],
  ])('OpenLigaDB’s match day %s finds its nine matches among the season’s 306', (name, openfootball, footballData) => {
    const season = [...real.openfootball(`${bundesliga}/openfootball/${openfootball}`), ...real.footballData(`${bundesliga}/football-data/${footballData}`, 'D1')];
    const before = joinAll(season).links;
    const matchDay = real.openliga(`${bundesliga}/openligadb/bundesliga-${name}.json`);
    const joined = joinEvents({ views: [...season, ...matchDay], links: before });
    expect(joined.removed).toEqual([]);
    expect(joined.links).toHaveLength(9);
    const events = new Map<string, SourceView[]>();
    const byPlace = new Map([...season, ...matchDay].map((view) => [`${view.source} ${view.observation.key}`, view]));
    for (const link of linksAfter(before, joined)) {
      const view = byPlace.get(`${link.source} ${link.key}`);
      if (view !== undefined) events.set(link.eventId, [...(events.get(link.eventId) ?? []), view]);
    }
    const full = [...events.values()].filter((views) => views.length === 3);
    expect(full).toHaveLength(9);
    expect(full.every(([first, ...others]) => first !== undefined && others.every((other) => areOne(first, other)))).toBe(true);
    expect(events.size).toBe(306);
  });

  test('the 2018 matches with every second one’s sides the other way round: the same 64, and those that are turned are said to be', () => {
    const martj42 = real.martj42(`${cup}/martj42`, '2018').map((view, index): SourceView => {
      const [home, away] = view.observation.competitors;
      if (index % 2 === 0 || home === undefined || away === undefined) return view;
      return { ...view, observation: { ...view.observation, competitors: [{ ...home, name: away.name }, { ...away, name: home.name }] } };
    });
    const openfootball = real.openfootball(`${cup}/openfootball/2018-worldcup.json`);
    const { links } = joinAll([...openfootball, ...martj42]);
    expect(new Set(links.map((link) => link.eventId)).size).toBe(64);
    const turned = openfootball.filter((view) => martj42.some((other) => areOne(view, other) && namesOf(view)[0] !== namesOf(other)[0]));
    expect(turned.length).toBeGreaterThan(25);
    expect(links.filter((link) => link.competitors['home'] === 'away')).toHaveLength(turned.length);
  });

  test('the World Cup 2026 as it was really published, file by file: 72 group matches joined, none ever changed', () => {
    const latest = new Map<string, readonly SourceView[]>();
    let links: readonly EventLink[] = [];
    const removed: string[] = [];
    for (const { source, folder } of real.published()) {
      latest.set(source, source === 'martj42' ? real.martj42(folder, '2026') : real.openfootball(folder));
      const joined = joinEvents({ views: [...latest.values()].flat(), links });
      removed.push(...joined.removed.map((one) => `${one.source} ${one.key}`));
      links = linksAfter(links, joined);
    }
    expect(removed).toEqual([]);
    const views = [...latest.values()].flat();
    const eventOf = new Map(links.map((link) => [`${link.source} ${link.key}`, link.eventId]));
    const groupStage = views.filter((view) => view.source === 'openfootball' && view.observation.competition.stage !== null);
    const joined = groupStage.filter((view) => views.some((other) => other.source === 'martj42' && areOne(view, other) && eventOf.get(`martj42 ${other.observation.key}`) === eventOf.get(`openfootball ${view.observation.key}`)));
    expect(joined).toHaveLength(72);
    expect(new Set(groupStage.map((view) => eventOf.get(`openfootball ${view.observation.key}`))).size).toBe(72);
  });

  test('Formula 1: two ways to name drivers, 22 and 22 races, each joined to its own and mapped driver by driver', () => {
    for (const year of ['2022', '2023']) {
      const races = real.races(year);
      const views = races.flatMap(({ views: [one, other] }) => [viewOf('alpha', one), viewOf('beta', other)]);
      const { links, ambiguous } = joinAll(views);
      expect(ambiguous).toEqual([]);
      expect(new Set(links.map((link) => link.eventId)).size).toBe(races.length);
      for (const { race, date } of races) {
        const [one, other] = [links.find((link) => link.source === 'alpha' && link.key === race), links.find((link) => link.source === 'beta' && link.key === date)];
        expect(other?.eventId).toBe(one?.eventId);
        expect(Object.keys(other?.competitors ?? {}).length).toBeGreaterThanOrEqual(19);
      }
    }
  });

  test('tennis without dates on one side: the fifteen matches of the map, and no other', () => {
    const map = real.rows('tennis-noncommercial/2012-ausopen/match-id-map.csv');
    const slam = real.rows('tennis-noncommercial/2012-ausopen/slam/2012-ausopen-matches.csv').map((row) => viewOf('slam', {
      key: row['match_id'] ?? '', sport: 'tennis', competition: 'Australian Open', season: '2012', field: [{ key: '1', name: row['player1'] ?? '' }, { key: '2', name: row['player2'] ?? '' }],
    }));
    const charted = ['m', 'w'].flatMap((sex) => real.rows(`tennis-noncommercial/2012-ausopen/mcp/charting-${sex}-matches.csv`)).map((row) => viewOf('mcp', {
      key: row['match_id'] ?? '', sport: 'tennis', competition: row['Tournament'] ?? '', startsOn: (row['Date'] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
      field: [{ key: 'p1', name: row['Player 1'] ?? '' }, { key: 'p2', name: row['Player 2'] ?? '' }],
    }));
    const eventOf = new Map(joinAll([...slam, ...charted]).links.map((link) => [link.key, link.eventId]));
    expect(map.filter((row) => eventOf.get(row['mcp_match_id'] ?? '') === eventOf.get(row['slam_match_id'] ?? ''))).toHaveLength(map.length);
    expect(new Set(eventOf.values()).size).toBe(slam.length + charted.length - map.length);
  });

  test('scorers of two sources at the same minute of a match: 598 of 599 are known as one person, and no two at different minutes wrongly', () => {
    const minutes = new Map<string, string[]>();
    for (const goal of real.rows(`${cup}/fjelstul/goals.csv`)) {
      const key = `${goal['match_date']} ${goal['match_name']?.split(' vs ')[0]} ${goal['minute_regulation']}`;
      minutes.set(key, [...(minutes.get(key) ?? []), `${goal['given_name'] === 'not applicable' ? '' : goal['given_name']} ${goal['family_name']}`.trim()]);
    }
    const pairs = real.rows(`${cup}/martj42/goalscorers.csv`).flatMap((goal) => {
      const names = minutes.get(`${goal['date']} ${goal['home_team']} ${goal['minute']}`);
      return names?.length === 1 && names[0] !== undefined ? [[goal['scorer'] ?? '', names[0]] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(400);
    expect(pairs.filter(([one, other]) => samePerson(one, other) < 0.6).length).toBeLessThanOrEqual(1);
  });
});

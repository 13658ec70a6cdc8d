import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { EventObservation } from '../../main/domain/event-data.ts';
import { connectorById } from '../../main/sources/registry.ts';
import { countedGoals, only, readWith } from './read-with.ts';

/** Real providers' files beside the checkout; without them these tests have nothing to read. */
const data = join(import.meta.dirname, '../../../shared/data');
const file = (path: string): Uint8Array => readFileSync(join(data, path));

const aliases: Readonly<Record<string, string>> = {
  usa: 'united states', 'korea republic': 'south korea', 'iran ir': 'iran', "côte d'ivoire": 'ivory coast', 'serbia and montenegro': 'serbia', 'serbia & montenegro': 'serbia', 'czech republic': 'czechia', 'bosnia & herzegovina': 'bosnia and herzegovina',
};

function nameOf(observation: EventObservation, side: 'home' | 'away'): string {
  const name = (observation.competitors.find(({ key }) => key === side)?.name ?? '').toLowerCase();
  return aliases[name] ?? name;
}

/** Day, teams and score of each match, whichever team a source calls the home team. */
function matchLines(observations: readonly EventObservation[]): readonly string[] {
  return observations.map((observation) => {
    const sides = (['home', 'away'] as const).map((side) => `${nameOf(observation, side)} ${observation.score?.total[side] ?? '-'}`);
    return `${observation.startsOn} ${sides.toSorted().join(' ')}`;
  }).toSorted();
}

/** Minute and side of each goal of each match. */
function goalLines(observations: readonly EventObservation[]): readonly string[] {
  return observations.flatMap((observation) => observation.actions.filter(({ type }) => type.endsWith('goal') && type !== 'shootout-goal').map(({ minute, competitor }) => `${observation.startsOn} ${nameOf(observation, competitor === 'home' ? 'home' : 'away')} ${minute}`)).toSorted();
}

const worldCup = (year: number) => readWith('openfootball', { season: file(`soccer-worldcup/openfootball/${year}-worldcup.json`) });
const martj42 = () => readWith('martj42', { results: file('soccer-worldcup/martj42/results.csv'), goalscorers: file('soccer-worldcup/martj42/goalscorers.csv'), shootouts: file('soccer-worldcup/martj42/shootouts.csv') }, { since: '2000-01-01' });
const fjelstul = () => readWith('fjelstul', Object.fromEntries([['matches', 'matches'], ['goals', 'goals'], ['bookings', 'bookings'], ['substitutions', 'substitutions'], ['penaltyKicks', 'penalty_kicks']].map(([part, name]) => [part ?? '', file(`soccer-worldcup/fjelstul/${name}.csv`)])));
const wyscout = (folder: string, competition: string, match?: string) => readWith('wyscout', { matches: file(`${folder}/matches_${competition}.json`), teams: file(`${folder}/teams.json`), ...(match === undefined ? {} : { events: file(`${folder}/events/${match}`) }) });
const ofYear = (observations: readonly EventObservation[], year: number) => observations.filter(({ startsOn }) => startsOn?.startsWith(String(year)));

describe.skipIf(!existsSync(data))('the files of real providers (in ../shared/data; skipped where there are none)', () => {
  test('192 matches of three world cups: three sources say the same of each, and their goals add up', async () => {
    const [results, database] = [await martj42(), await fjelstul()];
    expect([results.rejected, results.remarks, database.rejected, database.remarks]).toEqual([[], [], [], []]);
    for (const year of [2006, 2010, 2018]) {
      const { observations, rejected } = await worldCup(year);
      expect([observations.length, rejected]).toEqual([64, []]);
      expect(matchLines(observations)).toEqual(matchLines(ofYear(results.observations, year)));
      expect(matchLines(observations)).toEqual(matchLines(ofYear(database.observations, year)));
      for (const observation of observations.filter(({ actions }) => actions.length > 0)) expect(countedGoals(observation), observation.key).toEqual(observation.score?.total);
      expect(observations.filter(({ score }) => score?.shootout).length).toBe({ 2006: 4, 2010: 2, 2018: 4 }[year]);
    }
    for (const observation of [...results.observations, ...database.observations]) expect(countedGoals(observation), observation.key).toEqual(observation.score?.total);
    expect(database.observations.filter(({ score }) => score?.shootout).every(({ actions, score }) => (['home', 'away'] as const).every((side) => actions.filter(({ type, competitor }) => type === 'shootout-goal' && competitor === side).length === score?.shootout?.[side]))).toBe(true);
  });

  test('goal minutes of 2018: openfootball and fjelstul agree but for a minute here and there', async () => {
    const ours = goalLines((await worldCup(2018)).observations);
    const theirs = new Set(goalLines(ofYear((await fjelstul()).observations, 2018)));
    expect(ours).toHaveLength(169);
    expect(ours.filter((line) => theirs.has(line)).length).toBeGreaterThanOrEqual(165);
  });

  test('64 matches of 2018 by Wyscout: score and goals from the line-ups, goals of 12 streams to the second', async () => {
    const folder = 'soccer-worldcup/wyscout';
    const { observations, rejected } = await wyscout(folder, 'World_Cup');
    expect([observations.length, rejected]).toEqual([64, []]);
    expect(matchLines(observations)).toEqual(matchLines((await worldCup(2018)).observations));
    for (const observation of observations) expect(countedGoals(observation), observation.key).toEqual(observation.score?.total);
    const known = new Set(goalLines((await worldCup(2018)).observations));
    for (const match of readdirSync(join(data, folder, 'events'))) {
      const streamed = only((await wyscout(folder, 'World_Cup', match)).observations, match.replace('.json', ''));
      expect(countedGoals(streamed), match).toEqual(streamed.score?.total);
      expect(streamed.actions.filter(({ type }) => type.endsWith('goal')).every(({ participant, second }) => participant !== null && second !== null)).toBe(true);
      // A goal is at most a minute off what the other source says.
      const near = streamed.actions.filter(({ type }) => type.endsWith('goal')).filter(({ minute, competitor }) => [-1, 0, 1].some((off) => known.has(`${streamed.startsOn} ${nameOf(streamed, competitor === 'home' ? 'home' : 'away')} ${(minute ?? 0) + off}`)));
      expect(near.length, match).toBe(streamed.actions.filter(({ type }) => type.endsWith('goal')).length);
    }
  });

  test('380 matches of the Premier League 2017/18: three sources, the same scores', async () => {
    const folder = 'soccer-premier-league-2017-18';
    const open = (await readWith('openfootball', { season: file(`${folder}/openfootball/en.1.json`) }, { zone: 'Europe/London' })).observations;
    const csv = (await readWith('football-data', { results: file(`${folder}/football-data/season-1718.csv`) })).observations;
    const metadata = (await wyscout(`${folder}/wyscout`, 'England')).observations;
    const scores = (observations: readonly EventObservation[]) => observations.map(({ startsOn, score }) => `${startsOn} ${score?.total['home']}-${score?.total['away']}`).toSorted();
    const halves = (observations: readonly EventObservation[]) => observations.map(({ startsOn, score }) => `${startsOn} ${score?.total['home']}-${score?.total['away']} ${score?.periods[0]?.values['home'] ?? 0}-${score?.periods[0]?.values['away'] ?? 0}`).toSorted();
    expect([open.length, csv.length, metadata.length]).toEqual([380, 380, 380]);
    expect(scores(open)).toEqual(scores(csv));
    expect(halves(open)).toEqual(halves(csv));
    expect(scores(metadata)).toEqual(scores(csv));
    for (const observation of metadata) expect(countedGoals(observation), observation.key).toEqual(observation.score?.total);
    const starts = (observations: readonly EventObservation[]) => new Set(observations.map(({ startsAt }) => startsAt));
    expect([...starts(metadata)].filter((at) => !starts(open).has(at)).length).toBeLessThan(10);
    for (const match of readdirSync(join(data, folder, 'wyscout/events'))) {
      const streamed = only((await wyscout(`${folder}/wyscout`, 'England', match)).observations, match.replace('.json', ''));
      expect(countedGoals(streamed), match).toEqual(streamed.score?.total);
    }
  });

  test('the Bundesliga: OpenLigaDB’s match days as the others have them, entries too many left out', async () => {
    const folder = 'soccer-bundesliga';
    for (const [season, csv, answer] of [['2020-21', '2021', '2020-03'], ['2022-23', '2223', '2022-01']] as const) {
      const open = (await readWith('openfootball', { season: file(`${folder}/openfootball/${season}-de.1.json`) }, { zone: 'Europe/Berlin' })).observations;
      const results = (await readWith('football-data', { results: file(`${folder}/football-data/season-${csv}.csv`) }, { competition: 'Bundesliga' })).observations;
      const scores = (observations: readonly EventObservation[]) => observations.map(({ startsOn, score }) => `${startsOn} ${score?.total['home']}-${score?.total['away']}`).toSorted();
      expect([open.length, results.length]).toEqual([306, 306]);
      expect(scores(open)).toEqual(scores(results));
      const { observations, rejected } = await readWith('openligadb', { matches: file(`${folder}/openligadb/bundesliga-${answer}.json`) });
      expect([observations.length, rejected]).toEqual([9, []]);
      for (const observation of observations) {
        expect(countedGoals(observation), observation.key).toEqual(observation.score?.total);
        // Two sources of one match may say five minutes apart when it began.
        const near = open.filter(({ startsAt }) => Math.abs(Date.parse(startsAt ?? '') - Date.parse(observation.startsAt ?? '')) <= 600_000);
        expect(near.some(({ score }) => score?.total['home'] === observation.score?.total['home'] && score?.total['away'] === observation.score?.total['away']), observation.key).toBe(true);
      }
    }
  });

  test('the World Cup 2026 as it was published: every state of both sources reads without a fault', async () => {
    const index = z.array(z.object({ source: z.string(), files: z.array(z.string()) })).parse(JSON.parse(readFileSync(join(data, 'soccer-wc2026-replay/index.json'), 'utf8')));
    const last = new Map<string, readonly EventObservation[]>();
    for (const { source, files } of index) {
      const parts = Object.keys(connectorById(source)?.parts ?? {});
      const contents = Object.fromEntries(parts.map((part, place) => [part, file(`soccer-wc2026-replay/${files[place] ?? ''}`)]));
      const { observations, rejected } = await readWith(source, contents);
      expect(rejected, files[0]).toEqual([]);
      for (const observation of observations.filter(({ actions }) => actions.length > 0)) expect(Object.values(countedGoals(observation)).reduce((sum, one) => sum + one, 0), `${files[0]} ${observation.key}`).toBeGreaterThan(0);
      last.set(source, observations.filter(({ status }) => status === 'finished'));
    }
    const [first = [], second = []] = [...last.values()];
    expect([first.length, second.length]).toEqual([72, 72]);
    const scores = (observations: readonly EventObservation[]) => observations.map(({ startsOn, score }) => `${startsOn} ${[score?.total['home'] ?? 0, score?.total['away'] ?? 0].toSorted((a, b) => a - b).join('-')}`).toSorted();
    expect(scores(first)).toEqual(scores(second));
  });

  test('44 Formula One races', async () => {
    const fastest: (string | null)[] = [];
    for (const season of ['2022', '2023']) {
      for (const race of readdirSync(join(data, 'f1', season))) {
        const part = (name: string): Uint8Array => file(`f1/${season}/${race}/${name}.yml`);
        const { observations, rejected, remarks } = await readWith('f1db', { race: part('race'), results: part('race-results'), grid: part('starting-grid-positions'), pitStops: part('pit-stops'), fastestLaps: part('fastest-laps') });
        const event = only(observations);
        expect([rejected, remarks], race).toEqual([[], []]);
        expect(event.actions.length, race).toBe(20);
        const placed = event.actions.flatMap(({ attributes }) => (attributes['position'] === null ? [] : [Number(attributes['position'])]));
        expect(placed, race).toEqual(placed.map((_, place) => place + 1));
        const points = event.actions.map(({ attributes }) => Number(attributes['points']));
        expect(points[0], race).toBeGreaterThanOrEqual(25);
        expect(points.every((one, place) => place === 0 || one <= (points[place - 1] ?? 0) + 1), race).toBe(true);
        fastest.push(event.actions.find(({ attributes }) => attributes['fastestLapRank'] === 1)?.competitor ?? null);
      }
    }
    expect(fastest).toHaveLength(44);
    expect(fastest).not.toContain(null);
  });

  test('21 tennis matches, point by point', async () => {
    const folder = 'tennis-noncommercial/2012-ausopen/slam/2012-ausopen';
    const { observations, rejected, remarks } = await readWith('tennis-slam', { matches: file(`${folder}-matches.csv`), points: file(`${folder}-points.csv`) });
    expect([observations.length, rejected, remarks]).toEqual([21, [], []]);
    for (const { key, score, status, attributes, actions } of observations) {
      expect(status, key).toBe('finished');
      expect(Math.max(...Object.values(score?.total ?? {})), key).toBe((Number(attributes['bestOf']) + 1) / 2);
      const games = (score?.periods ?? []).reduce((sum, { values }) => sum + (values['home'] ?? 0) + (values['away'] ?? 0), 0);
      expect(actions.filter(({ attributes: point }) => point['wonGame'] !== null), key).toHaveLength(games);
      expect(JSON.stringify(actions)).not.toContain('urning');
    }
    expect(observations.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(3890);
    expect(only(observations, '2012-ausopen-1701').score).toMatchObject({ total: { home: 3, away: 2 }, periods: [5, 6, 6, 6, 7].map((home) => ({ values: { home } })) });
  });
});

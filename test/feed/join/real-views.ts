import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import type { SourceView } from '../../../main/feed/contract.ts';
import { viewOf, type ViewInput } from './views.ts';

/**
 * Tiny readers of the real files beside the repository (../shared/data), for the join's tests only.
 */
export const dataFolder = join(import.meta.dirname, '../../../../shared/data');
export const hasData = existsSync(dataFolder);

type Rows = readonly Readonly<Record<string, string>>[];

function json<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(dataFolder, path), 'utf8')));
}

export function rows(path: string): Rows {
  return z.array(z.record(z.string(), z.string())).parse(parseCsv(readFileSync(join(dataFolder, path)), { columns: true, skip_empty_lines: true, bom: true }));
}

const goalSchema = z.object({ name: z.string(), minute: z.union([z.number(), z.string()]), owngoal: z.boolean().optional() });
const openfootballSchema = z.object({
  name: z.string(),
  matches: z.array(z.object({
    round: z.string().optional(), date: z.string(), time: z.string().optional(), team1: z.string(), team2: z.string(), group: z.string().optional(),
    score: z.object({ ft: z.tuple([z.number(), z.number()]).optional() }).optional(),
    goals1: z.array(goalSchema).optional(), goals2: z.array(goalSchema).optional(),
  })),
});

/** Kick-off as an instant where the file tells the zone. */
function instantOf(date: string, time: string | undefined): string | null {
  const found = /^(\d{1,2}):(\d\d) UTC([+-]\d{1,2})$/.exec(time ?? '');
  if (found === null) return null;
  return new Date(Date.parse(`${date}T${(found[1] ?? '').padStart(2, '0')}:${found[2]}:00Z`) - Number(found[3]) * 3_600_000).toISOString();
}

export function openfootball(path: string, keep: (match: z.infer<typeof openfootballSchema>['matches'][number]) => boolean = () => true): SourceView[] {
  const file = json(path, openfootballSchema);
  return file.matches.filter(keep).map((match) => viewOf('openfootball', {
    key: `${match.date} ${match.team1} - ${match.team2}`, competition: file.name, round: match.round ?? null, stage: match.group ?? null, startsOn: match.date, startsAt: instantOf(match.date, match.time),
    home: match.team1, away: match.team2, score: match.score?.ft, scorers: [...(match.goals1 ?? []), ...(match.goals2 ?? [])].map((goal) => goal.name),
  }));
}

export function martj42(folder: string, year: string): SourceView[] {
  const goals = rows(`${folder}/goalscorers.csv`);
  return rows(`${folder}/results.csv`).filter((row) => row['date']?.startsWith(year) === true).map((row) => {
    const [date = '', home = '', away = ''] = [row['date'], row['home_team'], row['away_team']];
    const own = goals.filter((goal) => goal['date'] === date && goal['home_team'] === home && goal['away_team'] === away);
    return viewOf('martj42', { key: `${date}|${home}|${away}`, competition: row['tournament'] ?? '', startsOn: date, home, away, score: scoreOf(row['home_score'], row['away_score']), scorers: own.map((goal) => goal['scorer'] ?? '') });
  });
}

function scoreOf(home: string | undefined, away: string | undefined): [number, number] | undefined {
  return /^\d+$/.test(home ?? '') ? [Number(home), Number(away)] : undefined;
}

export function fjelstul(year: string): SourceView[] {
  const goals = rows('soccer-worldcup/fjelstul/goals.csv');
  return rows('soccer-worldcup/fjelstul/matches.csv').filter((row) => row['match_date']?.startsWith(year) === true).map((row) => viewOf('fjelstul', {
    key: row['match_id'] ?? '', competition: row['tournament_name'] ?? '', stage: row['stage_name'] ?? null, startsOn: row['match_date'] ?? null,
    home: row['home_team_name'] ?? '', away: row['away_team_name'] ?? '', codes: [row['home_team_code'] ?? '', row['away_team_code'] ?? ''],
    score: scoreOf(row['home_team_score'], row['away_team_score']),
    scorers: goals.filter((goal) => goal['match_id'] === row['match_id']).map((goal) => `${goal['given_name'] === 'not applicable' ? '' : (goal['given_name'] ?? '')} ${goal['family_name'] ?? ''}`.trim()),
  }));
}

const wyscoutSchema = z.array(z.object({ wyId: z.number(), dateutc: z.string(), gameweek: z.number(), teamsData: z.record(z.string(), z.object({ side: z.enum(['home', 'away']), teamId: z.number(), score: z.number() })) }));
const teamsSchema = z.array(z.object({ wyId: z.number(), name: z.string(), officialName: z.string() }));

export function wyscout(folder: string, file: string, competition: string): SourceView[] {
  const teams = new Map(json(`${folder}/teams.json`, teamsSchema).map((team) => [team.wyId, { name: unescape(team.name), official: unescape(team.officialName) }]));
  return json(`${folder}/${file}`, wyscoutSchema).map((match) => {
    const at = (side: string): { name: string; official: string; score: number } => {
      const found = Object.values(match.teamsData).find((team) => team.side === side);
      return { ...(teams.get(found?.teamId ?? 0) ?? { name: '?', official: '?' }), score: found?.score ?? 0 };
    };
    const [home, away] = [at('home'), at('away')];
    return viewOf('wyscout', { key: `${match.wyId}`, competition, round: match.gameweek === 0 ? null : `${match.gameweek}`, startsAt: `${match.dateutc.replace(' ', 'T')}.000Z`, home: home.name, away: away.name, score: [home.score, away.score] });
  });
}

/** The file writes `\\u00e9` where it means `é`. */
function unescape(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function footballData(path: string, competition: string): SourceView[] {
  return rows(path).map((row) => {
    const [date = '', home = '', away = ''] = [row['Date'], row['HomeTeam'], row['AwayTeam']];
    return viewOf('football-data', { key: `${date} ${home} ${away}`, competition, startsOn: date, home, away, score: scoreOf(row['FTHG'], row['FTAG']) });
  });
}

const openligaSchema = z.array(z.object({
  matchID: z.number(), matchDateTimeUTC: z.string(), leagueName: z.string(), leagueSeason: z.number(), group: z.object({ groupName: z.string() }),
  team1: z.object({ teamName: z.string(), shortName: z.string() }), team2: z.object({ teamName: z.string(), shortName: z.string() }),
  goals: z.array(z.object({ goalGetterName: z.string() })),
}));

export function openliga(path: string): SourceView[] {
  return json(path, openligaSchema).map((match) => viewOf('openligadb', {
    key: `${match.matchID}`, competition: match.leagueName, season: `${match.leagueSeason}`, round: match.group.groupName, startsAt: match.matchDateTimeUTC,
    home: match.team1.teamName, away: match.team2.teamName, codes: [match.team1.shortName, match.team2.shortName], scorers: match.goals.map((goal) => goal.goalGetterName.trim()).filter((name) => name !== ''),
  }));
}

/** What two sources really published of the World Cup 2026, in order of time. */
export function published(): readonly { readonly source: string; readonly folder: string }[] {
  const index = json('soccer-wc2026-replay/index.json', z.array(z.object({ source: z.string(), publishedAt: z.string(), files: z.array(z.string()) })));
  return index.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)).map(({ source, files }) => {
    const path = `soccer-wc2026-replay/${files[0] ?? ''}`;
    return { source, folder: source === 'martj42' ? path.slice(0, path.lastIndexOf('/')) : path };
  });
}

export function newest(folder: string): string {
  return `${folder}/${readdirSync(join(dataFolder, folder)).toSorted().at(-1) ?? ''}`;
}

const raceSchema = z.array(z.object({ driverId: z.string() }));
const headSchema = z.object({ date: z.string(), officialName: z.string(), grandPrixId: z.string(), round: z.number() });

/** One source of our making tells drivers by id, the other by number and name, as two providers do. */
export function races(year: string): readonly { readonly race: string; readonly date: string; readonly official: string; readonly views: readonly [ViewInput, ViewInput] }[] {
  return readdirSync(join(dataFolder, 'f1', year)).toSorted().map((race) => {
    const read = (file: string): unknown => parseYaml(readFileSync(join(dataFolder, 'f1', year, race, file), 'utf8'));
    const { date, officialName } = headSchema.parse(read('race.yml'));
    const drivers = raceSchema.parse(read('race-results.yml')).map((entry) => entry.driverId);
    const grid = raceSchema.parse(read('starting-grid-positions.yml')).map((entry) => entry.driverId);
    const one: ViewInput = { key: race, sport: 'motor-racing', competition: officialName, startsOn: date, field: drivers.map((id) => ({ key: id, name: id.replaceAll('-', ' ') })) };
    const other: ViewInput = { key: date, sport: 'motor-racing', competition: 'Formula 1', startsOn: date, field: grid.map((id, index) => ({ key: `${index + 1}`, name: shortNameOf(id) })) };
    return { race, date, official: officialName, views: [one, other] };
  });
}

function shortNameOf(id: string): string {
  const words = id.split('-');
  return `${(words[0]?.[0] ?? '').toUpperCase()}. ${words.slice(1).map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`).join(' ')}`;
}

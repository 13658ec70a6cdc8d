import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { eventRecordSchema, type EventRecord, type RecordAction } from '../../../main/domain/event-data.ts';
import { fieldsOf } from '../../../main/feed/narrate/fields.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { picker, type TrueFacts } from '../../support/lying-narrator.ts';

/** Goals as they were scored, and what is true of each, worked out here and not by the code under test. */
export interface Scored {
  readonly side: 'home' | 'away';
  readonly given: string;
  readonly family: string;
  readonly minute: number;
  readonly stoppage: number;
  readonly period: '1H' | '2H' | 'ET1' | 'ET2';
  readonly own: boolean;
  readonly penalty: boolean;
}

export interface Match {
  readonly home: string;
  readonly away: string;
  readonly competition: string;
  readonly stage: string;
  readonly knockout: boolean;
  readonly goals: readonly Scored[];
}

export interface Goal {
  readonly match: Match;
  readonly index: number;
}

export type Kind = 'opener' | 'go-ahead' | 'equaliser' | 'extends' | 'pulls back';

/** What a sentence may use. */
export interface GoalFacts extends TrueFacts {
  readonly family: string;
  readonly team: string;
  readonly opponent: string;
  readonly kind: Kind;
  readonly own: boolean;
  readonly penalty: boolean;
  readonly leader: string | null;
  readonly trailer: string | null;
  /** The higher number first, with a dash. */
  readonly high: string;
  /** Home, away. */
  readonly h: number;
  readonly a: number;
  /** The last goal of the match, and it gave the winner the lead for good. */
  readonly decisive: boolean;
  readonly last: boolean;
  readonly competition: string;
  readonly stoppage: boolean;
}

export function factsOf({ match, index }: Goal, foreigner: string): GoalFacts {
  const goals = match.goals.slice(0, index + 1);
  const goal = goals[index];
  if (goal === undefined) throw new Error('There is no such goal.');
  const count = (side: 'home' | 'away', upTo: number): number => goals.slice(0, upTo).filter((one) => one.side === side).length;
  const score = { home: count('home', index + 1), away: count('away', index + 1) };
  const before = { home: count('home', index), away: count('away', index) };
  const lead = (one: typeof score): number => (goal.side === 'home' ? one.home - one.away : one.away - one.home);
  const scorer = goal.given === '' ? goal.family : `${goal.given} ${goal.family}`;
  const home = score.home > score.away;
  const level = score.home === score.away;
  const last = index === match.goals.length - 1;
  return {
    scorer, family: goal.family, scorerForms: [scorer, goal.family], foreigner, home: match.home, away: match.away, minute: goal.stoppage > 0 ? `${goal.minute}+${goal.stoppage}` : `${goal.minute}`, score, before,
    team: match[goal.side], opponent: goal.side === 'home' ? match.away : match.home, kind: kindOf(lead(before), lead(score), index), own: goal.own, penalty: goal.penalty,
    leader: level ? null : home ? match.home : match.away, trailer: level ? null : home ? match.away : match.home, high: `${Math.max(score.home, score.away)}-${Math.min(score.home, score.away)}`, h: score.home, a: score.away,
    decisive: last && lead(before) === 0, last, competition: match.competition, stoppage: goal.stoppage > 0,
  };
}

function kindOf(before: number, after: number, index: number): Kind {
  if (before > 0) return 'extends';
  if (after < 0) return 'pulls back';
  if (after === 0) return 'equaliser';
  return index === 0 ? 'opener' : 'go-ahead';
}

const seen = '2026-06-18T20:00:00.000Z';
const from = { source: 'one', since: seen, observedAt: seen, asOf: null };

/** The record just after the goal, or, `finished`, when it was the last. */
export function recordAt({ match, index }: Goal, status: 'live' | 'finished'): EventRecord {
  const goals = match.goals.slice(0, index + 1);
  const goal = goals[index];
  const score = { home: goals.filter(({ side }) => side === 'home').length, away: goals.filter(({ side }) => side === 'away').length };
  return eventRecordSchema.parse({
    id: 'event', sport: 'soccer', startsAt: { value: '2026-06-18T18:00:00.000Z', from, agreeing: [] }, startsOn: null, venue: null, status: { value: status, from, agreeing: [] },
    competition: { value: { name: match.competition, stage: match.stage, knockout: match.knockout }, from, agreeing: [] },
    clock: status === 'finished' || goal === undefined ? null : { value: { period: goal.period, minute: goal.minute, stoppage: goal.stoppage === 0 ? null : goal.stoppage, second: null }, from, agreeing: [] },
    competitors: [{ key: 'home', name: match.home, alignment: 'home' }, { key: 'away', name: match.away, alignment: 'away' }],
    score: { value: { total: score }, from, agreeing: [] }, actions: goals.map(actionOf), attributes: {}, sources: [{ source: 'one', key: 'k', observedAt: seen, asOf: null, joined: 1 }], conflicts: [], confidence: { value: 0.9, basis: 'one source' }, changedAt: seen,
  });
}

function actionOf(goal: Scored, index: number): RecordAction {
  const type = goal.own ? 'own-goal' : goal.penalty ? 'penalty-goal' : 'goal';
  return { id: `g${index}`, type, period: goal.period, minute: goal.minute, stoppage: goal.stoppage === 0 ? null : goal.stoppage, second: null, sequence: index, competitor: goal.side, participant: goal.given === '' ? goal.family : `${goal.given} ${goal.family}`, score: null, attributes: {}, from, confirmedBy: [] };
}

export function fieldsAt(goal: Goal, status: 'live' | 'finished', language: string): ReturnType<typeof fieldsOf> {
  const record = recordAt(goal, status);
  const sport = sportOf('soccer');
  return fieldsOf({ record, course: sport.course(headOf(record), record.actions), actionId: `g${goal.index}`, now: seen, language, outcomes: sport.outcomes(headOf(record)) });
}

export const sharedGoals = join(import.meta.dirname, '../../../../shared/data/soccer-worldcup/fjelstul');

/** The World Cup goals of 2006, 2010 and 2018. */
export function realGoals(): readonly Goal[] {
  const rows = parse<Record<string, string>>(readFileSync(join(sharedGoals, 'goals.csv'), 'utf8'), { columns: true });
  const matches = parse<Record<string, string>>(readFileSync(join(sharedGoals, 'matches.csv'), 'utf8'), { columns: true });
  return matches.flatMap((row) => {
    const goals = rows.filter(({ match_id: id }) => id === row.match_id).map(scoredOf).toSorted((a, b) => a.minute - b.minute || a.stoppage - b.stoppage);
    return goalsOf({ home: row.home_team_name ?? '', away: row.away_team_name ?? '', competition: row.tournament_name ?? '', stage: row.stage_name ?? '', knockout: row.knockout_stage === '1', goals });
  });
}

function scoredOf(row: Record<string, string>): Scored {
  const periods = { 'first half': '1H', 'second half': '2H', 'extra time, first half': 'ET1', 'extra time, second half': 'ET2' } as const;
  const part = Object.entries(periods).find(([name]) => row.match_period?.startsWith(name) === true)?.[1] ?? '2H';
  return { side: row.home_team === '1' ? 'home' : 'away', given: row.given_name === 'not applicable' ? '' : (row.given_name ?? ''), family: row.family_name ?? '', minute: Number(row.minute_regulation), stoppage: Number(row.minute_stoppage), period: part, own: row.own_goal === '1', penalty: row.penalty === '1' };
}

export function goalsOf(match: Match): readonly Goal[] {
  return match.goals.map((_, index) => ({ match, index }));
}

const clubs = ['Ostholm', 'Sankt Aurel', 'Vila Mora', 'Kråkvik', 'FC 09 Brehna', 'Ninth Ward', 'Côte-du-Nord', 'Lindos United', 'Świt Borów', 'Real Quintar'];
const givenNames = ['Ada', 'Ilse', 'Jürgen', 'Noé', 'Þóra', 'Mateusz', 'Renée', 'Owen', 'Xavi', 'Iñaki', ''];
const families = ['Brandqvist', 'de la Ruiz', 'van Oorden', 'O’Shaughan', 'Müllner', 'Ćosarić', 'Peregrin', 'Do Vale', 'Szymonek', 'Takamori', 'Quist', 'Ferrand-Roux'];

/** Goals of invented matches; the same seed gives the same. */
export function inventedGoals(seed: number, count: number): readonly Goal[] {
  const pick = picker(seed);
  const goals: Goal[] = [];
  while (goals.length < count) goals.push(...goalsOf(inventedMatch(pick)));
  return goals.slice(0, count);
}

function inventedMatch(pick: (below: number) => number): Match {
  const home = pick(clubs.length);
  const away = (home + 1 + pick(clubs.length - 1)) % clubs.length;
  const times = Array.from({ length: 1 + pick(5) }, () => 1 + pick(94)).toSorted((a, b) => a - b);
  return { home: clubs[home] ?? '', away: clubs[away] ?? '', competition: 'Northern Cup', stage: 'quarter-finals', knockout: false, goals: times.map((time) => inventedGoal(time, pick)) };
}

function inventedGoal(time: number, pick: (below: number) => number): Scored {
  const kind = pick(12);
  return {
    side: pick(2) === 0 ? 'home' : 'away', given: givenNames[pick(givenNames.length)] ?? '', family: families[pick(families.length)] ?? '', minute: Math.min(time, 90), stoppage: Math.max(0, time - 90),
    period: time > 45 ? '2H' : '1H', own: kind === 0, penalty: kind === 1,
  };
}

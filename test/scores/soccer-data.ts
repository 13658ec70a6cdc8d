import { join } from 'node:path';
import type { Case, Labelled } from './labelled.ts';
import { recordOf, type ToldAction } from './record.ts';
import { cell, groupBy, number, rowsOf, type Row } from './table.ts';

/** Reads a folder with `fjelstul/` (matches, goals, bookings, substitutions, kicks) and `labels/event-importance.csv`. */

const periods: Readonly<Record<string, string>> = { 'first half': '1H', 'second half': '2H', 'extra time, first half': 'ET1', 'extra time, second half': 'ET2' };
/** When a period begins, in minutes after kick-off, and the minute it begins with. */
const begins: Readonly<Record<string, readonly [after: number, minute: number]>> = { '1H': [0, 0], '2H': [62, 45], ET1: [115, 90], ET2: [135, 105], PEN: [160, 120] };

interface Said {
  readonly kind: string;
  readonly type: string;
  readonly row: Row;
  readonly period: string;
}

/** Match days in order; null where the folder holds nothing of the kind. */
export function soccerDays(folder: string): readonly Case[] | null {
  const table = (name: string): readonly Row[] => rowsOf(join(folder, 'fjelstul', `${name}.csv`)) ?? [];
  const labels = rowsOf(join(folder, 'labels', 'event-importance.csv'));
  const matches = table('matches');
  if (labels === null || matches.length === 0) return null;
  const said = groupBy([
    ...table('goals').map((row) => saidOf(row, 'goal', goalType(row))),
    ...table('bookings').map((row) => (cell(row, 'sending_off') === '1' ? saidOf(row, 'red', cell(row, 'second_yellow_card') === '1' ? 'second-yellow-card' : 'red-card') : saidOf(row, 'yellow', 'yellow-card'))),
    ...table('substitutions').filter((row) => cell(row, 'coming_on') === '1').map((row) => saidOf(row, 'sub', 'substitution')),
    ...table('penalty_kicks').map((row): Said => ({ kind: 'kick', type: cell(row, 'converted') === '1' ? 'shootout-goal' : 'shootout-miss', row, period: 'PEN' })),
  ], ({ row }) => cell(row, 'match_id'));
  const labelled = groupBy(labels, (row) => cell(row, 'match_id'));
  const days = groupBy(matches, (row) => cell(row, 'match_date'));
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, rows]) => ({
    name: date,
    strata: [date.slice(0, 4), rows.some((row) => cell(row, 'knockout_stage') === '1') ? 'knock-out' : 'group'],
    events: rows.map((row) => eventOf(row, said.get(cell(row, 'match_id')) ?? [], labelled.get(cell(row, 'match_id')) ?? [])),
  }));
}

function saidOf(row: Row, kind: string, type: string): Said {
  return { kind, type, row, period: periods[cell(row, 'match_period').replace(', stoppage time', '')] ?? '1H' };
}

function goalType(row: Row): string {
  if (cell(row, 'own_goal') === '1') return 'own-goal';
  return cell(row, 'penalty') === '1' ? 'penalty-goal' : 'goal';
}

function eventOf(match: Row, said: readonly Said[], labels: readonly Row[]): Labelled {
  const startsAt = new Date(`${cell(match, 'match_date')}T${cell(match, 'match_time')}:00Z`);
  const ordered = said.map((one) => ({ ...one, after: minutesAfter(one) })).sort((a, b) => a.after - b.after || number(a.row, 'key_id') - number(b.row, 'key_id'));
  const seen = new Map<string, number>();
  const unread = new Map([...groupBy(labels, labelKey)].map(([key, rows]) => [key, rows.map((row) => number(row, 'importance'))]));
  const found = new Map<string, number>();
  const actions = ordered.map((one, sequence): ToldAction => {
    const key = saidKey(one);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const id = `${key}#${nth}`;
    const label = unread.get(key)?.[nth];
    if (label !== undefined) found.set(id, label);
    return { action: { ...actionOf(one), id, sequence }, since: new Date(startsAt.getTime() + one.after * 60_000).toISOString() };
  });
  if (found.size !== labels.length) throw new Error(`${cell(match, 'match_name')}: ${labels.length - found.size} labels belong to no action.`);
  const record = recordOf({
    id: slug(cell(match, 'match_id')), sport: 'soccer', competition: cell(match, 'tournament_name'), knockout: cell(match, 'knockout_stage') === '1',
    startsAt: startsAt.toISOString(), status: 'finished', names: { home: cell(match, 'home_team_name'), away: cell(match, 'away_team_name') }, actions,
  });
  return { record, labels: found };
}

function actionOf({ type, row, period }: Said): Omit<ToldAction['action'], 'id' | 'sequence'> {
  const kick = period === 'PEN';
  return {
    type, period, minute: kick ? null : number(row, 'minute_regulation'), stoppage: kick ? null : number(row, 'minute_stoppage'),
    competitor: cell(row, 'home_team') === '1' ? 'home' : 'away', participant: person(row),
  };
}

function minutesAfter({ row, period }: Said): number {
  const [after, minute] = begins[period] ?? [0, 0];
  return period === 'PEN' ? after + number(row, 'key_id') / 1000 : after + number(row, 'minute_regulation') - minute + number(row, 'minute_stoppage');
}

function saidKey({ kind, row }: Said): string {
  if (kind === 'kick') return `kick|${cell(row, 'key_id')}`;
  return [cell(row, 'minute_regulation'), cell(row, 'minute_stoppage'), kind, cell(row, 'team_name'), person(row)].join('|');
}

function labelKey(row: Row): string {
  return ['minute', 'stoppage', 'kind', 'team', 'player'].map((column) => cell(row, column)).join('|');
}

function person(row: Row): string {
  const given = cell(row, 'given_name');
  return given === 'not applicable' ? cell(row, 'family_name') : `${given} ${cell(row, 'family_name')}`;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}

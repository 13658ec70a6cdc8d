import type { EventRecord } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';
import { headOf } from '../sport.ts';
import { sportOf } from '../sports/all.ts';
import { happenedAt, knownOverAt } from './happened.ts';
import type { EventCourse } from './moments.ts';
import { qualificationChances, type OpenEvent, type Standing, type TableState } from './qualification-chances.ts';
import { nobodyPlayed, pairOf, pointsOf, withResults, withScored } from './qualification-standings.ts';
import { tablesOf, type Table, type TableEvent } from './qualification-table.ts';
import { percent } from './words.ts';

/**
 * What an action changed in who goes through: of the first places of a group, or of a league's title once so little is
 * open that all of it can be looked at. In a knock-out the chance to win is that already.
 *
 * No look-ahead: an action is judged by what was known just before it. An event of the same table counts with its result
 * if it was known to be over, else with the chances after its own actions so far, and with those of a start if there
 * were none. What happened at the very same time counts on neither side. While an event is open whose score its actions
 * are shown not to add up to, nothing is told: nobody knows when it came to that score.
 */

/** What an action changed for the competitor it changed most for. */
export interface QualificationChange {
  /** By how much the chance rose or fell, 0.01 to 1. */
  readonly value: number;
  readonly why: string;
}

/** Less than this nobody would write about. */
const leastChange = 0.01;

/**
 * The changes by `EVENT ACTION`; there is none for an action that changed nothing, nor for an event without a table.
 *
 * @param others events of the same tables that are not in the feed, played before or still to come
 * @param places how many go through, by the competition's name
 */
export function qualificationChanges(events: readonly EventCourse[], others: readonly EventRecord[], places: Readonly<Record<string, number>>): ReadonlyMap<string, QualificationChange> {
  const records = new Map([...others, ...events.map(({ record }) => record)].map((record) => [record.id, record]));
  const courses = new Map(events.map(({ record, course }) => [record.id, course]));
  const tables = tablesOf([...records.values()], places).filter((table) => table.events.some(({ record }) => (courses.get(record.id)?.length ?? 0) > 0));
  return new Map(tables.flatMap((table) => changesIn(table, courses)));
}

export function changeKey(eventId: string, actionId: string): string {
  return `${eventId} ${actionId}`;
}

type Keyed = readonly [key: string, change: QualificationChange];

function changesIn(table: Table, courses: ReadonlyMap<string, readonly CoursePoint[]>): readonly Keyed[] {
  const played = table.events.map((event) => playedOf(event, courses.get(event.record.id)));
  const acting = played.filter(({ record }) => courses.has(record.id));
  const earliest = Math.min(...acting.flatMap((event) => event.points().map(({ at }) => at)));
  const isSettled = (event: Played): boolean => isOver(event, earliest) && !courses.has(event.record.id);
  const base = withResults(table, nobodyPlayed(table), played.filter(isSettled));
  const rest = played.filter((event) => !isSettled(event));
  return base === null ? [] : acting.flatMap((event) => changesBy(event, { table, base, rest }));
}

/** A table with the results that were known before all that is looked at, and the rest of its events. */
interface Setting {
  readonly table: Table;
  readonly base: readonly Standing[];
  readonly rest: readonly Played[];
}

/** An event of a table with what is needed to say how it stood at any time. */
interface Played extends TableEvent {
  readonly overAt: number | null;
  /** Reckoned when asked for: most events of a season are never looked at. */
  readonly points: () => readonly { readonly at: number; readonly point: CoursePoint }[];
  readonly start: () => Stand;
  /** Whether its actions add up to its score, as far as both are known. */
  readonly isWhole: () => boolean;
}

function playedOf(event: TableEvent, given: readonly CoursePoint[] | undefined): Played {
  const { record } = event;
  const sport = sportOf(record.sport);
  let points: ReturnType<Played['points']> | null = null;
  let start: Stand | null = null;
  let whole: boolean | null = null;
  return {
    ...event,
    overAt: knownOverAt(record),
    points: () => (points ??= timed(record, given ?? sport.course(headOf(record), record.actions))),
    start: () => (start ??= { chances: sport.startChances(headOf(record)), total: [0, 0] }),
    isWhole: () => (whole ??= addsUp(event)),
  };
}

function addsUp(event: TableEvent): boolean {
  const { record } = event;
  const said = pairOf(record.score?.value.total, event);
  const counted = said === null ? null : pairOf(sportOf(record.sport).total(headOf(record), record.actions), event);
  return said === null || counted === null || (said[0] === counted[0] && said[1] === counted[1]);
}

function timed(record: EventRecord, course: readonly CoursePoint[]): ReturnType<Played['points']> {
  const byId = new Map(record.actions.map((action) => [action.id, action]));
  return course.flatMap((point) => {
    const action = byId.get(point.action.id);
    return action === undefined ? [] : [{ at: happenedAt(record, action), point }];
  });
}

function isOver({ overAt }: Played, at: number): boolean {
  return overAt !== null && overAt < at;
}

/** How an event stands: the chances of its outcomes, and the score of its two sides. */
interface Stand {
  readonly chances: readonly number[];
  readonly total: readonly [number, number];
}

function changesBy(event: Played, setting: Setting): readonly Keyed[] {
  let total: Stand['total'] = [0, 0];
  return event.points().flatMap(({ at, point }) => {
    const was = { chances: point.chancesBefore, total };
    total = pairOf(point.total, event) ?? total;
    const is = { chances: point.chances, total };
    if (point.impact === 0 && is.total[0] === was.total[0] && is.total[1] === was.total[1]) return [];
    const change = changeOf(setting.table, chancesAt(at, event, was, setting), chancesAt(at, event, is, setting));
    return change === null ? [] : [[changeKey(event.record.id, point.action.id), change] as const];
  });
}

/** With more to play, six rounds of twenty clubs, there is never so little at stake that all of it could be looked at. */
const openAtMost = 60;

/** The chances of everybody in the table at a time when the acting event stands so; null where they can't be told. */
function chancesAt(at: number, acting: Played, stand: Stand, { table, base, rest }: Setting): readonly number[] | null {
  const isSettled = (event: Played): boolean => event !== acting && isOver(event, at);
  const toEnd = rest.filter((event) => !isSettled(event));
  const results = withResults(table, base, rest.filter(isSettled));
  if (results === null || toEnd.length > openAtMost || !toEnd.every((event) => event.isWhole())) return null;
  const left = toEnd.map((event) => ({ sides: event.sides, ...(event === acting ? stand : standAt(event, at)) }));
  const open = left.map(({ sides: [first, second], chances, total }): OpenEvent => ({ first, second, chances, lead: total[0] - total[1] }));
  return remembered({ standings: withScored(results, left), open, places: table.places, points: pointsOf(table) });
}

/** After the last of its actions before which nothing is from that time or later. */
function standAt(event: Played, at: number): Stand {
  const points = event.points();
  const next = points.findIndex((one) => one.at >= at);
  const last = points[(next === -1 ? points.length : next) - 1]?.point;
  return last === undefined ? event.start() : { chances: last.chances, total: pairOf(last.total, event) ?? [0, 0] };
}

/** From tick to tick the past stays the same, so each state of a table is reckoned once; the oldest are let go. */
const known = new Map<string, readonly number[] | null>();
const knownAtMost = 2000;

function remembered(state: TableState): readonly number[] | null {
  const key = keyOf(state);
  const found = known.get(key);
  if (found !== undefined) return found;
  const chances = qualificationChances(state);
  const [oldest] = known.keys();
  if (known.size >= knownAtMost && oldest !== undefined) known.delete(oldest);
  known.set(key, chances);
  return chances;
}

function keyOf({ standings, open, places, points }: TableState): string {
  const stands = standings.map(({ points: has, difference, scored }) => `${has},${difference},${scored}`);
  const left = open.map(({ first, second, chances, lead }) => `${first},${second},${lead},${chances.join(',')}`);
  return `${places} ${points.win}|${stands.join(';')}|${left.join(';')}`;
}

function changeOf(table: Table, before: readonly number[] | null, after: readonly number[] | null): QualificationChange | null {
  if (before === null || after === null) return null;
  const changes = before.map((chance, index) => ({ index, by: Math.round(((after[index] ?? 0) - chance) * 1e6) / 1e6 }));
  const [most] = changes.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || b.by - a.by || a.index - b.index);
  if (most === undefined || Math.abs(most.by) < leastChange) return null;
  const [was, is] = [before, after].map((chances) => chanceText(chances[most.index] ?? 0));
  return { value: Math.abs(most.by), why: `${possessive(table.names[most.index] ?? '')} chance to finish ${goalOf(table)} ${most.by > 0 ? 'rose' : 'fell'} from ${was} to ${is}.` };
}

function goalOf({ places, group, competition }: Table): string {
  const where = group ?? competition;
  return places === 1 ? `first in ${where}` : `among the first ${places} of ${where}`;
}

function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

function chanceText(chance: number): string {
  return chance > 0.99 && chance < 1 ? 'more than 99 %' : percent(chance);
}

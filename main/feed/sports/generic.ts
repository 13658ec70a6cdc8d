import { sidesOf, type Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { defineSport, type Sport, type SportDescription } from '../sport.ts';
import { normal } from './normal.ts';

/**
 * Any sport without a description of its own. Two sides: their chances follow from the score alone. More: none are
 * told, and what happens is ranked by the rest.
 */
interface GenericState {
  /** The two sides' keys, or none for a field of competitors. */
  readonly sides: readonly [string, string] | null;
  readonly total: Readonly<Record<string, number>>;
  /** Whether any action so far told of the score. */
  readonly scored: boolean;
  /** The share of the contest that is over; null where its length is not known. */
  readonly played: number | null;
  readonly minutes: number | null;
}

/** What adds 1 to a score where an action states neither the score nor what it is worth. */
const scoring: ReadonlySet<string> = new Set(['goal', 'own-goal', 'penalty-goal', 'point', 'points', 'run', 'score', 'try', 'touchdown']);

/** A description under the sport's own name. Attributes of the event: `durationMinutes`; of an action: `value`, what it adds, whatever its type (see `scoring` where it does not say). */
export function genericSport(sport: string): Sport {
  return defineSport(describe(sport));
}

function describe(sport: string): SportDescription<GenericState> {
  return {
    sport,
    title: `${sport.charAt(0).toUpperCase()}${sport.slice(1).replaceAll('-', ' ')}`,
    outcomes: (head) => twoOf(head) ?? [],
    start,
    elapse,
    apply,
    chances,
    progress: ({ played }) => played ?? 0.5,
    closeness: (state) => 1 - Math.abs(2 * (chances(state)[0] ?? 0.5) - 1),
    total: ({ total, scored }) => (scored ? total : null),
    rarity: () => 0,
    label: (before, _action, after) => labelOf(before, after),
    plausible: { riseByOne: 10, riseInTenMinutes: 60, longestHours: 12, mayFall: false, guessed: true },
  };
}

function start(head: EventHead): GenericState {
  const minutes = head.attributes['durationMinutes'];
  const known = typeof minutes === 'number' && minutes > 0;
  return { sides: twoOf(head), total: Object.fromEntries(head.competitors.map(({ key }) => [key, 0])), scored: false, played: known ? 0 : null, minutes: known ? minutes : null };
}

function elapse(state: GenericState, { minute }: Action): GenericState {
  if (state.minutes === null || state.played === null || minute === null) return state;
  const played = Math.min(minute / state.minutes, 1);
  return played > state.played ? { ...state, played } : state;
}

function apply(state: GenericState, action: Action): GenericState {
  if (action.score !== null) return { ...state, scored: true, total: { ...state.total, ...action.score } };
  const { competitor } = action;
  const before = competitor === null ? undefined : state.total[competitor];
  const value = action.attributes['value'] ?? (scoring.has(action.type) ? 1 : null);
  if (competitor === null || before === undefined || typeof value !== 'number') return state;
  return { ...state, scored: true, total: { ...state.total, [competitor]: before + value } };
}

/**
 * The lead against what may still come, taken for a random walk whose variance grows as the score does (each point a
 * coin toss): H. Stern, A Brownian motion model for the progress of sports scores, JASA 89 (1994). Where the length is
 * not known, as much is expected as has been seen. One point more than seen is put in so that a first one decides nothing.
 */
function chances({ sides, total, played }: GenericState): readonly number[] {
  if (sides === null) return [];
  const [first, second] = sides.map((key) => total[key] ?? 0);
  const lead = (first ?? 0) - (second ?? 0);
  const seen = Math.abs(first ?? 0) + Math.abs(second ?? 0) + 1;
  const share = Math.min(Math.max(played ?? 0.5, 0.05), 0.99);
  const home = normal(lead / Math.sqrt((seen * (1 - share)) / share));
  return [home, 1 - home];
}

function labelOf({ sides, total: was }: GenericState, { total: is }: GenericState): string | null {
  if (sides === null) return null;
  const [before, after] = [leadIn(was, sides), leadIn(is, sides)];
  if (before === after) return null;
  if (after === 0) return 'equaliser';
  return Math.sign(before) === Math.sign(after) ? null : 'lead taken';
}

function leadIn(total: GenericState['total'], [first, second]: readonly [string, string]): number {
  return (total[first] ?? 0) - (total[second] ?? 0);
}

function twoOf({ competitors }: EventHead): readonly [string, string] | null {
  const sides = sidesOf(competitors);
  if (sides !== null) return [sides.home.key, sides.away.key];
  const [first, second, third] = competitors;
  return first === undefined || second === undefined || third !== undefined ? null : [first.key, second.key];
}

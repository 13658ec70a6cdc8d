import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { leadOf, nobody, oneMore, sideOf, type Side, type Sides } from './sides.ts';

/** Where a volleyball match stands, from who won each rally. */
export interface VolleyballState {
  readonly setsToWin: number;
  /** Points of a set, and of the one that decides the match. */
  readonly setLength: number;
  readonly lastLength: number;
  /** Won of the sets before the one under way. */
  readonly earlier: Sides;
  /** The number of the set under way, from 1; one that is won is under way until the next begins, for it may be corrected. */
  readonly set: number;
  /** In the set under way. */
  readonly points: Sides;
  /** Who wins because the other side withdrew. */
  readonly awarded: Side | null;
  /** False once sets are missing, so that nobody can tell the score from what is there. */
  readonly whole: boolean;
  /** How far the match has ever been, 0 to 1: a correction takes points back, not time. */
  readonly gone: number;
}

export function volleyballStart({ attributes }: EventHead): VolleyballState {
  const bestOf = countIn(attributes['bestOf']) ?? 5;
  return {
    setsToWin: Math.floor(bestOf / 2) + 1, setLength: countIn(attributes['setLength']) ?? 25, lastLength: countIn(attributes['lastSetLength']) ?? 15,
    earlier: nobody, set: 1, points: nobody, awarded: null, whole: true, gone: 0,
  };
}

/** Before a rally a set begins where the source counts one more, or where it does not say, when the last one is won. */
export function volleyballElapse(state: VolleyballState, { type, attributes }: Action): VolleyballState {
  if (type !== 'rally' || winnerOf(state) !== null) return state;
  const set = countIn(attributes['set']) ?? (setWinnerOf(state) === null ? state.set : state.set + 1);
  if (set <= state.set) return state;
  const winner = setWinnerOf(state) ?? leaderByTwo(state.points);
  const whole = state.whole && winner !== null && set === state.set + 1;
  return { ...state, set, whole, points: nobody, earlier: winner === null ? state.earlier : oneMore(state.earlier, winner) };
}

/** A rally of a set that is over, or after the match, changes nothing; a correction may undo the end of either. */
export function volleyballApply(state: VolleyballState, action: Action): VolleyballState {
  if (action.type === 'withdrawal') return awarded(state, sideOf(action.competitor));
  if ((countIn(action.attributes['set']) ?? state.set) !== state.set) return state;
  if (action.type === 'correction') return withPoints(state, pointsIn(action));
  return action.type === 'rally' && winnerOf(state) === null ? withPoints(state, pointsIn(action) ?? pointsAfter(state, action)) : state;
}

/** Sets won, with the one under way as soon as it is. */
export function setsOf(state: VolleyballState): Sides {
  const winner = setWinnerOf(state);
  return winner === null ? state.earlier : oneMore(state.earlier, winner);
}

export function winnerOf(state: VolleyballState): Side | null {
  const sets = setsOf(state);
  if (state.awarded !== null) return state.awarded;
  if (sets.home >= state.setsToWin) return 'home';
  return sets.away >= state.setsToWin ? 'away' : null;
}

/** The points the set under way goes to. */
export function targetOf({ earlier, setsToWin, setLength, lastLength }: VolleyballState): number {
  return earlier.home === setsToWin - 1 && earlier.away === setsToWin - 1 ? lastLength : setLength;
}

function setWinnerOf(state: VolleyballState): Side | null {
  const leader = leaderByTwo(state.points);
  return leader !== null && state.points[leader] >= targetOf(state) ? leader : null;
}

function leaderByTwo(points: Sides): Side | null {
  const lead = leadOf(points);
  if (Math.abs(lead) < 2) return null;
  return lead > 0 ? 'home' : 'away';
}

function awarded(state: VolleyballState, side: Side | null): VolleyballState {
  return side === null ? state : { ...state, awarded: side, gone: 1 };
}

function withPoints(state: VolleyballState, points: Sides | null): VolleyballState {
  if (points === null) return state;
  const next = { ...state, points };
  return { ...next, gone: Math.max(state.gone, goneIn(next)) };
}

/** Sets there have been of those there may be, the one under way by the points of who leads. */
function goneIn(state: VolleyballState): number {
  if (winnerOf(state) !== null) return 1;
  const { points, earlier, setsToWin } = state;
  const underWay = setWinnerOf(state) === null ? Math.min(Math.max(points.home, points.away) / targetOf(state), 0.99) : 1;
  return Math.min((earlier.home + earlier.away + underWay) / (2 * setsToWin - 1), 0.99);
}

/** The running points as the source gives them: they hold also where it left rallies out. */
function pointsIn({ attributes }: Action): Sides | null {
  const [home, away] = [countIn(attributes['homePoints']), countIn(attributes['awayPoints'])];
  return home === null || away === null ? null : { home, away };
}

function pointsAfter({ points }: VolleyballState, { competitor }: Action): Sides | null {
  const winner = sideOf(competitor);
  return winner === null ? null : oneMore(points, winner);
}

function countIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** What the side would win with the next rally. */
export function stakeOf(state: VolleyballState, side: Side): 'match point' | 'set point' | null {
  if (winnerOf(state) !== null || setWinnerOf(state) !== null) return null;
  const won = { ...state, points: oneMore(state.points, side) };
  if (winnerOf(won) !== null) return 'match point';
  return setWinnerOf(won) === null ? null : 'set point';
}

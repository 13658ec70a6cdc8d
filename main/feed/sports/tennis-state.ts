import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { leadOf, nobody, oneMore, otherThan, sideOf, type Side, type Sides } from './sides.ts';

/** Where a tennis match stands, from who won each point and who served it. */

/** What happens at six games all in the deciding set. */
const finalSets = ['advantage', 'tie-break', 'tie-break-10', 'tie-break-at-12'] as const;
type FinalSet = (typeof finalSets)[number];

export interface TennisState {
  readonly bestOf: 3 | 5;
  readonly finalSet: FinalSet;
  /** What the event itself says of the two above; what it does not say may turn out otherwise. */
  readonly stated: { readonly bestOf: boolean; readonly finalSet: boolean };
  readonly sets: Sides;
  readonly games: Sides;
  /** In the game or tie-break under way. */
  readonly points: Sides;
  /** Who serves the next point; null before the first. */
  readonly server: Side | null;
  /** Who served the first point of the tie-break under way. */
  readonly tieBreak: { readonly first: Side; readonly target: number } | null;
  /** The last set as it stood before its last point, to go on from should the match go on. */
  readonly over: { readonly games: Sides; readonly points: Sides; readonly tieBreak: TennisState['tieBreak']; readonly winner: Side } | null;
}

export function tennisStart(head: EventHead): TennisState {
  const { bestOf, finalSet } = head.attributes;
  const known = finalSets.find((one) => one === finalSet);
  return {
    bestOf: Number(bestOf) === 5 ? 5 : 3, finalSet: known ?? 'tie-break', stated: { bestOf: bestOf !== undefined && bestOf !== null, finalSet: known !== undefined },
    sets: nobody, games: nobody, points: nobody, server: null, tieBreak: null, over: null,
  };
}

/** Before a point is played its server is known: the source's word, where it has one, corrects what the rules would say. */
export function tennisElapse(state: TennisState, action: Action): TennisState {
  if (action.type !== 'point' || sideOf(action.competitor) === null) return state;
  const going = state.over === null ? state : goOn(state);
  const server = sideOf(action.attributes['server']) ?? going.server ?? 'home';
  if (server === going.server) return going;
  if (going.tieBreak === null) return { ...going, server };
  const played = going.points.home + going.points.away;
  if (played === 1 && isDeciding(going) && !going.stated.finalSet) return { ...going, server, tieBreak: null, finalSet: 'advantage' };
  return { ...going, server, tieBreak: { ...going.tieBreak, first: servesAfter(server, played) } };
}

export function tennisApply(state: TennisState, action: Action): TennisState {
  const winner = sideOf(action.competitor);
  return action.type === 'point' && winner !== null && state.over === null ? asTold(state, withPoint(state, winner), action) : state;
}

/**
 * Where a source leaves points out, its word that the point won a game or a set (`wonGame`, `wonSet`) closes it. Not
 * at the first point of one: there it tells late of what the points have told already.
 */
function asTold(before: TennisState, after: TennisState, { attributes }: Action): TennisState {
  if (after.sets !== before.sets) return after;
  const set = sideOf(attributes['wonSet']);
  if (set !== null && before.games.home + before.games.away > 0) return withSet(before, set);
  const game = sideOf(attributes['wonGame']);
  if (game === null || after.games !== before.games || before.points.home + before.points.away === 0) return after;
  return before.tieBreak === null ? withGame(before, game) : withSet(before, game);
}

/** The state when the side wins the next point. */
export function withPoint(state: TennisState, winner: Side): TennisState {
  const points = oneMore(state.points, winner);
  const target = state.tieBreak?.target ?? 4;
  if (!isWon(points, winner, target)) return { ...state, points, server: serverAfter(state, points) };
  return state.tieBreak === null ? withGame(state, winner) : withSet(state, winner);
}

export function setsToWin({ bestOf }: TennisState): number {
  return (bestOf + 1) / 2;
}

function withGame(state: TennisState, winner: Side): TennisState {
  const games = oneMore(state.games, winner);
  if (isWon(games, winner, 6)) return withSet(state, winner);
  const server = state.server === null ? null : otherThan(state.server);
  return { ...state, games, points: nobody, server, tieBreak: tieBreakAt(state, games, server ?? 'home') };
}

function withSet(state: TennisState, winner: Side): TennisState {
  const sets = oneMore(state.sets, winner);
  const last = state.tieBreak?.first ?? state.server;
  const { games, points, tieBreak } = state;
  const over = sets[winner] >= setsToWin(state) ? { games, points, tieBreak, winner } : null;
  return { ...state, sets, games: nobody, points: nobody, server: last === null ? null : otherThan(last), tieBreak: null, over };
}

function tieBreakAt(state: TennisState, games: Sides, first: Side): TennisState['tieBreak'] {
  const rule = isDeciding(state) ? state.finalSet : 'tie-break';
  const at = rule === 'tie-break-at-12' ? 12 : 6;
  if (rule === 'advantage' || games.home !== at || games.away !== at) return null;
  return { first, target: rule === 'tie-break-10' ? 10 : 7 };
}

/** A point after what should have been the last one: the match was of five sets, or its last tie-break goes to ten. */
function goOn(state: TennisState): TennisState {
  const { over } = state;
  if (over === null) return state;
  if (!state.stated.bestOf && state.bestOf === 3) return { ...state, bestOf: 5, over: null };
  if (state.stated.finalSet || over.tieBreak === null || over.tieBreak.target === 10) return state;
  const { games, winner } = over;
  const sets = oneMore(state.sets, winner, -1);
  const points = oneMore(over.points, winner);
  const tieBreak = { ...over.tieBreak, target: 10 };
  const resumed: TennisState = { ...state, sets, games, tieBreak, finalSet: 'tie-break-10', over: null };
  return { ...resumed, points, server: serverAfter(resumed, points) };
}

function isDeciding(state: TennisState): boolean {
  return leadOf(state.sets) === 0 && state.sets.home === setsToWin(state) - 1;
}

function isWon(count: Sides, by: Side, target: number): boolean {
  return count[by] >= target && count[by] - count[otherThan(by)] >= 2;
}

function serverAfter({ tieBreak, server }: TennisState, points: Sides): Side | null {
  return tieBreak === null ? server : servesAfter(tieBreak.first, points.home + points.away);
}

/** Who serves after so many points of a tie-break: the first once, then each in turn twice. Its own inverse. */
function servesAfter(first: Side, played: number): Side {
  return Math.floor((played + 1) / 2) % 2 === 0 ? first : otherThan(first);
}

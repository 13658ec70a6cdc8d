import type { Action } from '../../domain/event-data.ts';
import { defineSport, type SportDescription } from '../sport.ts';
import { leadOf, otherThan, sideOf, type Side } from './sides.ts';
import { matchChance, tennisChances, type TennisChances } from './tennis-chances.ts';
import { setsToWin, tennisApply, tennisElapse, tennisStart, withPoint, type TennisState } from './tennis-state.ts';

/**
 * Tennis singles and doubles. Attributes of the event: `bestOf` (3, 5) and `finalSet` (see FinalSet; another word or
 * none: it shows in how the set goes on); of a point: `server`, `wonGame`, `wonSet` (`home`, `away` or null).
 */
const description: SportDescription<TennisState> = {
  sport: 'tennis',
  title: 'Tennis',
  countsIn: 'sets',
  outcomes: () => ['home', 'away'],
  start: tennisStart,
  elapse: tennisElapse,
  apply: tennisApply,
  chances: (state) => {
    const home = chanceOfHome(state);
    return [home, 1 - home];
  },
  progress: progressOf,
  closeness: (state) => (state.over === null ? 1 - Math.abs(2 * chanceOfHome(state) - 1) : 0),
  total: ({ sets }) => ({ home: sets.home, away: sets.away }),
  rarity: () => 0,
  label: labelOf,
  // Score counts sets; the shortest known took more than ten minutes, the longest match eleven hours over three days.
  plausible: { riseByOne: 1, riseInTenMinutes: 1, longestHours: 12, mayFall: false },
};

export const tennis = defineSport(description);

/**
 * How often the server wins the point at Wimbledon 1992 to 1995: J. R. Magnus and F. J. G. M. Klaassen, On the
 * advantage of serving first in a tennis set, The Statistician 48 (1999): men 64 %, women 56 %. Best of five is played
 * by men only; best of three by women at these tournaments, and by men at others.
 */
const serverWins = { 5: 0.64, 3: 0.56 } as const;
const tables: Readonly<Record<3 | 5, TennisChances>> = { 3: tennisChances(serverWins[3]), 5: tennisChances(serverWins[5]) };

function chanceOfHome(state: TennisState): number {
  const { sets, over } = state;
  if (over !== null) return over.winner === 'home' ? 1 : 0;
  const set = setChanceOfHome(state);
  const toWin = setsToWin(state);
  return set * matchChance(sets.home + 1, sets.away, toWin) + (1 - set) * matchChance(sets.home, sets.away + 1, toWin);
}

function setChanceOfHome({ bestOf, games, points, server, tieBreak }: TennisState): number {
  if (server === null) return 0.5;
  const table = tables[bestOf];
  const receiver = otherThan(server);
  const forServer = tieBreak === null
    ? gameToSet(table, games[server], games[receiver], table.game(points[server], points[receiver]))
    : table.tieBreak(points[server], points[receiver], tieBreak.target);
  return server === 'home' ? forServer : 1 - forServer;
}

/** The server's chance of the set from the chance of the game under way; the other serves the next one. */
function gameToSet(table: TennisChances, server: number, receiver: number, game: number): number {
  return game * (1 - table.set(receiver, server + 1)) + (1 - game) * (1 - table.set(receiver + 1, server));
}

/** Sets played of those there may be, the one under way by its games. */
function progressOf({ sets, games, bestOf, over }: TennisState): number {
  if (over !== null) return 1;
  const underWay = Math.min((games.home + games.away) / 13, 0.99);
  return (sets.home + sets.away + underWay) / bestOf;
}

/** What the point did, or what the next one may do. */
function labelOf(before: TennisState, action: Action, after: TennisState): string | null {
  const winner = sideOf(action.competitor);
  if (winner === null || after === before) return null;
  if (after.over !== null) return 'match';
  if (after.sets !== before.sets) return 'set';
  const averted = stakeOf(before, otherThan(winner));
  if (after.games !== before.games && before.server !== winner) return 'break';
  if (averted !== null) return `${averted} saved`;
  return stakeOf(after, 'home') ?? stakeOf(after, 'away');
}

/** What the side would win with the next point beyond a game it serves. */
function stakeOf(state: TennisState, side: Side): 'match point' | 'set point' | 'break point' | null {
  if (state.over !== null || state.server === null) return null;
  const won = withPoint(state, side);
  if (won.over !== null) return 'match point';
  if (leadOf(won.sets) !== leadOf(state.sets)) return 'set point';
  return won.games !== state.games && state.server !== side ? 'break point' : null;
}

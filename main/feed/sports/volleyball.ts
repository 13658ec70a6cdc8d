import type { Action } from '../../domain/event-data.ts';
import { defineSport, type SportDescription } from '../sport.ts';
import { leadOf, otherThan, sideOf } from './sides.ts';
import { matchChance, tennisChances } from './tennis-chances.ts';
import { setsOf, stakeOf, targetOf, volleyballApply, volleyballElapse, volleyballStart, winnerOf, type VolleyballState } from './volleyball-state.ts';

/**
 * Volleyball, also on the beach; the score counts sets. Actions: `rally`, `competitor` who won it, attributes `set`
 * (from 1), `homePoints`, `awayPoints` (running, in the set); `correction`, the same attributes: where the set stands
 * instead; `withdrawal`, `competitor` who wins by it. Of the event: `bestOf` (5), `setLength` (25), `lastSetLength` (15).
 */
const description: SportDescription<VolleyballState> = {
  sport: 'volleyball',
  title: 'Volleyball',
  countsIn: 'sets',
  outcomes: () => ['home', 'away'],
  start: volleyballStart,
  elapse: volleyballElapse,
  apply: volleyballApply,
  chances: (state) => {
    const home = chanceOfHome(state);
    return [home, 1 - home];
  },
  progress: ({ gone }) => gone,
  closeness: (state) => (winnerOf(state) === null ? 1 - Math.abs(2 * chanceOfHome(state) - 1) : 0),
  total: (state) => (state.whole ? { ...setsOf(state) } : null),
  rarity: ({ type }) => (type === 'withdrawal' ? 1 : 0),
  label: labelOf,
  // A set of fifteen takes some ten minutes; five long ones have taken three and a half hours, two short ones over twenty minutes.
  plausible: { riseByOne: 1, riseInTenMinutes: 1, longestHours: 6, mayFall: false, shortestMinutes: 20 },
};

export const volleyball = defineSport(description);

/**
 * Each rally is taken for even: a set then is a tie-break of even points, to more of them. Who serves wins fewer than
 * half of the rallies, but the serve goes to the side that wins one: among equals it changes a set’s chance by little.
 */
const even = tennisChances(0.5);

function chanceOfHome(state: VolleyballState): number {
  const winner = winnerOf(state);
  if (winner !== null) return winner === 'home' ? 1 : 0;
  const { earlier, points, setsToWin } = state;
  const set = even.tieBreak(points.home, points.away, targetOf(state));
  return set * matchChance(earlier.home + 1, earlier.away, setsToWin) + (1 - set) * matchChance(earlier.home, earlier.away + 1, setsToWin);
}

/** What the rally did, or what the next one may do. */
function labelOf(before: VolleyballState, { type, competitor }: Action, after: VolleyballState): string | null {
  const side = sideOf(competitor);
  if (after === before) return null;
  if (type !== 'rally' || side === null) return type === 'rally' ? null : type;
  if (winnerOf(after) !== null) return 'match';
  if (leadOf(setsOf(after)) !== leadOf(setsOf(before))) return 'set';
  const averted = stakeOf(before, otherThan(side));
  if (averted !== null) return `${averted} saved`;
  return stakeOf(after, 'home') ?? stakeOf(after, 'away');
}

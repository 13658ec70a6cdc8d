import type { Action } from '../../domain/event-data.ts';
import { defineSport, type SportDescription } from '../sport.ts';
import { cricketApply, cricketElapse, cricketStart, deficitOf, inningsPerSide, isClosed, isMain, limitsOf, winnerOf, type CricketState } from './cricket-state.ts';
import { normal } from './normal.ts';

/**
 * Cricket: actions of type `ball`, `competitor` the side at bat, attributes `innings` (1, 2; 3 and 4 a
 * super over), `over`, `ball`, `runs` (off the bat), `extras` (beyond them), `wicket` (true, false); `participant` is who
 * is on strike. Of the event: `overs` a side; 20, and 50 once an innings is longer, where it does not say;
 * `inningsPerSide` 2 for a match of days: its score is told, its chances are not.
 */
const description: SportDescription<CricketState> = {
  sport: 'cricket',
  title: 'Cricket',
  outcomes: ({ attributes }) => (inningsPerSide(attributes) === 2 ? [] : ['home', 'away']),
  start: cricketStart,
  elapse: cricketElapse,
  apply: cricketApply,
  chances: (state) => {
    if (state.perSide === 2) return [];
    const home = chanceOfHome(state);
    return [home, 1 - home];
  },
  progress: progressOf,
  closeness: (state) => (winnerOf(state) === null ? 1 - Math.abs(2 * chanceOfHome(state) - 1) : 0),
  total: ({ runs }) => ({ home: runs.home, away: runs.away }),
  rarity: ({ type, attributes }) => (type === 'ball' && attributes['wicket'] === true ? 0.3 : 0),
  label: labelOf,
  // Seven off a no-ball is rare enough; overthrows bring one or two more. A match of five days is cricket, too.
  plausible: { riseByOne: 10, riseInTenMinutes: 80, longestHours: 128, mayFall: false },
};

export const cricket = defineSport(description);

/**
 * What is left of an innings: Z(u, w) = F(w) (1 - exp(-b u / F(w))) for u overs and w wickets lost, F. C. Duckworth and
 * A. J. Lewis, A fair method for resetting the target in interrupted one-day cricket matches, JORS 49 (1998). They do not
 * print b and F; these give back their published table of percentages to a tenth.
 */
const decay = 0.0275;
const worth = [1, 0.885, 0.761, 0.631, 0.501, 0.376, 0.262, 0.164, 0.089, 0.035] as const;

function resources(overs: number, wickets: number): number {
  const left = worth[wickets];
  return left === undefined ? 0 : left * (1 - Math.exp((-decay * overs) / left));
}

/** Runs for all the resources of 50 overs; sides score faster where they have few overs. Both in the round, as is how far totals stray. */
const runsOfFifty = { long: 250, short: 285 } as const;
const strays = 8;

/** What is still to come, from the overs and wickets left. */
function runsToCome(overs: number, wickets: number, limit: number): number {
  return ((limit > 30 ? runsOfFifty.long : runsOfFifty.short) * resources(overs, wickets)) / resources(50, 0);
}

/** A tie counts half to each. What is to come is taken for normal, with a variance of so many times its mean. */
function chanceOfHome(state: CricketState): number {
  const winner = winnerOf(state);
  if (winner !== null) return winner === 'home' ? 1 : 0;
  if (state.batting === null) return 0.5;
  const batting = chanceOfBatting(state);
  return state.batting === 'home' ? batting : 1 - batting;
}

function chanceOfBatting(state: CricketState): number {
  const { balls, wickets, batting } = state;
  const limits = limitsOf(state);
  const lost = Math.max(0, 10 - limits.wickets);
  const limit = limits.balls / 6;
  const mine = isClosed(state) ? 0 : runsToCome(limit - balls / 6, lost + wickets, limit);
  const deficit = deficitOf(state);
  if (deficit !== null) return exceeds(mine, deficit, mine);
  const theirs = runsToCome(limit, lost, limit);
  const runs = isMain(state) ? state.runs : state.superOver;
  return batting === null ? 0.5 : exceeds(mine + runs[batting], theirs, mine + theirs);
}

/** The chance to get beyond what is needed, with the mean expected and a variance that goes with the runs to come. */
function exceeds(expected: number, needed: number, toCome: number): number {
  if (toCome <= 0) return expected === needed ? 0.5 : expected > needed ? 1 : 0;
  return normal((expected - needed) / Math.sqrt(strays * toCome));
}

/** Innings and overs gone of those there are, never quite all before there is a winner; a super over is the very end. */
function progressOf(state: CricketState): number {
  if (winnerOf(state) !== null) return 1;
  if (!isMain(state)) return 0.99;
  const gone = isClosed(state) ? 1 : state.balls / limitsOf(state).balls;
  return Math.min((Math.max(state.innings, 1) - 1 + gone) / (2 * state.perSide), 0.99);
}

function labelOf(before: CricketState, { type, participant, attributes }: Action, after: CricketState): string | null {
  if (type !== 'ball' || after === before) return null;
  if (winnerOf(before) === null && winnerOf(after) !== null) return winnerOf(after) === after.batting ? 'winning runs' : 'last ball of the match';
  if (attributes['wicket'] === true) return 'wicket';
  const [was, is] = participant === null ? [0, 0] : [before.batters[participant] ?? 0, after.batters[participant] ?? 0];
  if (was < 100 && is >= 100) return 'hundred';
  if (was < 50 && is >= 50) return 'fifty';
  return attributes['runs'] === 6 ? 'six' : null;
}

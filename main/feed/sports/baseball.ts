import type { Action } from '../../domain/event-data.ts';
import { defineSport, type SportDescription } from '../sport.ts';
import { runsToCome } from './baseball-runs.ts';
import { baseballApply, baseballElapse, baseballStart, leadOfSecond, type BaseballState } from './baseball-state.ts';
import { sideOf } from './sides.ts';

/**
 * Baseball: actions of type `play`, `competitor` the side at bat, attributes `inning`, `half` (`top`, `bottom`), `runs` and
 * `outs` of the play, and where known `outsBefore`, `basesBefore`, `basesAfter` (`13`: first and third). Of the event:
 * `innings`, 9 where it does not say. Runners without whom a play says where they are count as none.
 */
const description: SportDescription<BaseballState> = {
  sport: 'baseball',
  title: 'Baseball',
  outcomes: () => ['home', 'away'],
  start: baseballStart,
  elapse: baseballElapse,
  apply: baseballApply,
  chances: (state) => {
    const home = chanceOfHome(state);
    return [home, 1 - home];
  },
  progress: progressOf,
  closeness: (state) => (state.over ? 0 : 1 - Math.abs(2 * chanceOfHome(state) - 1)),
  total: ({ runs }) => ({ home: runs.home, away: runs.away }),
  rarity: ({ attributes }) => Math.exp(-(perGame[Number(attributes['runs'])] ?? common)),
  label: labelOf,
  // The shortest regular game took 51 minutes, the longest 8 hours of play; seventeen runs in an inning are the most.
  plausible: { riseByOne: 4, riseInTenMinutes: 10, longestHours: 12, mayFall: false, shortestMinutes: 40 },
};

export const baseball = defineSport(description);

/** How many plays of a game bring so many runs, in the round (Major Leagues). */
const perGame: Readonly<Record<number, number>> = { 1: 5, 2: 1.6, 3: 0.5, 4: 0.1 };
const common = 60;

/** Equal sides; the rest of the half-inning and those to come by the chain of base-out states. */
function chanceOfHome(state: BaseballState): number {
  const second = chanceOfSecond(state);
  return state.first === 'away' ? second : 1 - second;
}

function chanceOfSecond(state: BaseballState): number {
  const { inning, innings, half, outs, bases, over } = state;
  const lead = leadOfSecond(state);
  if (over) return lead > 0 ? 1 : 0;
  const left = Math.max(1, innings - inning + 1);
  return half === 'top' ? topTo(left, lead, runsToCome(outs, bases)) : bottomTo(left, lead, runsToCome(outs, bases));
}

/** The chance of the side that bats second in the top half of an inning with so many left, from the runs to come in it. */
function topTo(left: number, lead: number, runs: readonly number[]): number {
  return runs.reduce((sum, chance, more) => sum + chance * atBottom(left, lead - more), 0);
}

function bottomTo(left: number, lead: number, runs: readonly number[]): number {
  if (left === 1 && lead > 0) return 1;
  return runs.reduce((sum, chance, more) => sum + chance * (left > 1 ? atTop(left - 1, lead + more) : decided(lead + more)), 0);
}

/** After both have had their last turn: a level game goes on, and equal sides win it alike. */
function decided(lead: number): number {
  return lead === 0 ? 0.5 : lead > 0 ? 1 : 0;
}

const tops = new Map<number, number>();
const bottoms = new Map<number, number>();
/** A lead beyond this is as good as this. */
const largestLead = 40;
/** With more innings than this to come the chances change no more than with these. */
const mostInnings = 20;

function atTop(left: number, lead: number): number {
  return remembered(tops, left, lead, (inning, by) => topTo(inning, by, runsToCome(0, 0)));
}

function atBottom(left: number, lead: number): number {
  return remembered(bottoms, left, lead, (inning, by) => bottomTo(inning, by, runsToCome(0, 0)));
}

function remembered(known: Map<number, number>, left: number, lead: number, compute: (left: number, lead: number) => number): number {
  const inning = Math.min(left, mostInnings);
  const by = Math.min(Math.max(lead, -largestLead), largestLead);
  const key = inning * 1000 + by;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = compute(inning, by);
  known.set(key, value);
  return value;
}

/** Outs made of those the game is meant to have. */
function progressOf({ over, inning, innings, half, outs }: BaseballState): number {
  const halves = 2 * (inning - 1) + (half === 'bottom' ? 1 : 0) + outs / 3;
  return over ? 1 : Math.min(halves / (2 * innings), 0.99);
}

function labelOf(before: BaseballState, { type, competitor }: Action, after: BaseballState): string | null {
  const side = sideOf(competitor);
  if (type !== 'play' || side === null) return null;
  const scored = after.runs[side] - before.runs[side];
  const sign = side === 'home' ? 1 : -1;
  const [was, is] = [sign * (before.runs.home - before.runs.away), sign * (after.runs.home - after.runs.away)];
  if (after.over) return scored > 0 ? 'walk-off' : 'last out';
  if (scored === 0) return null;
  if (scored >= 4) return 'grand slam';
  if (was < 0 && is === 0) return 'tying run';
  return was <= 0 && is > 0 ? 'go-ahead run' : null;
}

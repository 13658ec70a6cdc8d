import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { basesIn, type Bases } from './baseball-runs.ts';
import { leadOf, nobody, oneMore, otherThan, sideOf, type Side, type Sides } from './sides.ts';

/** Where a baseball game stands, from what each play brought. */
export interface BaseballState {
  /** How many innings it is meant to have. */
  readonly innings: number;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  /** Who bats first: the visitors, unless the source says otherwise. */
  readonly first: Side;
  readonly outs: number;
  readonly bases: Bases;
  readonly runs: Sides;
  readonly over: boolean;
}

export function baseballStart({ attributes }: EventHead): BaseballState {
  const innings = attributes['innings'];
  const known = typeof innings === 'number' && Number.isInteger(innings) && innings > 0;
  return { innings: known ? innings : 9, inning: 1, half: 'top', first: 'away', outs: 0, bases: 0, runs: nobody, over: false };
}

/** Before a play: the half-inning it is in, and what the source says of outs and bases; a runner may have been placed on one. */
export function baseballElapse(state: BaseballState, action: Action): BaseballState {
  const batting = sideOf(action.competitor);
  if (action.type !== 'play' || batting === null) return state;
  const { half: told, outsBefore, basesBefore } = action.attributes;
  const half = told === 'top' || told === 'bottom' ? told : batting === state.first ? 'top' : 'bottom';
  const inning = inningOf(action) ?? state.inning;
  const fresh = inning !== state.inning || half !== state.half;
  return {
    ...state, inning, half,
    first: half === 'top' ? batting : otherThan(batting),
    outs: countIn(outsBefore) ?? (fresh ? 0 : state.outs),
    bases: typeof basesBefore === 'string' ? basesIn(basesBefore) : fresh ? 0 : state.bases,
    over: false,
  };
}

export function baseballApply(state: BaseballState, action: Action): BaseballState {
  const batting = sideOf(action.competitor);
  if (action.type !== 'play' || batting === null) return state;
  const { outs, basesAfter, bases } = action.attributes;
  const after = basesAfter ?? bases;
  const played = {
    ...state,
    runs: oneMore(state.runs, batting, runsOf(state, action, batting)),
    outs: state.outs + (countIn(outs) ?? 0),
    bases: typeof after === 'string' ? basesIn(after) : state.bases,
  };
  return isOver(played) ? { ...played, bases: 0, over: true } : played.outs >= 3 ? nextHalf(played) : played;
}

/** How far the side that bats second leads. */
export function leadOfSecond({ runs, first }: BaseballState): number {
  return first === 'away' ? leadOf(runs) : -leadOf(runs);
}

/** What the play brought: as it says, else as the running score says. */
function runsOf({ runs }: BaseballState, { attributes, score }: Action, batting: Side): number {
  const told = countIn(attributes['runs']);
  if (told !== null) return told;
  const after = score?.[batting];
  return after === undefined ? 0 : Math.max(0, after - runs[batting]);
}

/** From the last inning on: the visitors are out and behind, the home side is ahead, or both have had their turn and are not level. */
function isOver(state: BaseballState): boolean {
  if (state.inning < state.innings) return false;
  const lead = leadOfSecond(state);
  return state.half === 'top' ? state.outs >= 3 && lead > 0 : lead > 0 || (state.outs >= 3 && lead < 0);
}

function nextHalf(state: BaseballState): BaseballState {
  const bottom = state.half === 'top';
  return { ...state, outs: 0, bases: 0, half: bottom ? 'bottom' : 'top', inning: bottom ? state.inning : state.inning + 1 };
}

function inningOf({ attributes, period }: Action): number | null {
  const told = countIn(attributes['inning']) ?? countIn(Number(/^INN(\d+)$/u.exec(period ?? '')?.[1]));
  return told === null || told === 0 ? null : told;
}

function countIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { nobody, oneMore, otherThan, sideOf, type Side, type Sides } from './sides.ts';

/** Where a cricket match stands, ball by ball. */
export interface CricketState {
  /** 1 with limited overs; 2 in a match of days, whose score is told and whose chances are not. */
  readonly perSide: 1 | 2;
  /** How many overs a side has. */
  readonly overs: number;
  /** Whether the event says so itself; else a longer innings shows that it has more. */
  readonly stated: boolean;
  /** 0 before the first ball; 1 and 2 the two innings; with limited overs 3 and 4 a super over, and so on. */
  readonly innings: number;
  readonly batting: Side | null;
  /** Of the innings under way. */
  readonly balls: number;
  readonly wickets: number;
  /** The number the source gives the first over, 0 or 1. */
  readonly firstOver: number;
  /** Without super overs. */
  readonly runs: Sides;
  /** Of the super over under way. */
  readonly superOver: Sides;
  /** Runs of each batter who is named, in the innings under way. */
  readonly batters: Readonly<Record<string, number>>;
}

/** Overs a side in the two usual forms. */
const shortForm = 20;
const longForm = 50;

export function cricketStart({ attributes }: EventHead): CricketState {
  const overs = attributes['overs'];
  const stated = typeof overs === 'number' && overs > 0;
  return { perSide: inningsPerSide(attributes), overs: stated ? overs : shortForm, stated, innings: 0, batting: null, balls: 0, wickets: 0, firstOver: 0, runs: nobody, superOver: nobody, batters: {} };
}

export function inningsPerSide(attributes: EventHead['attributes']): 1 | 2 {
  return attributes['inningsPerSide'] === 2 ? 2 : 1;
}

/** Before a ball: a new innings begins where the source counts one more, or where it does not say, when the other side bats. */
export function cricketElapse(state: CricketState, action: Action): CricketState {
  const batting = sideOf(action.competitor);
  if (action.type !== 'ball' || batting === null) return state;
  const innings = countIn(action.attributes['innings']) ?? (batting === state.batting ? state.innings : state.innings + 1);
  if (innings === state.innings && batting === state.batting) return state;
  const firstOver = Math.min(countIn(action.attributes['over']) ?? 0, 1);
  return { ...state, innings, batting, firstOver, balls: 0, wickets: 0, batters: {}, superOver: innings % 2 === 1 ? nobody : state.superOver };
}

export function cricketApply(state: CricketState, action: Action): CricketState {
  const batting = sideOf(action.competitor);
  if (action.type !== 'ball' || batting === null) return state;
  const { attributes, participant } = action;
  const bat = countIn(attributes['runs']) ?? 0;
  const brought = bat + (countIn(attributes['extras']) ?? 0);
  const balls = ballsAfter(state, action);
  const longer = !state.stated && state.overs < longForm && isMain(state) && balls > state.overs * 6;
  return {
    ...state, balls,
    overs: longer ? longForm : state.overs,
    wickets: state.wickets + (attributes['wicket'] === true ? 1 : 0),
    runs: isMain(state) ? oneMore(state.runs, batting, brought) : state.runs,
    superOver: isMain(state) ? state.superOver : oneMore(state.superOver, batting, brought),
    batters: participant === null ? state.batters : { ...state.batters, [participant]: (state.batters[participant] ?? 0) + bat },
  };
}

/** Whether it is one of the innings that make the score, and not a super over. */
export function isMain({ innings, perSide }: CricketState): boolean {
  return innings <= 2 * perSide;
}

/** Balls and wickets of the innings under way: a super over has six balls and two wickets. */
export function limitsOf(state: CricketState): { readonly balls: number; readonly wickets: number } {
  return isMain(state) ? { balls: state.overs * 6, wickets: 10 } : { balls: 6, wickets: 2 };
}

export function isClosed(state: CricketState): boolean {
  const limits = limitsOf(state);
  return state.balls >= limits.balls || state.wickets >= limits.wickets;
}

/** How far the side that bats second in this pair of innings is behind; null while the first bats. */
export function deficitOf(state: CricketState): number | null {
  const { batting, innings } = state;
  if (batting === null || innings % 2 === 1) return null;
  const runs = isMain(state) ? state.runs : state.superOver;
  return runs[otherThan(batting)] - runs[batting];
}

/** The winner with limited overs; null while it is open or level. */
export function winnerOf(state: CricketState): Side | null {
  const deficit = deficitOf(state);
  const { batting } = state;
  if (deficit === null || batting === null || state.perSide === 2) return null;
  if (deficit < 0) return batting;
  return deficit > 0 && isClosed(state) ? otherThan(batting) : null;
}

/** Balls of the innings that count: by over and ball as the source numbers them (`0.1` or `1.1` the first), of which no more than six an over do; else one by one. */
function ballsAfter({ balls, firstOver }: CricketState, { attributes }: Action): number {
  const [over, ball] = [countIn(attributes['over']), countIn(attributes['ball'])];
  if (over === null || ball === null) return balls + 1;
  return Math.max(balls, Math.max(0, over - firstOver) * 6 + Math.min(ball, 6));
}

function countIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

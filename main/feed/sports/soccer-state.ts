import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { leadOf, nobody, oneMore, sideOf, type Sides } from './sides.ts';

/** Where a soccer match stands: what has been counted, and how far the clock has come. */

const phases = ['regulation', 'extra-time', 'shoot-out'] as const;
type Phase = (typeof phases)[number];

export interface SoccerState {
  /** Whether somebody has to go through: then a draw after 90 minutes goes on. */
  readonly knockout: boolean;
  readonly phase: Phase;
  readonly over: boolean;
  /** 1 to 45, 46 to 90, 91 to 120; 0 before the kick-off. */
  readonly minute: number;
  readonly stoppage: number;
  readonly goals: Sides;
  readonly sentOff: Sides;
  /** The kicks of a shoot-out, which are no goals. */
  readonly kicks: { readonly scored: Sides; readonly taken: Sides };
}

type Moment = Pick<SoccerState, 'phase' | 'minute' | 'stoppage'>;

const phaseOfPeriod: Readonly<Record<string, Phase>> = { '1H': 'regulation', HT: 'regulation', '2H': 'regulation', ET1: 'extra-time', ET2: 'extra-time', PEN: 'shoot-out' };
const lastMinute: Readonly<Record<string, number>> = { '1H': 45, HT: 45, '2H': 90, ET1: 105, ET2: 120, PEN: 120 };
const firstMinute: Readonly<Record<string, number>> = { '1H': 0, HT: 45, '2H': 45, ET1: 90, ET2: 105, PEN: 120 };

export const goalTypes: ReadonlySet<string> = new Set(['goal', 'own-goal', 'penalty-goal']);
export const sendingOffTypes: ReadonlySet<string> = new Set(['red-card', 'second-yellow-card']);
const kickTypes: ReadonlySet<string> = new Set(['shootout-goal', 'shootout-miss']);

/** A kick of a shoot-out, also where a source calls it a goal of that period. */
export function isKick({ type, period }: Action): boolean {
  return kickTypes.has(type) || (period === 'PEN' && goalTypes.has(type));
}

export function soccerStart(head: EventHead): SoccerState {
  const kicks = { scored: nobody, taken: nobody };
  return { knockout: head.competition.knockout === true, phase: 'regulation', over: false, minute: 0, stoppage: 0, goals: nobody, sentOff: nobody, kicks };
}

/** The clock goes on to the action, never back. Play beyond 90 minutes shows that somebody has to go through. */
export function soccerElapse(state: SoccerState, action: Action): SoccerState {
  const moment = momentOf(state, action);
  if (!isLater(moment, state)) return state;
  const further = phases.indexOf(moment.phase) > phases.indexOf(state.phase);
  return { ...state, ...moment, knockout: state.knockout || moment.phase !== 'regulation', over: state.over && !further };
}

export function soccerApply(state: SoccerState, action: Action): SoccerState {
  if (action.type === 'period-end') return afterWhistle(state, action.period);
  const side = sideOf(action.competitor);
  if (side === null) return state;
  if (sendingOffTypes.has(action.type)) return { ...state, sentOff: oneMore(state.sentOff, side) };
  if (isKick(action)) {
    const scored = action.type === 'shootout-miss' ? state.kicks.scored : oneMore(state.kicks.scored, side);
    return { ...state, kicks: { scored, taken: oneMore(state.kicks.taken, side) } };
  }
  return goalTypes.has(action.type) ? { ...state, goals: oneMore(state.goals, side) } : state;
}

/** By how much home leads, by kicks where the goals are level and there were kicks; 0 is a draw. */
export function verdictOf(state: SoccerState): number {
  return leadOf(state.goals) || leadOf(state.kicks.scored);
}

function afterWhistle(state: SoccerState, period: string | null): SoccerState {
  const level = leadOf(state.goals) === 0;
  if (period === '2H') return state.knockout && level ? { ...state, phase: 'extra-time', minute: 90, stoppage: 0 } : { ...state, over: true };
  if (period === 'ET2') return level ? { ...state, phase: 'shoot-out', minute: 120, stoppage: 0 } : { ...state, over: true };
  return period === 'PEN' ? { ...state, over: true } : state;
}

function momentOf(state: SoccerState, action: Action): Moment {
  const { period, minute, stoppage } = action;
  const phase = phaseOf(state, action);
  if (minute === null) return { phase, minute: minuteOfWhistle(action) ?? state.minute, stoppage: state.stoppage };
  const beyond = phase === 'regulation' && minute > 90;
  if (beyond) return { phase, minute: 90, stoppage: minute - 90 };
  // A source that puts the fourth minute of stoppage time down as 49 of the first half.
  const end = period === null ? undefined : lastMinute[period];
  return end !== undefined && minute > end ? { phase, minute: end, stoppage: minute - end } : { phase, minute, stoppage: stoppage ?? 0 };
}

/** Minutes beyond 90 are extra time where the source names no period and a draw is not known to be possible. */
function phaseOf(state: SoccerState, action: Action): Phase {
  const { period, minute } = action;
  if (isKick(action)) return 'shoot-out';
  const named = period === null ? undefined : phaseOfPeriod[period];
  if (named !== undefined) return named;
  if (minute === null) return state.phase;
  return minute > 90 && state.knockout ? 'extra-time' : 'regulation';
}

function minuteOfWhistle({ type, period }: Action): number | undefined {
  if (period === null) return undefined;
  return type === 'period-end' ? lastMinute[period] : type === 'period-start' ? firstMinute[period] : undefined;
}

function isLater(moment: Moment, than: Moment): boolean {
  const phase = phases.indexOf(moment.phase) - phases.indexOf(than.phase);
  if (phase !== 0) return phase > 0;
  return moment.minute === than.minute ? moment.stoppage > than.stoppage : moment.minute > than.minute;
}

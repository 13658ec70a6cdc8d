import type { Action } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';
import { defineSport, impactOf, type SportDescription } from '../sport.ts';
import { leadOf, otherThan, sideOf, type Side } from './sides.ts';
import { soccerChances } from './soccer-chances.ts';
import { goalTypes, isKick, sendingOffTypes, soccerApply, soccerElapse, soccerStart, type SoccerState } from './soccer-state.ts';

/** Association football. */
const description: SportDescription<SoccerState> = {
  sport: 'soccer',
  title: 'Soccer',
  outcomes: () => ['home', 'draw', 'away'],
  start: soccerStart,
  elapse: soccerElapse,
  apply: soccerApply,
  chances: soccerChances,
  progress: ({ over, minute }) => (over ? 1 : Math.min(minute / 90, 1)),
  closeness,
  total: ({ goals }) => ({ home: goals.home, away: goals.away }),
  rarity: ({ type }) => Math.exp(-(perMatch[type] ?? common)),
  story: (action) => (isKick(action) ? 'shoot-out' : null),
  own: costOfMiss,
  label: labelOf,
  plausible: { riseByOne: 1, riseInTenMinutes: 6, longestHours: 4, shortestMinutes: 85, mayFall: false },
};

export const soccer = defineSport(description);

/**
 * How many of it a match has, in the round (World Cups 2006 to 2018). The chance that a match has none of it is how
 * rare it is.
 */
const perMatch: Readonly<Record<string, number>> = {
  goal: 2.1, 'own-goal': 0.08, 'penalty-goal': 0.2, 'penalty-missed': 0.07, 'yellow-card': 3.6, 'second-yellow-card': 0.1, 'red-card': 0.12,
  substitution: 5.7, 'shootout-goal': 0.4, 'shootout-miss': 0.2,
};
const common = 10;

function closeness(state: SoccerState): number {
  if (state.over) return 0;
  const [home, , away] = soccerChances(state);
  return 1 - Math.abs(home - away);
}

/** How often a penalty in the run of play goes in. */
const penaltyConversion = 0.76;

/** A missed penalty leaves the chances where they were before it was given; what it cost is what a goal would have changed. */
function costOfMiss(before: SoccerState, action: Action): CoursePoint['own'] {
  if (action.type !== 'penalty-missed' || sideOf(action.competitor) === null) return [];
  const goal = soccerApply(before, { ...action, type: 'penalty-goal' });
  const value = penaltyConversion * impactOf(soccerChances(before), soccerChances(goal));
  return [{ name: 'chance missed', value, why: 'Three penalties in four go in, and this one did not.' }];
}

/** What the action did, as far as it can be said at that moment: a winner is known only after the last whistle. */
function labelOf(before: SoccerState, action: Action, after: SoccerState): string | null {
  if (sendingOffTypes.has(action.type)) return 'sending-off';
  if (action.type === 'penalty-missed') return 'missed penalty';
  const side = sideOf(action.competitor);
  if (side === null) return null;
  if (isKick(action)) return shootOutLabel(before, side, after);
  return goalTypes.has(action.type) && after.goals !== before.goals ? goalLabel(before, side) : null;
}

/** From this minute on a goal that leaves a side behind is called a consolation. */
const late = 80;

function goalLabel({ goals, minute }: SoccerState, side: Side): string {
  const lead = side === 'home' ? leadOf(goals) : -leadOf(goals);
  if (lead === 0) return goals[side] === 0 ? 'opener' : 'go-ahead goal';
  if (lead === -1) return 'equaliser';
  if (lead > 0) return 'goal that extends the lead';
  return minute >= late ? 'consolation' : 'goal back';
}

function shootOutLabel(before: SoccerState, side: Side, after: SoccerState): string {
  const scored = after.kicks.scored[side] > before.kicks.scored[side];
  const winner = scored ? side : otherThan(side);
  const [home, , away] = soccerChances(after);
  if ((winner === 'home' ? home : away) === 1) return scored ? 'shoot-out winner' : 'miss that decides the shoot-out';
  return scored ? 'shoot-out goal' : 'shoot-out miss';
}

import type { GoalFacts } from '../goals.ts';

/** A way to say something true of a goal, as a good writer would. */
export interface Phrasing {
  readonly text: (goal: GoalFacts) => string;
  /** Of which goals it is true. */
  readonly of: (goal: GoalFacts) => boolean;
  readonly status: 'live' | 'finished';
}

type Text = (goal: GoalFacts) => string;

const inPlay = (goal: GoalFacts): boolean => !goal.own;

export function phrasing(text: Text, of: (goal: GoalFacts) => boolean = () => true, status: 'live' | 'finished' = 'live'): Phrasing {
  return { text, of: (goal) => of(goal) && (status === 'live' || goal.last), status };
}

/** Said of a goal that was not an own goal. */
export function scored(text: Text, of: (goal: GoalFacts) => boolean = () => true): Phrasing {
  return phrasing(text, (goal) => inPlay(goal) && of(goal));
}

export const puts = {
  ahead: (goal: GoalFacts): boolean => goal.kind === 'opener' || goal.kind === 'go-ahead',
  level: (goal: GoalFacts): boolean => goal.kind === 'equaliser',
  further: (goal: GoalFacts): boolean => goal.kind === 'extends',
  nearer: (goal: GoalFacts): boolean => goal.kind === 'pulls back',
  leads: (goal: GoalFacts): boolean => goal.leader === goal.team,
  uneven: (goal: GoalFacts): boolean => goal.leader !== null,
} as const;

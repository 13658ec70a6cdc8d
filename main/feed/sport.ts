import type { Action, EventRecord } from '../domain/event-data.ts';
import type { CoursePoint, EventHead } from './contract.ts';

/**
 * A sport as the feed knows it: a small description of the state of a contest. Adding a sport is adding one of
 * these; the ranking knows none of them by name.
 */
export interface SportDescription<State> {
  /** As in `EventObservation.sport`. */
  readonly sport: string;
  readonly title: string;
  /** The names of the outcomes, in the order of `chances`. */
  outcomes(head: EventHead): readonly string[];
  start(head: EventHead): State;
  /**
   * The state at the moment of the action, before it: time has gone on since the last one, nothing else. Pure. Without
   * it what time changed by itself would be put down to the next action. Left out where time changes no chance.
   */
  elapse?(state: State, action: Action): State;
  /** Pure. An action it does not know leaves the state as it is. */
  apply(state: State, action: Action): State;
  /** The chance of each outcome in this state; they add up to 1. */
  chances(state: State): readonly number[];
  /** 0 at the start, 1 at the end. */
  progress(state: State): number;
  closeness(state: State): number;
  /** The score the actions add up to, by competitor key; null where the actions of this sport can't tell. */
  total(state: State): Readonly<Record<string, number>> | null;
  /** How rare an action type is, 0 common to 1 rare. */
  rarity(action: Action): number;
  /** A name for actions that are told as one, e.g. the kicks of a shoot-out: only the greatest of them is listed. Left out or null: the action stands for itself. */
  story?(action: Action): string | null;
  /** Signals only this sport has. The ranking adds them to the impact, with its weight. */
  own?(before: State, action: Action, after: State, head: EventHead): CoursePoint['own'];
  /** A word for what the action did, for templates: `equaliser`, `break`…; null for nothing. */
  label?(before: State, action: Action, after: State): string | null;
  /** What can't be: used to doubt a source. */
  readonly plausible: {
    /** The most one competitor's score can rise by one action. */
    readonly riseByOne: number;
    /** The most a score rises in ten minutes of play in any real contest. */
    readonly riseInTenMinutes: number;
    /** From kick-off to the end, breaks and extra time included, at the most. */
    readonly longestHours: number;
    /** Whether a score can ever be taken back without the source having erred. */
    readonly mayFall: boolean;
    /** The least time from kick-off to a regular end; any where left out. A walkover or a retirement ends sooner. */
    readonly shortestMinutes?: number;
    /** Whether the clock of a period runs down to nought; it counts up where left out. */
    readonly countsDown?: boolean;
  };
}

/** A description whose state's type only it knows. */
export interface Sport {
  readonly sport: string;
  readonly title: string;
  readonly plausible: SportDescription<unknown>['plausible'];
  outcomes(head: EventHead): readonly string[];
  /** The course of a contest, action by action, in the given order. The point of action n rests on the actions up to n alone. */
  course(head: EventHead, actions: readonly Action[]): readonly CoursePoint[];
  /** The score all actions add up to. */
  total(head: EventHead, actions: readonly Action[]): Readonly<Record<string, number>> | null;
  rarity(action: Action): number;
  /** A name for actions that are told as one; null for an action that stands for itself. */
  story(action: Action): string | null;
}

/** Hides the state's type behind the course. */
export function defineSport<State>(description: SportDescription<State>): Sport {
  return {
    sport: description.sport,
    title: description.title,
    plausible: description.plausible,
    outcomes: (head) => description.outcomes(head),
    course: (head, actions) => courseOf(description, head, actions),
    total: (head, actions) => description.total(actions.reduce((state, action) => step(description, state, action).after, description.start(head))),
    rarity: (action) => description.rarity(action),
    story: (action) => description.story?.(action) ?? null,
  };
}

function courseOf<State>(description: SportDescription<State>, head: EventHead, actions: readonly Action[]): readonly CoursePoint[] {
  let state = description.start(head);
  let chances = chancesOf(description, state);
  return actions.map((action) => {
    const { before, after } = step(description, state, action);
    const chancesBefore = before === state ? chances : chancesOf(description, before);
    chances = after === before ? chancesBefore : chancesOf(description, after);
    state = after;
    return {
      action,
      chancesBefore,
      chances,
      impact: share(impactOf(chancesBefore, chances)),
      progress: share(description.progress(state)),
      closeness: share(description.closeness(state)),
      total: description.total(state),
      own: description.own?.(before, action, state, head) ?? [],
      label: description.label?.(before, action, state) ?? null,
    };
  });
}

function chancesOf<State>(description: SportDescription<State>, state: State): readonly number[] {
  return description.chances(state).map(share);
}

/** Sums of chances may end a bit beyond 0 or 1 in the last decimal place. */
function share(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function step<State>(description: SportDescription<State>, state: State, action: Action): { readonly before: State; readonly after: State } {
  const before = description.elapse?.(state, action) ?? state;
  return { before, after: description.apply(before, action) };
}

/** Half the sum of the absolute changes: the total variation distance of two distributions, 0 to 1. */
export function impactOf(before: readonly number[], after: readonly number[]): number {
  return before.reduce((sum, chance, index) => sum + Math.abs((after[index] ?? 0) - chance), 0) / 2;
}

/** What a description may look at of an event record. */
export function headOf(record: EventRecord): EventHead {
  return { sport: record.sport, competition: record.competition.value, competitors: record.competitors, attributes: record.attributes };
}

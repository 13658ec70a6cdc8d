import type { Action, EventRecord } from '../domain/event-data.ts';
import type { CoursePoint, EventHead } from './contract.ts';

/** A contest of the same competition that was over before the one looked at began. */
export interface EarlierContest {
  readonly head: EventHead;
  readonly actions: readonly Action[];
}

/**
 * A sport as the feed knows it: a small description of the state of a contest. Adding a sport is adding one of
 * these; the ranking knows none of them by name.
 *
 * What happens to a description: `start` makes the state before the first action. Then for each action, in the order
 * of time: `elapse` (where there is one), then `apply`; `chances`, `progress`, `closeness` and `total` are read off the
 * state `apply` gave, `own` and `label` off the state before and after it. A state is any plain value of the
 * description's own and is never changed, only replaced. Nothing here throws: an attribute that is missing or of the
 * wrong kind leaves the state as it is.
 */
export interface SportDescription<State> {
  /** As in `EventObservation.sport`. */
  readonly sport: string;
  /** For a reader, e.g. `Soccer`. */
  readonly title: string;
  /** What the total counts where a reader would not take it for goals or points: `sets`. */
  readonly countsIn?: 'sets';
  /**
   * The names of the outcomes, in the order of `chances`: a side's outcome is its competitor key, and the two sides stand
   * first and last (a draw between them), for how open a contest is is read off those two. None for a sport whose chances
   * nobody tells.
   */
  outcomes(head: EventHead): readonly string[];
  /** How many of the latest earlier contests `start` is given; none where left out. */
  readonly earlierContests?: number;
  /**
   * The state before the first action. The length, the rules and the sides are in `head`; `earlier` is what came before in
   * the competition, as far as it is known, oldest first: it may well be empty, and the description has to do without.
   */
  start(head: EventHead, earlier: readonly EarlierContest[]): State;
  /**
   * The state at the moment of the action, before it: time has gone on since the last one, nothing else. Pure. Without
   * it what time changed by itself would be put down to the next action. Left out where time changes no chance.
   */
  elapse?(state: State, action: Action): State;
  /** The state after the action. Pure. An action it does not know leaves the state as it is: the very same value. */
  apply(state: State, action: Action): State;
  /** The chance of each outcome in this state, as many as `outcomes`; they add up to 1, and one of them is 1 when all is decided. Read at each action: keep it cheap. */
  chances(state: State): readonly number[];
  /** 0 at the start, 1 at the end; it never falls. How late an action comes multiplies what it changed. */
  progress(state: State): number;
  /** 0 decided, 1 as open as can be. */
  closeness(state: State): number;
  /**
   * The score the actions add up to, by competitor key, in what the sport counts (goals, sets, runs); null where the
   * actions of this sport, or those that are there, can't tell. It is compared with what the sources say the score is, and
   * has to be exact: a correction among the actions has to be reckoned in.
   */
  total(state: State): Readonly<Record<string, number>> | null;
  /** How rare an action type is, 0 common to 1 rare. */
  rarity(action: Action): number;
  /** A name for actions that are told as one, e.g. the kicks of a shoot-out: only the greatest of them is listed. Left out or null: the action stands for itself. */
  story?(action: Action): string | null;
  /** Signals only this sport has, each 0 to 1, with a sentence of why. The ranking adds their sum to what changed in the chances, so all of them together should hardly be more than 1. */
  own?(before: State, action: Action, after: State, head: EventHead): CoursePoint['own'];
  /** A word for what the action did, for templates: `equaliser`, `break`…; null for nothing. */
  label?(before: State, action: Action, after: State): string | null;
  /** What can't be: used to doubt a source. */
  readonly plausible: {
    /** The most one competitor's score can rise by one action. A whole number says that scores are whole numbers. */
    readonly riseByOne: number;
    /** The most a score rises in ten minutes of play in any real contest. */
    readonly riseInTenMinutes: number;
    /** From kick-off to the end, breaks and extra time included, at the most. */
    readonly longestHours: number;
    /**
     * Whether scores fall in the course of play, as in golf: nothing of their number, rise or fall is doubted then. False
     * where only a correction takes something back, of which the source's list of actions or a review tells.
     */
    readonly mayFall: boolean;
    /** The least time from kick-off to a regular end; any where left out. A walkover or a retirement ends sooner. */
    readonly shortestMinutes?: number;
    /** Whether the clock of a period runs down to nought; it counts up where left out. */
    readonly countsDown?: boolean;
    /** Whether nobody described the sport: then what its actions add up to proves nothing against a score. */
    readonly guessed?: boolean;
  };
}

/** A description whose state's type only it knows. */
export interface Sport {
  readonly sport: string;
  readonly title: string;
  readonly countsIn: 'sets' | null;
  readonly plausible: SportDescription<unknown>['plausible'];
  outcomes(head: EventHead): readonly string[];
  /** The chance of each outcome before the first action, by nothing that came before in the competition. */
  startChances(head: EventHead): readonly number[];
  /** How many earlier contests of the competition a course may rest on; 0 for most sports. */
  readonly earlierContests: number;
  /**
   * The course of a contest, action by action, in the given order. The point of action n rests on the actions up to n
   * alone, and on contests that were over before (oldest first; `coursesOf` of rank/courses.ts finds them).
   */
  course(head: EventHead, actions: readonly Action[], earlier?: readonly EarlierContest[]): readonly CoursePoint[];
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
    countsIn: description.countsIn ?? null,
    plausible: description.plausible,
    outcomes: (head) => description.outcomes(head),
    startChances: (head) => chancesOf(description, description.start(head, [])),
    earlierContests: description.earlierContests ?? 0,
    course: (head, actions, earlier = []) => courseOf(description, head, actions, earlier),
    total: (head, actions) => description.total(actions.reduce((state, action) => step(description, state, action).after, description.start(head, []))),
    rarity: (action) => description.rarity(action),
    story: (action) => description.story?.(action) ?? null,
  };
}

function courseOf<State>(description: SportDescription<State>, head: EventHead, actions: readonly Action[], earlier: readonly EarlierContest[]): readonly CoursePoint[] {
  let state = description.start(head, earlier.slice(Math.max(0, earlier.length - (description.earlierContests ?? 0))));
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

import type { EventRecord } from '../../main/domain/event-data.ts';

/** An event with the label of each action that has one, by the action's id; the rest was never judged. */
export interface Labelled {
  readonly record: EventRecord;
  readonly labels: ReadonlyMap<string, number>;
}

/** What is ranked against each other and scored as one: a match day, a match, a race. */
export interface Case {
  readonly name: string;
  /** What the figures are also told by: season, knock-out, men or women. */
  readonly strata: readonly string[];
  readonly events: readonly Labelled[];
  /** Events to look back at, of sports that do; those on the same day or later are never looked at. */
  readonly earlier?: readonly EventRecord[];
}

import type { EventObservation } from '../../domain/event-data.ts';
import type { SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import type { ListRecord } from './goal-list.ts';

/** One source's new word on one event, beside what it said last that was believed. */
export interface Word {
  readonly before: SourceView | null;
  readonly after: EventObservation;
  readonly sport: Sport | null;
  /** What this source's lists of actions have been worth so far. */
  readonly lists: ListRecord;
  readonly now: string;
}

/**
 * What makes a doubted word believed after all. `others`: another source says the same. `time`: it stood unchanged for
 * long, and its list of actions does not speak against it.
 */
export type Mending = 'others' | 'time';

/** What can't be of one event. */
export interface EventRule {
  /** Stable, snake_case. */
  readonly code: string;
  /** Any of these is enough; with none the word is never believed. */
  readonly mends: readonly Mending[];
  /** `word`: of what is said; once believed it is not doubted again while it stays. `movement`: of how it moves from read to read. */
  readonly concerns: 'word' | 'movement';
  /** Why the word is not believed, as the end of a sentence that begins with the event's name; null where it is. */
  doubt(word: Word): string | null;
}

import type { SourceOutcome } from '../../preload/feed-api.ts';
import type { Conflict, DegradedLevel, EventStatus, SourceState } from './contract.ts';

/** Every word the window says about the feed's states, once. */

export const eventStatusNames: Readonly<Record<EventStatus, string>> = {
  scheduled: 'Not begun',
  live: 'Live',
  interrupted: 'Interrupted',
  finished: 'Finished',
  postponed: 'Postponed',
  abandoned: 'Abandoned',
  cancelled: 'Cancelled',
  unknown: 'Not known',
};

export const sourceStateNames: Readonly<Record<SourceState, string>> = {
  good: 'Good',
  late: 'Late',
  failing: 'Failing',
  quarantined: 'Not believed',
  never: 'Not read yet',
};

export const sourceStateMeanings: Readonly<Record<SourceState, string>> = {
  good: 'It answers, and what it says is fresh.',
  late: 'It answers, but what it says is old.',
  failing: 'It does not answer, or not in a form that can be read.',
  quarantined: 'It answers, but what it says can’t be, so it is not believed.',
  never: 'It was not read yet.',
};

export const sourceOutcomeNames: Readonly<Record<SourceOutcome, string>> = {
  changed: 'something new',
  unchanged: 'nothing new',
  failed: 'failed',
  quarantined: 'not believed',
};

export const degradedNames: Readonly<Record<DegradedLevel, string>> = {
  none: 'In full form',
  template: 'Plain wording',
  'last-good': 'Last good wording',
  stale: 'Old data',
};

export const degradedMeanings: Readonly<Record<DegradedLevel, string>> = {
  none: 'A model wrote it, and each of its claims was checked against the data.',
  template: 'A fixed template wrote it from the data; no model’s wording held or was asked.',
  'last-good': 'Nothing new could be written; the last wording that held is shown with its age.',
  stale: 'No source gave fresh data; what is shown was true at the age it carries.',
};

export const resolutionNames: Readonly<Record<Conflict['resolution'], string>> = {
  'held-back': 'Held back until it is confirmed',
  majority: 'What most sources say is shown',
  trusted: 'The more trusted source is followed',
  newer: 'The newer word is followed',
  'kept-last-good': 'The last value that held is kept',
};

/** A short name of ours as a word, e.g. `motor-racing` as `Motor racing`. */
export function asWord(name: string): string {
  const words = name.replaceAll('-', ' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const notPublished = 'Dry run: not published';
export const replayed = 'Replay: a recording, not now';

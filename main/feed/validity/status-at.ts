import type { EventObservation, EventStatus } from '../../domain/event-data.ts';
import type { Sport } from '../sport.ts';
import { day, hour, minute, msBetween } from './time-words.ts';

/** How long after its kick-off an event may go on to be called scheduled; kick-offs are late now and then. */
export const startGrace = 15 * minute;
/** Added to a sport's longest contest before `live` is not believed any more. */
const endGrace = hour;
const longestOfUnknownSport = 24;

type Begun = Pick<EventObservation, 'status' | 'startsAt' | 'startsOn'>;

/**
 * What a source's status is worth at a time. Words don't stay true by themselves: `scheduled` ends some minutes after
 * kick-off and `live` some time after the longest contest; what comes then is `unknown`, until somebody says more.
 */
export function statusAt(word: Begun, sport: Sport | null, now: string): EventStatus {
  const { status } = word;
  if (status === 'scheduled') return sinceLatestStart(word, now) > startGrace ? 'unknown' : status;
  if (status !== 'live' && status !== 'interrupted') return status;
  const longest = (sport?.plausible.longestHours ?? longestOfUnknownSport) * hour;
  // What is interrupted may go on the next day.
  const most = longest + endGrace + (status === 'interrupted' ? day : 0);
  return sinceLatestStart(word, now) > most ? 'unknown' : status;
}

/** Milliseconds since the latest it can have begun by its own word; negative before, and where nothing is said of it. */
export function sinceLatestStart({ startsAt, startsOn }: Begun, now: string): number {
  if (startsAt !== null) return msBetween(startsAt, now);
  // Where only the day is known it ends last at UTC-12.
  return startsOn === null ? -Infinity : msBetween(`${startsOn}T00:00:00Z`, now) - day - 12 * hour;
}

/** Milliseconds until the earliest it can begin by its own word; negative after, and where nothing is said of it. */
export function untilEarliestStart({ startsAt, startsOn }: Begun, now: string): number {
  if (startsAt !== null) return msBetween(now, startsAt);
  // And it begins first at UTC+14.
  return startsOn === null ? -Infinity : msBetween(now, `${startsOn}T00:00:00Z`) - 14 * hour;
}

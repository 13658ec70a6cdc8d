import { canonicalBytes } from '../../domain/digest.ts';
import type { EventRecord, RecordAction } from '../../domain/event-data.ts';
import { laterOf, msBetween } from '../validity/time-words.ts';
import type { Voice } from './voice.ts';

/**
 * When anything that is held true of the event last changed. Reads that bring nothing new, who says a value, how sure
 * it is and what is contested don't count. A value that was held back changed when a source first said it; what comes of
 * time alone, such as a kick-off gone by, is of now.
 */
export function changedAtOf(record: Omit<EventRecord, 'changedAt'>, voices: readonly Voice[], previous: EventRecord | null, now: string): string {
  const heard = voices.flatMap(({ view }) => [view.firstSeenAt, ...Object.entries(view.changedAt).flatMap(([field, at]) => (field === 'asOf' || at === undefined ? [] : [at]))]);
  const newest = heard.reduce((found, at) => laterOf(found, at), voices[0]?.view.firstSeenAt ?? now);
  if (previous === null) return newest;
  if (Buffer.compare(factsOf(record), factsOf(previous)) === 0) return previous.changedAt;
  return msBetween(previous.changedAt, newest) > 0 ? newest : laterOf(previous.changedAt, now);
}

/** What is said of the event, without who says it. */
function factsOf({ sport, competition, startsAt, startsOn, venue, status, clock, competitors, score, actions, attributes }: Omit<EventRecord, 'changedAt'>): Uint8Array {
  return canonicalBytes({
    sport, startsOn, venue, competitors, attributes,
    competition: competition.value, startsAt: startsAt.value, status: status.value, clock: clock?.value ?? null, score: score?.value ?? null,
    actions: actions.map(whatHappened),
  });
}

function whatHappened({ id, type, period, minute, stoppage, second, competitor, participant, score, attributes }: RecordAction): object {
  return { id, type, period, minute, stoppage, second, competitor, participant, score, attributes };
}

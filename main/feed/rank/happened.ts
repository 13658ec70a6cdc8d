import type { EventRecord, RecordAction } from '../../domain/event-data.ts';

/**
 * When things happened, as far as the data tells. A feed's age is that of the event, not of the fetch: a source that
 * tells of a goal hours later does not make it new.
 */

const minute = 60_000;

/** Breaks and stoppage between the start and any action, at the most, that the action's minute does not count. */
const breaksAtMost = 45;

/** Where an action has no minute, it happened within this time after the start at the latest. */
const longest = 6 * 60;

/** When the action happened: no later than a source said so, and no later than its minute allows. */
export function happenedAt(record: EventRecord, action: RecordAction): number {
  const told = Date.parse(action.from.since);
  const start = startOf(record);
  if (start === null) return told;
  const after = action.minute === null ? longest : action.minute + (action.stoppage ?? 0) + breaksAtMost;
  return Math.min(told, start + after * minute);
}

/** When an event that is over came to its end: with its last action, or when it was said to be over. */
export function endedAt(record: EventRecord): number {
  const last = record.actions.at(-1);
  const told = Date.parse(record.status.from.since);
  const start = startOf(record);
  const atMost = start === null ? told : Math.min(told, start + longest * minute);
  return last === undefined ? atMost : Math.min(atMost, Math.max(happenedAt(record, last), start ?? 0));
}

/** Whenever a source says so: a day after its start an event that is over was over. */
const overAfter = 24 * 60;

/** By when an event was known to be over: when a source said so, or a day after its start where they all said it later. Null while it is not finished. */
export function knownOverAt(record: EventRecord): number | null {
  if (record.status.value !== 'finished') return null;
  const told = Date.parse(record.status.from.since);
  const start = startOf(record);
  return start === null ? told : Math.min(told, start + overAfter * minute);
}

/** Ages are told in steps of five minutes on the clock, so that a feed in which nothing happens stays as it is. */
const step = 5 * minute;

/** Minutes since then at the last step of the clock, never below 0. All ages grow at once, so that no order turns by rounding alone. */
export function minutesSince(then: number, now: number): number {
  return Math.max(0, lastStep(now) - then) / minute;
}

/** Minutes until then from the last step of the clock, never below 0. */
export function minutesUntil(then: number, now: number): number {
  return Math.max(0, then - lastStep(now)) / minute;
}

function lastStep(now: number): number {
  return Math.floor(now / step) * step;
}

/** When it started at the latest; null where nobody says. Where only the day is known, that day's end in the last of time zones. */
function startOf({ startsAt, startsOn }: EventRecord): number | null {
  if (startsAt.value !== null) return Date.parse(startsAt.value);
  return startsOn === null ? null : Date.parse(`${startsOn}T00:00:00Z`) + 36 * 60 * minute;
}

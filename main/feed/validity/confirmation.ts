import type { Clock, EventObservation } from '../../domain/event-data.ts';
import { dayOf } from './event-words.ts';
import { day, msBetween } from './time-words.ts';

/** Whether another source says the same of status, score, day and clock, as far as both say anything of them. */
export function confirms(other: EventObservation, said: EventObservation): boolean {
  return other.status === said.status && sameTotal(other, said) && sameDay(dayOf(other), dayOf(said)) && sameClock(other.clock, said.clock);
}

function sameTotal(other: EventObservation, said: EventObservation): boolean {
  const [theirs, ours] = [other.score?.total ?? {}, said.score?.total ?? {}];
  return Object.keys({ ...theirs, ...ours }).every((key) => theirs[key] === ours[key]);
}

/** A day apart may be a time zone. */
function sameDay(other: string | null, said: string | null): boolean {
  return other === null || said === null || Math.abs(msBetween(other, said)) <= day;
}

const minutesApart = 2;

function sameClock(other: Clock | null, said: Clock | null): boolean {
  if (other === null || said === null || other.minute === null || said.minute === null || other.period !== said.period) return true;
  return Math.abs(other.minute - said.minute) <= minutesApart;
}

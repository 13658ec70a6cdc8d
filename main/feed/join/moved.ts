import { compareCompetitions, seasonsFit } from './competition.ts';
import { partsOf } from './event-id.ts';
import { dayOf, kickOffOf } from './kick-off.ts';
import type { KnownEvent, KnownEvents } from './known-events.ts';
import type { Subject } from './subject.ts';

/** An event that was put off or brought forward, and is now listed on another day. */
export interface Moved {
  readonly event: KnownEvent;
  readonly confidence: number;
  readonly why: string;
}

/** A fixture is played within the season: half a year. */
const longestMove = 180;
/** Without anything that says "postponed", two sources' dates of one match day do not lie further apart. */
const longestDisagreement = 60;

/** What each source lists now: the days, smallest first, by source and sport. */
export type ListedDays = ReadonlyMap<string, readonly number[]>;

export function listedDaysOf(subjects: readonly Subject[]): ListedDays {
  const days = new Map<string, number[]>();
  for (const { source, sport, day } of subjects) {
    if (day === null) continue;
    const list = days.get(`${source}|${sport}`);
    if (list === undefined) days.set(`${source}|${sport}`, [day]);
    else list.push(day);
  }
  for (const list of days.values()) list.sort((a, b) => a - b);
  return days;
}

/** The event a view stands for on a new day, when exactly one fits. Sides, competition and round must be the same. */
export function findMoved(subject: Subject, events: KnownEvents, listed: ListedDays): Moved | null {
  const found = [
    ...events.ofSameSides(subject).map((event) => movedWithin(subject, event, listed)),
    ...events.abandonedOf(subject).map((event) => movedAlone(subject, event, listed)),
  ].filter((moved) => moved !== null).toSorted((a, b) => b.confidence - a.confidence || (a.event.id < b.event.id ? -1 : 1));
  const [best, second] = found;
  if (best === undefined || (second !== undefined && best.confidence - second.confidence < 0.02)) return null;
  return best;
}

/** An event other views still stand for. */
function movedWithin(subject: Subject, event: KnownEvent, listed: ListedDays): Moved | null {
  const members = event.members.map((member) => member.subject).filter((known) => sameFixture(known, subject));
  if (members.length !== event.members.length) return null;
  const own = members.filter((known) => known.source === subject.source);
  if (own.length > 0) return own.every((known) => isPutOff(known) && isLater(subject, known)) ? { event, confidence: 0.8, why: 'the same source lists it as postponed, and again on this day' } : null;
  if (members.some((known) => isPutOff(known) && isLater(subject, known))) return { event, confidence: 0.76, why: 'another source lists it as postponed' };
  const open = members.every((known) => known.status === 'scheduled' || known.status === 'unknown' || known.status === 'postponed');
  const left = event.gone.some((link) => link.source === subject.source);
  const [first] = members;
  if (left && open && first?.day !== null && first !== undefined && isStillListed(subject, first.day, listed)) return { event, confidence: 0.82, why: 'its old entry in the same source is gone' };
  const sameMatchDay = members.every((known) => known.competition.matchDay !== null && known.competition.matchDay === subject.competition.matchDay && known.competition.side.age === subject.competition.side.age);
  const near = members.every((known) => Math.abs((known.day ?? 0) - (subject.day ?? 0)) <= longestDisagreement);
  return sameMatchDay && near && subject.restHours >= 36 ? { event, confidence: 0.74, why: 'it is the same match day of the same competition' } : null;
}

/** An event that no view stands for any more; only its id tells what it was. */
function movedAlone(subject: Subject, event: KnownEvent, listed: ListedDays): Moved | null {
  const parts = partsOf(event.id);
  if (parts === null || parts.day === null || subject.day === null || Math.abs(parts.day - subject.day) > longestMove) return null;
  const own = event.gone.some((link) => link.source === subject.source);
  if (parts.day === subject.day) return subject.restHours >= 14 || own ? { event, confidence: own ? 0.95 : 0.85, why: 'the same sides on the same day, listed before under another key' } : null;
  if (!own || !isStillListed(subject, parts.day, listed)) return null;
  return { event, confidence: 0.78, why: 'its old entry in the same source is gone' };
}

function sameFixture(known: Subject, subject: Subject): boolean {
  if (known.two === null || subject.two === null || known.day === null || subject.day === null) return false;
  if (Math.abs(known.day - subject.day) > longestMove) return false;
  if (known.two[0].slug !== subject.two[0].slug || known.two[1].slug !== subject.two[1].slug) return false;
  const { score, contradicts } = compareCompetitions(known.competition, subject.competition);
  if (contradicts || score < 0.5 || !seasonsFit(known.competition, subject.competition)) return false;
  const [one, other] = [known.competition.matchDay, subject.competition.matchDay];
  return one === null || other === null || one === other;
}

function isPutOff(subject: Subject): boolean {
  return subject.status === 'postponed';
}

function isLater(subject: Subject, known: Subject): boolean {
  return (subject.day ?? 0) > (known.day ?? 0);
}

/**
 * Whether the source would still list the old day, so that its entry is not gone just because it is over: the day has
 * not come yet, or the source lists as old events. Teams that meet day after day only have the first.
 */
function isStillListed(subject: Subject, oldDay: number, listed: ListedDays): boolean {
  const today = dayOf(kickOffOf(subject.view.observedAt, null));
  if (today !== null && today < oldDay) return true;
  if (subject.restHours < 36) return false;
  const [first, second] = listed.get(`${subject.source}|${subject.sport}`) ?? [];
  const earliest = first === subject.day ? second : first;
  return earliest !== undefined && earliest <= oldDay;
}

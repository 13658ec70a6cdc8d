import { sidesOf, type EventObservation } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';

/** What a sport's description looks at, of one source's word. */
export function headOfObservation({ sport, competition, competitors, attributes }: EventObservation): EventHead {
  return { sport, competition, competitors, attributes };
}

/** The event as a person calls it. Names come from outside: each is cut so that a message stays a line. */
export function nameOfEvent({ competitors, competition }: Pick<EventObservation, 'competitors' | 'competition'>): string {
  const sides = sidesOf(competitors);
  return sides === null ? cut(competition.name) : `${cut(sides.home.name)} – ${cut(sides.away.name)}`;
}

function cut(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}

/** `2–1` where there are sides; else each competitor's, at most four. */
export function scoreInWords(total: Readonly<Record<string, number>>): string {
  const { home, away } = total;
  if (home !== undefined && away !== undefined) return `${home}–${away}`;
  const entries = Object.entries(total).sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = entries.slice(0, 4).map(([key, value]) => `${key} ${value}`).join(', ');
  return entries.length > 4 ? `${shown}, …` : shown;
}

/** The day it is played on as far as the source says; null where it says nothing. */
export function dayOf({ startsOn, startsAt }: EventObservation): string | null {
  return startsOn ?? startsAt?.slice(0, 10) ?? null;
}

const awardWords = /^(?:awarded|walkover|forfeit|forfeited|retired|retirement|w\/?o)$/i;

/** Whether the result was given or came early, and not played out: a walkover, a retirement, a forfeit. */
export function isAwarded({ attributes }: Pick<EventObservation, 'attributes'>): boolean {
  return Object.entries(attributes).some(([name, value]) => (awardWords.test(name) && value !== false && value !== null) || (typeof value === 'string' && awardWords.test(value)));
}

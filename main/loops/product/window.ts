import type { EventObservation } from '../../domain/event-data.ts';
import type { FeedSettings } from '../../domain/feed-settings.ts';
import { groupOf } from '../../feed/rank/qualification-table.ts';
import { sportOf } from '../../feed/sports/all.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How long before and after the feed's own window an event is kept in store, so that late corrections still reach it. */
const keptBeforeMs = 7 * dayMs;
const keptAfterMs = 14 * dayMs;
/** For sports whose ranking looks back at a competitor's form. */
const seasonMs = 400 * dayMs;
/** For those whose table is not complete without what is still to come. */
const tableAfterMs = 45 * dayMs;

interface At {
  readonly settings: FeedSettings;
  readonly now: string;
}

/** Whether an event belongs into the feed now, by its sport and the time it begins. */
export function isInWindow(event: Pick<EventObservation, 'sport' | 'startsAt' | 'startsOn' | 'status'>, { settings, now }: At): boolean {
  if (settings.sports.length > 0 && !settings.sports.includes(event.sport)) return false;
  return event.status === 'live' || event.status === 'interrupted' || isWithin(event, now, settings.window.pastHours * hourMs, settings.window.futureHours * hourMs);
}

/** Whether an event is worth storing at all: a list of a whole century is not, but where form or a table counts a season is. */
export function isKept(event: Pick<EventObservation, 'sport' | 'competition' | 'startsAt' | 'startsOn'>, { settings, now }: At): boolean {
  const inTable = groupOf(event.competition) !== null;
  const before = inTable || sportOf(event.sport).earlierContests > 0 ? seasonMs : keptBeforeMs;
  return isWithin(event, now, settings.window.pastHours * hourMs + before, settings.window.futureHours * hourMs + (inTable ? tableAfterMs : keptAfterMs));
}

/** An event of which no source says when it begins can't be left out by time. */
function isWithin({ startsAt, startsOn }: Pick<EventObservation, 'startsAt' | 'startsOn'>, now: string, pastMs: number, futureMs: number): boolean {
  if (startsAt === null && startsOn === null) return true;
  const [from, to] = startsAt === null ? dayOf(startsOn ?? '') : [Date.parse(startsAt), Date.parse(startsAt)];
  const at = Date.parse(now);
  return to >= at - pastMs && from <= at + futureMs;
}

/** A day somewhere on earth: it begins 14 hours before UTC's and ends 12 hours after. */
function dayOf(day: string): readonly [number, number] {
  const start = Date.parse(`${day}T00:00:00.000Z`);
  return [start - 14 * hourMs, start + dayMs + 12 * hourMs];
}

/** When an event begins, as far as a source says. */
export interface KickOff {
  /** Milliseconds of UTC; null where only the day is known. */
  readonly instant: number | null;
  /** Days since 1970-01-01, as the source writes the day; null where it writes none. */
  readonly writtenDay: number | null;
}

/** How well two kick-offs fit: 1 the same, 0 two events. */
export interface KickOffMatch {
  readonly score: number;
  /** The same instant or the same day: no more than one event of a team can be meant, where it plays once a day. */
  readonly exact: boolean;
  readonly reason: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The least hours from one kick-off of a team to its next. It bounds how far two sources' kick-offs can lie apart and
 * still be of one event: a wrong time zone is up to 14 hours off, a day-night match a day.
 */
const restHours: Readonly<Record<string, number>> = {
  soccer: 40, 'american-football': 60, 'rugby-union': 60, 'rugby-league': 60, 'australian-football': 60, tennis: 40, boxing: 60, 'mixed-martial-arts': 60,
  basketball: 18, 'ice-hockey': 18, handball: 18, volleyball: 18, cricket: 18, baseball: 2, softball: 2, darts: 3, snooker: 3, 'table-tennis': 1, esports: 1,
};

export function restHoursOf(sport: string): number {
  return restHours[sport] ?? 10;
}

export function kickOffOf(startsAt: string | null, startsOn: string | null): KickOff {
  const instant = startsAt === null ? null : Date.parse(startsAt);
  return { instant, writtenDay: startsOn === null ? null : Math.round(Date.parse(startsOn) / day) };
}

/** The day it is filed under: as written, else of UTC; null where no day is known. */
export function dayOf(kickOff: KickOff): number | null {
  return kickOff.writtenDay ?? (kickOff.instant === null ? null : Math.floor(kickOff.instant / day));
}

/** `2018-06-14` for a number of days. */
export function dayText(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** Compares two kick-offs of events of teams that rest at least `rest` hours. */
export function compareKickOffs(a: KickOff, b: KickOff, rest: number): KickOffMatch {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null) return { score: 0.85, exact: false, reason: 'one has no date' };
  if (a.instant !== null && b.instant !== null && (a.instant === b.instant || (!isMidnight(a.instant) && !isMidnight(b.instant)))) return compareInstants(a, b, rest);
  if (dayA === dayB) return { score: 0.97, exact: true, reason: `both on ${dayText(dayA)}` };
  return compareDays(a, b, dayA, dayB, rest);
}

/** Midnight of UTC is how a day without a time is often written. */
function isMidnight(instant: number): boolean {
  return instant % day === 0;
}

function compareInstants(a: KickOff, b: KickOff, rest: number): KickOffMatch {
  const apart = Math.abs((a.instant ?? 0) - (b.instant ?? 0)) / hour;
  const sameDay = a.writtenDay !== null && a.writtenDay === b.writtenDay;
  if (apart <= 0.26) return { score: 1, exact: true, reason: apart === 0 ? 'the same kick-off' : 'kick-offs a few minutes apart' };
  const reason = `kick-offs ${apart < 1.5 ? `${Math.round(apart * 60)} minutes` : `${Math.round(apart)} hours`} apart`;
  if (apart <= Math.min(2.1, rest / 2)) return { score: 0.96, exact: rest >= 14, reason };
  if (apart <= Math.min(14.1, rest / 2)) return { score: sameDay ? 0.9 : 0.87, exact: false, reason };
  return { score: apart <= 26 && rest >= 36 ? 0.8 : 0, exact: false, reason };
}

/** Two days that are not the same can be one where it is played and in UTC: a zone is 12 hours behind to 14 ahead. */
function compareDays(a: KickOff, b: KickOff, dayA: number, dayB: number, rest: number): KickOffMatch {
  const reason = `${dayText(dayA)} and ${dayText(dayB)}`;
  if (Math.abs(dayA - dayB) > 1) return { score: 0, exact: false, reason };
  if (canFallOn(a.instant, dayB) || canFallOn(b.instant, dayA)) return { score: rest >= 36 ? 0.9 : 0.8, exact: false, reason: `${reason}, one day by the time zone` };
  return { score: rest >= 36 ? 0.86 : 0.5, exact: false, reason };
}

function canFallOn(instant: number | null, days: number): boolean {
  if (instant === null || isMidnight(instant)) return false;
  return Math.floor((instant - 12 * hour) / day) <= days && days <= Math.floor((instant + 14 * hour) / day);
}

/** A day and a time of day somewhere, as an instant. */

/** A value that is not what a function of a mapping needs; the record is rejected with this sentence. */
export class Unreadable extends Error {}

interface LocalTime {
  readonly day: string;
  readonly time: string;
  /** Minutes east of UTC where the text says so. */
  readonly offset: number | null;
}

const wholePattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT)?$/;
const timePattern = /^(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT)?$/;

/**
 * The instant (RFC 3339, UTC, milliseconds) of an ISO date and a time of day such as `18:00`, `18:00 UTC+3` or `18:00Z`;
 * or of one text that holds both. `zone` is an IANA name or `UTC`, for texts without an offset of their own. Null where
 * the time or the zone is not known. A time that a clock change skips is taken after it, one that comes twice the first
 * time. Throws `Unreadable` for a text that is no date or time, and for an unknown zone.
 */
export function instantOf(date: string, time: string | null, zone: string | null): string | null {
  const local = readLocal(date.trim(), time?.trim() ?? '');
  if (local === null) return null;
  const { day, offset } = local;
  const asUtc = Date.parse(`${day}T${fullTime(local.time)}Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(day)) throw new Unreadable(`“${day} ${local.time}” is not a time.`);
  if (offset !== null) return new Date(asUtc - offset * 60_000).toISOString();
  return zone === null || zone === '' ? null : new Date(inZone(asUtc, zone)).toISOString();
}

function readLocal(date: string, time: string): LocalTime | null {
  const whole = wholePattern.exec(date);
  if (whole === null) throw new Unreadable(`“${date}” is not an ISO date.`);
  const [, day = '', inside, offset] = whole;
  if (inside !== undefined) return { day, time: inside, offset: offsetOf(offset) };
  if (time === '') return null;
  const [, clock, said] = timePattern.exec(time) ?? [];
  if (clock === undefined) throw new Unreadable(`“${time}” is not a time of day.`);
  return { day, time: clock, offset: offsetOf(said) };
}

function fullTime(time: string): string {
  const [hour = '', minute = '', second = '00'] = time.split(':');
  const [whole = '', fraction = ''] = second.split('.');
  return `${hour.padStart(2, '0')}:${minute}:${whole}.${fraction.slice(0, 3).padEnd(3, '0')}`;
}

/** Minutes of `UTC+3`, `-06:00`, `Z`; null where nothing is said. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (size > 14 * 60) throw new Unreadable(`“${text}” is not an offset from UTC.`);
  return sign === '-' ? -size : size;
}

/** The instant at which clocks of the zone show what `asUtc` shows in UTC. */
function inZone(asUtc: number, zone: string): number {
  const early = asUtc - zoneOffset(asUtc - 86_400_000, zone);
  const late = asUtc - zoneOffset(asUtc + 86_400_000, zone);
  const fitting = [early, late].filter((instant) => instant + zoneOffset(instant, zone) === asUtc);
  // Where none fits the clock was put forward over this time: the offset before the change leads past it.
  return fitting.length === 0 ? early : Math.min(...fitting);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function zoneOffset(instant: number, zone: string): number {
  const parts = Object.fromEntries(formatOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  if (formats.size > 600) formats.clear();
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch (error) {
    throw new Unreadable(`“${zone}” is not a time zone (${error instanceof Error ? error.message : String(error)}).`);
  }
}

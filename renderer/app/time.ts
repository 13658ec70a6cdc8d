const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const exactFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
  hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short',
});

const recorded = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC', timeZoneName: 'short',
});

/** `12 min ago`; from yesterday on, the day and the clock. An instant still to come reads as `now`. */
export function ago(instant: string, now: number): string {
  const at = Date.parse(instant);
  const past = now - at;
  if (Number.isNaN(at)) return 'at an unknown time';
  if (past < 5_000) return 'now';
  if (past < minute) return `${Math.floor(past / 1000)} s ago`;
  if (past < hour) return `${Math.floor(past / minute)} min ago`;
  if (past < 12 * hour) return `${Math.floor(past / hour)} h ago`;
  if (sameDay(at, now)) return `today ${clock.format(at)}`;
  if (sameDay(at, now - day)) return `yesterday ${clock.format(at)}`;
  return past < 300 * day ? dayAndClock.format(at) : fullDay.format(at);
}

/** `in 12 min`; from tomorrow on, the day and the clock. An instant that has passed reads as `now`. */
export function until(instant: string, now: number): string {
  const at = Date.parse(instant);
  const ahead = at - now;
  if (Number.isNaN(at)) return 'at an unknown time';
  if (ahead < 1000) return 'now';
  if (ahead < minute) return `in ${Math.floor(ahead / 1000)} s`;
  if (ahead < hour) return `in ${Math.floor(ahead / minute)} min`;
  if (sameDay(at, now)) return `today ${clock.format(at)}`;
  if (sameDay(at, now + day)) return `tomorrow ${clock.format(at)}`;
  return ahead < 300 * day ? dayAndClock.format(at) : fullDay.format(at);
}

/** The clock on the wall here, with the day where it is another one than `now`. */
export function wallClock(instant: string, now: number): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return 'at an unknown time';
  return sameDay(at, now) ? clock.format(at) : dayAndClock.format(at);
}

/** An instant of a recording, to the second, in UTC: recordings come from anywhere. */
export function recordedClock(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? 'at an unknown time' : recorded.format(at);
}

/** The exact instant: local time with its zone, then UTC as it is stored. */
export function exact(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : `${exactFormat.format(at)} · ${instant}`;
}

/** A length of time in the unit a person would use. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < minute) return `${Math.floor(ms / 1000)} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min ${two(Math.floor((ms % minute) / 1000))} s`;
  return `${Math.floor(ms / hour)} h ${two(Math.floor((ms % hour) / minute))} min`;
}

/** Time gone by, in whole seconds, for something still under way. */
export function elapsed(ms: number): string {
  return duration(Math.max(0, Math.floor(ms / 1000) * 1000)).replace('.0 s', ' s').replace(/^0 ms$/, '0 s');
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

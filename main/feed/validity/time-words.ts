/** Spans of time, reckoned and put into words. Instants are RFC 3339; they may differ in how exact they are written. */

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Milliseconds from one instant to another; negative where the second is the earlier. */
export function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/** The later of two instants. */
export function laterOf(a: string, b: string): string {
  return msBetween(a, b) > 0 ? b : a;
}

/** As a person says it, cut down to the largest unit: `40 s`, `3 min`, `2 h`, `5 days`. */
export function spanInWords(ms: number): string {
  const span = Math.max(0, ms);
  if (span < minute) return `${Math.floor(span / second)} s`;
  if (span < hour) return `${Math.floor(span / minute)} min`;
  if (span < 2 * day) return `${Math.floor(span / hour)} h`;
  return `${Math.floor(span / day)} days`;
}

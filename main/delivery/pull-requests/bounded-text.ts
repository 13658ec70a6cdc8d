/** At most `max` UTF-16 units of a text from outside, never half a character. */
export function beginning(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/u, '').toWellFormed();
}

/** RFC 3339 in UTC of a host's date; null where it is none. */
export function instantOf(date: string | null | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

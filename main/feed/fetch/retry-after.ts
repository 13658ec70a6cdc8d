const dayMs = 24 * 60 * 60 * 1000;

/**
 * How long a source asks to be left alone, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), at most a
 * day; null where it says nothing that can be read.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, dayMs);
  // `Date.parse` takes far more than an HTTP date: a plain number would be a year.
  if (!/^[A-Za-z]{3,9}, ?\d{1,2}[ -][A-Za-z]{3}/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now.getTime(), 0), dayMs);
}

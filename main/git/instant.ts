const earliest = 0;
const latest = 253_402_300_799;

/** A commit's date is whatever its author's clock said; what RFC 3339 cannot write is brought within its range. */
export function instantOf(seconds: number): string {
  const within = Number.isFinite(seconds) ? Math.min(Math.max(seconds, earliest), latest) : earliest;
  return new Date(within * 1000).toISOString();
}

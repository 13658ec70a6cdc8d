/** 67, or 90+4. */
export function minuteText(minute: number, stoppage: number | null): string {
  return stoppage === null || stoppage === 0 ? `${minute}` : `${minute}+${stoppage}`;
}

/** The hour and minute of an instant in UTC, e.g. `18:05`. */
export function hourText(instant: string): string {
  return new Date(instant).toISOString().slice(11, 16);
}

/** The day of an instant in UTC. */
export function dayOf(instant: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = new Date(instant).toISOString().slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

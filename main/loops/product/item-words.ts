import { sidesOf, type EventRecord } from '../../domain/event-data.ts';

/** `Brackwater – Ostrand`, or the first of a field. */
export function competitorsText({ competitors }: EventRecord): string {
  const sides = sidesOf(competitors);
  if (sides !== null) return `${sides.home.name} – ${sides.away.name}`;
  const shown = competitors.slice(0, 3).map((one) => one.name).join(', ');
  return competitors.length > 3 ? `${shown} and ${competitors.length - 3} more` : shown;
}

/** The clock as a reader reads it, e.g. `90+4’`; null where there is none, or the event is not under way. */
export function clockText({ clock, status }: EventRecord): string | null {
  if (clock === null || (status.value !== 'live' && status.value !== 'interrupted')) return null;
  const { period, minute, stoppage } = clock.value;
  if (minute === null) return period;
  return stoppage === null || stoppage === 0 ? `${minute}’` : `${minute}+${stoppage}’`;
}

import type { NotificationSettings } from '../domain/notification-settings.ts';

/**
 * The first instant at or after `at` (milliseconds since 1970) that lies outside the quiet hours, which are of the
 * computer's own time, may go beyond midnight, and are none where they begin when they end.
 */
export function afterQuiet(at: number, quiet: NotificationSettings['quiet']): number {
  if (quiet === null) return at;
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const date = new Date(at);
  const minutes = date.getHours() * 60 + date.getMinutes();
  const beyondMidnight = from > until;
  const inside = beyondMidnight ? minutes >= from || minutes < until : minutes >= from && minutes < until;
  if (!inside) return at;
  const day = date.getDate() + (beyondMidnight && minutes >= from ? 1 : 0);
  return new Date(date.getFullYear(), date.getMonth(), day, Math.floor(until / 60), until % 60).getTime();
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

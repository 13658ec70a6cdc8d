import { Notification } from 'electron';
import type { Notice } from './app/notices.ts';

/** Held until they are answered: a notification that is collected as garbage can't be clicked any more. */
const shown = new Set<Notification>();
const mostHeld = 20;

/** Shows a notice on the desktop, where the system has a place for it; a click opens what it is about. */
export function showNotice({ title, body, address }: Notice, open: (address: string) => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  const drop = (): void => void shown.delete(notification);
  notification.on('click', () => {
    drop();
    open(address);
  });
  notification.on('close', drop);
  shown.add(notification);
  for (const oldest of [...shown].slice(0, Math.max(0, shown.size - mostHeld))) shown.delete(oldest);
  notification.show();
}

import type { InboxItem } from '../../preload/api.ts';

/** How an approval stands that could be taken back: time left, time over, being delivered, or taken back somewhere else. */
export type UndoStanding = 'counting' | 'due' | 'begun' | 'taken-back';

/**
 * Main's inbox is the truth of it: as long as it lists the approval nothing has begun, and once that line is gone it has,
 * or it was taken back. `seen` says whether the line was there before: right after the approval it is not read yet.
 */
export function undoStandingOf(items: readonly InboxItem[], runId: string, { until, now, seen }: { readonly until: string; readonly now: number; readonly seen: boolean }): UndoStanding {
  const early = now < Date.parse(until);
  if (isListed(items, runId) || !seen) return early ? 'counting' : 'due';
  return early ? 'taken-back' : 'begun';
}

export function isListed(items: readonly InboxItem[], runId: string): boolean {
  return items.some((item) => item.runId === runId && item.about === 'approval');
}

/** `9 s`, `8 min 20 s`: never more than there is. */
export function undoTimeLeft(until: string, now: number): string {
  const seconds = Math.max(0, Math.floor((Date.parse(until) - now) / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

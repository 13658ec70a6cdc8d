import type { EventStatus } from '../domain/event-data.ts';

/** How much goes on: something is live or begins within a quarter of an hour; within six hours; or nothing near. */
export type Activity = 'live' | 'soon' | 'near' | 'quiet';

export interface EventTime {
  readonly sport: string;
  readonly status: EventStatus;
  /** RFC 3339; null where only the day is known. */
  readonly startsAt: string | null;
}

const minuteMs = 60_000;
const soonMs = 15 * minuteMs;
const nearMs = 6 * 60 * minuteMs;
/** What should have begun and was not said to is looked at as if it were live: that is when a source is late. */
const overdueMs = 4 * 60 * minuteMs;
/** The longest contests take five days; "live" beyond is a source that forgot about it, and no reason to hurry. */
const longestLiveMs = 6 * 24 * 60 * minuteMs;

/** How much goes on in some events at an instant: the most that any one of them gives. */
export function activityOf(events: readonly EventTime[], now: Date): Activity {
  const found = new Set(events.map((event) => activityOfOne(event, now.getTime())));
  return order.find((activity) => found.has(activity)) ?? 'quiet';
}

const order = ['live', 'soon', 'near', 'quiet'] as const satisfies readonly Activity[];

function activityOfOne({ status, startsAt }: EventTime, nowMs: number): Activity {
  const aheadMs = startsAt === null ? null : Date.parse(startsAt) - nowMs;
  if (status === 'live' || status === 'interrupted') return aheadMs === null || aheadMs > -longestLiveMs ? 'live' : 'quiet';
  if (aheadMs === null || (status !== 'scheduled' && status !== 'unknown')) return 'quiet';
  if (aheadMs <= 0) return aheadMs > -overdueMs ? 'live' : 'quiet';
  if (aheadMs <= soonMs) return 'soon';
  return aheadMs <= nearMs ? 'near' : 'quiet';
}

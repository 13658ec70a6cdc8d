import type { EventRecord, EventStatus } from '../../domain/event-data.ts';
import type { Sport } from '../sport.ts';
import { statusAt } from '../validity/status-at.ts';
import { settle, type Claim, type Verdict } from './contest.ts';
import { sinceOf, type Voice } from './voice.ts';

/** How far an event has come by each status. */
const stage: Readonly<Record<EventStatus, number>> = { unknown: 0, scheduled: 0, live: 1, interrupted: 1, finished: 2, postponed: 2, abandoned: 2, cancelled: 2 };

/** Whether play of an event with this status has begun, so that it can have a score. */
export function hasBegun(status: EventStatus): boolean {
  return status === 'live' || status === 'interrupted' || status === 'finished' || status === 'abandoned';
}

/** Whether a score at this status is the last one. */
export function isOver(status: EventStatus): boolean {
  return status === 'finished' || status === 'abandoned';
}

export interface SettledStatus {
  readonly value: EventStatus;
  readonly claims: readonly Claim<EventStatus>[];
  readonly verdict: Verdict;
}

/**
 * The status that holds, by the rule of `contest.ts`. `scheduled` is no word against a source that says more, unless the
 * kick-off is still ahead: many sources write a result hours later. What one source alone calls off or interrupted is
 * so once another says it too, or nobody says otherwise any more.
 */
export function settleStatus(voices: readonly Voice[], previous: EventRecord | null, sport: Sport | null, now: string): SettledStatus {
  const claims = claimsOf(voices);
  const before = previous?.status ?? null;
  const lastGood = before === null || before.value === 'unknown' ? null : { key: before.value, confirmed: before.confirmed === true };
  const verdict = settle({ claims, lastGood, comesBefore: (earlier, later) => stage[earlier] < stage[later], now });
  return { claims, verdict, value: valueOf(verdict, claims, previous, sport, now) };
}

function claimsOf(voices: readonly Voice[]): readonly Claim<EventStatus>[] {
  const said = voices.filter(({ status }) => status !== 'unknown');
  const more = said.some(({ status, healthy }) => healthy && status !== 'scheduled');
  return said.filter(({ status, ahead }) => status !== 'scheduled' || ahead || !more).map((voice) => ({ voice, value: voice.status, key: voice.status, since: sinceOf(voice, 'status') }));
}

function valueOf({ key }: Verdict, claims: readonly Claim<EventStatus>[], previous: EventRecord | null, sport: Sport | null, now: string): EventStatus {
  if (key === null) return leastOf(claims);
  const said = claims.find((claim) => claim.key === key && claim.voice.healthy) ?? (previous === null ? claims.find((claim) => claim.key === key) : undefined);
  if (said !== undefined) return said.value;
  if (previous === null) return 'unknown';
  // Nobody who can be relied on says it any more: it ages like any word.
  return statusAt({ status: previous.status.value, startsAt: previous.startsAt.value, startsOn: previous.startsOn }, sport, now);
}

/** Where sources contradict and nothing was known before, the one that claims least. */
function leastOf(claims: readonly Claim<EventStatus>[]): EventStatus {
  return claims.reduce<EventStatus | null>((least, { value, voice }) => (voice.healthy && (least === null || stage[value] < stage[least]) ? value : least), null) ?? 'unknown';
}

import type { EventRecord, EventStatus, Score } from '../../domain/event-data.ts';
import { settle, type Claim, type LastGood, type Verdict } from './contest.ts';
import { hasBegun, isOver } from './status.ts';
import { sinceOf, type Voice } from './voice.ts';

export type Values = Readonly<Record<string, number>>;

export interface SettledScore {
  /** Null where there is none, or none that holds. */
  readonly value: Score | null;
  readonly claims: readonly Claim<Values>[];
  readonly verdict: Verdict;
  readonly shootout: { readonly claims: readonly Claim<Values>[]; readonly verdict: Verdict } | null;
}

/** The score that holds by the rule of `contest.ts`, with the periods and the shoot-out of those who say it. */
export function settleScore(voices: readonly Voice[], status: EventStatus, previous: EventRecord | null, now: string): SettledScore {
  const claims = claimsOf(voices, ({ score }) => score?.total ?? null);
  const lastGood = lastGoodOf(claims, status, previous);
  const verdict = settle({ claims, lastGood, comesBefore, now });
  // What has not begun has no score; a score that was known stays while nobody knows how the event stands.
  if (!hasBegun(status) && status !== 'unknown') return { value: null, claims: [], verdict: { key: null, confirmed: false, resolution: null, lagging: [] }, shootout: null };
  if (verdict.key === null) return { value: null, claims, verdict, shootout: null };
  const saying = supportersOf(claims, verdict.key);
  const known = previous?.score ?? null;
  if (saying.length === 0) return { value: known?.value ?? null, claims, verdict, shootout: null };
  const shootout = settleShootout(saying, known, now);
  const total = saying[0]?.value ?? {};
  return { value: { total: { ...total }, periods: periodsOf(saying), shootout: shootout.value }, claims, verdict, shootout: shootout.contest };
}

/** The claims for a value, those that can be relied on first; the others only where there is none. */
export function supportersOf<Value>(claims: readonly Claim<Value>[], key: string): readonly Claim<Value>[] {
  const all = claims.filter((claim) => claim.key === key);
  const healthy = all.filter(({ voice }) => voice.healthy);
  return healthy.length > 0 ? healthy : all;
}

/** Whether every competitor has at most as much, and they are not the same. */
export function comesBefore(earlier: Values, later: Values): boolean {
  const keys = Object.keys({ ...earlier, ...later });
  return keys.every((key) => (earlier[key] ?? 0) <= (later[key] ?? 0)) && keys.some((key) => (earlier[key] ?? 0) < (later[key] ?? 0));
}

export function keyOfValues(values: Values): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function claimsOf(voices: readonly Voice[], valuesOf: (observation: Voice['observation']) => Values | null): readonly Claim<Values>[] {
  return voices.flatMap((voice) => {
    const value = hasBegun(voice.status) || voice.status === 'unknown' ? valuesOf(voice.observation) : null;
    return value === null ? [] : [{ voice, value: inOrder(value, voice), key: keyOfValues(value), since: sinceOf(voice, 'score') }];
  });
}

/** In the competitors' order, so that the same score is the same bytes whoever says it. */
function inOrder(values: Values, { observation }: Voice): Values {
  const places = observation.competitors.map(({ key }) => key);
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => places.indexOf(a) - places.indexOf(b) || (a < b ? -1 : 1)));
}

/** The score of a game that went on is no final score: where sources contradict it, it does not become one by ending. */
function lastGoodOf(claims: readonly Claim<Values>[], status: EventStatus, previous: EventRecord | null): LastGood | null {
  if (previous === null || previous.score === null) return null;
  const stands = !isOver(status) || isOver(previous.status.value) || claims.every(({ voice }) => !voice.healthy);
  return stands ? { key: keyOfValues(previous.score.value.total), confirmed: previous.score.confirmed === true } : null;
}

function periodsOf(saying: readonly Claim<Values>[]): Score['periods'] {
  const all = saying.map(({ voice }) => voice.observation.score?.periods ?? []);
  return all.reduce((richest, periods) => (periods.length > richest.length ? periods : richest), []);
}

function settleShootout(saying: readonly Claim<Values>[], known: EventRecord['score'], now: string): { readonly value: Score['shootout']; readonly contest: SettledScore['shootout'] } {
  const claims = claimsOf(saying.map(({ voice }) => voice), ({ score }) => score?.shootout ?? null);
  if (claims.length === 0) return { value: null, contest: null };
  const before = known?.value.shootout ?? null;
  const lastGood = before === null ? null : { key: keyOfValues(before), confirmed: known?.shootoutConfirmed === true };
  const verdict = settle({ claims, lastGood, comesBefore, now });
  const value = claims.find(({ key }) => key === verdict.key)?.value ?? (verdict.key === null ? null : before);
  return { value: value === null ? null : { ...value }, contest: { claims, verdict } };
}

import type { Conflict } from '../../domain/event-data.ts';
import { isBreak } from '../validity/lateness.ts';
import { minute, msBetween } from '../validity/time-words.ts';
import type { Voice } from './voice.ts';

/**
 * The rule for scores and statuses: no wrong one is published while a source lies.
 *
 * Only healthy sources that say anything of the field have a say, one each.
 *
 * 1. All say the same: that is it.
 * 2. One says something new and others have not spoken since: the last good value is shown, and the new one held back,
 *    until they have been read twice after it or three minutes have gone by. What counts is as of when they speak: an
 *    old time stamp, or a clock that stands while the other's goes on, is no word on what came after; a final score is.
 * 3. Who has still not spoken by then, and only says an earlier state of the new value, lags. That is no contradiction,
 *    and the source has no say until it catches up.
 * 4. Who has spoken contradicts. More than half, and at least two, decide; else the last good value stays. How far a
 *    source is trusted decides nothing here: the one that is trusted most may be the one that lies.
 * 5. A last good value is one that two sources agreed on. What only one source ever said is taken back as soon as
 *    another one that must know contradicts it: then nothing is shown until they agree. So it is where they contradict
 *    each other from the first: no score is true, and a wrong one is not.
 * 6. With one healthy source its valid word counts, but not against another that said something else up to two and a
 *    half minutes ago: it may only have missed a read.
 *
 * In a sentence: a change is shown when a second source confirms it or none that has spoken since says otherwise.
 */

/** One source's word on one field. */
export interface Claim<Value> {
  readonly voice: Voice;
  readonly value: Value;
  /** The same for the same value. */
  readonly key: string;
  /** When the source began to say it. */
  readonly since: string;
}

/** What was held true before. */
export interface LastGood {
  readonly key: string;
  /** Whether two sources have agreed on it. */
  readonly confirmed: boolean;
}

export interface Contest<Value> {
  readonly claims: readonly Claim<Value>[];
  readonly lastGood: LastGood | null;
  /** Whether one value comes before another in every course of an event, as 0–0 before 1–0. */
  readonly comesBefore: (earlier: Value, later: Value) => boolean;
  readonly now: string;
}

export interface Verdict {
  /** The value that holds; null where none does. */
  readonly key: string | null;
  readonly confirmed: boolean;
  /** How a contradiction was resolved; null where there is none. */
  readonly resolution: Conflict['resolution'] | null;
  /** Sources that only lag, and had no say. */
  readonly lagging: readonly string[];
}

const wait = 3 * minute;
/** How old the word of a source that fails may be for it only to have missed a read. */
const missed = 2.5 * minute;

/** Decides a contest. Pure, and the same in any order of the claims. */
export function settle<Value>(contest: Contest<Value>): Verdict {
  const voters = contest.claims.filter(({ voice }) => voice.healthy);
  if (voters.length === 0) return withoutVoters(contest);
  const lagging = laggards(contest, voters);
  const said = voters.filter((claim) => !lagging.includes(claim));
  return { ...decide(contest, said), lagging: lagging.map(({ voice }) => voice.source).sort() };
}

type Decision = Omit<Verdict, 'lagging'>;

function decide<Value>(contest: Contest<Value>, said: readonly Claim<Value>[]): Decision {
  const keys = new Set(said.map(({ key }) => key));
  if (keys.size === 1) return unanimous(contest, said);
  const newest = newestOf(contest, said);
  const majority = [...keys].find((key) => supporters(said, key).length >= 2 && supporters(said, key).length * 2 > said.length);
  const waiting = isWithinWait(newest.since, contest.now) && said.some((claim) => claim.key !== newest.key && !hasAnswered(claim, newest));
  if (majority !== undefined) return { key: majority, confirmed: true, resolution: waiting && newest.key !== majority ? 'held-back' : 'majority' };
  const lastGood = standing(contest, said);
  if (waiting) return held(lastGood);
  return lastGood?.confirmed === true ? { key: lastGood.key, confirmed: true, resolution: 'kept-last-good' } : held(null);
}

function held(lastGood: LastGood | null): Decision {
  return { key: lastGood?.key ?? null, confirmed: lastGood?.confirmed ?? false, resolution: 'held-back' };
}

/** Nobody contradicts, but a source that just failed would have, had it been read, or did before it failed. */
function unanimous<Value>(contest: Contest<Value>, said: readonly Claim<Value>[]): Decision {
  const { claims, lastGood, now } = contest;
  const newest = newestOf(contest, said);
  const { key } = newest;
  const confirmed = said.length >= 2 || (lastGood?.key === key && lastGood.confirmed);
  const silent = claims.filter(({ voice }) => !voice.healthy && msBetween(voice.contentAt, now) <= missed);
  const doubted = said.length === 1 && lastGood?.key !== key && silent.some((claim) => claim.key !== key && mayObject(claim, newest, now));
  return doubted ? held(lastGood) : { key, confirmed, resolution: null };
}

/** A word that has grown too old to say how the event stands is no objection, though it is read as ever. */
function mayObject(silent: Claim<unknown>, newest: Claim<unknown>, now: string): boolean {
  return isWithinWait(newest.since, now) || (silent.voice.status !== 'unknown' && hasSpoken(silent, newest));
}

/** What was good stays; with nothing known, what is not relied on either, where nobody contradicts it. */
function withoutVoters<Value>({ claims, lastGood }: Contest<Value>): Verdict {
  if (lastGood !== null) return { ...lastGood, resolution: null, lagging: [] };
  const [first, ...others] = new Set(claims.map(({ key }) => key));
  return { ...(others.length > 0 ? held(null) : { key: first ?? null, confirmed: false, resolution: null }), lagging: [] };
}

/** Those that have not spoken since the newest value came up, whose time to answer is over, and that say an earlier state of it. */
function laggards<Value>(contest: Contest<Value>, voters: readonly Claim<Value>[]): readonly Claim<Value>[] {
  const newest = newestOf(contest, voters);
  if (isWithinWait(newest.since, contest.now)) return [];
  return voters.filter((claim) => claim.key !== newest.key && !hasSpoken(claim, newest) && contest.comesBefore(claim.value, newest.value));
}

/** The last good value, unless only one source ever said it and another that must know says otherwise. */
function standing<Value>(contest: Contest<Value>, said: readonly Claim<Value>[]): LastGood | null {
  const { lastGood } = contest;
  if (lastGood === null || lastGood.confirmed) return lastGood;
  const own = supporters(said, lastGood.key);
  if (own.length === 0) return null;
  const newest = newestOf(contest, own);
  return said.some((claim) => claim.key !== lastGood.key && hasAnswered(claim, newest)) ? null : lastGood;
}

/** A value is as new as the first word for it: who joins it later does not make it newer. Of two as new, the later state. */
function newestOf<Value>({ comesBefore }: Contest<Value>, claims: readonly Claim<Value>[]): Claim<Value> {
  const earliest = [...new Set(claims.map(({ key }) => key))].map((key) => extreme(supporters(claims, key), (a, b) => msBetween(a.since, b.since) || (a.voice.source < b.voice.source ? 1 : -1)));
  const [first, ...rest] = earliest.sort((a, b) => (a.key < b.key ? -1 : 1));
  if (first === undefined) throw new RangeError('A contest without a claim has no newest.');
  return rest.reduce((newest, claim) => {
    const later = msBetween(newest.since, claim.since);
    return later > 0 || (later === 0 && comesBefore(newest.value, claim.value)) ? claim : newest;
  }, first);
}

/** The greatest by a comparison, which must be strict between any two. */
function extreme<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item {
  return items.reduce((found, item) => (compare(item, found) > 0 ? item : found));
}

function supporters<Value>(claims: readonly Claim<Value>[], key: string): readonly Claim<Value>[] {
  return claims.filter((claim) => claim.key === key);
}

function isWithinWait(since: string, now: string): boolean {
  return msBetween(since, now) < wait;
}

/** Whether a source's present word is of a time after another word came up. A final word is of any. */
function hasSpoken({ voice }: Claim<unknown>, newest: Claim<unknown>): boolean {
  return voice.final || (msBetween(newest.since, voice.view.observedAt) > 0 && (msBetween(newest.since, voice.contentAt) > 0 || keepsUp(voice, newest.voice)));
}

/** Whether it has had the time to know: read twice since, or its word is of three minutes later. */
function hasAnswered(claim: Claim<unknown>, newest: Claim<unknown>): boolean {
  if (!hasSpoken(claim, newest)) return false;
  const { previousReadAt } = claim.voice.view;
  const readTwice = previousReadAt !== null && previousReadAt !== undefined && msBetween(newest.since, previousReadAt) > 0;
  return readTwice || msBetween(newest.since, claim.voice.contentAt) >= wait;
}

/** How far apart two clocks may be and still show the same moment. */
const clocksApart = 1;

/**
 * Whether a source's clock only stands because play does: it shows what the other's shows, as at half-time and where
 * time added on is not counted; or a break, where the other has no clock. What is read then is of now.
 */
function keepsUp({ observation: { asOf, clock } }: Voice, { observation: { clock: theirs } }: Voice): boolean {
  if (asOf !== null || clock === null) return false;
  if (theirs === null) return isBreak(clock);
  // One may call it the break what for the other is still the end of the half.
  if (clock.period !== theirs.period && !isBreak(clock) && !isBreak(theirs)) return false;
  return clock.minute === theirs.minute || (clock.minute !== null && theirs.minute !== null && Math.abs(clock.minute - theirs.minute) <= clocksApart);
}

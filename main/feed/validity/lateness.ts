import type { Clock, EventObservation } from '../../domain/event-data.ts';
import { fail, type Fault } from '../../domain/result.ts';
import type { SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { nameOfEvent } from './event-words.ts';
import { sinceLatestStart, statusAt } from './status-at.ts';
import { day, hour, laterOf, minute, msBetween, second, spanInWords } from './time-words.ts';

/**
 * The age of what a source says, by event time: its own time stamp, its clock, its newest action; never by when it was
 * fetched. A source that answers in a second and says what was true half an hour ago is late.
 */

/** What other sources say of the same event, in this source's competitor keys. */
export type OtherWords = (key: string) => readonly SourceView[];

export interface Lateness {
  /** One fault for the source, naming the worst; null where nothing is late. */
  readonly fault: Fault | null;
  /** The events whose word is old; the source's other events may be as good as ever. */
  readonly keys: ReadonlySet<string>;
}

/** How long one source may stand still by itself while an event is on. */
const aloneLimit = 15 * minute;
/** In a break nothing moves. */
const breakLimit = 25 * minute;
const breakBesideOthers = 20 * minute;
/** How far another source's clock or time stamp may be ahead while this one stands. */
const behindLimit = 2 * minute;
const standingLimit = 90 * second;
/** After this long nobody expects a result any more. */
const forgotten = 7 * day;

interface Late { readonly key: string; readonly ms: number; readonly sentence: string }

/** Which events of a source are old, judged beside what others say of them. */
export function latenessOf(input: { readonly views: readonly SourceView[]; readonly others: OtherWords; readonly sportOf: (sport: string) => Sport | null; readonly now: string }): Lateness {
  const late = input.views.flatMap((view) => lateEvent(view, input) ?? []);
  return { fault: faultOf(late), keys: new Set(late.map(({ key }) => key)) };
}

function lateEvent(view: SourceView, { others, sportOf, now }: Pick<Parameters<typeof latenessOf>[0], 'others' | 'sportOf' | 'now'>): Late | null {
  const { observation } = view;
  const sport = sportOf(observation.sport);
  if (observation.status === 'live' || observation.status === 'interrupted') {
    return statusAt(observation, sport, now) === 'unknown' ? overdue(observation, now) : standing(view, others(observation.key), now);
  }
  return observation.status === 'scheduled' ? unstarted(observation, sport, others(observation.key), now) : null;
}

function overdue(observation: EventObservation, now: string): Late {
  const ms = sinceLatestStart(observation, now);
  return { key: observation.key, ms, sentence: `${nameOfEvent(observation)} is still called ${observation.status}, ${spanInWords(ms)} after its kick-off.` };
}

function unstarted(observation: EventObservation, sport: Sport | null, others: readonly SourceView[], now: string): Late | null {
  const ms = sinceLatestStart(observation, now);
  const longest = (sport?.plausible.longestHours ?? 24) * hour + hour;
  const ended = others.some((other) => other.healthy && other.observation.status === 'finished');
  if (ms < (ended ? Math.min(longest, 3 * hour) : longest) || ms > forgotten) return null;
  return { key: observation.key, ms, sentence: `${nameOfEvent(observation)} is still called scheduled, ${spanInWords(ms)} after its kick-off.` };
}

/** A source that gives neither clock nor time stamp can't be told from a quiet game: it is never called late for standing. */
function standing(view: SourceView, others: readonly SourceView[], now: string): Late | null {
  const moved = movedAt(view);
  if (moved === null || view.observation.status === 'interrupted') return null;
  const ms = msBetween(moved, now);
  const resting = isBreak(view.observation.clock);
  const ahead = ms >= (resting ? breakBesideOthers : standingLimit) ? others.find((other) => other.healthy && isAhead(other, view)) : undefined;
  if (ms < (resting ? breakLimit : aloneLimit) && ahead === undefined) return null;
  const beside = ahead === undefined ? '' : ` while ${ahead.source} goes on`;
  return { key: view.observation.key, ms, sentence: `${nameOfEvent(view.observation)} is called live and has not moved for ${spanInWords(ms)}${beside}.` };
}

/** When the event last moved in this source by event time; null where the source gives nothing to tell it by. */
export function movedAt(view: SourceView): string | null {
  const { observation, changedAt, firstSeenAt } = view;
  if (observation.asOf !== null) return msBetween(view.observedAt, observation.asOf) > 0 ? view.observedAt : observation.asOf;
  if (observation.clock === null) return null;
  // Of a clock that was never seen to move it is known that it stood since it was first seen.
  return [changedAt.clock, changedAt.actions, changedAt.score, changedAt.status].reduce<string>((newest, at) => (at === undefined ? newest : laterOf(newest, at)), firstSeenAt);
}

function isAhead(other: SourceView, view: SourceView): boolean {
  const [theirs, ours] = [other.observation, view.observation];
  if (theirs.status !== 'live' && theirs.status !== 'finished') return false;
  if (ours.asOf !== null) return theirs.asOf !== null && msBetween(ours.asOf, theirs.asOf) >= behindLimit;
  if (theirs.clock === null || ours.clock === null || theirs.clock.minute === null || ours.clock.minute === null) return false;
  // Stoppage time is left out: many sources show 45 or 90 through all of it.
  const samePeriod = theirs.clock.period === ours.clock.period || isBreak(ours.clock);
  return samePeriod && (theirs.clock.minute - ours.clock.minute) * minute >= behindLimit;
}

/** Whether a clock shows that nothing is played just now. */
export function isBreak(clock: Clock | null): boolean {
  return clock !== null && (clock.minute === null || /^(?:HT|BT|FT|AET|BREAK|INT.*|PAUSE|END.*|.*-END)$/i.test(clock.period ?? ''));
}

function faultOf(late: readonly Late[]): Fault | null {
  const [worst] = [...late].sort((a, b) => b.ms - a.ms || (a.key < b.key ? -1 : 1));
  if (worst === undefined) return null;
  const more = late.length === 1 ? '' : ` ${late.length} events in all.`;
  return fail('source_late', `${worst.sentence}${more}`, 'What it said last is kept and its age is shown; other sources go first meanwhile.').error;
}

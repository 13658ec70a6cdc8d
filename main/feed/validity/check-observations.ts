import type { EventObservation } from '../../domain/event-data.ts';
import type { Fault } from '../../domain/result.ts';
import type { SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { competitorRules } from './competitor-rules.ts';
import { confirms } from './confirmation.ts';
import { doubtedSince, wordDigest, type Doubt, type Mended } from './doubt.ts';
import { oneOfEach } from './duplicates.ts';
import { nameOfEvent } from './event-words.ts';
import { goalListOf, listRecordOf, type ListRecord } from './goal-list.ts';
import { latenessOf, type OtherWords } from './lateness.ts';
import { payloadRules } from './payload-rules.ts';
import type { EventRule, Mending, Word } from './rule.ts';
import { scoreRules } from './score-rules.ts';
import { statusRules } from './status-rules.ts';
import { timeRules } from './time-rules.ts';
import { minute, msBetween } from './time-words.ts';

export interface CheckInput {
  readonly source: string;
  /** What this source said last that was believed, of every event it lists. */
  readonly before: readonly SourceView[];
  readonly after: readonly EventObservation[];
  readonly sportOf: (sport: string) => Sport | null;
  readonly now: string;
  /** What this source said at its last check that was not believed, as it was handed out then. */
  readonly held?: readonly Doubt[];
  /** What other sources say of the same events; `otherViews` makes it. */
  readonly others?: OtherWords;
}

export interface Checked {
  readonly accepted: readonly EventObservation[];
  /** One an event at most; to be handed in again as `held`. */
  readonly quarantined: readonly Doubt[];
  /** Words that were not believed before and are now. */
  readonly mended: readonly Mended[];
  readonly late: Fault | null;
  /** The keys whose word is old. */
  readonly lateKeys: ReadonlySet<string>;
  /** Known events that the payload does not list any more; none where the payload is not believed. */
  readonly disappeared: readonly { readonly key: string; readonly live: boolean }[];
  readonly remarks: readonly string[];
}

/** A word that stood unchanged for this long and has nothing against it is believed: the correction was real. */
const longEnough = 30 * minute;

const eventRules: readonly EventRule[] = [...scoreRules, ...statusRules, ...timeRules, ...competitorRules];

/**
 * Judges what a source says by what it said before, by what can be in its sport, and by what others say. A 200 with
 * wrong or old content is a fault of the source: what is not believed is left out with the reason, and the last good
 * state stays. Pure.
 */
export function checkObservations(input: CheckInput): Checked {
  const { observations, doubts, remarks } = oneOfEach(input.after, input.held ?? [], input.now);
  const payload = judgePayload(input, observations);
  if (payload.doubt !== null) return { ...nothing(input), quarantined: [payload.doubt], remarks };
  const judged = judgeEvents(input, observations);
  return {
    accepted: judged.accepted,
    quarantined: [...doubts, ...judged.quarantined],
    mended: [...payload.mended, ...judged.mended],
    ...late(input, viewsAfter(input, judged.accepted)),
    disappeared: disappearedFrom(input, new Set(input.after.map(({ key }) => key))),
    remarks,
  };
}

function nothing(input: CheckInput): Omit<Checked, 'quarantined' | 'remarks'> {
  return { accepted: [], mended: [], disappeared: [], ...late(input, input.before) };
}

function late(input: CheckInput, views: readonly SourceView[]): Pick<Checked, 'late' | 'lateKeys'> {
  const { fault, keys } = latenessOf({ views, others: input.others ?? (() => []), sportOf: input.sportOf, now: input.now });
  return { late: fault, lateKeys: keys };
}

function disappearedFrom({ before }: CheckInput, listed: ReadonlySet<string>): Checked['disappeared'] {
  return before.filter(({ observation }) => !listed.has(observation.key)).map(({ observation }) => ({ key: observation.key, live: observation.status === 'live' || observation.status === 'interrupted' }));
}

function judgePayload(input: CheckInput, after: readonly EventObservation[]): { readonly doubt: Doubt | null; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  for (const rule of payloadRules) {
    const found = rule.doubt({ before: input.before, after, now: input.now });
    if (found === null) continue;
    const since = doubtedSince(input.held ?? [], null, found.digest, input.now);
    const doubt = { key: null, code: rule.code, message: found.message, since, digest: found.digest };
    if (!rule.mends.includes('time') || msBetween(since, input.now) < longEnough) return { doubt, mended };
    mended.push({ key: null, code: rule.code, why: 'It has stood unchanged for half an hour.' });
  }
  return { doubt: null, mended };
}

function judgeEvents(input: CheckInput, after: readonly EventObservation[]): Pick<Checked, 'accepted' | 'quarantined' | 'mended'> {
  const known = new Map(input.before.map((view) => [view.observation.key, view]));
  const listsOf = new Map<string, ListRecord>();
  const accepted: EventObservation[] = [];
  const quarantined: Doubt[] = [];
  const mended: Mended[] = [];
  for (const observation of after) {
    const { sport } = observation;
    const lists = listsOf.get(sport) ?? listRecordOf(input.before.filter((view) => view.observation.sport === sport), after.filter((one) => one.sport === sport), input.sportOf);
    listsOf.set(sport, lists);
    const word: Word = { before: known.get(observation.key) ?? null, after: observation, sport: input.sportOf(sport), lists, now: input.now };
    const judged = judgeWord(word, input);
    mended.push(...judged.mended);
    if (judged.doubt === null) accepted.push(observation);
    else quarantined.push(judged.doubt);
  }
  return { accepted, quarantined, mended };
}

/** The first doubt that nothing mends; null where the word is believed. */
function judgeWord(word: Word, input: CheckInput): { readonly doubt: Doubt | null; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  for (const rule of eventRules) {
    const reason = rule.doubt(word);
    if (reason === null) continue;
    const digest = wordDigest(word.after);
    if (rule.concerns === 'word' && isBelieved(word, digest)) continue;
    const since = doubtedSince(input.held ?? [], word.after.key, digest, input.now);
    const why = mendedBy(rule.mends, word, since, input);
    if (why === null) return { doubt: { key: word.after.key, code: rule.code, message: `${nameOfEvent(word.after)} ${reason}`, since, digest }, mended };
    mended.push({ key: word.after.key, code: rule.code, why });
  }
  return { doubt: null, mended };
}

/** Whether the same was said and believed before: then it is not doubted anew, unless its list of actions has come to contradict it. */
function isBelieved({ before, after, sport }: Word, digest: string): boolean {
  return before !== null && wordDigest(before.observation) === digest && goalListOf(sport, before.observation) === goalListOf(sport, after);
}

function mendedBy(mends: readonly Mending[], { after, sport, now }: Word, since: string, { others }: CheckInput): string | null {
  const confirming = mends.includes('others') ? others?.(after.key).find((other) => other.healthy && confirms(other.observation, after)) : undefined;
  if (confirming !== undefined) return `${confirming.source} says the same.`;
  if (!mends.includes('time') || msBetween(since, now) < longEnough || goalListOf(sport, after) === 'contradicts') return null;
  return 'It has stood unchanged for half an hour.';
}

/** The source's views as they are after this read, as far as lateness looks at them. */
function viewsAfter({ before, now, source }: CheckInput, accepted: readonly EventObservation[]): readonly SourceView[] {
  const known = new Map(before.map((view) => [view.observation.key, view]));
  const changed = accepted.map((observation): SourceView => {
    const view = known.get(observation.key);
    if (view === undefined) return { source, trust: 0, observation, firstSeenAt: now, observedAt: now, changedAt: {}, previous: null, healthy: true };
    return { ...view, observation, observedAt: now, changedAt: { ...view.changedAt, ...movements(view.observation, observation, now) } };
  });
  const said = new Set(accepted.map(({ key }) => key));
  return [...changed, ...before.filter((view) => !said.has(view.observation.key))];
}

function movements(before: EventObservation, after: EventObservation, now: string): SourceView['changedAt'] {
  const moved = JSON.stringify([before.clock, before.score, before.status, before.actions.length]) !== JSON.stringify([after.clock, after.score, after.status, after.actions.length]);
  return moved ? { clock: now } : {};
}

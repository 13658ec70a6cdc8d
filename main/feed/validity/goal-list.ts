import type { EventObservation } from '../../domain/event-data.ts';
import type { SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { headOfObservation } from './event-words.ts';

/** What a source's list of actions says of its score. */
export type ListWord = 'adds-up' | 'contradicts' | 'no-list';

/** The score a source's actions add up to; null where the sport or the list can't tell. */
export function listTotalOf(sport: Sport | null, observation: EventObservation): Readonly<Record<string, number>> | null {
  return sport === null ? null : sport.total(headOfObservation(observation), observation.actions);
}

/** `no-list`: there is nothing to add up, or the sport can't. */
export function goalListOf(sport: Sport | null, observation: EventObservation): ListWord {
  if (observation.score === null) return 'no-list';
  const listed = listTotalOf(sport, observation);
  if (listed === null) return 'no-list';
  const { total } = observation.score;
  if (Object.keys(total).every((key) => total[key] === (listed[key] ?? 0))) return 'adds-up';
  return sumOf(listed) === 0 ? 'no-list' : 'contradicts';
}

export function sumOf(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((sum, value) => sum + value, 0);
}

/**
 * What a source's lists have been worth so far. `whole`: they have added up, so one that does not is to be doubted.
 * `contradicting`: more of them speak against their score than for it, as where all scores are made up. `mixed`: now and
 * then there is an entry too many or none at all.
 */
export type ListRecord = 'whole' | 'mixed' | 'contradicting';

/** Judged by what was believed before; on a first read by the payload itself. Events without a point say nothing. */
export function listRecordOf(before: readonly SourceView[], after: readonly EventObservation[], sportOf: (sport: string) => Sport | null): ListRecord {
  const known = wordsOf(before.map(({ observation }) => observation), sportOf);
  const now = wordsOf(after, sportOf);
  const isWhole = known.length >= fewestKnown ? shareOf(known, 'adds-up') >= 0.95 : now.length >= fewestNow && shareOf(now, 'adds-up') >= 0.9;
  if (isWhole) return 'whole';
  return shareOf(now, 'contradicts') > shareOf(now, 'adds-up') ? 'contradicting' : 'mixed';
}

const fewestKnown = 2;
const fewestNow = 3;

function wordsOf(observations: readonly EventObservation[], sportOf: (sport: string) => Sport | null): readonly ListWord[] {
  return observations.filter(({ score }) => score !== null && sumOf(score.total) > 0).map((one) => goalListOf(sportOf(one.sport), one));
}

function shareOf(words: readonly ListWord[], word: ListWord): number {
  return words.length === 0 ? 0 : words.filter((one) => one === word).length / words.length;
}

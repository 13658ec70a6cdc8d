import type { EventObservation } from '../../domain/event-data.ts';
import { isAwarded } from './event-words.ts';
import { goalListOf, listTotalOf } from './goal-list.ts';
import type { Word } from './rule.ts';

/** How many points the competitors lost between two scores, all together. */
export function fallOf(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): number {
  return Object.entries(after).reduce((sum, [key, value]) => sum + Math.max(0, (before[key] ?? 0) - value), 0);
}

/**
 * Whether the source says why its score fell: it took the matching action out of its list, its list now fits where it
 * did not, it names a review, or the result was awarded. Several actions that go at once without a newer time stamp
 * look like an emptied copy, and are no correction.
 */
export function isCorrected({ before, after, sport }: Word): boolean {
  if (isAwarded(after) || namesReview(before?.observation ?? null, after)) return true;
  const known = before?.observation ?? null;
  if (known === null || goalListOf(sport, after) !== 'adds-up') return false;
  if (goalListOf(sport, known) === 'contradicts') return true;
  const listedBefore = listTotalOf(sport, known);
  const listedNow = listTotalOf(sport, after);
  const scoreFell = fallOf(known.score?.total ?? {}, after.score?.total ?? {});
  if (listedBefore === null || listedNow === null || fallOf(listedBefore, listedNow) < scoreFell) return false;
  return scoreFell <= 1 || isNewer(known, after);
}

function isNewer(before: EventObservation, after: EventObservation): boolean {
  return before.asOf !== null && after.asOf !== null && Date.parse(after.asOf) > Date.parse(before.asOf);
}

const reviewAction = /^var(?:-|$)|disallowed|overturned|annulled|(?:^|-)review(?:-|$)/;
const reviewAttribute = /^(?:var|video-?review|disallowed|overturned|correction|corrected)$/i;

/** A review told by an action or an attribute that was not there before. */
function namesReview(before: EventObservation | null, after: EventObservation): boolean {
  const known = new Set(before?.actions.map(({ id }) => id));
  if (after.actions.some(({ id, type }) => reviewAction.test(type) && !known.has(id))) return true;
  return Object.entries(after.attributes).some(([name, value]) => reviewAttribute.test(name) && value !== null && value !== false && value !== before?.attributes[name]);
}

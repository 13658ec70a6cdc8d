import { canonicalBytes } from '../../domain/digest.ts';
import type { EventObservation } from '../../domain/event-data.ts';
import { doubtedSince, wordDigest, type Doubt } from './doubt.ts';
import { nameOfEvent } from './event-words.ts';

/** Each key once: the same row twice is one, two rows that differ are none. */
export function oneOfEach(after: readonly EventObservation[], held: readonly Doubt[], now: string): { readonly observations: readonly EventObservation[]; readonly doubts: readonly Doubt[]; readonly remarks: readonly string[] } {
  const byKey = new Map<string, EventObservation[]>();
  for (const one of after) {
    const rows = byKey.get(one.key);
    if (rows === undefined) byKey.set(one.key, [one]);
    else rows.push(one);
  }
  const groups = [...byKey.values()];
  const doubled = groups.filter((rows) => rows.length > 1);
  const contradicting = new Set(doubled.filter((rows) => !areSame(rows)).map((rows) => rows[0]?.key));
  return {
    observations: groups.flatMap(([first]) => (first === undefined || contradicting.has(first.key) ? [] : [first])),
    doubts: doubled.flatMap(([first]) => (first !== undefined && contradicting.has(first.key) ? [doubtOf(first, held, now)] : [])),
    remarks: doubled.flatMap(([first]) => (first === undefined || contradicting.has(first.key) ? [] : [`${nameOfEvent(first)} is listed more than once, each time the same.`])),
  };
}

function areSame(rows: readonly EventObservation[]): boolean {
  const [first, ...rest] = rows.map((row) => Buffer.from(canonicalBytes(row)));
  return first !== undefined && rest.every((bytes) => bytes.equals(first));
}

function doubtOf(observation: EventObservation, held: readonly Doubt[], now: string): Doubt {
  const digest = wordDigest(observation);
  return { key: observation.key, code: 'listed_twice', message: `${nameOfEvent(observation)} is listed more than once, and not each time the same.`, since: doubtedSince(held, observation.key, digest, now), digest };
}

import type { RankPart } from '../../domain/artifacts/live-feed.ts';
import type { Ranked } from '../contract.ts';

/** A named signal of a rank: what it is worth, how it is weighed, and why, in plain words. */
export function part(name: string, value: number, weight: number, why: string): RankPart {
  const rounded = exact(value);
  return { name, value: rounded, weight, contribution: exact(rounded * weight), why: why.slice(0, 300) };
}

/** The score is the sum of the parts, and nothing else. */
export function rankedBy(eventId: string, actionId: string | null, parts: readonly RankPart[]): Ranked {
  return { eventId, actionId, score: exact(parts.reduce((sum, { contribution }) => sum + contribution, 0)), parts };
}

/** Highest first. The order is total: equal scores go by id. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || compare(a.eventId, b.eventId) || compare(a.actionId ?? '', b.actionId ?? '');
}

/** Six decimals: the same bytes whatever the order of additions did to the last bits. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { PolicyInputs } from '../domain/decision.ts';

type Reliability = PolicyInputs['reliability'];

/** What a category must have shown before it goes further on its own. */
export interface TrackRecord {
  /** Accepted outcomes at least. Rejections never count as experience: more of them must not help. */
  readonly accepted: number;
  /** What the lower bound of the share of accepted outcomes must reach. */
  readonly lowerBound: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;
/** Further than this nobody is asked to go on reviewing. */
const MOST_ASKED = 10_000;

/**
 * Lower end of Wilson's score interval for a share of successes, at 95 % (Wilson 1927,
 * https://doi.org/10.2307/2276774). 0 without trials; grows with successes, falls with failures.
 */
export function wilsonLowerBound(successes: number, failures: number): number {
  const trials = successes + failures;
  if (trials <= 0) return 0;
  const centre = successes + (Z * Z) / 2;
  const spread = Z * Math.sqrt((successes * failures) / trials + (Z * Z) / 4);
  return Math.max(0, (centre - spread) / (trials + Z * Z));
}

/** The lower bound of how often this category is accepted; a revert weighs as many rejections as `revertCountsAs`. */
export function reliabilityBound(seen: Reliability, revertCountsAs: number): number {
  return wilsonLowerBound(seen.accepted, seen.rejected + seen.reverted * revertCountsAs);
}

export function hasEarned(seen: Reliability, asked: TrackRecord, revertCountsAs: number): boolean {
  return seen.accepted >= asked.accepted && reliabilityBound(seen, revertCountsAs) >= asked.lowerBound;
}

/** How many accepted outcomes in a row would earn it, at least 0; null when more than 10,000 would be needed. */
export function acceptedStillNeeded(seen: Reliability, asked: TrackRecord, revertCountsAs: number): number | null {
  const earnedAfter = (more: number): boolean =>
    hasEarned({ ...seen, accepted: seen.accepted + more }, asked, revertCountsAs);
  if (!earnedAfter(MOST_ASKED)) return null;
  let tooFew = -1;
  let enough = MOST_ASKED;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (earnedAfter(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

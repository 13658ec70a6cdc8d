/** How much better, as a share of what is on top, another must be to take its place. */
export const topMargin = 0.1;

export interface TopCandidate {
  readonly id: string;
  readonly score: number;
}

/**
 * What stands on top: what stood there, until another is clearly better. A reader who looks twice in a minute should
 * not see two stories change places for a hair. At most the margin is lost by it, and ties go by id.
 *
 * @param previous what was on top; null or unknown where nothing was
 */
export function topSlot(previous: string | null, candidates: readonly TopCandidate[], margin: number = topMargin): string | null {
  const best = candidates.reduce<TopCandidate | null>((top, one) => (top === null || isBetter(one, top) ? one : top), null);
  if (best === null) return null;
  const held = candidates.find(({ id }) => id === previous);
  if (held === undefined) return best.id;
  return best.score > held.score + margin * Math.abs(held.score) ? best.id : held.id;
}

function isBetter(one: TopCandidate, other: TopCandidate): boolean {
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}

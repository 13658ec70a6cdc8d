/**
 * The fewest items that must have moved for one order to become the other, among those in both. Everything else kept
 * its order and only made room. Where there is a choice, the one that rose counts as the mover, not the one it passed.
 */
export function movedItems(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((id, place) => [id, place]));
  const stayed = after.flatMap((id) => {
    const place = placeBefore.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const kept = new Set(longestRising(stayed.map(({ place }) => place)));
  return new Set(stayed.filter(({ place }) => !kept.has(place)).map(({ id }) => id));
}

/** A longest rising subsequence of distinct numbers, the one of least numbers at its end (patience sorting). */
function longestRising(numbers: readonly number[]): readonly number[] {
  /** At index n: the least number that a rising subsequence of n + 1 numbers ends with so far. */
  const ends: number[] = [];
  const predecessor = new Map<number, number | undefined>();
  for (const number of numbers) {
    const found = ends.findIndex((end) => end > number);
    const place = found === -1 ? ends.length : found;
    predecessor.set(number, place === 0 ? undefined : ends[place - 1]);
    ends[place] = number;
  }
  const rising: number[] = [];
  for (let number = ends.at(-1); number !== undefined; number = predecessor.get(number)) rising.push(number);
  return rising.reverse();
}

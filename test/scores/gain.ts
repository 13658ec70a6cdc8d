/** Measures of a ranking against labels: K. Järvelin and J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, TOIS 20 (2002). */

/** Normalised discounted cumulated gain of the first `depth`, with the label itself as gain; null where no label is above 0. */
export function ndcg(gains: readonly number[], depth: number): number | null {
  const best = dcg([...gains].sort((a, b) => b - a), depth);
  return best === 0 ? null : dcg(gains, depth) / best;
}

/** Whether what stands first has the highest label; null where no label is above 0. */
export function firstIsRight(gains: readonly number[]): boolean | null {
  const best = Math.max(...gains);
  return best > 0 ? gains[0] === best : null;
}

/** The mean over `draws` random orders, from a seeded generator: a figure that anybody gets again. */
export function randomOrders(gains: readonly number[], draws: number, measure: (shuffled: readonly number[]) => number, seed = 1): number {
  const random = mulberry32(seed);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) sum += measure(shuffled(gains, random));
  return sum / draws;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dcg(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

function shuffled(values: readonly number[], random: () => number): readonly number[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** A small generator of equal numbers everywhere (T. Ettinger, 2017). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

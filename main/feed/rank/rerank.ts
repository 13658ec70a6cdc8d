/**
 * A wished-for order as far as the computed one allows it: nothing ends more than `bound` places from where it was.
 * From the front, each place goes to the one most wanted of those that may come so far forward, unless somebody has
 * to take it now or fall too far back. At most one has to: whoever stood `bound` places before.
 *
 * @param order the computed order, without doubles
 * @param wanted the order somebody else would like: unknown names and doubles in it count for nothing, and those it leaves out want to stay
 */
export function boundRerank(order: readonly string[], wanted: readonly string[], bound: number): readonly string[] {
  const wishes = wishesOf(order, wanted);
  const left = new Set(order.keys());
  return order.map((_, place) => {
    const due = place - bound;
    const taken = left.has(due) ? due : mostWanted(order, left, place + bound, wishes);
    left.delete(taken);
    return order[taken] ?? '';
  });
}

/** The place each name would like: those named share the named ones' places in the wanted order, the others keep theirs. */
function wishesOf(order: readonly string[], wanted: readonly string[]): ReadonlyMap<string, number> {
  const known = new Set(order);
  const named = [...new Set(wanted)].filter((name) => known.has(name));
  const places = order.flatMap((name, place) => (named.includes(name) ? [place] : []));
  return new Map([...order.entries()].map(([place, name]): [string, number] => {
    const nth = named.indexOf(name);
    return [name, nth === -1 ? place : (places[nth] ?? place)];
  }));
}

function mostWanted(order: readonly string[], left: ReadonlySet<number>, last: number, wishes: ReadonlyMap<string, number>): number {
  const within = [...left].filter((index) => index <= last);
  return within.reduce((best, index) => (wishOf(order, index, wishes) < wishOf(order, best, wishes) ? index : best));
}

function wishOf(order: readonly string[], index: number, wishes: ReadonlyMap<string, number>): number {
  return wishes.get(order[index] ?? '') ?? index;
}

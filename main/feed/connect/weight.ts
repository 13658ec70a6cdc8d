/** How much a value weighs: about the characters it takes as text, shared pieces counted every time they occur. */
export type Weigh = (value: unknown) => number;

/** A value nested deeper than any data of a source is. */
export class TooDeep extends Error {}

const deepest = 200;

/**
 * Remembers what lists and objects weighed: values are never changed once made. Functions weigh nothing. This runs
 * after most steps of every expression, so it is written for speed: no lists of entries, no calls for plain values.
 */
export function createScale(): Weigh {
  const known = new WeakMap<object, number>();
  const weigh = (value: object, depth: number): number => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (depth > deepest) throw new TooDeep(`A value is nested more than ${deepest} deep.`);
    const weight = Array.isArray(value) ? weighItems(value, depth) : isFunctionValue(value) ? 1 : weighFields(value, depth);
    known.set(value, weight);
    return weight;
  };
  const weighAny = (value: unknown, depth: number): number => {
    if (typeof value === 'string') return 1 + value.length;
    return typeof value === 'object' && value !== null ? weigh(value, depth) : 1;
  };
  const weighItems = (items: readonly unknown[], depth: number): number => {
    let sum = 1;
    for (let index = 0; index < items.length; index += 1) sum += weighAny(items[index], depth + 1);
    return sum;
  };
  const weighFields = (fields: object, depth: number): number => {
    let sum = 1;
    for (const key in fields) {
      if (Object.hasOwn(fields, key)) sum += 2 + (key.length > 32 ? key.length : 0) + weighAny(Reflect.get(fields, key), depth + 1);
    }
    return sum;
  };
  return (value) => {
    const small = smallWeight(value);
    return small === null ? weighAny(value, 0) : small;
  };
}

/** The weight of a value of few pieces, without remembering any: most are of that kind. Null for a larger one. */
function smallWeight(value: unknown): number | null {
  let pieces = 100;
  const walk = (piece: unknown): number => {
    if (typeof piece === 'string') return 1 + piece.length;
    if (typeof piece !== 'object' || piece === null) return 1;
    let sum = 1;
    for (const key in piece) {
      pieces -= 1;
      if (pieces < 0) return 0;
      if (key === '_jsonata_lambda' || key === '_jsonata_function') return 1;
      if (Object.hasOwn(piece, key)) sum += 2 + (key.length > 32 ? key.length : 0) + walk(Reflect.get(piece, key));
    }
    return sum;
  };
  const weight = walk(value);
  return pieces < 0 ? null : weight;
}

/** A function as JSONata holds one: its surroundings are no data. */
function isFunctionValue(value: object): boolean {
  return '_jsonata_lambda' in value || '_jsonata_function' in value;
}

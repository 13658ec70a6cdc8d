import jsonata from 'jsonata';
import { BoundCrossed, charge, checkTime } from './expression-bounds.ts';

/** A function as JSONata keeps its own; `this` is what it calls the focus. */
export interface ExpressionFunction {
  readonly _jsonata_function: true;
  readonly implementation: (this: jsonata.Focus, ...args: readonly unknown[]) => unknown;
  readonly signature?: unknown;
}

/** Functions of JSONata that a connector may not use, and why. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['eval', 'an expression is fixed'],
  ...['now', 'millis', 'random', 'shuffle'].map((name): [string, string] => [name, 'the same record has to give the same observation']),
  ...['formatInteger', 'parseInteger', 'toMillis', 'fromMillis'].map((name): [string, string] => [name, 'its work has no bound; use $int, $day or $instant']),
]);

export const usableFunctions: readonly string[] = [
  'sum', 'count', 'max', 'min', 'average', 'string', 'substring', 'substringBefore', 'substringAfter', 'lowercase', 'uppercase', 'length', 'trim', 'pad',
  'match', 'contains', 'replace', 'split', 'join', 'formatNumber', 'formatBase', 'number', 'floor', 'ceil', 'round', 'abs', 'sqrt', 'power', 'boolean', 'not',
  'map', 'zip', 'filter', 'single', 'reduce', 'sift', 'keys', 'lookup', 'append', 'exists', 'spread', 'merge', 'reverse', 'each', 'error', 'assert', 'type',
  'sort', 'distinct', 'base64encode', 'base64decode', 'encodeUrlComponent', 'encodeUrl', 'decodeUrlComponent', 'decodeUrl', 'clone',
];

type Limit = (...args: readonly unknown[]) => boolean;

/** Where the work or the result of a function is more than in proportion to what it is given. */
const limits: Readonly<Record<string, Limit | undefined>> = {
  pad: (_text, width) => typeof width === 'number' && Math.abs(width) <= 10_000,
  formatNumber: (_number, picture) => typeof picture !== 'string' || picture.length <= 100,
  distinct: (list) => !Array.isArray(list) || list.length <= 2000,
  join: (list, between) => !Array.isArray(list) || lengthOf(list) + list.length * lengthOf(between) <= 4_000_000,
  replace: (text, _pattern, replacement) => lengthOf(text) * (1 + lengthOf(replacement)) <= 16_000_000,
};

let known: Promise<Readonly<Record<string, ExpressionFunction>>> | undefined;

/** JSONata's functions with the guards around them, to be bound over its own. */
export function nativeFunctions(): Promise<Readonly<Record<string, ExpressionFunction>>> {
  known ??= guardedNatives();
  return known;
}

async function guardedNatives(): Promise<Readonly<Record<string, ExpressionFunction>>> {
  const natives = new Map<string, NativeFunction>();
  const probe = jsonata('$probe()');
  probe.registerFunction('probe', function collect(this: jsonata.Focus) {
    for (const name of usableFunctions) {
      const found: unknown = this.environment.lookup(name);
      if (isNative(found)) natives.set(name, found);
    }
  });
  await probe.evaluate(null);
  const usable = [...natives].map(([name, native]) => [name, { ...guarded(name, native.implementation, limits[name]), signature: native.signature }] as const);
  const refused = [...refusedFunctions].map(([name, why]) => [name, guarded(name, () => { throw new BoundCrossed(`$${name} is not available: ${why}.`); })] as const);
  return Object.fromEntries([...usable, ...refused]);
}

/** A function that looks at the clock before each call and counts what it gives. */
export function guarded(name: string, inner: (...args: readonly unknown[]) => unknown, limit?: Limit): ExpressionFunction {
  const implementation = function call(this: jsonata.Focus, ...args: readonly unknown[]): unknown {
    const { timestamp } = this.environment;
    checkTime(timestamp);
    if (limit?.(...args) === false) throw new BoundCrossed(`$${name} is asked for too much.`);
    return counted(timestamp, Reflect.apply(inner, this, args));
  };
  // JSONata gives a function as many arguments as its length says.
  Object.defineProperty(implementation, 'length', { value: inner.length });
  return { _jsonata_function: true, implementation };
}

function counted(stamp: Date, given: unknown): unknown {
  if (given instanceof Promise) return given.then((value: unknown) => counted(stamp, value));
  charge(stamp, given);
  return given;
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return Array.isArray(value) ? value.reduce((sum: number, item: unknown) => sum + lengthOf(item), 0) : 0;
}

interface NativeFunction {
  readonly implementation: (...args: readonly unknown[]) => unknown;
  readonly signature: unknown;
}

function isNative(value: unknown): value is NativeFunction {
  return typeof value === 'object' && value !== null && 'implementation' in value && typeof value.implementation === 'function' && 'signature' in value;
}

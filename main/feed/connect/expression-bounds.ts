import { setImmediate } from 'node:timers/promises';
import { compileRegex, type LinearRegex, type RegexWork } from './linear-regex.ts';
import { createScale } from './weight.ts';

/**
 * What an expression may use up. A mapping is data, and whoever wrote it may mean harm: it must neither hang the
 * program nor fill its memory. JSONata itself bounds the depth (its option `stack`); its `timeout` and `sequence` cost
 * half as much again and say nothing of the size of texts and objects, nor of the time inside functions.
 */
export const bounds = {
  /** Steps of one evaluation, each about half a microsecond; a record of 400 points of tennis takes 50,000. */
  steps: 2_000_000,
  /** Milliseconds of one evaluation by the clock on the wall, so generous: a busy machine is nobody's fault. */
  milliseconds: 30_000,
  depth: 400,
  /** Characters of one string. */
  text: 4_000_000,
  /** Weight of one value. */
  value: 64_000_000,
  /** Weight of everything one evaluation makes. */
  made: 256_000_000,
  /** Steps of one regular expression, all its matches together. */
  regexSteps: 5_000_000,
} as const;

/** Thrown by the guards; told apart from the faults of a record. */
export class BoundCrossed extends Error {}

/** JSONata's own codes for a crossed bound: depth, and the length of a list that counts from one number to another. */
export const boundCodes: ReadonlySet<string> = new Set(['D1011', 'D2014']);

export const weigh = createScale();

interface Spent {
  weight: number;
  steps: number;
  /** When it last let others work. */
  pausedAt: number;
}

/** What each evaluation has used so far, by the time stamp object that is its own. */
const used = new WeakMap<Date, Spent>();

function spentOf(stamp: Date): Spent {
  const known = used.get(stamp);
  if (known !== undefined) return known;
  const fresh = { weight: 0, steps: 0, pausedAt: stamp.getTime() };
  used.set(stamp, fresh);
  return fresh;
}

/** Counts a step and what it gave. In a long evaluation it waits now and then, so that the program stays able to answer. */
export function chargeStep(stamp: Date, result: unknown): Promise<void> | undefined {
  const spent = spentOf(stamp);
  spent.steps += 1;
  if (spent.steps > bounds.steps) throw new BoundCrossed('It takes too many steps.');
  charge(stamp, result);
  if (spent.steps % 256 !== 0) return undefined;
  checkTime(stamp);
  return Date.now() - spent.pausedAt > 15 ? pause(spent) : undefined;
}

async function pause(spent: Spent): Promise<void> {
  await setImmediate();
  spent.pausedAt = Date.now();
}

/** Counts a value that an evaluation came to, and throws where that is too much. */
export function charge(stamp: Date, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > bounds.text) throw new BoundCrossed(`It makes a text of ${value.length} characters.`);
    if (value.length > 64) spend(stamp, value.length);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const weight = weigh(value);
  if (weight > bounds.value) throw new BoundCrossed('It makes a value that is too large.');
  if (Array.isArray(value)) spend(stamp, 8 * value.length);
}

function spend(stamp: Date, weight: number): void {
  const spent = spentOf(stamp);
  spent.weight += weight;
  if (spent.weight > bounds.made) throw new BoundCrossed('It makes more than an expression may.');
}

/** The guard inside functions, which may be called many times without a step of the expression between. */
export function checkTime(stamp: Date): void {
  if (Date.now() - stamp.getTime() > bounds.milliseconds) throw new BoundCrossed(`It takes longer than ${bounds.milliseconds / 1000} seconds.`);
}

const compiled = new Map<string, LinearRegex>();

function linearRegex({ source, flags }: RegExp): LinearRegex {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= 500) compiled.clear();
  const regex = compileRegex(source, flags);
  compiled.set(key, regex);
  return regex;
}

/** JSONata's regular expressions, matched in linear time. It makes one for each evaluation of a literal, and calls `exec` alone. */
export class BoundedRegExp extends RegExp {
  readonly #regex: LinearRegex;
  readonly #work: RegexWork = { left: bounds.regexSteps };
  #at = 0;

  constructor(pattern: RegExp | string, flags?: string) {
    super('');
    this.#regex = linearRegex(new RegExp(pattern, flags));
  }

  override get lastIndex(): number {
    return this.#at;
  }

  override set lastIndex(at: number) {
    this.#at = at;
  }

  override exec(text: string): RegExpExecArray | null {
    const found = this.#at > text.length ? null : this.#regex.find(text, this.#at, this.#work);
    this.#at = found === null ? 0 : found.index + found.text.length;
    if (found === null) return null;
    const pieces: [string, ...string[]] = [found.text];
    const match: RegExpExecArray = Object.assign(pieces, { index: found.index, input: text });
    // A group that took no part is undefined, as it is in the platform's own matches.
    return Object.assign(match, Object.fromEntries(found.groups.map((group, index) => [index + 1, group])));
  }
}

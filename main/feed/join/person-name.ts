import { fold, likeness, editDistance, withoutUmlautSpelling } from './text.ts';

/** Of little weight: may be missing, tells nobody apart. */
const particles = new Set('de da do dos das di du del della van von der den ter ten el al bin ibn ben bint la le y e af zu jr sr ii iii'.split(' '));

interface PersonName {
  /** Words of two letters or more that are no particles, in the order written. */
  readonly words: readonly string[];
  readonly initials: readonly string[];
  readonly joined: string;
}

/** Takes a person's name apart; `Family, Given` is turned round, seeds and shirt numbers are dropped. */
export function readPersonName(name: string): PersonName {
  const comma = /^([^,]+),\s*(?!(?:jr|sr)\b)(.+)$/i.exec(name);
  const turned = comma === null ? name : `${comma[2] ?? ''} ${comma[1] ?? ''}`;
  const all = fold(turned.replace(/\./g, ' ')).split(' ').map((word) => (word === 'junior' ? 'jr' : word)).filter((word) => word !== '' && !/^\d+$/.test(word));
  const telling = all.filter((word) => !particles.has(word));
  const kept = telling.some((word) => word.length > 1) ? telling : all;
  return { words: kept.filter((word) => word.length > 1), initials: kept.filter((word) => word.length === 1), joined: all.join('') };
}

/**
 * 0 to 1: how likely two names are of one person, among people who could be mixed up (a match's players). 1 the same
 * name; 0.9 with an initial for the given name; 0.8 by the family name alone; 0.7 by the first name or a second
 * family name alone; 0.2 the same family name and another given name; 0 nothing alike.
 */
export function personLikeness(one: string, other: string): number {
  const a = readPersonName(one);
  const b = readPersonName(other);
  if (a.joined === '' || b.joined === '') return 0;
  if (a.joined === b.joined || turnsOf(a).some((turn) => turnsOf(b).includes(turn))) return 1;
  const pairs = spelledPairs(a.words, b.words);
  if (pairs.length === 0) return 0;
  const left = { a: a.words.filter((_, index) => !pairs.some((pair) => pair.a === index)), b: b.words.filter((_, index) => !pairs.some((pair) => pair.b === index)) };
  const short = matchShort(left, a.initials, b.initials);
  const spelling = pairs.reduce((sum, pair) => sum + pair.like, 0) / pairs.length;
  if (short.against) return 0.1;
  if (short.left.a > 0 && short.left.b > 0) return (pairs.length > 1 ? 0.75 : 0.2) * spelling;
  if (pairs.length > 1) return (short.left.a + short.left.b === 0 ? 0.97 : 0.93) * spelling;
  if (short.matched > 0) return 0.9 * spelling;
  return aloneBy(pairs[0], a.words.length, b.words.length) * spelling;
}

/** The name without spaces with each word moved to the other end: `Son Heung-min`, `Heung-Min Son`, `Heungmin Son`. */
function turnsOf({ words, initials }: PersonName): readonly string[] {
  const all = [...words, ...initials];
  return [...new Set(all.map((_, index) => withoutUmlautSpelling([...all.slice(index), ...all.slice(0, index)].join(''))))];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly like: number;
}

/** Words that are spelled alike, best first, each used once. */
function spelledPairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const all = a.flatMap((word, i) => b.map((other, j): Pair => ({ a: i, b: j, like: spelledAs(word, other) }))).filter((pair) => pair.like > 0);
  all.sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b);
  const taken: Pair[] = [];
  for (const pair of all) if (!taken.some((one) => one.a === pair.a || one.b === pair.b)) taken.push(pair);
  return taken;
}

function spelledAs(a: string, b: string): number {
  if (a === b) return 1;
  const long = Math.max(a.length, b.length);
  const distance = editDistance(withoutUmlautSpelling(a), withoutUmlautSpelling(b), 2);
  if (distance === 0) return 0.99;
  if (distance === 1 && long >= 5) return 0.95;
  return distance === 2 && long >= 8 && a[0] === b[0] ? 0.9 : 0;
}

/** Pairs what is left: initials and short forms of given names (`Alex`, `Alexander`). */
function matchShort(words: { readonly a: readonly string[]; readonly b: readonly string[] }, initialsA: readonly string[], initialsB: readonly string[]): { readonly matched: number; readonly against: boolean; readonly left: { readonly a: number; readonly b: number } } {
  const a = [...words.a];
  const b = [...words.b];
  let matched = takeMatching(a, b, isShortForm);
  const loneA = [...initialsA];
  const loneB = [...initialsB];
  matched += takeMatching(loneA, loneB, beginAlike) + takeMatching(loneA, b, beginAlike) + takeMatching(a, loneB, beginAlike);
  // `A. Fathi` is not `Mohamed Fathi`; where the other name has no word left to be abbreviated, nothing is said against.
  const against = matched === 0 && ((loneA.length > 0 && b.length + loneB.length > 0) || (loneB.length > 0 && a.length + loneA.length > 0));
  return { matched, against, left: { a: a.length, b: b.length } };
}

function isShortForm(one: string, other: string): boolean {
  return one.length >= 3 && other.length >= 3 && (one.startsWith(other) || other.startsWith(one) || likeness(one, other) >= 0.8);
}

function beginAlike(one: string, other: string): boolean {
  return one[0] === other[0];
}

/** Takes what fits out of both lists; gives how many did. */
function takeMatching(a: string[], b: string[], fits: (one: string, other: string) => boolean): number {
  let matched = 0;
  for (const one of a.slice()) {
    const index = b.findIndex((other) => fits(one, other));
    if (index === -1) continue;
    b.splice(index, 1);
    a.splice(a.indexOf(one), 1);
    matched += 1;
  }
  return matched;
}

/** One common word: the family name tells more than a first name. */
function aloneBy(pair: Pair | undefined, a: number, b: number): number {
  if (pair === undefined) return 0;
  if (a === 1 && b === 1) return 1;
  const inLonger = a > b ? pair.a === a - 1 : pair.b === b - 1;
  return inLonger ? 0.8 : 0.7;
}

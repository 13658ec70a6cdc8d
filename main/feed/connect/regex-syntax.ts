/**
 * The regular expressions a connector may use: those of JavaScript without look-around and back-references, which are
 * the parts that can't be matched in time proportional to the text. Read into a tree here, run in `linear-regex.ts`.
 */

export type CharTest = (code: number) => boolean;

export type RegexNode =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'all'; readonly of: readonly RegexNode[] }
  | { readonly kind: 'any'; readonly of: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: RegexNode }
  | { readonly kind: 'repeat'; readonly of: RegexNode; readonly min: number; readonly max: number; readonly lazy: boolean; readonly groups: readonly [number, number] }
  | { readonly kind: 'assert'; readonly at: 'start' | 'end' | 'word' | 'not-word' };

export interface RegexSyntax {
  readonly root: RegexNode;
  /** The number of groups, the whole match left out. */
  readonly groups: number;
  /** Group name to its index, from 1. */
  readonly names: ReadonlyMap<string, number>;
}

/** A pattern that can't be read, or that asks for what is left out. */
export class RegexRefused extends Error {}

interface Reading {
  readonly pattern: string;
  readonly flags: { readonly ignoreCase: boolean; readonly dotAll: boolean };
  at: number;
  groups: number;
  readonly names: Map<string, number>;
}

/** Reads a pattern; throws `RegexRefused` with a sentence that says what is wrong. */
export function readRegex(pattern: string, flags: string): RegexSyntax {
  const reading: Reading = { pattern, flags: { ignoreCase: flags.includes('i'), dotAll: flags.includes('s') }, at: 0, groups: 0, names: new Map() };
  const root = readAlternatives(reading);
  if (reading.at < pattern.length) throw refused(reading, 'has a closing bracket too many');
  return { root, groups: reading.groups, names: reading.names };
}

function readAlternatives(reading: Reading): RegexNode {
  const alternatives = [readSequence(reading)];
  while (take(reading, '|')) alternatives.push(readSequence(reading));
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { kind: 'any', of: alternatives };
}

function readSequence(reading: Reading): RegexNode {
  const of: RegexNode[] = [];
  while (reading.at < reading.pattern.length && !'|)'.includes(peek(reading))) of.push(readRepeated(reading));
  return { kind: 'all', of };
}

function readRepeated(reading: Reading): RegexNode {
  const before = reading.groups;
  const of = readAtom(reading);
  const times = readTimes(reading);
  if (times === null) return of;
  if (of.kind === 'assert') throw refused(reading, 'repeats a place in the text');
  const lazy = take(reading, '?');
  if (readTimes(reading) !== null) throw refused(reading, 'has nothing to repeat');
  return { kind: 'repeat', of, ...times, lazy, groups: [before + 1, reading.groups] };
}

function readTimes(reading: Reading): { readonly min: number; readonly max: number } | null {
  if (take(reading, '*')) return { min: 0, max: Infinity };
  if (take(reading, '+')) return { min: 1, max: Infinity };
  if (take(reading, '?')) return { min: 0, max: 1 };
  const counted = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(reading.pattern.slice(reading.at, reading.at + 12));
  if (counted === null) return null;
  const [whole, low = '', comma, high] = counted;
  reading.at += whole.length;
  const min = Number(low);
  const max = high === undefined ? (comma === undefined ? min : Infinity) : Number(high);
  if (max < min) throw refused(reading, 'counts backwards');
  return { min, max };
}

function readAtom(reading: Reading): RegexNode {
  const char = next(reading);
  switch (char) {
    case '(': return readGroup(reading);
    case '[': return charNode(reading, readClass(reading));
    case '^': return { kind: 'assert', at: 'start' };
    case '$': return { kind: 'assert', at: 'end' };
    case '.': return { kind: 'char', test: reading.flags.dotAll ? () => true : (code) => !isLineEnd(code) };
    case '*': case '+': case '?': throw refused(reading, 'has nothing to repeat');
    case '\\': return readEscape(reading);
    default: return charNode(reading, one(char.charCodeAt(0)));
  }
}

function readGroup(reading: Reading): RegexNode {
  if (take(reading, '?:')) return closed(reading, readAlternatives(reading));
  const named = /^\?<([A-Za-z_][A-Za-z0-9_]*)>/.exec(reading.pattern.slice(reading.at, reading.at + 64));
  if (named === null && peek(reading) === '?') throw refused(reading, 'looks ahead or behind, which is not supported');
  reading.groups += 1;
  const index = reading.groups;
  const [whole = '', name] = named ?? [];
  reading.at += whole.length;
  if (name !== undefined && reading.names.has(name)) throw refused(reading, `has two groups named ${name}`);
  if (name !== undefined) reading.names.set(name, index);
  return { kind: 'group', index, of: closed(reading, readAlternatives(reading)) };
}

function closed(reading: Reading, node: RegexNode): RegexNode {
  if (!take(reading, ')')) throw refused(reading, 'has a bracket that is not closed');
  return node;
}

function readEscape(reading: Reading): RegexNode {
  if (take(reading, 'b')) return { kind: 'assert', at: 'word' };
  if (take(reading, 'B')) return { kind: 'assert', at: 'not-word' };
  if (/[1-9k]/.test(peek(reading))) throw refused(reading, 'refers back to a group, which is not supported');
  return charNode(reading, readEscapedChar(reading));
}

/** After the backslash: a class such as `\d`, or one character. */
function readEscapedChar(reading: Reading): CharTest {
  const char = next(reading);
  const known = shorthand[char];
  if (known !== undefined) return known;
  if (char === 'p' || char === 'P') return readProperty(reading, char === 'P');
  return one(escapedCode(reading, char));
}

function escapedCode(reading: Reading, char: string): number {
  const control = controls[char];
  if (control !== undefined) return control;
  if (char !== 'x' && char !== 'u') return char.charCodeAt(0);
  const digits = reading.pattern.slice(reading.at, reading.at + (char === 'x' ? 2 : 4));
  if (!/^(?:[0-9a-fA-F]{2}|[0-9a-fA-F]{4})$/.test(digits)) throw refused(reading, 'has a character code that is not one');
  reading.at += digits.length;
  return Number.parseInt(digits, 16);
}

function readProperty(reading: Reading, negated: boolean): CharTest {
  const found = /^\{([A-Za-z_=]{1,40})\}/.exec(reading.pattern.slice(reading.at, reading.at + 44));
  if (found === null) throw refused(reading, 'has a \\p without its property');
  reading.at += found[0].length;
  try {
    const native = new RegExp(`\\${negated ? 'P' : 'p'}{${found[1] ?? ''}}`, 'u');
    return (code) => native.test(String.fromCharCode(code));
  } catch (error) {
    throw refused(reading, `names a property that is not one (${error instanceof Error ? error.message : String(error)})`);
  }
}

function readClass(reading: Reading): CharTest {
  const negated = take(reading, '^');
  const tests: CharTest[] = [];
  while (!take(reading, ']')) {
    if (reading.at >= reading.pattern.length) throw refused(reading, 'has a class that is not closed');
    tests.push(readRange(reading));
  }
  const any: CharTest = (code) => tests.some((test) => test(code));
  const test = reading.flags.ignoreCase ? inAnyCase(any) : any;
  return negated ? (code) => !test(code) : test;
}

function readRange(reading: Reading): CharTest {
  const start = reading.at;
  const low = classChar(reading);
  if (peek(reading) !== '-' || reading.pattern[reading.at + 1] === ']' || typeof low !== 'number') return typeof low === 'number' ? one(low) : low;
  reading.at += 1;
  const high = classChar(reading);
  if (typeof high !== 'number') throw refused({ ...reading, at: start }, 'has a range that ends in a class');
  if (high < low) throw refused(reading, 'has a range that goes backwards');
  return (code) => code >= low && code <= high;
}

function classChar(reading: Reading): number | CharTest {
  const char = next(reading);
  if (char !== '\\') return char.charCodeAt(0);
  if (take(reading, 'b')) return 8;
  const after = peek(reading);
  if (shorthand[after] !== undefined || after === 'p' || after === 'P') return readEscapedChar(reading);
  return escapedCode(reading, next(reading));
}

function charNode(reading: Reading, test: CharTest): RegexNode {
  return { kind: 'char', test: reading.flags.ignoreCase ? inAnyCase(test) : test };
}

function inAnyCase(test: CharTest): CharTest {
  return (code) => test(code) || test(String.fromCharCode(code).toLowerCase().charCodeAt(0)) || test(String.fromCharCode(code).toUpperCase().charCodeAt(0));
}

function one(wanted: number): CharTest {
  return (code) => code === wanted;
}

export function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

const isDigit: CharTest = (code) => code >= 48 && code <= 57;
const isSpace: CharTest = (code) => (code >= 9 && code <= 13) || code === 32 || code === 0xa0 || code === 0xfeff || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;

const shorthand: Readonly<Record<string, CharTest | undefined>> = {
  d: isDigit, D: (code) => !isDigit(code), w: isWordCode, W: (code) => !isWordCode(code), s: isSpace, S: (code) => !isSpace(code),
};
const controls: Readonly<Record<string, number | undefined>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };

function peek(reading: Reading): string {
  return reading.pattern[reading.at] ?? '';
}

function next(reading: Reading): string {
  const char = reading.pattern[reading.at];
  if (char === undefined) throw refused(reading, 'ends too early');
  reading.at += 1;
  return char;
}

function take(reading: Reading, text: string): boolean {
  if (!reading.pattern.startsWith(text, reading.at)) return false;
  reading.at += text.length;
  return true;
}

function refused(reading: Reading, why: string): RegexRefused {
  return new RegexRefused(`The regular expression ${reading.pattern} ${why} (at ${reading.at}).`);
}

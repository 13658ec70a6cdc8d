import type { Assertion, Trap } from './facts.ts';
import { demandOf } from './strength.ts';

/** Reading Python, Go and Rust without a parser: strings and comments are told apart from code, brackets are matched. */

export type Comments = 'hash' | 'slashes';

/**
 * The text with what stands in comments and strings blanked, at the same offsets. Quotes stay. Triple quotes, raw
 * strings in backticks and Rust's `'a` (which opens no string) are known.
 */
export function masked(source: string, comments: Comments): string {
  const pattern = comments === 'hash'
    ? /#[^\n]*|("""|''')[^]*?(?:\1|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g
    : /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|`[^`]*`?|r#+"[^]*?"#+|"(?:\\[^]|[^"\\])*"?|'(?:\\.[^']{0,8}|[^'\\\n])'/g;
  return source.replace(pattern, (found) => (/^(?:#|\/\/|\/\*)/.test(found) && !found.startsWith('r#') ? found.replace(/[^\n]/g, ' ') : blanked(found)));
}

function blanked(found: string): string {
  const inside = found.slice(1, -1).replace(/[^\n]/g, '_');
  return found.length < 2 ? found : `${found[0] === 'r' ? '"' : found[0]}${inside}${found.at(-1)}`;
}

/** A blank inside of a string, while blanks outside of them are taken away. */
const blankInString = '\uE000';

/** One spelling: no comments, no blanks but between words, double quotes where nothing speaks against it. */
export function spelled(source: string, comments: Comments): string {
  const code = masked(source, comments);
  let out = '';
  for (let at = 0; at < source.length; at += 1) {
    const inString = code[at] === '_' && source[at] !== '_';
    const character = source[at] ?? '';
    const isComment = code[at] === ' ' && !/\s/.test(character);
    if (isComment) out += ' ';
    else if (inString && /\s/.test(character)) out += character === '\n' ? '\\n' : blankInString;
    else out += character;
  }
  return out
    .replace(/'((?:[^'"\\\n]|\\.)*)'/g, '"$1"')
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\w\s\uE000"]) ?/g, '$1')
    .replace(/,([)\]}])/g, '$1')
    .replaceAll(blankInString, ' ')
    .trim();
}

export function shapeOf(canonical: string): string {
  return canonical.replace(/"(?:\\.|[^"\\])*"/g, '_').replace(/\b\d[\w.]*\b/g, '_').replace(/-_/g, '_');
}

/** Parts between a separator that stands outside of brackets and strings. */
export function splitTop(source: string, comments: Comments, separator: RegExp): readonly string[] {
  const code = masked(source, comments);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const sticky = new RegExp(separator.source, 'y');
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth !== 0) continue;
    sticky.lastIndex = at;
    const found = sticky.exec(code);
    if (found === null || found[0] === '') continue;
    parts.push(source.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...parts, source.slice(from)].map((part) => part.trim());
}

/** What stands between the bracket at `open` and its partner; null where it is never closed. */
export function bracketed(source: string, code: string, open: number): { readonly inside: string; readonly end: number } | null {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if ('([{'.includes(code[at] ?? '')) depth += 1;
    else if (')]}'.includes(code[at] ?? '') && (depth -= 1) === 0) return { inside: source.slice(open + 1, at), end: at };
  }
  return null;
}

export interface Claim {
  readonly subject: string;
  readonly name: string;
  readonly expected: string;
  readonly negated?: boolean;
  readonly always?: boolean;
  readonly loose?: number;
}

export interface ClaimPlace {
  readonly comments: Comments;
  /** What simple variables were set to, canonical. */
  readonly known: ReadonlyMap<string, string>;
  readonly traps: readonly Trap[];
  readonly line: number;
}

/** An assertion from parts that are still in the spelling of the source. */
export function assertionFrom(claim: Claim, place: ClaimPlace): Assertion {
  const fill = (text: string): string => filled(spelled(text, place.comments), place.known);
  const approx = /^(?:pytest\.)?approx\((.*)\)$/.exec(spelled(claim.expected, place.comments));
  const demand = approx === null ? demandOf(claim.name, claim.negated === true) : { matcher: 'approx', strength: 4 };
  const subject = fill(claim.subject);
  const parts = approx?.[1] === undefined ? null : splitTop(approx[1], place.comments, /,/);
  const expected = parts === null ? fill(claim.expected) : (parts[0] ?? '');
  const constant = /^(?:"[^"]*"|-?[\d.]+|true|false|True|False|None)$/;
  const isSame = demand.matcher === 'equal' && subject !== '' && (subject === expected || (constant.test(subject) && constant.test(expected)));
  const isTrue = demand.matcher === 'truthy' && /^(?:true|True|[1-9]\d*|"[^"]+"|not ?(?:False|None|0)|!false)$/.test(subject);
  return {
    subject, expected, matcher: demand.matcher, shape: shapeOf(subject),
    strength: demand.matcher === 'equal' && demand.strength >= 5 ? 5.4 : demand.strength,
    loose: (claim.loose ?? 0) + (expected.match(/\b(?:ANY|mock\.Anything|Anything)\b/g)?.length ?? 0),
    precision: parts === null ? null : -toleranceOf(parts),
    always: claim.always === true || isSame || isTrue,
    traps: place.traps, line: place.line,
  };
}

function toleranceOf(parts: readonly string[]): number {
  const named = parts.slice(1).map((part) => Number(/=(.+)$/.exec(part)?.[1] ?? part)).filter((value) => Number.isFinite(value));
  return named.length === 0 ? 1e-6 : Math.max(...named);
}

function filled(text: string, known: ReadonlyMap<string, string>): string {
  if (known.size === 0) return text;
  return text.replace(/(?<![.\w"])([A-Za-z_]\w*)(?![\w"(=])/g, (word) => known.get(word) ?? word).slice(0, 2000);
}

const operators: readonly (readonly [pattern: RegExp, name: string, negated: boolean])[] = [
  [/\bnot in\b/, 'contains', true], [/\bis not\b/, 'assertIs', true], [/===?/, 'equals', false], [/!==?/, 'equals', true], [/>=/, 'gte', false], [/<=/, 'lte', false],
  [/>(?!>)/, 'gt', false], [/<(?!<)/, 'lt', false], [/\bis\b/, 'assertIs', false], [/\bin\b/, 'contains', false],
];

/** Reads a condition that has to hold: `a == b`, `a in b`, `not a`, `a or True`. */
export function claimOf(condition: string, comments: Comments): Claim {
  const text = stripped(condition.trim(), comments);
  const either = splitTop(text, comments, /\|\||\bor\b/);
  if (either.length > 1) return eitherClaim(either, comments);
  const all = splitTop(text, comments, /&&|\band\b/);
  if (all.length > 1) return { subject: text, name: 'ok', expected: '', always: all.every((part) => claimOf(part, comments).always === true) };
  const negation = /^(?:not\b|!(?!=))\s*(.*)$/s.exec(text);
  if (negation?.[1] !== undefined && splitTop(text, comments, /==|!=|\bin\b|\bis\b/).length === 1) return { subject: negation[1], name: 'ok', expected: '', negated: true, always: /^(?:False|false|None|0|\[\]|"")$/.test(negation[1].trim()) };
  for (const [pattern, name, negated] of operators) {
    const sides = splitTop(text, comments, pattern);
    const [left, right] = sides;
    if (sides.length !== 2 || left === undefined || right === undefined || right === '') continue;
    if (/^(?:None|nil|null)$/.test(right)) return { subject: left, name: 'toBeNull', expected: '', negated };
    return name === 'contains' ? { subject: right, name, expected: left, negated } : { subject: left, name, expected: right, negated };
  }
  const type = /^isinstance\s*\((.*)\)$/s.exec(text)?.[1];
  if (type !== undefined) return { subject: splitTop(type, comments, /,/)[0] ?? '', name: 'assertIsInstance', expected: splitTop(type, comments, /,/)[1] ?? '' };
  const search = /^re\.(?:search|match|fullmatch)\s*\((.*)\)$/s.exec(text)?.[1];
  if (search !== undefined) return { subject: splitTop(search, comments, /,/)[1] ?? '', name: 'assertRegex', expected: splitTop(search, comments, /,/)[0] ?? '' };
  return { subject: text, name: 'ok', expected: '' };
}

function eitherClaim(parts: readonly string[], comments: Comments): Claim {
  const claims = parts.map((part) => claimOf(part, comments));
  const holds = parts.some((part) => /^(?:True|true|1|not False|!false)$/.test(part.trim())) || claims.some((claim) => claim.always === true);
  const [first] = claims;
  return first === undefined ? { subject: '', name: 'ok', expected: '' } : { ...first, always: holds, loose: parts.length - 1 };
}

/** Without brackets around the whole. */
function stripped(text: string, comments: Comments): string {
  if (!text.startsWith('(')) return text;
  const whole = bracketed(text, masked(text, comments), 0);
  return whole !== null && whole.end === text.length - 1 ? whole.inside.trim() : text;
}

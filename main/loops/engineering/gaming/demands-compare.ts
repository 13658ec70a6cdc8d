import type { Assertion } from './facts.ts';

/** What an error has to be, one part each: its class, its message, further properties. */
function partsOf(expected: string): readonly string[] {
  return expected.split(/; ?/).filter((part) => part !== '');
}

/** The second error is asked for everything the first was: class, message and what else. */
export function asksOfError(one: Assertion, other: Assertion): boolean {
  if (one.matcher !== 'throws' || other.matcher !== 'throws') return false;
  const parts = partsOf(other.expected);
  return partsOf(one.expected).every((part) => parts.includes(part));
}

/** What was said of an error that a test caught by hand is said of the error that is expected now. */
export function asksOfCaught(one: Assertion, other: Assertion): boolean {
  if (other.matcher !== 'throws') return false;
  if (one.matcher === 'fail') return true;
  const parts = partsOf(other.expected);
  const [, name, property] = /^(?:MemberExpression\()?(?:err|error|er|e|ex|caught)(?:,(\w+),false\)|\.(\w+))?$/.exec(one.subject)?.map((each) => each ?? '') ?? [];
  const field = name === '' ? property : name;
  if (field === undefined) return false;
  if (field === '') return /^(?:truthy|defined)$/.test(one.matcher) || (one.matcher === 'type' && (/^"error"$/i.test(one.expected) || parts.includes(one.expected)));
  if (one.matcher !== 'equal' || one.expected === '""') return false;
  return parts.includes(field === 'message' ? one.expected : field === 'name' ? one.expected.replaceAll('"', '') : `${field}=${one.expected}`);
}

/** An exact value that a bound would have refused. */
export function contradicts(one: Assertion, other: Assertion): boolean {
  const [bound, value] = [numberOf(one.expected), numberOf(other.expected)];
  if (other.matcher !== 'equal' || bound === null || value === null) return false;
  return one.matcher === 'above' ? value < bound : one.matcher === 'below' && value > bound;
}

function numberOf(text: string): number | null {
  const value = Number(text.replace(/^UnaryExpression\(-,(?:true,)?(.*?)(?:,true)?\)$/, '-$1'));
  return text === '' || Number.isNaN(value) ? null : value;
}

/** A list spelled out says how many there are, or that there are more than so many, and which. */
export function spellsOut(one: Assertion, other: Assertion): boolean {
  const bound = numberOf(one.expected);
  if (!/^(?:above|equal)$/.test(one.matcher) || other.matcher !== 'equal' || bound === null) return false;
  if (!lengthsOf(other.subject).includes(one.subject)) return false;
  const size = sizeOf(other.expected);
  return size !== null && (one.matcher === 'equal' ? size === bound : size > bound);
}

function lengthsOf(subject: string): readonly string[] {
  return [`MemberExpression(${subject},length,false)`, `len(${subject})`, `${subject}.len()`];
}

/** How many elements a list has that is written out; null for anything else. */
function sizeOf(expected: string): number | null {
  const inside = /^(?:ArrayExpression\(\[([^]*)\]\)|(?:vec!|&)?\[([^]*)\]|\[\][\w.]+\{([^]*)\})$/.exec(expected);
  const elements = inside === null ? null : (inside[1] ?? inside[2] ?? inside[3] ?? '');
  if (elements === null) return null;
  const plain = elements.replace(/"(?:\\.|[^"\\])*"/g, '_');
  let [depth, count] = [0, plain === '' ? 0 : 1];
  for (const character of plain) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) count += 1;
  }
  return count;
}

/**
 * An error-first callback's error was looked at, and now the call is awaited: what goes wrong ends the test by itself.
 */
export function isAwaitedInstead(one: Assertion, waits: { readonly callbacks: readonly string[]; readonly awaits: readonly string[] }): boolean {
  const isNone = (one.matcher === 'equal' && /^(?:null|undefined|)$/.test(one.expected)) || one.matcher === 'falsy' || one.matcher === 'calm';
  return isNone && /^(?:err|error|er|e)$/.test(one.subject) && waits.awaits.some((name) => name === 'promisify' || waits.callbacks.includes(name));
}

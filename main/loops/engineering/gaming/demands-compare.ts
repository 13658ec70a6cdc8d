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

/** A list spelled out says that there are more than so many, and which. */
export function spellsOut(one: Assertion, other: Assertion): boolean {
  const bound = numberOf(one.expected);
  if (one.matcher !== 'above' || other.matcher !== 'equal' || bound === null) return false;
  const size = sizeOf(other.expected);
  return size !== null && size > bound && lengthsOf(other.subject).includes(one.subject);
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
export function isAwaitedInstead(one: Assertion, awaits: { readonly before: number; readonly after: number }): boolean {
  const isNone = (one.matcher === 'equal' && /^(?:null|undefined|)$/.test(one.expected)) || one.matcher === 'falsy' || one.matcher === 'calm';
  return isNone && /^(?:err|error|er|e)$/.test(one.subject) && awaits.after > awaits.before;
}

import type { Grammar } from './grammar.ts';
import type { Part, Pattern, Sequence } from './pattern.ts';
import type { Token } from './tokens.ts';

/** How a sequence can begin: with one of these words, with the value of one of these slots, or, `open`, with anything, for it may be nothing. */
interface First {
  readonly words: ReadonlySet<string>;
  /** `field:form`. */
  readonly slots: readonly string[];
  readonly open: boolean;
}

const nothing: First = { words: new Set(), slots: [], open: false };

/** Whether a slot's value could begin with a token. */
type MayBeginSlot = (slot: string, token: Token) => boolean;

/** The sequences of a pattern that could begin with a token, in their order: spares reading most of the patterns at most of the places. */
export type Beginning = (grammar: Grammar, pattern: Pattern, token: Token | undefined, mayBeginSlot: MayBeginSlot) => readonly Sequence[];

/** How the sequences of a pattern begin: each, and all of them together; and which of them fit a beginning that was met before. */
interface Firsts {
  readonly each: readonly First[];
  readonly words: ReadonlySet<string>;
  readonly slots: readonly string[];
  readonly fitting: Map<string, readonly Sequence[]>;
}

export function firstWords(): Beginning {
  const firsts = new WeakMap<Pattern, Firsts>();
  return (grammar, pattern, token, mayBeginSlot) => {
    let all = firsts.get(pattern);
    if (all === undefined) firsts.set(pattern, (all = firstsOf(grammar, pattern)));
    const key = token === undefined ? '' : beginningOf(all, token, mayBeginSlot);
    const before = all.fitting.get(key);
    if (before !== undefined) return before;
    const begun = new Set(key.split('\n'));
    const fitting = pattern.filter((_, index) => mayBegin(all.each[index] ?? nothing, begun));
    all.fitting.set(key, fitting);
    return fitting;
  };
}

/** The words and slots of a pattern that a token could begin, one a line; a slot has a colon in it, a word has none but the colon itself. */
function beginningOf({ words, slots }: Firsts, token: Token, mayBeginSlot: MayBeginSlot): string {
  let key = '';
  for (const word of token.words) if (words.has(word)) key += `${word}\n`;
  for (const slot of slots) if (mayBeginSlot(slot, token)) key += `${slot}\n`;
  return key;
}

function firstsOf(grammar: Grammar, pattern: Pattern): Firsts {
  const each = pattern.map((sequence) => firstOfSequence(grammar, sequence, new Set()));
  const { words, slots } = union(each, false);
  return { each, words, slots, fitting: new Map() };
}

function mayBegin(first: First, begun: ReadonlySet<string>): boolean {
  return first.open || [...begun].some((one) => one !== '' && first.words.has(one)) || first.slots.some((slot) => begun.has(slot));
}

function firstOfSequence(grammar: Grammar, { parts }: Sequence, above: ReadonlySet<string>): First {
  const firsts: First[] = [];
  for (const part of parts) {
    const first = firstOfPart(grammar, part, above);
    firsts.push(first);
    if (!first.open) return union(firsts, false);
  }
  return union(firsts, true);
}

function firstOfPart(grammar: Grammar, part: Part, above: ReadonlySet<string>): First {
  switch (part.kind) {
    case 'words':
      return { words: new Set(part.keys.slice(0, 1)), slots: [], open: false };
    case 'slot':
      return { words: new Set(), slots: [`${part.field}:${part.form}`], open: false };
    case 'group':
      return firstOfPattern(grammar, part.pattern, above);
    case 'many':
      return { ...firstOfPart(grammar, part.of, above), open: true };
    default:
      // A rule that begins with itself begins with nothing more than its other alternatives do.
      return above.has(part.name) ? nothing : firstOfPattern(grammar, grammar.rule(part.name), new Set([...above, part.name]));
  }
}

function firstOfPattern(grammar: Grammar, pattern: Pattern, above: ReadonlySet<string>): First {
  const firsts = pattern.map((sequence) => firstOfSequence(grammar, sequence, above));
  return union(firsts, firsts.some(({ open }) => open));
}

function union(firsts: readonly First[], open: boolean): First {
  return { words: new Set(firsts.flatMap(({ words }) => [...words])), slots: [...new Set(firsts.flatMap(({ slots }) => slots))], open };
}

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

interface Candidate {
  readonly sequence: Sequence;
  /** Empty where it may begin so whatever its slots hold. */
  readonly slots: readonly string[];
}

export function firstWords(): Beginning {
  const firsts = new WeakMap<Pattern, { readonly each: readonly First[]; readonly words: ReadonlySet<string> }>();
  const known = new WeakMap<Pattern, Map<string, readonly Candidate[]>>();
  return (grammar, pattern, token, mayBeginSlot) => {
    const all = firsts.get(pattern) ?? firstsOf(grammar, pattern);
    firsts.set(pattern, all);
    const words = token?.words.filter((word) => all.words.has(word)) ?? [];
    const byWord = known.get(pattern) ?? new Map<string, readonly Candidate[]>();
    known.set(pattern, byWord);
    const key = token === undefined ? '\n' : words.join(' ');
    const candidates = byWord.get(key) ?? candidatesOf(pattern, all.each, words, token === undefined);
    byWord.set(key, candidates);
    return candidates.filter(({ slots }) => slots.length === 0 || (token !== undefined && slots.some((slot) => mayBeginSlot(slot, token)))).map(({ sequence }) => sequence);
  };
}

function firstsOf(grammar: Grammar, pattern: Pattern): { readonly each: readonly First[]; readonly words: ReadonlySet<string> } {
  const each = pattern.map((sequence) => firstOfSequence(grammar, sequence, new Set()));
  return { each, words: union(each, false).words };
}

function candidatesOf(pattern: Pattern, firsts: readonly First[], words: readonly string[], ended: boolean): readonly Candidate[] {
  return pattern.flatMap((sequence, index) => {
    const first = firsts[index] ?? nothing;
    if (first.open || words.some((word) => first.words.has(word))) return [{ sequence, slots: [] }];
    return ended || first.slots.length === 0 ? [] : [{ sequence, slots: first.slots }];
  });
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

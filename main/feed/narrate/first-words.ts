import type { Grammar } from './grammar.ts';
import type { Part, Pattern, Sequence } from './pattern.ts';
import { lowerFirst, type Token } from './tokens.ts';

/** How a sequence can begin: with one of these words, or `open`: with a value, or with whatever comes after it. */
interface First {
  readonly words: ReadonlySet<string>;
  readonly open: boolean;
}

const open: First = { words: new Set(), open: true };

/** Whether a sequence could begin with a token: spares reading most of the patterns at most of the places. */
export function firstWords(): (grammar: Grammar, sequence: Sequence, token: Token | undefined) => boolean {
  const known = new WeakMap<Sequence, First>();
  return (grammar, sequence, token) => {
    const first = known.get(sequence) ?? firstOfSequence(grammar, sequence, new Set());
    known.set(sequence, first);
    return first.open || (token !== undefined && (first.words.has(token.key) || (token.opening && first.words.has(lowerFirst(token.key)))));
  };
}

function firstOfSequence(grammar: Grammar, { parts }: Sequence, above: ReadonlySet<string>): First {
  const words = new Set<string>();
  for (const part of parts) {
    const first = firstOfPart(grammar, part, above);
    if (first.open) return open;
    for (const word of first.words) words.add(word);
    if (!mayBeNothing(part)) return { words, open: false };
  }
  return open;
}

function mayBeNothing(part: Part): boolean {
  return part.kind === 'many' || (part.kind === 'group' && part.pattern.some(({ parts }) => parts.every(mayBeNothing)));
}

function firstOfPart(grammar: Grammar, part: Part, above: ReadonlySet<string>): First {
  switch (part.kind) {
    case 'words':
      return { words: new Set(part.keys.slice(0, 1)), open: false };
    case 'group':
      // Nothing at all begins with whatever comes behind, which is looked at there.
      return firstOfPattern(grammar, part.pattern.filter(({ parts }) => parts.length > 0), above);
    case 'many':
      return firstOfPart(grammar, part.of, above);
    case 'rule':
      return above.has(part.name) ? open : firstOfPattern(grammar, grammar.rule(part.name), new Set([...above, part.name]));
    default:
      return open;
  }
}

function firstOfPattern(grammar: Grammar, pattern: Pattern, above: ReadonlySet<string>): First {
  const firsts = pattern.map((sequence) => firstOfSequence(grammar, sequence, above));
  return { words: new Set(firsts.flatMap(({ words }) => [...words])), open: firsts.some((first) => first.open) };
}

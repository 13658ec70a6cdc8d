import type { Language } from './languages/language.ts';
import { patternOf, type Pattern } from './pattern.ts';

/** A language's patterns, read on first use. */
export interface Grammar {
  readonly language: Language;
  /** By rule name, with the form after a colon where it has one. Throws on a name nothing defines: a bug of our data. */
  rule(name: string): Pattern;
}

const grammars = new Map<string, Grammar>();

export function grammarOf(language: Language): Grammar {
  const before = grammars.get(language.tag);
  if (before !== undefined) return before;
  const grammar = createGrammar(language);
  grammars.set(language.tag, grammar);
  return grammar;
}

function createGrammar(language: Language): Grammar {
  const read = new Map<string, Pattern>();
  return {
    language,
    rule: (name) => {
      const before = read.get(name);
      if (before !== undefined) return before;
      const pattern = readRule(language, name);
      read.set(name, pattern);
      return pattern;
    },
  };
}

function readRule(language: Language, name: string): Pattern {
  const [rule = '', form = ''] = name.split(':');
  const alternatives = language.rules[rule];
  if (alternatives === undefined) throw new Error(`The patterns of “${language.tag}” have no rule “${rule}”.`);
  const verb = (verbName: string, verbForm: string): string => {
    const text = language.verbs[verbName]?.[verbForm];
    if (text === undefined) throw new Error(`The patterns of “${language.tag}” have no “${verbForm}” of “${verbName}”.`);
    return `( ${text} )`;
  };
  return alternatives.flatMap((text) => patternOf(text, { form, verb }));
}

import { holds, type Fields } from './field.ts';
import type { Language } from './languages/language.ts';
import { isWord, keysOf, type Token } from './tokens.ts';

/** Neutral phrases of a language as token keys, by their first key, the longest first. */
const phrases = new WeakMap<Language, ReadonlyMap<string, readonly (readonly string[])[]>>();

/** The tokens without those that state nothing (`Language.neutral`); the same array where there are none. */
export function withoutNeutral(tokens: readonly Token[], language: Language): readonly Token[] {
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = neutralAt(tokens, at, language);
    const token = tokens[at];
    if (length > 0) at += length - 1;
    else if (token !== undefined) left.push(token);
  }
  return left.length === tokens.length ? tokens : left;
}

/** How many tokens from a place on state nothing. */
function neutralAt(tokens: readonly Token[], at: number, language: Language): number {
  const known = phrases.get(language) ?? phrasesOf(language);
  phrases.set(language, known);
  const fitting = (tokens[at]?.words ?? []).flatMap((word) => known.get(word) ?? []);
  const longest = fitting.find((keys) => keys.every((key, index) => {
    const token = tokens[at + index];
    return token !== undefined && isWord(token, key);
  }));
  return longest?.length ?? 0;
}

function phrasesOf(language: Language): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const keys of language.neutral.map(keysOf).sort((a, b) => b.length - a.length)) {
    const [first = ''] = keys;
    found.set(first, [...(found.get(first) ?? []), keys]);
  }
  return found;
}

/** The tokens without those that only say “as things are now” (`Language.light`); the same array where there are none. */
export function withoutLight(tokens: readonly Token[], { light }: Language, fields: Fields): readonly Token[] {
  if (light === null) return tokens;
  const always = light.always.map(keysOf);
  const loose = [...light.loose, ...(holds(fields, 'is.fresh') ? light.whenFresh : [])];
  const ending = holds(fields, 'is.justOver') ? light.whenJustOver : [];
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = always.find((keys) => keys.every((key, index) => stands(tokens[at + index], key)));
    const next = tokens[at + 1];
    const isLoose = next !== undefined && ((loose.some((word) => stands(tokens[at], word)) && !light.keptBefore.some((word) => isWord(next, word)))
      || (ending.some((word) => stands(tokens[at], word)) && light.beforeEnd.some((word) => isWord(next, word))));
    const token = tokens[at];
    if (phrase !== undefined) at += phrase.length - 1;
    else if (!isLoose && token !== undefined) left.push(token);
  }
  return left.length === tokens.length ? tokens : left;
}

function stands(token: Token | undefined, key: string): boolean {
  return token !== undefined && isWord(token, key);
}

import type { Prose } from './prose.ts';

/** A word that stands free in prose: nothing but white space and punctuation around it. */
export interface FreeWord {
  readonly word: string;
  readonly start: number;
}

/** White space, a parenthesis or emphasis before it; the same or punctuation, and then white space, after it. */
const freeWord = /(?<=(?:^|\s)\(?\*{0,3})[A-Z]?[a-z]{2,30}(?=[)*.,;:!?]{0,4}(?:\s|$))/gmu;

/** The free-standing plain words of a prose text, in order. */
export function* freeWords(prose: string): Generator<FreeWord> {
  for (const match of prose.matchAll(freeWord)) yield { word: match[0], start: match.index };
}

/** Adds the parts of all identifiers in a text, in lower case: `recieveData2` gives `recieve` and `data`. */
export function addNames(text: string, names: Set<string>): void {
  for (const match of text.matchAll(/[A-Za-z]{3,}/gu)) {
    const run = match[0];
    if (run.length <= 60) names.add(run.toLowerCase());
    if (!/[a-z][A-Z]|[A-Z]{2}[a-z]/u.test(run)) continue;
    for (const part of run.matchAll(/[A-Z]?[a-z]{2,}/gu)) names.add(part[0].toLowerCase());
  }
}

/** Words in prose that do not stand free, such as quoted or hyphenated ones: they are meant as they are. */
export function addBoundWords({ text }: Prose, names: Set<string>): void {
  let from = 0;
  const rest: string[] = [];
  for (const { word, start } of freeWords(text)) {
    rest.push(text.slice(from, start));
    from = start + word.length;
  }
  rest.push(text.slice(from));
  addNames(rest.join(' '), names);
}

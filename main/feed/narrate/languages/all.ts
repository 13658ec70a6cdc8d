import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';

const languages: ReadonlyMap<string, Language> = new Map([en, de, es].map((language) => [language.tag, language]));

export const narrationLanguages: readonly string[] = [...languages.keys()];

/** The language of a tag such as `de-AT`; English where the feed has no data for it. */
export function languageOf(tag: string): Language {
  return languages.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? en;
}

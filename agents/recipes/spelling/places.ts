import type { Replacement } from '../text-file.ts';
import { isEnglishParagraph } from './english.ts';
import { proseOf } from './prose.ts';
import { languageOf } from './survey-of-words.ts';
import { freeWords } from './words.ts';

/**
 * Where the misspelled words stand in the prose of a file, each with its correction in the same capitals: in English
 * paragraphs only, and with a capital only at the beginning of a sentence, since elsewhere it is a name.
 */
export function misspelledPlaces(path: string, text: string, corrections: ReadonlyMap<string, string>): Replacement[] {
  const prose = proseOf(path, text).text;
  const places: Replacement[] = [];
  for (const { word, start } of freeWords(prose)) {
    const correction = corrections.get(word.toLowerCase());
    if (correction === undefined) continue;
    if (places.length === mostInFile) return [];
    const capital = /^[A-Z]/u.test(word);
    if (capital && !beginsSentence(prose, start, start + word.length)) continue;
    if (!isEnglishParagraph(languageOf(paragraphAround(prose, start)))) continue;
    places.push({ start, end: start + word.length, text: capital ? correction.charAt(0).toUpperCase() + correction.slice(1) : correction });
  }
  return places;
}

/** Where a word stands more often than this in one file, somebody means it. */
const mostInFile = 100;

const contextLength = 2_000;

/** The paragraph around a place: up to a blank line, or a line with nothing but what was taken out. */
function paragraphAround(prose: string, at: number): string {
  const before = prose.slice(Math.max(0, at - contextLength), at);
  const after = prose.slice(at, at + contextLength);
  const gap = /\n[\s\u{FFFC}*#/]*\n/gu;
  const lastGap = [...before.matchAll(gap)].at(-1);
  const firstGap = gap.exec(after);
  return before.slice(lastGap ? lastGap.index + lastGap[0].length : 0) + after.slice(0, firstGap ? firstGap.index : after.length);
}

function beginsSentence(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - 200), start);
  const opens = /(?:^|[.!?]\s+|\n[ \t]*\r?\n[ \t\u{FFFC}*/]*|\n[ \t]*(?:[-*+>#]+|\d+[.)])[ \t]+|\u{FFFC}[ \t]+)$/u.test(before);
  return opens && /^[ \t]+[a-z]/u.test(prose.slice(end, end + 20));
}

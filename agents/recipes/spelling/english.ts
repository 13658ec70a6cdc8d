const english = new Set(
  'the of and to is in that for with this be are it as on or not you can if from by an will when use which we all has have was but at into only its they their there then than so do does any one should would may must what how where your our these those no more other also each been were being because before after while such some'.split(' '),
);

const foreign = new Set(
  'la le les des une est dans pour avec sur pas qui sont cette ou au aux ce ne nous vous und der das die ist nicht mit ein eine einen auf zu den dem von wird werden sich auch wenn oder el los las una que por para con como del se su al es lo il che di della sono con non gli nel het een van niet voor zijn dat wordt och att som ikke og jeg til det av en nie jest na dla oraz lub uma os ao dos mais pelo'.split(' '),
);

/** How English and how foreign a stretch of prose is, by its most frequent small words. */
export interface LanguageCount {
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
}

export function countLanguage(words: Iterable<string>): LanguageCount {
  const count = { words: 0, english: 0, foreign: 0 };
  for (const word of words) {
    const lower = word.toLowerCase();
    count.words += 1;
    if (english.has(lower)) count.english += 1;
    else if (foreign.has(lower)) count.foreign += 1;
  }
  return count;
}

/** Whether a whole file is English prose. */
export function isEnglishFile({ words, english: known, foreign: other }: LanguageCount): boolean {
  return other * 8 <= known && known > 0 && (words < 12 || known / words >= 0.1);
}

/** Whether a paragraph in an English file is not a quotation in another language or a list of words. */
export function isEnglishParagraph({ words, english: known, foreign: other }: LanguageCount): boolean {
  return other * 3 <= known && (words < 8 || known / words >= 0.06);
}

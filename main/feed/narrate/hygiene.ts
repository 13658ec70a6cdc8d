/** What is wrong with a text, and where. */
export interface Problem {
  /** Stable, snake_case. */
  readonly code: string;
  /** For a person, and for the model that is asked to mend it. */
  readonly message: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

export const longestSentence = 200;

/** What no sentence may hold, whatever it says. Each is looked for in the whole text. */
const barred: readonly { readonly code: string; readonly pattern: RegExp; readonly message: string }[] = [
  { code: 'control_character', pattern: /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, message: 'Characters that can’t be seen or that turn the direction of text are not allowed.' },
  { code: 'placeholder', pattern: /[{}[\]]|\b(?:undefined|null|NaN|TODO|TBD|Infinity)\b|\[object/g, message: 'This is an unfilled placeholder.' },
  { code: 'address', pattern: /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:/gi, message: 'A sentence has no addresses.' },
  { code: 'markup', pattern: /<|>|\*\*|__|`|&[a-z#0-9]+;|^#+\s/gi, message: 'A sentence has no markup.' },
  { code: 'spacing', pattern: /[^\S ]|\s{2,}|^\s|\s$|\s[,.;:!?)](?=\s|$)|\s’s\b|\s's\b|,,|[0-9],[0-9]/gu, message: 'Write single spaces, and none before a mark.' },
];

/** A sentence’s outer form: length, characters, no placeholder, no address, no markup. */
export function hygieneOf(text: string, maxLength: number): readonly Problem[] {
  const whole = (code: string, message: string): Problem => ({ code, message, start: 0, end: text.length });
  if (text.trim() === '') return [whole('empty', 'There is no sentence.')];
  return [
    ...(text.length > maxLength ? [{ ...whole('too_long', `The sentence is ${text.length} characters long; ${maxLength} are allowed.`), start: maxLength }] : []),
    ...(text === text.normalize('NFC') ? [] : [whole('not_normalised', 'Letters and their accents are to be written as one character each (NFC).')]),
    ...barred.flatMap(({ code, pattern, message }) => [...text.matchAll(pattern)].map((found) => ({ code, message, start: found.index, end: found.index + Math.max(1, found[0].length) }))),
  ];
}

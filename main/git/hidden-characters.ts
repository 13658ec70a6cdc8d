/** A stretch of text that a reader cannot see, or that changes how the text around it is shown. */
export interface HiddenStretch {
  /** Index and length in UTF-16 units. */
  readonly index: number;
  readonly text: string;
}

// Control, format (bidirectional controls, zero-width, tags), line and paragraph separators, lone surrogates, and what
// Unicode says to ignore when it cannot be shown (variation selectors, fillers). The signs of Arabic and Syriac numbers
// and Kaithi are format characters that are seen.
const candidate = /[\n\r]|(?:(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}])+/gu;
const seenAlthoughFormat = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/gu;

const oneVariationSelector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
const emojiJoin = /^\ufe0f?\u200d$/u;
const blackFlag = '\u{1f3f4}';
/** England, Scotland, Wales: the only tag sequences Unicode recommends for interchange (UTS 51, emoji-sequences). */
const nationTags = new Set(['gbeng', 'gbsct', 'gbwls'].map(asTags));

/**
 * Finds what hides in one line of text: bidirectional controls, tag characters, C0 and C1 controls (tab aside; a line
 * break counts and stands alone), separators, zero-width characters outside emoji, and variation selectors where more than one follows a character.
 */
export function hiddenStretches(text: string): readonly HiddenStretch[] {
  const found: HiddenStretch[] = [];
  for (const match of text.matchAll(candidate)) {
    const stretch = match[0];
    if (stretch.replaceAll(seenAlthoughFormat, '') === '') continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const after = text.slice(match.index + stretch.length, match.index + stretch.length + 2);
    if (!isHonest(stretch, before, after)) found.push({ index: match.index, text: stretch });
  }
  return found;
}

export function hidesCharacters(text: string): boolean {
  return hiddenStretches(text).length > 0;
}

function isHonest(stretch: string, before: string, after: string): boolean {
  if (oneVariationSelector.test(stretch)) return true;
  if (emojiJoin.test(stretch)) return emojiBefore.test(before) && emojiAfter.test(after);
  return before.endsWith(blackFlag) && nationTags.has(stretch);
}

function asTags(letters: string): string {
  const tags = Array.from(letters, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)));
  return `${tags.join('')}\u{e007f}`;
}

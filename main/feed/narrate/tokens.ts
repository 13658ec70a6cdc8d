/**
 * A piece of a sentence: a run of digits, a word, or one other character. Anything the check does not know as a
 * token of a true sentence makes it refuse the sentence, so odd characters need no list of their own.
 */
export interface Token {
  /** As compared: apostrophes and dashes of all kinds are one. */
  readonly key: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** The plain words it may be: itself; with a small first letter where it begins something; in small letters where it is all capitals. */
  readonly words: readonly string[];
}

const piece = /[0-9]+|\p{L}[\p{L}\p{M}]*|\S/gu;
const apostrophes = /^['’‘ʼ]$/u;
/** Marks after which a plain word may be written with a capital. */
const openers = new Set([':', '¡', '!', ';', '-', '(', '⚽']);
const dashes = /^[-–—‑−]$/u;

/** The tokens of a sentence. Commas are left out: in the sentences this house knows, none changes what is said. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(piece)) {
    const [shown] = found;
    if (shown === ',') continue;
    const before = tokens.at(-1)?.key;
    const opening = before === undefined || openers.has(before);
    tokens.push({ key: keyOf(shown), words: wordsOf(keyOf(shown), opening), start: found.index, end: found.index + shown.length });
  }
  return tokens;
}

/** The keys of a text's tokens, e.g. of a name. */
export function keysOf(text: string): readonly string[] {
  return tokensOf(text.normalize('NFC')).map(({ key }) => key);
}

function keyOf(shown: string): string {
  if (apostrophes.test(shown)) return "'";
  return dashes.test(shown) ? '-' : shown;
}

function wordsOf(key: string, opening: boolean): readonly string[] {
  if (/^\p{Lu}{2,}$/u.test(key)) return [key, key.toLowerCase()];
  return opening && /^\p{Lu}/u.test(key) ? [key, lowerFirst(key)] : [key];
}

/** Whether a token is this word, as it may be written at its place. */
export function isWord(token: Token, word: string): boolean {
  return token.words.includes(word);
}

/** With a small first letter. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

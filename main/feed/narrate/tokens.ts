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
  /** Whether it begins the sentence or follows a colon, where a plain word may be written with a capital. */
  readonly opening: boolean;
}

const piece = /[0-9]+|\p{L}[\p{L}\p{M}]*|\S/gu;
const apostrophes = /^['’‘ʼ]$/u;
const dashes = /^[-–—‑−]$/u;

/** The tokens of a sentence. Commas are left out: in the sentences this house knows, none changes what is said. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(piece)) {
    const [shown] = found;
    if (shown === ',') continue;
    const before = tokens.at(-1)?.key;
    tokens.push({ key: keyOf(shown), start: found.index, end: found.index + shown.length, opening: before === undefined || before === ':' || before === '¡' });
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

/** Whether a token is this word; at an opening a capital first letter is the same word. */
export function isWord(token: Token, word: string): boolean {
  return token.key === word || (token.opening && lowerFirst(token.key) === word);
}

/** With a small first letter. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

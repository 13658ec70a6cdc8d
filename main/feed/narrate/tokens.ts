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
const openers = new Set([':', '¡', '!', ';', '-', '(', '⚽', '.', '?']);
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
  return withoutContractions(tokens);
}

/** After these “’s” is “is” or “has”, not a possessive. */
const pronouns = new Set(['it', 'that', 'there', 'here', 'who', 'what', 'now', 'he', 'she', 'how', 'this']);
const shortened: ReadonlyMap<string, string> = new Map([['re', 'are'], ['ve', 'have'], ['ll', 'will']]);

/** “it’s” as “it is”, “isn’t” as “is not”, “they’ve” as “they have”: patterns and sentences alike, so each is written down once. */
function withoutContractions(tokens: readonly Token[]): readonly Token[] {
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [before, mark, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    const full = before === undefined || mark === undefined || after === undefined || mark.key !== "'" || mark.start !== before.end || after.start !== mark.end ? null : inFull(before, after);
    if (full !== null) at += 2;
    if (full !== null) whole.push(...full);
    else if (before !== undefined) whole.push(before);
  }
  return whole;
}

/** “is” of “isn”, “can” of “can”, “will” of “won”. */
function stem(text: string): string {
  if (text === 'can') return text;
  return text === 'won' ? 'will' : text.slice(0, -1);
}

function inFull(before: Token, after: Token): readonly Token[] | null {
  const word = before.key.toLowerCase();
  const ending = after.key.toLowerCase();
  const behind = { start: before.end, end: after.end };
  if (ending === 's' && pronouns.has(word)) return [before, { ...behind, key: 'is', words: ['is', 'has'] }];
  const verb = shortened.get(ending);
  if (verb !== undefined) return [before, { ...behind, key: verb, words: [verb] }];
  if (ending !== 't' || !word.endsWith('n')) return null;
  return [{ ...before, key: stem(before.key), words: before.words.map(stem) }, { ...behind, key: 'not', words: ['not'] }];
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
  // Which of the two it is depends on a neutral word that may stand between.
  if (/^[Aa]n?$/.test(key)) return opening || key !== 'A' ? ['a', 'an', key] : [key];
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

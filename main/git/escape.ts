import { hiddenStretches } from './hidden-characters.ts';

/**
 * One line in which nothing hides: control, bidirectional and invisible characters, line breaks, unusual spaces and
 * bytes that are not UTF-8 appear as escapes (`\n`, `\x1b`, `\u{202e}`), and `\` as `\\`, so that no two different
 * names look the same. For names, subjects and messages.
 */
export function visible(text: string | Uint8Array): string {
  return escapeText(text, { keepLines: false, doubleBackslash: true });
}

/** The same for longer text: line feeds and tabs stay, a carriage return before a line feed too, and `\` is left alone. */
export function visibleLines(text: string | Uint8Array): string {
  return escapeText(text, { keepLines: true, doubleBackslash: false });
}

interface Style {
  readonly keepLines: boolean;
  readonly doubleBackslash: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const unusualSpace = /[^\P{Zs} ]/gu;
const privateUse = /\p{Co}/gu;

function escapeText(text: string | Uint8Array, style: Style): string {
  if (typeof text === 'string') return escapeString(text, style);
  return decodedPieces(text)
    .map((piece) => (typeof piece === 'number' ? `\\x${hex(piece, 2)}` : escapeString(piece, style)))
    .join('');
}

function escapeString(text: string, style: Style): string {
  const plain = style.doubleBackslash ? text.replaceAll('\\', '\\\\') : text;
  let shown = '';
  let from = 0;
  for (const { index, text: stretch } of hiddenStretches(plain)) {
    const kept = style.keepLines && (stretch === '\n' || plain.startsWith('\r\n', index));
    shown += plain.slice(from, index) + (kept ? stretch : Array.from(stretch, escapeCharacter).join(''));
    from = index + stretch.length;
  }
  shown += plain.slice(from);
  const tabbed = style.keepLines ? shown : shown.replaceAll('\t', '\\t');
  return tabbed.replaceAll(unusualSpace, escapeCharacter).replaceAll(privateUse, escapeCharacter);
}

const named = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]);

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return named.get(character) ?? (code < 0x80 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 1)}}`);
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** Text where the bytes are UTF-8, single numbers where they are not. */
function decodedPieces(bytes: Uint8Array): readonly (string | number)[] {
  const whole = decode(bytes);
  if (whole !== null) return [whole];
  const pieces: (string | number)[] = [];
  let position = 0;
  while (position < bytes.length) {
    const length = characterLength(bytes, position);
    const character = length === 0 ? null : decode(bytes.subarray(position, position + length));
    pieces.push(character ?? bytes[position] ?? 0);
    position += character === null ? 1 : length;
  }
  return joinText(pieces);
}

/** Emoji are told from hidden characters by their neighbours, so single characters are put together again. */
function joinText(pieces: readonly (string | number)[]): readonly (string | number)[] {
  const joined: (string | number)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function characterLength(bytes: Uint8Array, position: number): number {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/** Null where the bytes are not valid UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The text of bytes that are valid UTF-8, null otherwise. */
export function textOf(bytes: Uint8Array): string | null {
  return decode(bytes);
}

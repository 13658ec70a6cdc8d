/**
 * Text from repositories and models may hold characters that change what the eye reads: direction
 * overrides, zero-width letters, terminal controls. They are shown as what they are.
 */

/* Controls, invisible and direction-steering format characters, line separators, lone surrogates, and the fillers
   that Unicode calls letters. */
const unusual = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u115f\u1160\u3164\uffa0]/gu;

const names: Readonly<Record<number, string>> = {
  0x00: 'null', 0x07: 'bell', 0x08: 'backspace', 0x09: 'tab', 0x0a: 'newline', 0x0d: 'carriage return', 0x1b: 'escape', 0x7f: 'delete',
  0xad: 'soft hyphen', 0x61c: 'Arabic letter mark', 0x200b: 'zero width space', 0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner', 0x200e: 'left-to-right mark', 0x200f: 'right-to-left mark', 0x2028: 'line separator',
  0x2029: 'paragraph separator', 0x202a: 'left-to-right embedding', 0x202b: 'right-to-left embedding',
  0x202c: 'end of direction', 0x202d: 'left-to-right override', 0x202e: 'right-to-left override',
  0x2060: 'word joiner', 0x2066: 'left-to-right isolate', 0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate', 0x2069: 'end of isolate', 0xfeff: 'byte order mark',
};

export interface TextPart {
  readonly text: string;
  /** What the character is, where the part stands for one that can't be seen; null for ordinary text. */
  readonly escapeOf: string | null;
}

/** Splits text into what can be shown as it is and what must be shown as an escape. In a one-line place newlines and tabs are escapes too. */
export function visibleParts(text: string, lines: 'one' | 'many'): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(unusual)) {
    const sign = match[0];
    if (lines === 'many' && isLayout(sign, text, match.index)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), escapeOf: null });
    parts.push(escapePart(sign));
    from = match.index + sign.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), escapeOf: null });
  return parts;
}

/** The same as one string, for names, titles and places that take no elements. */
export function visible(text: string, lines: 'one' | 'many' = 'one'): string {
  return visibleParts(text, lines).map((part) => part.text).join('');
}

/** How many characters of a text of many lines can't be seen as they are. */
export function countUnusual(text: string): number {
  return visibleParts(text, 'many').filter((part) => part.escapeOf !== null).length;
}

/** Tabs, newlines, and the carriage return of a line end. */
function isLayout(sign: string, text: string, at: number): boolean {
  return sign === '\n' || sign === '\t' || (sign === '\r' && text[at + 1] === '\n');
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function escapePart(sign: string): TextPart {
  const code = sign.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase().padStart(4, '0');
  const long = code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
  return { text: shortEscapes[sign] ?? long, escapeOf: names[code] ?? `character U+${digits}` };
}

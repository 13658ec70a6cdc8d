const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a file, or undefined when it is not text: it holds a NUL byte or is not valid UTF-8.
 * A byte order mark stays in the text, so that encoding the text again gives the same bytes.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // Not UTF-8: for every recipe the same as a binary file.
    return undefined;
  }
}

/** One stretch of a text, in UTF-16 code units, and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every replacement made. Replacements must not overlap; their order does not matter. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const one of replacements.toSorted((a, b) => a.start - b.start)) {
    if (one.start < from || one.end < one.start || one.end > text.length) throw new RangeError('overlapping replacements');
    parts.push(text.slice(from, one.start), one.text);
    from = one.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** A stretch of a text, in UTF-16 code units; `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of a text: `end` is where its ending begins, `next` is where the following line begins. */
export interface Line extends Span {
  readonly next: number;
}

/** The lines of a text, by LF, CRLF or a lone CR. A text that ends with a line ending has no empty line after it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|\n|\r/gu;
  let start = 0;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    lines.push({ start, end: match.index, next: ending.lastIndex });
    start = ending.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** Answers which line, counted from 1, an offset is in. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = linesOf(text).map((line) => line.start);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/** A short piece of a text for a report: one line, control characters shown as spaces, cut at `max`. */
export function excerpt(text: string, max = 120): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return flat.length > max ? `${flat.slice(0, max - 1).toWellFormed()}…` : flat;
}

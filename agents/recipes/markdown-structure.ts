import type { Line, Span } from './text-file.ts';
import { linesOf } from './text-file.ts';

/** What stands in a masked text where code was, so that a neighbour is seen to touch something. */
export const codeFiller = '\u{FFFC}';

/** A Markdown text with what is not prose overwritten, each the same length as the text and with its line endings. */
export interface MarkdownStructure {
  /** Without front matter, code blocks, HTML comments and HTML elements that hold code. */
  readonly withoutBlocks: string;
  /** Also without code spans. */
  readonly prose: string;
}

/**
 * Finds what is code in a Markdown text (CommonMark 0.31 with front matter). In doubt it takes text for code:
 * a recipe then leaves it alone. Time is linear in the text, whatever is in it.
 */
export function markdownStructure(text: string): MarkdownStructure {
  const scan = new CodeScan(text);
  scan.run();
  const withoutBlocks = masked(text, scan.blocks, ' ');
  return { withoutBlocks, prose: masked(withoutBlocks, scan.codeSpans, codeFiller) };
}

/** The text with the spans overwritten; line endings stay. Spans must be in order. */
export function masked(text: string, spans: readonly Span[], filler: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    const start = Math.max(from, span.start);
    if (span.end <= start) continue;
    parts.push(text.slice(from, start), text.slice(start, span.end).replace(/[^\r\n]/g, filler));
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const fenceOpening = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\r\n]*)$/u;
const listItem = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;
const codeElement = /<(pre|script|style|code|kbd|samp|svg|math|textarea)(?=[\s>])/iuy;

/** The first of the places, kept with the first one last, that is after `at`; those before it are dropped for good. */
function firstAfter(places: number[], at: number): number | undefined {
  for (let first = places.at(-1); first !== undefined; first = places.at(-1)) {
    if (first > at) return first;
    places.pop();
  }
  return undefined;
}

class CodeScan {
  readonly blocks: Span[] = [];
  readonly codeSpans: Span[] = [];
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #unclosed = new Set<string>();
  #runs: ReadonlyMap<number, number[]> = new Map();
  #runsEnd = 0;
  #inList = false;
  #afterBlank = true;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
  }

  run(): void {
    let index = this.#frontMatterLines();
    let skipTo = 0;
    while (index < this.#lines.length) {
      const line = this.#lines[index];
      if (!line) break;
      if (line.next <= skipTo) index += 1;
      else if (skipTo > line.start) {
        skipTo = this.#inline(skipTo, index, line);
        index += 1;
      } else {
        const next = this.#block(index, line);
        if (next > index) index = next;
        else {
          skipTo = this.#inline(line.start, index, line);
          index += 1;
        }
      }
    }
  }

  /** The index after the code block that begins at this line, or the same index when none does. */
  #block(index: number, line: Line): number {
    const content = this.#text.slice(line.start, line.end);
    const blank = content.trim() === '';
    const fence = fenceOpening.exec(content);
    if (fence?.[1] && !(fence[1].startsWith('`') && fence[2]?.includes('`'))) return this.#fence(index, fence[1]);
    if (/^(?: {4}| {0,3}\t)/u.test(content) && this.#afterBlank && !this.#inList && !blank) {
      this.blocks.push({ start: line.start, end: line.end });
      return index + 1;
    }
    if (listItem.test(content)) this.#inList = true;
    else if (!blank && !/^[ \t]/u.test(content) && this.#afterBlank) this.#inList = false;
    this.#afterBlank = blank;
    return index;
  }

  #fence(index: number, opening: string): number {
    const mark = opening.charAt(0);
    let last = index + 1;
    while (last < this.#lines.length) {
      const line = this.#lines[last];
      const content = line ? this.#text.slice(line.start, line.end).replace(/^[ \t>]+/u, '').trimEnd() : '';
      if (content.length >= opening.length && content === mark.repeat(content.length)) break;
      last += 1;
    }
    const start = this.#lines[index]?.start ?? 0;
    this.blocks.push({ start, end: this.#lines[Math.min(last, this.#lines.length - 1)]?.end ?? this.#text.length });
    this.#afterBlank = true;
    return last + 1;
  }

  /** Finds code spans, comments and code elements that begin in this line; answers where the last of them ends. */
  #inline(from: number, index: number, line: Line): number {
    let at = from;
    while (at < line.end) {
      const sign = this.#text[at];
      const end = sign === '`' ? this.#codeSpan(at, index) : sign === '<' ? this.#element(at) : sign === '\\' ? at + 2 : at + 1;
      at = end;
    }
    return at;
  }

  #codeSpan(at: number, index: number): number {
    if (at >= this.#runsEnd) this.#findBacktickRuns(index);
    let length = 1;
    while (this.#text[at + length] === '`') length += 1;
    const closers = this.#runs.get(length);
    const closer = closers && firstAfter(closers, at);
    if (closer === undefined) return at + length;
    this.codeSpans.push({ start: at, end: closer + length });
    return closer + length;
  }

  #element(at: number): number {
    if (this.#text.startsWith('<!--', at)) return this.#upTo(at, at + 4, '-->');
    codeElement.lastIndex = at;
    const name = codeElement.exec(this.#text)?.[1];
    return name ? this.#upTo(at, at + name.length, `</${name}>`) : at + 1;
  }

  #upTo(start: number, from: number, closing: string): number {
    const found = this.#unclosed.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (found < 0) {
      this.#unclosed.add(closing);
      return start + 1;
    }
    this.blocks.push({ start, end: found + closing.length });
    return found + closing.length;
  }

  /** Notes where runs of backticks begin in the paragraph around this line, by length, the last one first. */
  #findBacktickRuns(index: number): void {
    const start = this.#lines[index]?.start ?? 0;
    let end = start;
    for (let at = index; at < this.#lines.length; at += 1) {
      const line = this.#lines[at];
      const content = line ? this.#text.slice(line.start, line.end) : '';
      if (!line || content.trim() === '' || (at > index && fenceOpening.test(content))) break;
      end = line.next;
    }
    const runs = new Map<number, number[]>();
    for (const run of this.#text.slice(start, end).matchAll(/`+/g)) {
      const places = runs.get(run[0].length) ?? [];
      places.push(start + run.index);
      runs.set(run[0].length, places);
    }
    for (const places of runs.values()) places.reverse();
    this.#runs = runs;
    this.#runsEnd = end;
  }

  #frontMatterLines(): number {
    const first = this.#lines[0];
    const mark = first ? this.#text.slice(first.start, first.end).replace(/^\u{FEFF}/u, '').trimEnd() : '';
    if (mark !== '---' && mark !== '+++') return 0;
    for (const [index, line] of this.#lines.slice(0, 500).entries()) {
      const content = this.#text.slice(line.start, line.end).trimEnd();
      if (index > 0 && (content === mark || (mark === '---' && content === '...'))) {
        this.blocks.push({ start: 0, end: line.end });
        return index + 1;
      }
    }
    return 0;
  }
}

import type { MarkdownStructure } from './markdown-structure.ts';
import type { Span } from './text-file.ts';

/** A link, image or reference definition in a Markdown text. */
export interface MarkdownLink {
  /** The destination as it is written, without angle brackets or quotes. */
  readonly written: string;
  /** Where `written` stands. */
  readonly span: Span;
  /** How it is written, which says how characters must be escaped. */
  readonly form: 'bare' | 'angle' | 'attribute';
}

const definition = /^[ \t]{0,3}(?:>[ \t]?){0,3}[ \t]{0,3}\[(?!\^)[^\][\n]{1,300}\]:[ \t]*(?:<([^<>\n]{1,1000})>|([^\s<][^\s]{0,1000}))/gmu;
const attribute = /<(?:a|img|source|video|audio)\s[^<>\n]{0,1000}?\b(?:href|src)=(?:"([^"<>\n]{1,1000})"|'([^'<>\n]{1,1000})')/giu;

/** Finds the links of a Markdown text outside code and comments, in the order in which they stand. */
export function linksOf({ prose }: MarkdownStructure): MarkdownLink[] {
  const links = [...inlineLinks(prose), ...captured(prose, definition, 'definition'), ...captured(prose, attribute, 'attribute')];
  const seen = new Set<number>();
  return links
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter((link) => !seen.has(link.span.start) && seen.add(link.span.start))
    .slice(0, mostLinks);
}

/** Links looked at in one file; no document that people read has more. */
const mostLinks = 5_000;

function* inlineLinks(prose: string): Generator<MarkdownLink> {
  let tried = 0;
  for (let at = prose.indexOf(']('); at >= 0 && tried < mostLinks; at = prose.indexOf('](', at + 2)) {
    tried += 1;
    const link = prose[at - 1] !== '\\' && isOpenedBefore(prose, at) ? destinationAt(prose, at + 2) : undefined;
    if (link) yield link;
  }
}

const longestText = 500;

/** Whether a bracket that is not escaped opens the link's text. */
function isOpenedBefore(prose: string, closing: number): boolean {
  let depth = 0;
  for (let at = closing - 1; at >= Math.max(0, closing - longestText); at -= 1) {
    const sign = prose[at];
    if ((sign !== '[' && sign !== ']') || prose[at - 1] === '\\') continue;
    if (sign === '[' && depth === 0) return true;
    depth += sign === ']' ? 1 : -1;
  }
  return false;
}

const longestDestination = 500;

/** The destination of an inline link that begins after its opening parenthesis, when the link is closed. */
function destinationAt(prose: string, from: number): MarkdownLink | undefined {
  const rest = prose.slice(from, from + longestDestination);
  const angle = /^[ \t]*<([^<>\n]*)>/u.exec(rest);
  const bare = angle ? undefined : bareDestination(rest);
  const end = angle ? angle[0].length : bare?.end;
  const written = angle ? angle[1] : bare?.written;
  if (end === undefined || written === undefined || !/^(?:[ \t]*\)|[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))[ \t]*\))/u.test(rest.slice(end))) return undefined;
  const start = from + end - written.length - (angle ? 1 : 0);
  return { written, span: { start, end: start + written.length }, form: angle ? 'angle' : 'bare' };
}

function bareDestination(rest: string): { readonly written: string; readonly end: number } | undefined {
  const start = /^[ \t]*/u.exec(rest)?.[0].length ?? 0;
  let depth = 0;
  let at = start;
  for (; at < rest.length; at += 1) {
    const sign = rest.charAt(at);
    if (sign <= ' ' || (sign === ')' && depth === 0)) break;
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
  }
  return at < rest.length && depth === 0 ? { written: rest.slice(start, at), end: at } : undefined;
}

function* captured(prose: string, pattern: RegExp, kind: 'definition' | 'attribute'): Generator<MarkdownLink> {
  for (const match of prose.matchAll(pattern)) {
    const written = match[1] ?? match[2] ?? '';
    const closing = kind === 'attribute' || match[1] !== undefined ? 1 : 0;
    const end = match.index + match[0].length - closing;
    const form = kind === 'attribute' ? 'attribute' : match[1] === undefined ? 'bare' : 'angle';
    yield { written, span: { start: end - written.length, end }, form };
  }
}

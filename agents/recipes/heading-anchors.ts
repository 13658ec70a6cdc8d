import type { MarkdownStructure } from './markdown-structure.ts';
import { linesOf } from './text-file.ts';

/** The anchors a Markdown file has when it is shown. */
export interface Anchors {
  /** Exactly as GitHub makes them, and ids written out in HTML or in braces. */
  readonly exact: ReadonlySet<string>;
  /** The file includes others or holds components, so it may have more anchors than can be seen. */
  readonly mayHaveMore: boolean;
}

const inclusion = /^\s{0,3}(?:--8<--|!!!\s?include|\{%|<<<|<!--\s?@include|@include|import\s|\[\[?_?TOC)/mu;

/** Finds the anchors of a Markdown text. */
export function anchorsOf(text: string, structure: MarkdownStructure): Anchors {
  const { withoutBlocks, prose } = structure;
  const exact = new Set<string>();
  const seen = new Map<string, number>();
  for (const heading of headingsOf(withoutBlocks)) {
    const custom = /\s\{:?\s*#([\w:.-]+)[^{}]*\}\s*$/u.exec(heading);
    if (custom?.[1]) exact.add(custom[1]);
    exact.add(numbered(slugOf(custom ? heading.slice(0, custom.index) : heading), seen));
  }
  for (const match of prose.matchAll(/\s(?:id|name)\s{0,3}=\s{0,3}(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w:.-]{1,200}))/giu)) {
    exact.add(match[1] ?? match[2] ?? match[3] ?? '');
  }
  for (const match of prose.matchAll(/\{:?\s?#([\w:.-]{1,200})/gu)) exact.add(match[1] ?? '');
  return { exact, mayHaveMore: inclusion.test(text) || /<[A-Z]\w*/u.test(prose) };
}

/** The slug GitHub makes of a heading's Markdown, before it is numbered. */
export function slugOf(heading: string): string {
  const shown = heading
    .replace(/!\[[^\]\n]{0,300}\]\([^()\n]{0,300}\)/gu, '')
    .replace(/\[([^\]\n]{0,300})\](?:\([^()\n]{0,500}\)|\[[^\]\n]{0,300}\])/gu, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,300}>/giu, '')
    .replace(/&(amp|lt|gt|quot|nbsp|copy|reg|#\d{1,6});/gu, '')
    .replace(/(^|[^\p{L}\p{N}_])_{1,3}([^_\s](?:[^_\n]{0,300}[^_\s])?)_{1,3}(?![\p{L}\p{N}_])/gu, '$1$2');
  return shown
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');
}

/** What an anchor comes down to when only its letters and digits count. */
export function looseAnchor(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** GitHub's way to tell equal headings apart: the second `notes` becomes `notes-1`. */
function numbered(slug: string, seen: Map<string, number>): string {
  let anchor = slug;
  let count = seen.get(slug) ?? 0;
  while (seen.has(anchor)) {
    count += 1;
    anchor = `${slug}-${count}`;
  }
  seen.set(slug, count);
  seen.set(anchor, anchor === slug ? count : 0);
  return anchor;
}

function* headingsOf(text: string): Generator<string> {
  let previous = '';
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 1_000)).replace(/^(?:[ \t]*>)+/u, '').trim();
    const atx = /^#{1,6}(?:[ \t]+(.*))?$/u.exec(content);
    if (atx) yield (atx[1] ?? '').replace(/(?:^|[ \t]+)#+$/u, '');
    else if (previous !== '' && /^(?:=+|-+)$/u.test(content)) yield previous;
    previous = atx ? '' : content;
  }
}

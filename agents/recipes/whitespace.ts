import { codeRegions } from './code-regions.ts';
import type { WhitespaceSettings } from './editorconfig-settings.ts';
import { markdownStructure } from './markdown-structure.ts';
import type { Line, Replacement, Span } from './text-file.ts';
import { linesOf } from './text-file.ts';
import { extensionOf } from './tree-paths.ts';

/** One change of white space, and in words what is wrong. */
export interface WhitespaceChange extends Replacement {
  readonly line: number;
  readonly wrong: string;
}

/**
 * The changes that make a text keep to its settings: trailing spaces and tabs, the final line ending, and mixed line
 * endings. White space that carries meaning is left: inside strings, Markdown line breaks, after a backslash.
 */
export function whitespaceChanges(path: string, text: string, settings: WhitespaceSettings): WhitespaceChange[] {
  if (text === '' || /\r(?!\n)/u.test(text)) return [];
  const lines = linesOf(text);
  const trimmed = settings.trim === true ? trailing(path, text, lines, settings) : [];
  const endings = settings.endOfLine === undefined ? [] : mixedEndings(text, lines, settings.endOfLine);
  const final = settings.finalNewline === true ? missingFinal(text, lines, settings.endOfLine) : [];
  return [...trimmed, ...endings, ...final].toSorted((a, b) => a.start - b.start);
}

function trailing(path: string, text: string, lines: readonly Line[], settings: WhitespaceSettings): WhitespaceChange[] {
  const kept = keptSpans(path, text);
  if (!kept) return [];
  const markdown = isMarkdown(path) && !settings.trimNamesMarkdown;
  const changes: WhitespaceChange[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, line.end);
    const bare = content.replace(/[ \t]+$/u, '');
    if (bare.length === content.length || bare.endsWith('\\')) continue;
    if (markdown && bare !== '' && content.endsWith('  ')) continue;
    while ((kept[at]?.end ?? Infinity) <= line.end) at += 1;
    const span = kept[at];
    if (span && span.start < line.end) continue;
    changes.push({ start: line.start + bare.length, end: line.end, text: '', line: index + 1, wrong: 'white space at the end of the line' });
  }
  return changes;
}

function isMarkdown(path: string): boolean {
  return /^(?:md|markdown|mdown|mdx|rmd|qmd)$/u.test(extensionOf(path));
}

const codeExtension = /^(?:[mc]?[jt]sx?|go|c|h|cc|cpp|cxx|hpp|hh|rs|java|kts?|swift|scala|dart|cs|s?css|less|pyi?|sh|bash|rb|exs?|ya?ml|toml|mk|r|jl|php|pl|pm|lua|groovy|gradle|tf|hcl|nix|ps1|fs|fsx|hs|ml|clj|erl|vue|svelte|astro|sql|zig|nim|cr)$/u;

/** Where trailing white space is data; undefined when that can't be told. */
function keptSpans(path: string, text: string): readonly Span[] | undefined {
  if (isMarkdown(path)) return preformatted(markdownStructure(text).withoutBlocks, text);
  const extension = extensionOf(path);
  const regions = codeRegions(path, text);
  if (regions) return regions.longStrings;
  return codeExtension.test(extension) || (/^(?:html?|xml|xhtml|svg)$/u.test(extension) && /<(?:pre|textarea)\b|xml:space|CDATA/iu.test(text)) ? undefined : [];
}

/** Code blocks of a Markdown text: they may show output, spaces and all. */
function preformatted(withoutBlocks: string, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of linesOf(text)) {
    const shown = withoutBlocks.slice(line.start, line.end).trim();
    if (shown === '' && text.slice(line.start, line.end).trim() !== '') spans.push({ start: line.start, end: line.end + 1 });
  }
  return spans;
}

function mixedEndings(text: string, lines: readonly Line[], wanted: '\n' | '\r\n'): WhitespaceChange[] {
  const ended = lines.map((line, index) => ({ line, number: index + 1, ending: text.slice(line.end, line.next) })).filter((one) => one.ending !== '');
  const wrong = ended.filter((one) => one.ending !== wanted);
  if (wrong.length === ended.length) return [];
  return wrong.map(({ line, number }) => ({ start: line.end, end: line.next, text: wanted, line: number, wrong: 'a line ending unlike the others' }));
}

function missingFinal(text: string, lines: readonly Line[], wanted: '\n' | '\r\n' | undefined): WhitespaceChange[] {
  const last = lines.at(-1);
  if (!last || last.next !== last.end || text.slice(last.start).trim() === '') return [];
  const used = text.includes('\r\n') && !/(?<!\r)\n/u.test(text) ? '\r\n' : '\n';
  const ending = text.includes('\n') ? used : (wanted ?? '\n');
  const mixed = /\r\n/u.test(text) && /(?<!\r)\n/u.test(text);
  return [{ start: text.length, end: text.length, text: mixed ? (wanted ?? '\n') : ending, line: lines.length, wrong: 'no line ending at the end of the file' }];
}

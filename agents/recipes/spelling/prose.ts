import { codeRegions } from '../code-regions.ts';
import { linksOf } from '../markdown-links.ts';
import { markdownStructure, masked } from '../markdown-structure.ts';
import type { Span } from '../text-file.ts';
import { extensionOf } from '../tree-paths.ts';

/** What people wrote for people in a file, apart from what a machine reads. */
export interface Prose {
  /** As long as the file's text; all that is not prose is overwritten with a sign that is no letter and no space. */
  readonly text: string;
  /** Everything else, in which a word counts as a name. */
  readonly names: string;
}

/** Stands where something was taken out, so that a word beside it does not look free-standing. */
const filler = '\u{FFFC}';

/**
 * Separates prose from names: in Markdown and plain documents the running text, in source code the comments.
 * A file of any other kind has no prose and is all names.
 */
export function proseOf(path: string, text: string): Prose {
  const prose = proseText(path, text);
  if (prose === undefined) return { text: '', names: text };
  return { text: prose, names: withoutProse(text, prose) };
}

function proseText(path: string, original: string): string | undefined {
  // Whatever else ends a line is white space here, so that a line only ends in one way.
  const text = original.replace(/[\r\u{2028}\u{2029}]/gu, ' ');
  const extension = extensionOf(path);
  if (/^(?:md|markdown|mdown|mdx)$/u.test(extension)) return markdownProse(text);
  if (/^(?:rst|adoc|asciidoc|txt)$/u.test(extension)) return documentProse(text);
  const regions = codeRegions(path, original);
  return regions && commentProse(text, regions.comments);
}

function markdownProse(text: string): string {
  const structure = markdownStructure(text);
  const links = linksOf(structure).map((link) => link.span);
  const withoutLinks = masked(structure.prose, links, filler);
  return withoutNames(
    withoutLinks
      .replace(/<\/?[A-Za-z!?][^<>\n]{0,2000}>/gu, blank)
      // A bracket without a destination may be a reference, which has to be spelled like its definition.
      .replace(/\[[^\][\n]{0,300}\](?!\()/gu, blank)
      .replace(/^[ \t]{0,3}:{3}[^\n]*|^[ \t]*(?:import|export)\s[^\n]*/gmu, blank),
  );
}

function documentProse(text: string): string {
  return withoutNames(
    text
      // The line under a title is as long as the title.
      .replace(/^[^\n]*\r?\n(?=([=\-~^"'`#*+.])\1{2,}[ \t]*\r?$)/gmu, blank)
      .replace(/^(?:[ \t]*\.\. |[ \t]*:[\w-]+:|={3,}|-{3,}|[ \t]{4,}|\t|\[|<|>>>|\$ )[^\n]*/gmu, blank)
      .replace(/\{[^{}\n]{0,300}\}|\|[^|\n]{0,300}\|/gu, blank),
  );
}

function commentProse(text: string, comments: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const comment of comments) {
    parts.push(blank(text.slice(from, comment.start)), commentText(text.slice(comment.start, comment.end)));
    from = comment.end;
  }
  parts.push(blank(text.slice(from)));
  return withoutNames(parts.join(''));
}

const codeLike =
  /[;{}\\]\s*$|[^\s=<>!]=|=[^\s=>]|[=!<>]==?|=>|->|::|\(\)|&&|\|\||[\w\])]\[|\w\([^\s)]|\w\.\w+\(|<\/|^\s*\*?\s*(?:import|from|return|if|elif|else|for|while|def|class|const|let|var|function|func|fn|public|private|protected|export|package|using|include|#\w|@?Copyright|SPDX|eslint|tslint|oxlint|prettier|biome|istanbul|c8|v8|pylint|noqa|type:|go:|nolint|ts-\w|global|jshint|jslint|webpack\w*|vite-\w|sourceMappingURL|region|endregion)\b/u;

/** A comment without lines that look like code, tags with their names, and examples. */
function commentText(comment: string): string {
  let inExample = false;
  const lines = comment.split('\n').map((line) => {
    if (/^[\s*!/#]*@\w/u.test(line)) inExample = /@(?:example|code|license|copyright|author|lends|todo)\b/iu.test(line);
    if (/^[\s*!/#]*(?:```|~~~)/u.test(line)) inExample = !inExample;
    if (inExample || codeLike.test(line) || /^\s*[*!/#]*\s{5,}/u.test(line)) return blank(line);
    return line.replace(/@\w+(?:\s+\{[^\n]*\})?(?:[ \t]+[^\s]+)?/gu, blank).replace(/\{[^{}\n]*\}/gu, blank);
  });
  return lines.join('\n');
}

function withoutNames(text: string): string {
  return text
    .replace(/(`{1,3})[^`\n]{1,500}\1/gu, blank)
    .replace(/\b(?:https?|ftp|file|git|ssh|mailto|data|wss?):[^\s<>]{1,2000}|\bwww\.[^\s<>]{1,500}|[\w.+-]{1,100}@[\w-]{1,100}\.[\w.-]{1,100}/gu, blank)
    .replace(/^[^\n]*\b(?:typos?|misspel\w*|mis-spel\w*|codespell|cspell|spell-?check\w*|sic)\b[^\n]*/gimu, blank);
}

function blank(text: string): string {
  return text.replace(/[^\s]/gu, (sign) => filler.repeat(sign.length));
}

function withoutProse(text: string, prose: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const kept of prose.matchAll(/[^\u{FFFC}\s]+/gu)) {
    parts.push(text.slice(from, kept.index), ' ');
    from = kept.index + kept[0].length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

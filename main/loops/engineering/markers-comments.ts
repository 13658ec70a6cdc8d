/** How comments are written in a language: what opens one to the end of the line, and what encloses one. */
export interface CommentStyle {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
}

const slashes: CommentStyle = { line: ['//'], block: [['/*', '*/']] };
const hashes: CommentStyle = { line: ['#'], block: [] };
const markup: CommentStyle = { line: [], block: [['<!--', '-->']] };
const mixed: CommentStyle = { line: ['//'], block: [['/*', '*/'], ['<!--', '-->']] };
const sheets: CommentStyle = { line: [], block: [['/*', '*/']] };
const dashes: CommentStyle = { line: ['--'], block: [['/*', '*/']] };

const byExtension = new Map<string, CommentStyle>([
  ...entries(slashes, 'js mjs cjs jsx ts mts cts tsx go rs c h cc cpp hpp cs java kt kts swift scala php dart scss less zig proto'),
  ...entries(hashes, 'py rb sh bash zsh pl yml yaml toml cfg ini r jl ex exs nix mk cmake tf'),
  ...entries(markup, 'md markdown html htm xml svg'),
  ...entries(mixed, 'vue svelte'),
  ...entries(sheets, 'css'),
  ...entries(dashes, 'sql lua hs elm'),
]);

const byName = new Map<string, CommentStyle>([['Makefile', hashes], ['Dockerfile', hashes], ['Justfile', hashes]]);

function entries(style: CommentStyle, extensions: string): readonly (readonly [string, CommentStyle])[] {
  return extensions.split(' ').map((extension) => [extension, style] as const);
}

/** The comment style of a file by its name; null when it is not known. */
export function commentStyleOf(path: string): CommentStyle | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return byName.get(name) ?? (dot > 0 ? byExtension.get(name.slice(dot + 1).toLowerCase()) : undefined) ?? null;
}

export interface Comment {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The comments of a text, a block comment line by line. A line opener counts at the start of a line or after white
 * space, which keeps addresses such as `https://` out; strings are not parsed, and only the first 1000 characters of a
 * line are looked at.
 */
export function commentsIn(text: string, style: CommentStyle): readonly Comment[] {
  const comments: Comment[] = [];
  let closing: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const seen = commentsOfLine(line.slice(0, 1000), style, closing);
    closing = seen.closing;
    for (const part of seen.parts) comments.push({ line: index + 1, text: part });
  }
  return comments;
}

function commentsOfLine(line: string, style: CommentStyle, openAtStart: string | null): { parts: readonly string[]; closing: string | null } {
  const parts: string[] = [];
  let closing = openAtStart;
  let at = 0;
  while (at <= line.length) {
    if (closing !== null) {
      const end = line.indexOf(closing, at);
      parts.push(line.slice(at, end === -1 ? line.length : end));
      if (end === -1) return { parts, closing };
      at = end + closing.length;
      closing = null;
    }
    const next = firstOpener(line, style, at);
    if (next === null) break;
    if (next.close === null) {
      parts.push(line.slice(next.after));
      break;
    }
    at = next.after;
    closing = next.close;
  }
  return { parts, closing };
}

function firstOpener(line: string, style: CommentStyle, from: number): { after: number; close: string | null } | null {
  const lineOpeners = style.line.map((open) => ({ index: indexOfWord(line, open, from), open, close: null }));
  const blockOpeners = style.block.map(([open, close]) => ({ index: line.indexOf(open, from), open, close }));
  const [first] = [...lineOpeners, ...blockOpeners].filter((each) => each.index !== -1).sort((a, b) => a.index - b.index);
  return first === undefined ? null : { after: first.index + first.open.length, close: first.close };
}

function indexOfWord(line: string, opener: string, from: number): number {
  let index = line.indexOf(opener, from);
  while (index > 0 && !/\s/.test(line.charAt(index - 1))) index = line.indexOf(opener, index + 1);
  return index;
}

import { masked } from './text-code.ts';

/** A statement of Python, however many lines it takes. */
export interface PythonLine {
  readonly line: number;
  readonly indent: number;
  /** As it stands, without the indent. */
  readonly text: string;
  /** The same with comments and strings blanked. */
  readonly code: string;
}

/** Logical lines: what brackets or a backslash hold together is one; empty lines and comments are none. */
export function pythonLines(source: string): readonly PythonLine[] {
  const lines = source.split('\n');
  const codes = masked(source, 'hash').split('\n');
  const found: PythonLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = at;
    let depth = depthOf(codes[at] ?? '');
    while ((depth > 0 || codes[at]?.endsWith('\\') === true) && at + 1 < lines.length) {
      at += 1;
      depth += depthOf(codes[at] ?? '');
    }
    const code = codes.slice(first, at + 1).join('\n');
    if (code.trim() === '') continue;
    const text = lines.slice(first, at + 1).map((line, index) => withoutComment(line, codes[first + index] ?? '')).join('\n');
    found.push({ line: first + 1, indent: /^\s*/.exec(text)?.[0].replaceAll('\t', '        ').length ?? 0, text: text.trim(), code: code.trim() });
  }
  return found;
}

function withoutComment(line: string, code: string): string {
  return line.slice(0, code.trimEnd().length);
}

function depthOf(code: string): number {
  return (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0);
}

import { parseSync } from 'oxc-parser';
import { nestingOf } from './nesting.ts';
import { isSyntax, type Syntax } from './syntax.ts';

/** Measured: the parser's stack overflows, and with it the process ends, beyond about 3,000 levels. */
const deepest = 800;
const mostCharacters = 1024 * 1024;

/** The syntax tree; null where the text is not JavaScript, or nests deeper than a parser may be trusted with. */
export function programOf(path: string, source: string): Syntax | null {
  if (source.length > mostCharacters || nestingOf(source) > deepest) return null;
  const parsed = parseSync(/\.(?:jsx?|mjs|cjs)$/i.test(path) ? path.replace(/\.[^.]*$/, '.jsx') : path, source);
  const program: unknown = parsed.program;
  if (parsed.errors.length > 0 && parsed.program.body.length === 0 && source.trim() !== '') return null;
  return isSyntax(program) ? program : null;
}

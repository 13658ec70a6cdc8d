import { visible } from '../../git/escape.ts';

/** A fence longer than any run of backticks inside it can't be closed from inside (CommonMark 0.31, 4.5). */
export function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** One line without anything that hides. */
export function plain(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ').trim();
}

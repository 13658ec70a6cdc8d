import { fail, ok, type Result } from '../../domain/result.ts';

/**
 * Replaces the one place where `search` stands. In a file that ends all its lines with CRLF, line feeds of the
 * search and of the replacement mean CRLF.
 */
export function replaceOnce(path: string, text: string, search: string, replacement: string): Result<string> {
  const endings = usesCrlf(text) ? toCrlf : (part: string): string => part;
  const wanted = endings(search);
  const at = text.indexOf(wanted);
  if (at < 0) return fail('search_not_found', `The text to replace does not occur in ${path}.${nearest(text, search)}`, 'Read the file again and copy the text exactly.');
  if (text.includes(wanted, at + 1)) return fail('search_not_unique', `The text to replace occurs more than once in ${path}, at lines ${places(text, wanted)}.`, 'Include more of its surroundings.');
  return ok(text.slice(0, at) + endings(replacement) + text.slice(at + wanted.length));
}

function usesCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text);
}

function toCrlf(part: string): string {
  return part.replaceAll(/\r?\n/g, '\r\n');
}

const shownPlaces = 5;

function places(text: string, wanted: string): string {
  const lines: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && lines.length < shownPlaces; at = text.indexOf(wanted, at + 1)) lines.push(text.slice(0, at).split('\n').length);
  return lines.join(', ');
}

/** A line that is the search's first but for white space: the commonest mistake, and the easiest to mend. */
function nearest(text: string, search: string): string {
  const wanted = collapsed(search.split('\n').find((line) => line.trim() !== '') ?? '');
  if (wanted === '') return '';
  const at = text.split('\n').findIndex((line) => collapsed(line).includes(wanted));
  if (at < 0) return '';
  const line = text.split('\n')[at] ?? '';
  return ` Line ${at + 1} begins alike: ${JSON.stringify(line.length > 120 ? `${line.slice(0, 119)}…` : line)}.`;
}

function collapsed(line: string): string {
  return line.replaceAll(/\s+/g, ' ').trim();
}

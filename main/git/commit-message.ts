import { fail, ok, type Result } from '../domain/result.ts';
import { visible, visibleLines } from './escape.ts';

/** One line at the end of a commit message, as `git interpret-trailers` reads it. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
}

const maxBodyCharacters = 20_000;
const maxValueCharacters = 500;

/**
 * A message and its trailers (https://git-scm.com/docs/git-interpret-trailers): the trailers are the last paragraph, so
 * that nothing the message itself says is read as one. Fault: `trailer_key`.
 */
export function messageWith(message: string, trailers: readonly Trailer[]): Result<string> {
  const odd = trailers.find(({ key }) => !/^[A-Za-z][A-Za-z0-9-]{0,60}$/u.test(key));
  if (odd !== undefined) return fail('trailer_key', `“${visible(odd.key).slice(0, 80)}” cannot be the name of a trailer.`, 'Use letters, digits and hyphens.');
  const body = visibleLines(message).slice(0, maxBodyCharacters).split('\n').map(plainLine).join('\n').trim();
  const lines = trailers.map(({ key, value }) => `${key}: ${oneLine(value)}`);
  return ok([body === '' ? 'Change files' : body, ...(lines.length === 0 ? [] : [lines.join('\n')])].join('\n\n').concat('\n'));
}

/** A line of three hyphens ends a message for programs that read it out of a mail. */
function plainLine(line: string): string {
  return line.startsWith('---') ? ` ${line}` : line.trimEnd();
}

function oneLine(value: string): string {
  return visible(value).trim().slice(0, maxValueCharacters) || 'none';
}

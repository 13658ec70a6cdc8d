import { parseDocument } from 'yaml';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';

/** YAML is read at about a megabyte a second, in one go; a file of a source has some kilobytes. */
const longest = 1_000_000;

/** One document of YAML 1.2's core schema: no dates, no tags that make objects. Faults: `payload_not_yaml`. */
export function decodeYaml(part: string, text: string): Result<DecodedPart> {
  if (text.length > longest) return notYaml(part, `it has more than ${longest} characters`);
  try {
    const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) return notYaml(part, error.message);
    // A few aliases of aliases could stand for millions of values; the count below is of what they stand for.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null ? ok({ value, rejected: [], remarks: [] }) : notYaml(part, 'it is one line of text');
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return notYaml(part, error.message);
    throw error;
  }
}

function notYaml(part: string, why: string): Result<never> {
  return fail('payload_not_yaml', `The part ${part} is not YAML that can be read: ${why.slice(0, 200)}.`, 'The source is asked again later; if it stays so, check its address and format.');
}

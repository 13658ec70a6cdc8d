import { isScalar, parseDocument, visit, type Document } from 'yaml';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';

/** YAML is read at about a megabyte a second, in one go; a file of a source has some kilobytes. */
const longest = 1_000_000;

/** One document of YAML 1.2's core schema: no dates, no tags that make objects; keys are texts. Faults: `payload_not_yaml`. */
export function decodeYaml(part: string, text: string): Result<DecodedPart> {
  if (text.length > longest) return notYaml(part, `it has more than ${longest} characters`);
  try {
    const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: (one, other) => one === other || (isScalar(one) && isScalar(other) && one.source === other.source) });
    const [error] = document.errors;
    if (error !== undefined) return notYaml(part, error.message);
    keepKeys(document);
    // A few aliases of aliases could stand for millions of values; the count below is of what they stand for.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null ? ok({ value, rejected: [], remarks: [] }) : notYaml(part, 'it is one line of text');
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return notYaml(part, error.message);
    throw error;
  }
}

/** Keys stay as they are written: an over’s ball `0.10` is not its ball `0.1`. */
function keepKeys(document: Document.Parsed): void {
  visit(document, {
    Pair: (_place, { key }) => {
      if (isScalar(key) && key.source !== undefined) key.value = key.source;
    },
  });
}

function notYaml(part: string, why: string): Result<never> {
  return fail('payload_not_yaml', `The part ${part} is not YAML that can be read: ${why.slice(0, 200)}.`, 'The source is asked again later; if it stays so, check its address and format.');
}

import type { PolicyInputs } from '../domain/decision.ts';
import { digestOf } from '../domain/digest.ts';

/** SHA-256 of the inputs' RFC 8785 form. Total: half of a surrogate pair, which has no such form, is written out. */
export function inputsDigest(inputs: PolicyInputs): string {
  const plain: unknown = JSON.parse(JSON.stringify(inputs), (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, writtenOut) : part,
  );
  return digestOf(plain);
}

function writtenOut(half: string): string {
  return `\\u{${half.charCodeAt(0).toString(16)}}`;
}

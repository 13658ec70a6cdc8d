import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lower-case hex SHA-256 of a JSON value's canonical form (RFC 8785). Total: see `plainJson`. */
export function digestOf(value: unknown): string {
  const canonical = canonicalize(plainJson(value));
  if (canonical === undefined) throw new Error('Only a JSON value has a canonical form.');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** RFC 8785 has no form for half of a surrogate pair, so one is written out as an escape first. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, escaped) : part,
  );
}

function escaped(half: string): string {
  return `\\u{${half.charCodeAt(0).toString(16)}}`;
}

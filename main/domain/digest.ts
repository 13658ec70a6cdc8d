import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in lower-case hex, of the RFC 8785 form of a JSON value. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('hex');
}

/** The RFC 8785 form of a JSON value as UTF-8 bytes: what its digest is taken over. */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalize(value) ?? 'null', 'utf8');
}

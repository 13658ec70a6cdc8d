import { BodyTooLarge, UnknownEncoding } from './http-body.ts';
import { codesOf, readFault, shownLocation, tooLarge, type ReadFault } from './read-fault.ts';
import { readRetryAfter } from './retry-after.ts';

/** What a status that brings no content means. */
export function faultOfStatus(status: number, retryAfter: string | undefined, place: string, now: Date): ReadFault {
  const retryAfterMs = readRetryAfter(retryAfter, now);
  if (status === 404 || status === 410) return readFault('source_gone', `${place} is not there (status ${status}).`, 'See whether the source has moved, and mend its location.');
  if (status === 429) return readFault('source_rate_limited', `${place} says it is asked too often (status 429).`, 'It is asked less often by itself; raise its seconds in the feed’s settings if this stays so.', { again: true, retryAfterMs });
  if (status === 401 || status === 403) return readFault('source_http_error', `${place} refuses to answer (status ${status}).`, 'See whether the source wants a key or does not allow programs.');
  const again = status >= 500 || status === 408 || status === 425;
  return readFault('source_http_error', `${place} answered with status ${status} and no content.`, again ? 'It is asked again by itself.' : 'Look at the source’s own page, and mend its location.', { again, retryAfterMs });
}

/** What an error of the connection or of the body means. */
export function faultOfError(error: unknown, { url, maxBytes }: { readonly url: URL; readonly maxBytes: number }): ReadFault {
  const place = shownLocation(url.href);
  const codes = codesOf(error);
  const code = codes[0] ?? 'no code';
  if (error instanceof BodyTooLarge) return tooLarge(place, maxBytes);
  if (error instanceof UnknownEncoding) return malformed(place, `it is compressed in a way Touchline does not know (${error.message})`);
  if (codes.some(isOfCertificate)) return readFault('source_certificate_refused', `${url.host} does not prove who it is (${code}).`, 'Ask the source’s makers to mend their certificate; Touchline does not go around it.');
  if (codes.some((one) => one.startsWith('HPE_'))) return malformed(place, `it is not HTTP (${code})`);
  if (codes.includes('Z_BUF_ERROR') || codes.some(isCut)) return cutOff(place, code);
  if (codes.some((one) => /^(?:Z_|ERR_+(?:BROTLI|ERROR))/.test(one))) return malformed(place, `it can’t be decompressed (${code})`);
  return readFault('source_unreachable', `${url.host} can’t be reached (${code}).`, 'Check the network and the source’s address.', { again: true });
}

function malformed(place: string, why: string): ReadFault {
  return readFault('source_answer_malformed', `The answer of ${place} can’t be read: ${why}.`, 'Look at the source’s own page; it may be broken.');
}

function cutOff(place: string, code: string): ReadFault {
  return readFault('source_cut_off', `The connection to ${place} broke before the answer was whole (${code}).`, 'It is asked again by itself.', { again: true });
}

function isOfCertificate(code: string): boolean {
  return code.startsWith('ERR_TLS') || code.includes('CERT') || code === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || code === 'HOSTNAME_MISMATCH';
}

function isCut(code: string): boolean {
  return ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code);
}

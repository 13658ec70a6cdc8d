import { TextDecoder } from 'node:util';
import type { Part } from '../../domain/connector.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

export interface DecodedText {
  readonly text: string;
  readonly remarks: readonly string[];
}

/**
 * Bytes to text. The order mark at the beginning says it best, then the manifest, then the server, and UTF-8 is taken
 * where nobody says. What says it is UTF-8 and is not is read as windows-1252, and remarked: names with accents survive.
 */
export function decodeText(part: string, declared: Part['encoding'], bytes: Uint8Array, contentType: string | null): Result<DecodedText> {
  if (bytes.byteLength === 0) return ok({ text: '', remarks: [] });
  const marked = byOrderMark(bytes);
  const served = declared === 'auto' ? charsetOf(contentType) : null;
  const wanted = marked ?? (declared === 'auto' ? served ?? guessed(bytes) : declared);
  const remarks = marked !== null && declared !== 'auto' && declared !== marked ? [`The part ${part} is ${marked} by its byte order mark, not ${declared} as declared.`] : [];
  return decodeAs(part, wanted, bytes, remarks);
}

/** Whether a remark on a payload is one of those made here: it could be read, but is not in the encoding it is said to be in. */
export function isEncodingRemark(remark: string): boolean {
  return /^The part \S+ is .*(?:as declared|which is no encoding)/.test(remark);
}

function decodeAs(part: string, encoding: string, bytes: Uint8Array, remarks: readonly string[]): Result<DecodedText> {
  const strict = decoderOf(encoding);
  if (strict === null) return decodeAs(part, 'utf-8', bytes, [...remarks, `The part ${part} is said to be ${encoding}, which is no encoding; it is read as UTF-8.`]);
  const text = tryDecode(strict, bytes);
  // Single-byte encodings read anything: text of one has no zero bytes and next to no control characters.
  if (text !== null && !isBinary(text)) return checkedSingleByte(encoding, text, bytes, part, remarks);
  const instead = encoding === 'windows-1252' ? null : tryDecode(new TextDecoder('windows-1252'), bytes);
  if (instead === null || isBinary(instead)) return fail('payload_encoding', `The part ${part} is no text in ${encoding}, nor in any other encoding that is tried.`, 'Check the address of the source, or declare the encoding in its connector.');
  return ok({ text: instead, remarks: [...remarks, `The part ${part} is not ${encoding} as declared; it is read as windows-1252.`] });
}

/** Text that is valid UTF-8 with characters beyond ASCII is UTF-8, whatever it is said to be: other text hardly ever is by chance. */
function checkedSingleByte(encoding: string, text: string, bytes: Uint8Array, part: string, remarks: readonly string[]): Result<DecodedText> {
  if (!singleByte.has(encoding) || !bytes.some((byte) => byte >= 0x80)) return ok({ text, remarks });
  const utf8 = tryDecode(new TextDecoder('utf-8', { fatal: true }), bytes);
  if (utf8 === null) return ok({ text, remarks });
  return ok({ text: utf8, remarks: [...remarks, `The part ${part} is UTF-8, not ${encoding} as declared.`] });
}

const singleByte: ReadonlySet<string> = new Set(['windows-1252', 'iso-8859-1']);

function byOrderMark([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark shows by zeros in every second byte. */
function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4) return 'utf-8';
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) zeros[index % 2] = (zeros[index % 2] ?? 0) + (byte === 0 ? 1 : 0);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : 'utf-8';
}

function charsetOf(contentType: string | null): string | null {
  const named = /;\s*charset\s*=\s*"?([A-Za-z0-9._:-]{1,40})/i.exec(contentType ?? '')?.[1];
  return named?.toLowerCase() ?? null;
}

function decoderOf(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isBinary(text: string): boolean {
  let control = 0;
  const sample = text.slice(0, 4000);
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32 && code !== 0x1a) || code === 0xfffd) control += 1;
  }
  return control > sample.length / 50;
}

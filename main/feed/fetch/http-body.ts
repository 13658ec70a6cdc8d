import type { IncomingMessage } from 'node:http';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Thrown inside a stream to stop it; `http-exchange` makes a fault of it. */
export class BodyTooLarge extends Error {}
export class UnknownEncoding extends Error {}

/**
 * Reads a body whole, decompressed, and stops at the first byte too many: neither an endless body nor one that
 * unpacks to far more than it is takes more memory than twice the limit.
 */
export async function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new BodyTooLarge();
  const growing = createGrowingBytes(maxBytes);
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) growing.add(chunk);
  };
  const unpack = decompressor(response.headers['content-encoding']);
  if (unpack === null) await pipeline(response, keep, { signal });
  else await pipeline(response, atMost(maxBytes), unpack, keep, { signal });
  return growing.bytes();
}

function decompressor(encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '': case 'identity':
      return null;
    case 'gzip': case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownEncoding(encoding);
  }
}

/** Lets so many bytes through: compressed bytes that unpack to nothing could go on for ever. */
function atMost(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback) {
      seen += chunk.byteLength;
      if (seen > maxBytes) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}

/** One growing array instead of a list of chunks: a body sent byte by byte would cost a hundred times its size. */
function createGrowingBytes(maxBytes: number): { add(chunk: Uint8Array): void; bytes(): Uint8Array } {
  let held = new Uint8Array(Math.min(maxBytes, 65_536));
  let used = 0;
  return {
    add(chunk) {
      const needed = used + chunk.byteLength;
      if (needed > maxBytes) throw new BodyTooLarge();
      if (needed > held.byteLength) {
        const larger = new Uint8Array(Math.min(maxBytes, Math.max(needed, held.byteLength * 2)));
        larger.set(held.subarray(0, used));
        held = larger;
      }
      held.set(chunk, used);
      used = needed;
    },
    bytes: () => held.slice(0, used),
  };
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDemultiplexer } from '../../sandbox/demultiplex.ts';

const frame = fc.record({ source: fc.constantFrom(1, 2), bytes: fc.uint8Array({ maxLength: 300 }) });

function encode(source: number, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header[0] = source;
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

function readBack(chunks: readonly Buffer[]): { stdout: Buffer; stderr: Buffer; engine: Buffer } {
  const demultiplex = createDemultiplexer();
  const pieces = chunks.flatMap((chunk) => demultiplex(chunk));
  const of = (from: string): Buffer => Buffer.concat(pieces.filter((piece) => piece.from === from).map((piece) => piece.bytes));
  return { stdout: of('stdout'), stderr: of('stderr'), engine: of('engine') };
}

function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
}

describe('taking the engine\'s frames apart', () => {
  it('gives back each stream whole, however the bytes were cut', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 20 }), fc.array(fc.nat(), { maxLength: 30 }), (frames, places) => {
        const sent = Buffer.concat(frames.map(({ source, bytes }) => encode(source, bytes)));
        const of = (source: number): Buffer => Buffer.concat(frames.filter((one) => one.source === source).map((one) => one.bytes));
        expect(readBack(cutAt(sent, places))).toEqual({ stdout: of(1), stderr: of(2), engine: Buffer.alloc(0) });
      }),
    );
  });

  it('takes words of the engine for what they are', () => {
    const words = Buffer.from('OCI runtime exec failed: out of memory');
    expect(readBack(cutAt(Buffer.concat([encode(1, Buffer.from('x')), words]), [5, 12, 20]))).toEqual({
      stdout: Buffer.from('x'),
      stderr: Buffer.alloc(0),
      engine: words,
    });
  });
});

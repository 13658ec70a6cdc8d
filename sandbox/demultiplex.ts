/** A piece of what the engine sent. `engine` is text of the engine itself, sent where frames should be. */
export interface Piece {
  readonly from: 'stdout' | 'stderr' | 'engine';
  readonly bytes: Buffer;
}

const headerLength = 8;
const sources = ['stdout', 'stdout', 'stderr'] as const;

/**
 * Takes the engine's frames apart (one byte of source, three of zero, four of length, then the bytes; see "Stream
 * format" of `POST /containers/{id}/attach` in the Engine API). Holds at most one header back; content passes through.
 */
export function createDemultiplexer(): (chunk: Buffer) => Piece[] {
  const header = Buffer.alloc(headerLength);
  let filled = 0;
  let left = 0;
  let from: Piece['from'] = 'stdout';

  const readHeader = (chunk: Buffer): Buffer => {
    const copied = chunk.copy(header, filled, 0, headerLength - filled);
    filled += copied;
    if (filled === headerLength) {
      left = header.readUInt32BE(4);
      from = sources[header[0] ?? 0] ?? 'stdout';
      filled = 0;
    }
    return chunk.subarray(copied);
  };

  return (chunk) => {
    const pieces: Piece[] = [];
    let rest = chunk;
    while (rest.length > 0) {
      if (from === 'engine') {
        pieces.push({ from, bytes: rest });
        break;
      }
      if (left > 0) {
        const bytes = rest.subarray(0, left);
        left -= bytes.length;
        rest = rest.subarray(bytes.length);
        pieces.push({ from, bytes });
      } else if (filled === 0 && (rest[0] ?? 0) >= sources.length) {
        from = 'engine';
      } else {
        rest = readHeader(rest);
      }
    }
    return pieces;
  };
}

import { createHash } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { openPlace, readFrom, type HostPlace } from './host-places.ts';

/** The end of a log. */
export interface LogTail {
  readonly lines: readonly string[];
  /** RFC 3339. */
  readonly writtenAt: string;
  /** Of the bytes that were read. */
  readonly sha256: string;
  /** What of it was not read, in words. */
  readonly leftOut: readonly string[];
}

export interface TailBounds {
  readonly maxBytes: number;
  readonly maxLines: number;
  readonly maxLineLength: number;
  /** RFC 3339: a file written last before this is not read. */
  readonly since: string;
}

const compressedName = /\.(?:gz|bz2|xz|zst|lz4|br|zip|7z|Z)$/u;
/** gzip, bzip2, xz, zstd, zip. */
const compressedHeads = ['1f8b', '425a68', 'fd377a585a00', '28b52ffd', '504b0304'];

/**
 * The last lines of a log within bounds. Faults beside those of opening it: `file_compressed`, `file_old`.
 */
export async function readTail(place: HostPlace, bounds: TailBounds): Promise<Result<LogTail>> {
  if (compressedName.test(place.name)) return compressed(place);
  const opened = await openPlace(place);
  if (!opened.ok) return opened;
  const { file, size, writtenAt } = opened.value;
  try {
    if (writtenAt < bounds.since) return fail('file_old', `${place.name} was written last on ${writtenAt.slice(0, 10)}: too long ago to be looked at.`, 'Raise `logDays` in the settings to look at it.');
    const head = (await readFrom(file, 0, Math.min(size, 8))).toString('hex');
    if (compressedHeads.some((mark) => head.startsWith(mark))) return compressed(place);
    const from = Math.max(0, size - bounds.maxBytes);
    const bytes = await readFrom(file, from, size - from);
    return ok({ ...linesOf(place, bytes, from, bounds), writtenAt, sha256: createHash('sha256').update(bytes).digest('hex') });
  } catch (error) {
    return fail('file_unreadable', `${place.name} can’t be read: ${error instanceof Error ? error.message : String(error)}`, 'Check the disk it is on.');
  } finally {
    await file.close();
  }
}

function compressed(place: HostPlace): Result<never> {
  return fail('file_compressed', `${place.name} is compressed and was not read.`, 'Name the file that is still written.');
}

function linesOf({ name }: HostPlace, bytes: Buffer, from: number, { maxLines, maxLineLength }: TailBounds): Pick<LogTail, 'lines' | 'leftOut'> {
  // Cut inside a line, the first piece of one is none; a file that is one line without end has no other.
  const firstBreak = bytes.indexOf(0x0a);
  const whole = from === 0 || firstBreak < 0 ? bytes : bytes.subarray(firstBreak + 1);
  const all = whole.toString('utf8').replace(/^\ufeff/u, '').split('\n');
  if (all.at(-1) === '') all.pop();
  const kept = all.slice(-maxLines);
  const long = kept.filter((line) => line.length > maxLineLength).length;
  const leftOut = [
    ...(from > 0 ? [`The first ${from + whole.byteOffset - bytes.byteOffset} bytes of ${name}.`] : []),
    ...(all.length > kept.length ? [`${all.length - kept.length} earlier lines of ${name}.`] : []),
    ...(long > 0 ? [`The ends of ${long} lines of ${name} that are longer than ${maxLineLength} characters.`] : []),
  ];
  return { lines: kept.map((line) => stripVTControlCharacters(line.slice(0, maxLineLength)).replace(/\r$/u, '')), leftOut };
}

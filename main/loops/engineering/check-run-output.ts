import { visibleLines } from '../../git/escape.ts';

/** Bytes that are shown from each end, and characters they may become once escapes are written out. */
const head = { bytes: 8 * 1024, characters: 8 * 1024 };
const tail = { bytes: 48 * 1024, characters: 55 * 1024 };

const colour = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;:]*m`, 'g');

/** Text without the sequences that only colour it. */
export function withoutColour(text: string): string {
  return text.replace(colour, '');
}

/**
 * Both streams of a program as one text of at most 64 Ki characters: standard output, then standard error, the middle
 * left out where it is long, colours taken out, every other character that steers, hides or reorders shown as an
 * escape. `notKept` bytes were dropped before they got here; the text says so.
 */
export function outputTail(stdout: Uint8Array, stderr: Uint8Array, notKept: number): string {
  const streams = Buffer.concat([stdout, separator(stdout, stderr), stderr]);
  const notice = notKept > 0 ? `[${notKept} bytes of output were not kept]\n` : '';
  const left = streams.length - head.bytes - tail.bytes;
  if (left <= 0) return notice + shown(streams).slice(-tail.characters);
  const first = shown(streams.subarray(0, head.bytes)).slice(0, head.characters);
  const last = shown(streams.subarray(streams.length - tail.bytes)).slice(-tail.characters);
  return `${notice}${first}\n[${left} bytes left out]\n${last}`;
}

function separator(stdout: Uint8Array, stderr: Uint8Array): Uint8Array {
  const separate = stdout.length === 0 || stderr.length === 0 || stdout.at(-1) === 0x0a;
  return separate ? new Uint8Array() : Uint8Array.of(0x0a);
}

function shown(bytes: Buffer): string {
  return visibleLines(withoutColour(bytes.toString('utf8')).replaceAll('\r\n', '\n'));
}

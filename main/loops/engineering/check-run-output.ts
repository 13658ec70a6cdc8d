import { visibleLines } from '../../git/escape.ts';

const keptHeadBytes = 8 * 1024;
const keptTailBytes = 56 * 1024;
const maxShownCharacters = 64 * 1024;

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
  const shown = visibleLines(withoutColour(headAndTail(streams)).replaceAll('\r\n', '\n'));
  const notice = notKept > 0 ? `[${notKept} bytes of output were not kept]\n` : '';
  return notice + shown.slice(-(maxShownCharacters - notice.length));
}

function separator(stdout: Uint8Array, stderr: Uint8Array): Uint8Array {
  const separate = stdout.length === 0 || stderr.length === 0 || stdout.at(-1) === 0x0a;
  return separate ? new Uint8Array() : Uint8Array.of(0x0a);
}

function headAndTail(bytes: Buffer): string {
  const left = bytes.length - keptHeadBytes - keptTailBytes;
  if (left <= 0) return bytes.toString('utf8');
  const head = bytes.subarray(0, keptHeadBytes).toString('utf8');
  const tail = bytes.subarray(bytes.length - keptTailBytes).toString('utf8');
  return `${head}\n[${left} bytes left out]\n${tail}`;
}

/**
 * A name as a C string in double quotes, which git reads in `alternates` and in the input of fast-import
 * (https://git-scm.com/docs/git-fast-import#_filemodify): any bytes fit.
 */
export function quotePath(name: Uint8Array): string {
  let quoted = '';
  for (const byte of name) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    quoted += plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `"${quoted}"`;
}

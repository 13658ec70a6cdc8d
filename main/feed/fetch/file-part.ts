import { constants } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { codesOf, readFault, tooLarge, type ReadFault } from './read-fault.ts';

export type FileAnswer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly fault: ReadFault }
  | ReadFault;

/**
 * Reads a plain file below a root, whole or not at all. Links may lead anywhere below the root and not out of it;
 * what is no plain file (a pipe, a device, a folder) is refused without waiting for it. Never throws.
 */
export async function readFilePart(path: string, root: string, maxBytes: number): Promise<FileAnswer> {
  try {
    const [realRoot, real] = [await realpath(root), await realpath(path)];
    if (!isBelow(real, realRoot)) return refused(path, 'it lies outside the folder the source may read from');
    // Not blocking, so that opening a pipe does not wait for a writer.
    const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      return (await isStillThere(file, real)) ? await readWhole(file, path, maxBytes) : refused(path, 'it was replaced while it was opened');
    } finally {
      await file.close();
    }
  } catch (error) {
    return faultOfFile(path, codesOf(error)[0] ?? String(error));
  }
}

/** Whether a real path lies below a real folder. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Between the look at a path and its opening a folder on the way could have become a link: what is open must be what lies there. */
async function isStillThere(file: FileHandle, real: string): Promise<boolean> {
  const [opened, there, again] = [await file.stat(), await lstat(real), await realpath(real)];
  return again === real && opened.ino === there.ino && opened.dev === there.dev;
}

async function readWhole(file: FileHandle, path: string, maxBytes: number): Promise<FileAnswer> {
  const before = await file.stat();
  if (!before.isFile()) return refused(path, 'it is not a plain file');
  if (before.size > maxBytes) return tooLarge(path, maxBytes);
  const bytes = new Uint8Array(before.size);
  let used = 0;
  while (used < bytes.byteLength) {
    const { bytesRead } = await file.read(bytes, used, bytes.byteLength - used, used);
    if (bytesRead === 0) break;
    used += bytesRead;
  }
  const after = await file.stat();
  if (used !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) return changing(path);
  return { kind: 'bytes', bytes };
}

function faultOfFile(path: string, code: string): FileAnswer {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', fault: readFault('source_file_missing', `${path} is not there.`, 'Put the file there, or mend the location in the feed’s settings.') };
  if (code === 'ELOOP' || code === 'ENXIO') return refused(path, 'it is not a plain file');
  return readFault('source_file_unreadable', `${path} can’t be read (${code}).`, 'Check the file’s permissions and the disk.');
}

function refused(path: string, why: string): ReadFault {
  return readFault('source_file_refused', `${path} is not read: ${why}.`, 'Put a plain file below the workspace, and name it in the feed’s settings.');
}

function changing(path: string): ReadFault {
  return readFault('source_file_changing', `${path} was written to while it was read.`, 'It is read again by itself. Whoever writes it should write another file and rename it.', { again: true });
}

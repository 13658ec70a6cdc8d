import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FeedPlace } from './feed-folder.ts';
import type { PublishedName } from './feed-requests.ts';
import { errnoOf } from './file-fault.ts';
import { sizeOf } from './published-file.ts';

/** A published file's bytes and when they were put there, of one and the same file. */
export interface PublishedFile {
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

/** Gives a published file whole, as its publisher left it; null where there is none. */
export type ReadPublished = (name: PublishedName) => Promise<PublishedFile | null>;

/** Reads the files of a published feed. What is a link, or lies behind one, is not read. Other errors than absence are thrown. */
export function readPublishedIn({ folder }: FeedPlace): ReadPublished {
  return async (name) => {
    const path = join(folder, ...name.split('/'));
    try {
      if ((await lstat(dirname(path))).isSymbolicLink()) throw new Error('The folder is a link to elsewhere.');
      const size = sizeOf(path);
      if (!size.ok) throw new Error(size.error.message);
      return size.value === null ? null : await readWhole(path);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw error;
    }
  };
}

async function readWhole(path: string): Promise<PublishedFile> {
  // One handle: the time is that of the file that is read, even if another takes its name meanwhile.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { mtime } = await handle.stat();
    return { bytes: await handle.readFile(), modifiedAt: mtime };
  } finally {
    await handle.close();
  }
}

import { useEffect, useState } from 'react';
import type { DiffFile } from './diff-file.ts';
import { idOf, prepareFile, type PreparedFile } from './prepare.ts';

const firstSliceMs = 12;
const sliceMs = 8;

/**
 * The files parsed so far, by id, in their order. The first few are there at once; the rest follow in short slices, so
 * that the window answers keys in between. `files` must stay the same for the life of the component.
 */
export function usePrepared(files: readonly DiffFile[], patchSha256: string): ReadonlyMap<string, PreparedFile> {
  const [first] = useState(() => prepareUntil(files, 0, patchSha256, firstSliceMs));
  const [prepared, setPrepared] = useState<ReadonlyMap<string, PreparedFile>>(() => new Map(first.map(entryOf)));
  useEffect(() => feed(files, first.length, patchSha256, (more) => {
    setPrepared((known) => new Map([...known, ...more.map(entryOf)]));
  }), [files, first, patchSha256]);
  return prepared;
}

function entryOf(each: PreparedFile): readonly [string, PreparedFile] {
  return [idOf(each.file), each];
}

/** Parses files from a place on until the time is up; at least one. */
function prepareUntil(files: readonly DiffFile[], from: number, sha256: string, ms: number): readonly PreparedFile[] {
  const end = performance.now() + ms;
  const done: PreparedFile[] = [];
  for (const file of files.slice(from)) {
    done.push(prepareFile(file, sha256));
    if (performance.now() > end) break;
  }
  return done;
}

function feed(files: readonly DiffFile[], from: number, sha256: string, add: (more: readonly PreparedFile[]) => void): () => void {
  let at = from;
  let timer = 0;
  const slice = (): void => {
    if (at >= files.length) return;
    const more = prepareUntil(files, at, sha256, sliceMs);
    at += more.length;
    add(more);
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return () => window.clearTimeout(timer);
}

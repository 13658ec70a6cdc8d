import type { PatchFile } from '../../preload/api.ts';

const header = /^diff --git /m;

/** Splits git's patch text at its file headers. A line of content can't be one: content starts with ' ', '+' or '-'. */
export function splitPatch(text: string, paths: readonly string[]): readonly PatchFile[] {
  const starts: number[] = [];
  for (let at = text.search(header); at >= 0; ) {
    starts.push(at);
    const next = text.slice(at + 1).search(header);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return starts.map((start, index) => ({ path: paths[index] ?? `file ${index + 1}`, patch: text.slice(start, starts[index + 1] ?? text.length) }));
}

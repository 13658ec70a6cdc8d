import type { DiffFile } from './diff-file.ts';
import type { Block, PreparedFile } from './prepare.ts';

/** A change block by its file and its number in it; -1 stands before the file's first. */
export interface BlockPlace {
  readonly index: number;
  readonly at: number;
}

/** The next (1) or previous (-1) change block after a place, across files in the order shown; null at either end. */
export function stepBlock(
  files: readonly DiffFile[],
  prepared: ReadonlyMap<string, Pick<PreparedFile, 'blocks'>>,
  from: BlockPlace,
  direction: 1 | -1,
): { readonly place: BlockPlace; readonly block: Block } | null {
  const order = new Map(files.map((file, at) => [file.index, at]));
  const rankOf = (place: BlockPlace): number => (order.get(place.index) ?? 0) * 1e6 + place.at;
  const all = files.flatMap((file) => (prepared.get(String(file.index))?.blocks ?? [])
    .map((block, at) => ({ block, place: { index: file.index, at } })));
  const here = rankOf(from);
  return (direction === 1
    ? all.find((each) => rankOf(each.place) > here)
    : all.findLast((each) => rankOf(each.place) < here)) ?? null;
}

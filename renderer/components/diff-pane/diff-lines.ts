import type { FileDiffMetadata } from '@pierre/diffs';

type Hunk = FileDiffMetadata['hunks'][number];
export type Side = 'additions' | 'deletions';

/** A line as it stands in the diff. */
export interface DiffLine {
  readonly side: Side;
  readonly line: number;
  readonly kind: 'added' | 'removed' | 'context';
  readonly text: string;
}

const flat = new WeakMap<FileDiffMetadata, readonly DiffLine[]>();

/** Every line of a file's diff in the order of the unified layout. */
export function linesOf(diff: FileDiffMetadata): readonly DiffLine[] {
  const known = flat.get(diff);
  if (known !== undefined) return known;
  const lines = diff.hunks.flatMap((hunk) => linesOfHunk(diff, hunk));
  flat.set(diff, lines);
  return lines;
}

function linesOfHunk(diff: FileDiffMetadata, hunk: Hunk): readonly DiffLine[] {
  return hunk.hunkContent.flatMap((content): readonly DiffLine[] => {
    if (content.type === 'context') return run(diff, hunk, 'context', content.additionLineIndex, content.lines);
    return [...run(diff, hunk, 'removed', content.deletionLineIndex, content.deletions), ...run(diff, hunk, 'added', content.additionLineIndex, content.additions)];
  });
}

function run(diff: FileDiffMetadata, hunk: Hunk, kind: DiffLine['kind'], from: number, count: number): readonly DiffLine[] {
  const side: Side = kind === 'removed' ? 'deletions' : 'additions';
  const texts = side === 'deletions' ? diff.deletionLines : diff.additionLines;
  const first = side === 'deletions' ? hunk.deletionStart - hunk.deletionLineIndex : hunk.additionStart - hunk.additionLineIndex;
  return Array.from({ length: count }, (_, at) => ({ side, line: first + from + at, kind, text: (texts[from + at] ?? '').replace(/\r?\n$/, '') }));
}

/** Where a hunk ends: what is to be said about it as a whole stands under this line. */
export function endOfHunk(hunk: Hunk): Pick<DiffLine, 'side' | 'line'> {
  const last = hunk.hunkContent.at(-1);
  return last?.type === 'change' && last.additions === 0
    ? { side: 'deletions', line: hunk.deletionStart + hunk.deletionCount - 1 }
    : { side: 'additions', line: hunk.additionStart + hunk.additionCount - 1 };
}

/** Which hunk of a file a line stands in, from 0; null where in none. */
export function hunkAt(diff: FileDiffMetadata, side: Side, line: number): number | null {
  const at = diff.hunks.findIndex((hunk) => (side === 'deletions'
    ? line >= hunk.deletionStart && line < hunk.deletionStart + hunk.deletionCount
    : line >= hunk.additionStart && line < hunk.additionStart + hunk.additionCount));
  return at < 0 ? null : at;
}

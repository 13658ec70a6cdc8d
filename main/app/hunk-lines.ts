import type { LineRange, PatchHunk } from '../../preload/review-api.ts';
import { hunksOf } from '../git/hunks.ts';

const ranges = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;

/** The hunks of a patch with their files and the lines they stand on. `paths` are the patch's files in its order. */
export function hunkLines(patch: Uint8Array, paths: readonly string[]): readonly PatchHunk[] {
  return hunksOf(Buffer.from(patch)).map(({ id, header, section }) => {
    const [, from, lines = '1', to, added = '1'] = ranges.exec(header ?? '') ?? [];
    return { id, file: section, path: paths[section] ?? `file ${section + 1}`, header, base: rangeOf(from, lines), patched: rangeOf(to, added) };
  });
}

function rangeOf(from: string | undefined, lines: string): LineRange | null {
  return from === undefined ? null : { from: Number(from), lines: Number(lines) };
}

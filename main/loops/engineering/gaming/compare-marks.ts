import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding, grouped, type Mark } from './facts.ts';

/** A mark and the file it stands in. */
export interface PlacedMark extends Mark {
  readonly path: string;
}

/** Marks beyond those that were there already, over all files of the patch, so that what only moves is no finding. */
export function compareMarks(before: readonly PlacedMark[], after: readonly PlacedMark[]): readonly GamingFinding[] {
  const old = grouped(before, groupOf);
  return [...grouped(after, groupOf)].flatMap(([group, marks]) => beyond(old.get(group) ?? [], marks).map((mark) => finding(mark.kind, mark.path, mark.line, mark.detail)));
}

function groupOf(mark: Mark): string {
  return `${mark.kind} ${mark.label}`;
}

/** As many as there are more of, and of these rather the ones that are not the same as before. */
function beyond(old: readonly Mark[], marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const more = marks.length - old.length;
  if (more <= 0) return [];
  const known = new Map<string, number>();
  for (const mark of old) known.set(mark.key, (known.get(mark.key) ?? 0) + 1);
  return marks.filter((mark) => {
    const left = known.get(mark.key) ?? 0;
    known.set(mark.key, left - 1);
    return left <= 0;
  }).slice(-more);
}

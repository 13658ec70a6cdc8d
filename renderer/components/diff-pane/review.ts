import type { CodeViewDiffItem, DiffLineAnnotation } from '@pierre/diffs';
import type { PatchHunk, ReviewComment } from '../../app/contract.ts';
import { endOfHunk, type Side } from './diff-lines.ts';
import type { PreparedFile } from './prepare.ts';

/** A line a comment is about. */
export type CommentPlace = Omit<ReviewComment, 'text'>;

/** What a reviewer has marked in a diff, and what happens when they mark more. */
export interface DiffReview {
  readonly hunks: readonly PatchHunk[];
  readonly dropped: ReadonlySet<string>;
  readonly comments: readonly ReviewComment[];
  /** Where a comment is being written. */
  readonly writing: CommentPlace | null;
  readonly onToggle: (hunkIds: readonly string[]) => void;
  readonly onWrite: (place: CommentPlace | null) => void;
  /** No words take the comment away. */
  readonly onComment: (place: CommentPlace, text: string) => void;
}

/** What stands between the lines of a diff. */
export type Note =
  | { readonly kind: 'hunk'; readonly hunk: PatchHunk; readonly at: number; readonly of: number }
  | { readonly kind: 'comment'; readonly place: CommentPlace };

export const sides: Readonly<Record<Side, ReviewComment['side']>> = { additions: 'patched', deletions: 'base' };

export function hunksOfFile(review: DiffReview, index: number): readonly PatchHunk[] {
  return review.hunks.filter((hunk) => hunk.file === index);
}

/** A file with its notes between the lines. The viewer draws anew only what has another version. */
export function withNotes(each: PreparedFile, review: DiffReview | null): CodeViewDiffItem<Note> {
  const item = each.items.open;
  if (review === null) return { ...item, annotations: [] };
  const annotations = [...hunkNotes(each, review), ...commentNotes(each, review)];
  const state = hunksOfFile(review, each.file.index).map((hunk) => (review.dropped.has(hunk.id) ? 'x' : 'o')).join('');
  const places = annotations.map(({ side, lineNumber, metadata }) => `${side}${lineNumber}${metadata.kind}`).join();
  return { ...item, annotations, version: 2 + hashOf(`${state} ${places}`) };
}

function hunkNotes({ diff, file }: PreparedFile, review: DiffReview): readonly Annotated[] {
  const hunks = hunksOfFile(review, file.index);
  return diff.hunks.flatMap((parsed, at) => {
    const hunk = hunks[at];
    if (hunk === undefined) return [];
    const { side, line } = endOfHunk(parsed);
    return [{ side, lineNumber: line, metadata: { kind: 'hunk', hunk, at, of: diff.hunks.length } as const }];
  });
}

type Annotated = DiffLineAnnotation<Note>;

function commentNotes({ file }: PreparedFile, { comments, writing }: DiffReview): readonly Annotated[] {
  const places = writing === null || comments.some((one) => samePlace(one, writing)) ? comments : [...comments, writing];
  return places.filter((place) => place.path === file.path).map((place) => ({
    side: place.side === 'base' ? 'deletions' : 'additions', lineNumber: place.line, metadata: { kind: 'comment', place } as const,
  }));
}

export function samePlace(one: Pick<CommentPlace, 'path' | 'side' | 'line'>, other: Pick<CommentPlace, 'path' | 'side' | 'line'>): boolean {
  return one.path === other.path && one.side === other.side && one.line === other.line;
}

/** Lines of a file that a dropped hunk takes back out, by side. */
export function droppedLines({ diff, file }: PreparedFile, review: DiffReview): (side: Side, line: number) => boolean {
  const hunks = hunksOfFile(review, file.index);
  const ranges = diff.hunks.filter((_, at) => {
    const hunk = hunks[at];
    return hunk !== undefined && review.dropped.has(hunk.id);
  });
  return (side, line) => ranges.some((hunk) => (side === 'deletions'
    ? line >= hunk.deletionStart && line < hunk.deletionStart + hunk.deletionCount
    : line >= hunk.additionStart && line < hunk.additionStart + hunk.additionCount));
}

/** FNV-1a, 32 bits: enough to tell one state of a file's notes from the next. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  return hash;
}

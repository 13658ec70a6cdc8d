import { processFile, setLanguageOverride, type CodeViewDiffItem, type FileDiffMetadata } from '@pierre/diffs';
import { countUnusual, visible } from '../../app/visible.ts';
import type { Note } from './review.ts';
import { foldReason, foldedFrom, type DiffFile } from './diff-file.ts';

/** A change block: where the next press of `n` leads. */
export interface Block {
  readonly side: 'additions' | 'deletions';
  readonly line: number;
}

export interface PreparedFile {
  readonly file: DiffFile;
  readonly diff: FileDiffMetadata;
  /** For the viewer, unfolded and folded: it draws anew only what is another object. */
  readonly items: { readonly open: CodeViewDiffItem<Note>; readonly folded: CodeViewDiffItem<Note> };
  readonly blocks: readonly Block[];
  /** Characters shown as escapes because they can't be seen. */
  readonly hidden: number;
  readonly folded: string | null;
}

/** Parses one file's part of the patch. Characters that hide from the eye become visible escapes first. */
export function prepareFile(file: DiffFile, patchSha256: string): PreparedFile {
  const hidden = countUnusual(file.patch);
  const text = hidden === 0 ? file.patch : visible(file.patch, 'many');
  const parsed = processFile(text, { isGitDiff: true, cacheKey: `${patchSha256}:${file.index}` })
    ?? { name: file.path, type: 'change', hunks: [], splitLineCount: 0, unifiedLineCount: 0, isPartial: true, additionLines: [], deletionLines: [], additionCharacterCount: 0, deletionCharacterCount: 0 };
  const diff = file.patch.length > foldedFrom ? setLanguageOverride(parsed, 'text') : parsed;
  const item: CodeViewDiffItem<Note> = { id: idOf(file), type: 'diff', fileDiff: diff };
  const items = { open: { ...item, collapsed: false, version: 0 }, folded: { ...item, collapsed: true, version: 1 } };
  return { file, diff, items, blocks: blocksOf(diff), hidden, folded: foldReason(file) };
}

export function idOf(file: DiffFile): string {
  return String(file.index);
}

function blocksOf(diff: FileDiffMetadata): readonly Block[] {
  return diff.hunks.flatMap((hunk) => hunk.hunkContent.flatMap((content): readonly Block[] => {
    if (content.type !== 'change') return [];
    if (content.additions > 0) return [{ side: 'additions', line: hunk.additionStart + content.additionLineIndex - hunk.additionLineIndex }];
    return [{ side: 'deletions', line: hunk.deletionStart + content.deletionLineIndex - hunk.deletionLineIndex }];
  }));
}

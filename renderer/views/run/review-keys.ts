import { useCommands } from '../../app/commands.ts';
import { visible } from '../../app/visible.ts';
import type { DiffFile } from '../../components/diff-pane/diff-file.ts';
import type { DiffPaneHandle } from '../../components/diff-pane/diff-pane.tsx';
import { hunksOfFile, type DiffReview } from '../../components/diff-pane/review.ts';

const kinds = { added: 'added line', removed: 'removed line', context: 'line' } as const;

/** The keys of the diff: files, changes, lines, ticks; and where the change waits for a review, hunks and comments. */
export function useReviewKeys({ files, current, viewed, show, tick, pane, switchLayout, review, say }: {
  readonly files: readonly DiffFile[]; readonly current: number; readonly viewed: ReadonlySet<string>;
  readonly show: (index: number) => void; readonly tick: (file: DiffFile) => void;
  readonly pane: { readonly current: DiffPaneHandle | null }; readonly switchLayout: () => void;
  readonly review: DiffReview | null;
  /** Tells those who can't see it. */
  readonly say: (words: string) => void;
}): void {
  const at = files.findIndex((each) => each.index === current);
  const goTo = (target: DiffFile | undefined): void => {
    if (target !== undefined) show(target.index);
  };
  const unviewed = (each: DiffFile): boolean => !viewed.has(each.path);
  const stepLine = (direction: 1 | -1): void => {
    const line = pane.current?.stepLine(direction);
    if (line != null) say(`${kinds[line.kind]} ${line.line}: ${visible(line.text)}`);
  };
  const toggleHunk = (): void => {
    const here = pane.current?.hunkHere();
    const file = here?.file ?? current;
    const ofFile = review === null ? [] : hunksOfFile(review, file);
    const hunk = ofFile[here?.at ?? 0];
    if (hunk === undefined || review === null) return;
    say(`Hunk ${(here?.at ?? 0) + 1} of ${ofFile.length} in ${hunk.path}: ${review.dropped.has(hunk.id) ? 'kept' : 'dropped'}`);
    review.onToggle([hunk.id]);
  };
  useCommands({
    next: () => goTo(files[at + 1]),
    previous: () => goTo(files[at - 1]),
    'block.next': () => pane.current?.stepBlock(1),
    'block.previous': () => pane.current?.stepBlock(-1),
    'line.next': () => stepLine(1),
    'line.previous': () => stepLine(-1),
    'unviewed.next': () => goTo(files.slice(at + 1).find(unviewed)),
    'unviewed.previous': () => goTo(files.slice(0, Math.max(0, at)).findLast(unviewed)),
    viewed: () => {
      const file = files[at];
      if (file === undefined) return;
      tick(file);
      if (unviewed(file)) goTo(files.slice(at + 1).find(unviewed));
    },
    layout: switchLayout,
    ...(review === null ? {} : {
      'hunk.drop': toggleHunk,
      comment: () => {
        const place = pane.current?.here();
        if (place != null) review.onWrite(place);
      },
    }),
  });
}

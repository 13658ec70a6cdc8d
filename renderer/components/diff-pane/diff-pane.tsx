import { CodeView, WorkerPoolContext, type CodeViewHandle } from '@pierre/diffs/react';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useImperativeHandle, useMemo, useRef, type ReactElement, type Ref } from 'react';
import { rem } from '../rem.ts';
import { stepBlock, type BlockPlace } from './block-steps.ts';
import type { DiffFile } from './diff-file.ts';
import { hunkAt, linesOf, type DiffLine } from './diff-lines.ts';
import { FileHeader } from './file-header.tsx';
import { useFolds } from './folds.ts';
import { NoteView } from './notes.tsx';
import { diffPool } from './pool.ts';
import { idOf, type Block, type PreparedFile } from './prepare.ts';
import { droppedLines, sides, withNotes, type CommentPlace, type DiffReview, type Note } from './review.ts';
import { usePrepared } from './use-prepared.ts';
import { viewOptions } from './view-options.ts';

export interface DiffPaneHandle {
  toFile(index: number): void;
  /** Moves to a line of the patched file, or of the base where the patched file shows no such line. */
  toLine(index: number, line: number): void;
  /** Moves to the next (1) or previous (-1) change after the last one shown. */
  stepBlock(direction: 1 | -1): void;
  /** Moves to the next (1) or previous (-1) line, and gives it. */
  stepLine(direction: 1 | -1): DiffLine | null;
  /** The line one is at: the one stepped to, else the first of the change one is at. */
  here(): CommentPlace | null;
  /** Place of the hunk one is at among those of its file; null where in none. */
  hunkHere(): { readonly file: number; readonly at: number } | null;
}

export interface DiffPaneProps {
  readonly patchSha256: string;
  /** In the order shown. The same array for the life of the pane. */
  readonly files: readonly DiffFile[];
  readonly layout: 'unified' | 'split';
  readonly shade: 'light' | 'dark';
  /** Place in the patch of the file one is at. */
  readonly current: number;
  /** A line to begin at. */
  readonly line?: number | null;
  readonly onCurrent: (index: number) => void;
  readonly viewed: ReadonlySet<string>;
  readonly onViewed: (file: DiffFile) => void;
  /** Null where nothing can be dropped or commented. */
  readonly review?: DiffReview | null;
  readonly ref?: Ref<DiffPaneHandle>;
}

interface Wanted {
  readonly index: number;
  readonly line: number | null;
}

const noneDropped = (): null => null;

/** The diff of a whole patch, drawn as far as it is in view. The viewer behind it can be swapped without its callers knowing. */
export function DiffPane(props: DiffPaneProps): ReactElement {
  const { patchSha256, files, layout, shade, current, line = null, onCurrent, viewed, onViewed, review = null, ref } = props;
  const view = useRef<CodeViewHandle<Note, undefined>>(null);
  const prepared = usePrepared(files, patchSha256);
  const folds = useFolds(viewed);
  const block = useRef<BlockPlace>({ index: current, at: -1 });
  const lineAt = useRef<{ readonly index: number; readonly at: number } | null>(null);
  /** A place asked for before its file was parsed. */
  const wanted = useRef<Wanted | null>(current === files[0]?.index && line === null ? null : { index: current, line });
  /** Whether the last move was asked for rather than scrolled: then the place asked for stays the place one is at. */
  const steered = useRef(false);

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = frame.current;
    const letGo = (): void => {
      steered.current = false;
    };
    const moves = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;
    for (const move of moves) pane?.addEventListener(move, letGo, { passive: true });
    return () => moves.forEach((move) => pane?.removeEventListener(move, letGo));
  }, []);

  const show = ({ index, line: at }: Wanted): void => {
    steered.current = true;
    const each = prepared.get(String(index));
    if (each === undefined) {
      wanted.current = { index, line: at };
      return;
    }
    if (at !== null) folds.open(each);
    scrollTo(view.current, index, at === null ? null : blockOfLine(each, at));
  };
  useEffect(() => {
    const place = wanted.current;
    const each = place === null ? undefined : prepared.get(String(place.index));
    if (place === null || each === undefined) return;
    steered.current = true;
    scrollTo(view.current, place.index, place.line === null ? null : blockOfLine(each, place.line));
    wanted.current = null;
  }, [prepared]);

  const placeHere = (): { readonly each: PreparedFile; readonly line: DiffLine } | null => {
    const at = lineAt.current;
    const each = prepared.get(String(at?.index ?? block.current.index));
    if (each === undefined) return null;
    const lines = linesOf(each.diff);
    const first = each.blocks[Math.max(0, block.current.at)];
    const found = at === null ? lines.find((one) => one.side === first?.side && one.line === first.line) : lines[at.at];
    return found === undefined ? null : { each, line: found };
  };

  useImperativeHandle(ref, () => ({
    toFile(index) {
      block.current = { index, at: -1 };
      lineAt.current = null;
      show({ index, line: null });
    },
    toLine(index, number) {
      block.current = { index, at: -1 };
      const each = prepared.get(String(index));
      const target = each === undefined ? null : blockOfLine(each, number);
      const at = each === undefined || target === null ? -1 : linesOf(each.diff).findIndex((one) => one.side === target.side && one.line === target.line);
      lineAt.current = at < 0 ? null : { index, at };
      show({ index, line: number });
    },
    stepBlock(direction) {
      const next = stepBlock(files, prepared, block.current, direction);
      const each = next === null ? undefined : prepared.get(String(next.place.index));
      if (next === null || each === undefined) return;
      block.current = next.place;
      lineAt.current = null;
      folds.open(each);
      steered.current = true;
      scrollTo(view.current, next.place.index, next.block);
      onCurrent(next.place.index);
    },
    stepLine(direction) {
      const each = prepared.get(String(lineAt.current?.index ?? block.current.index));
      if (each === undefined) return null;
      const lines = linesOf(each.diff);
      const from = lineAt.current?.at ?? startOf(lines, each, block.current) - direction;
      const at = Math.min(lines.length - 1, Math.max(0, from + direction));
      const next = lines[at];
      if (next === undefined) return null;
      lineAt.current = { index: each.file.index, at };
      folds.open(each);
      steered.current = true;
      scrollTo(view.current, each.file.index, next);
      return next;
    },
    here() {
      const place = placeHere();
      return place === null ? null : { path: place.each.file.path, side: sides[place.line.side], line: place.line.line, quote: place.line.text.slice(0, 500) };
    },
    hunkHere() {
      const place = placeHere();
      const at = place === null ? null : hunkAt(place.each.diff, place.line.side, place.line.line);
      return place === null || at === null ? null : { file: place.each.file.index, at };
    },
  }));

  // Without a review it stays the same function, so that the viewer is not set up anew for every slice of files.
  const dropped = useMemo(() => (review === null ? noneDropped : (id: string) => {
    const each = prepared.get(id);
    return each === undefined ? null : droppedLines(each, review);
  }), [prepared, review]);
  const commentable = review !== null;
  const options = useMemo(() => viewOptions({ layout, shade, files, dropped, commentable }), [layout, shade, files, dropped, commentable]);
  const pool = useMemo(() => diffPool(), []);
  const comment = (each: PreparedFile, hovered: { readonly lineNumber: number; readonly side?: 'additions' | 'deletions' } | undefined): void => {
    const found = hovered === undefined ? undefined : linesOf(each.diff).find((one) => one.line === hovered.lineNumber && one.side === (hovered.side ?? 'additions'));
    if (found !== undefined) review?.onWrite({ path: each.file.path, side: sides[found.side], line: found.line, quote: found.text.slice(0, 500) });
  };
  return (
    <WorkerPoolContext.Provider value={pool}>
      <CodeView<Note>
        ref={view}
        containerRef={frame}
        className="diff-pane h-full overflow-auto"
        items={[...prepared.values()].map((each) => (folds.isFolded(each) ? each.items.folded : withNotes(each, review)))}
        options={options}
        onScroll={(top, viewer) => {
          if (steered.current) return;
          const shown = files.findLast((file) => (viewer.getTopForItem(idOf(file)) ?? Number.POSITIVE_INFINITY) <= top + rem(2));
          if (shown === undefined || shown.index === current) return;
          block.current = { index: shown.index, at: -1 };
          lineAt.current = null;
          onCurrent(shown.index);
        }}
        renderAnnotation={(...[annotation]) => (review === null ? null : <NoteView note={annotation.metadata} review={review} />)}
        renderGutterUtility={(hovered, item) => {
          const each = prepared.get(item.id);
          return review === null || each === undefined ? null : (
            <button
              type="button" tabIndex={-1} title="Comment on this line (C)" aria-label="Comment on this line" onClick={() => comment(each, hovered())}
              className="flex h-5 w-7 items-center justify-center rounded-sm border border-need-edge bg-raised text-need"
            ><MessageSquarePlus aria-hidden size="0.8125rem" /></button>
          );
        }}
        renderCustomHeader={(item) => {
          const each = prepared.get(item.id);
          return each === undefined ? null : (
            <FileHeader
              prepared={each}
              folded={folds.isFolded(each)}
              viewed={viewed.has(each.file.path)}
              review={review}
              onFold={() => folds.toggle(each)}
              onViewed={() => onViewed(each.file)}
            />
          );
        }}
      />
    </WorkerPoolContext.Provider>
  );
}

/** Where the lines are stepped from before one was: the change one is at. */
function startOf(lines: readonly DiffLine[], each: PreparedFile, { index, at }: BlockPlace): number {
  const first = index === each.file.index ? each.blocks[Math.max(0, at)] : each.blocks[0];
  return Math.max(0, lines.findIndex((one) => one.side === first?.side && one.line === first.line));
}

function blockOfLine({ diff }: PreparedFile, line: number): Block | null {
  if (hunkAt(diff, 'additions', line) !== null) return { side: 'additions', line };
  return hunkAt(diff, 'deletions', line) === null ? null : { side: 'deletions', line };
}

function scrollTo(view: CodeViewHandle<Note, undefined> | null, index: number, target: Block | null): void {
  const id = String(index);
  if (target === null) {
    view?.scrollTo({ type: 'item', id, align: 'start', behavior: 'instant' });
    return;
  }
  view?.scrollTo({ type: 'line', id, lineNumber: target.line, side: target.side, align: 'center', behavior: 'instant' });
  view?.setSelectedLines({ id, range: { start: target.line, end: target.line, side: target.side } });
}

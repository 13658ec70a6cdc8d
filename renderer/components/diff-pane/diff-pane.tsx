import { CodeView, WorkerPoolContext, type CodeViewHandle } from '@pierre/diffs/react';
import { useEffect, useImperativeHandle, useMemo, useRef, type ReactElement, type Ref } from 'react';
import { rem } from '../rem.ts';
import { stepBlock, type BlockPlace } from './block-steps.ts';
import type { DiffFile } from './diff-file.ts';
import { FileHeader } from './file-header.tsx';
import { useFolds } from './folds.ts';
import { diffPool } from './pool.ts';
import { idOf, type Block } from './prepare.ts';
import { usePrepared } from './use-prepared.ts';
import { viewOptions } from './view-options.ts';

export interface DiffPaneHandle {
  toFile(index: number): void;
  /** Moves to the next (1) or previous (-1) change after the last one shown. */
  stepBlock(direction: 1 | -1): void;
}

export interface DiffPaneProps {
  readonly patchSha256: string;
  /** In the order shown. The same array for the life of the pane. */
  readonly files: readonly DiffFile[];
  readonly layout: 'unified' | 'split';
  readonly shade: 'light' | 'dark';
  /** Place in the patch of the file one is at. */
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly viewed: ReadonlySet<string>;
  readonly onViewed: (file: DiffFile) => void;
  readonly ref?: Ref<DiffPaneHandle>;
}

/** The diff of a whole patch, drawn as far as it is in view. The viewer behind it can be swapped without its callers knowing. */
export function DiffPane(props: DiffPaneProps): ReactElement {
  const { patchSha256, files, layout, shade, current, onCurrent, viewed, onViewed, ref } = props;
  const view = useRef<CodeViewHandle<undefined, undefined>>(null);
  const prepared = usePrepared(files, patchSha256);
  const folds = useFolds(viewed);
  const block = useRef<BlockPlace>({ index: current, at: -1 });
  /** A file asked for before it was parsed. */
  const wanted = useRef<number | null>(current === files[0]?.index ? null : current);
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

  const show = (index: number, target: Block | null): void => {
    steered.current = true;
    if (!prepared.has(String(index))) {
      wanted.current = index;
      return;
    }
    scrollTo(view.current, index, target);
  };
  useEffect(() => {
    if (wanted.current === null || !prepared.has(String(wanted.current))) return;
    steered.current = true;
    scrollTo(view.current, wanted.current, null);
    wanted.current = null;
  }, [prepared]);

  useImperativeHandle(ref, () => ({
    toFile(index) {
      block.current = { index, at: -1 };
      show(index, null);
    },
    stepBlock(direction) {
      const next = stepBlock(files, prepared, block.current, direction);
      const each = next === null ? undefined : prepared.get(String(next.place.index));
      if (next === null || each === undefined) return;
      block.current = next.place;
      folds.open(each);
      show(next.place.index, next.block);
      onCurrent(next.place.index);
    },
  }));

  const options = useMemo(() => viewOptions({ layout, shade, files }), [layout, shade, files]);
  const pool = useMemo(() => diffPool(), []);
  return (
    <WorkerPoolContext.Provider value={pool}>
      <CodeView
        ref={view}
        containerRef={frame}
        className="diff-pane h-full overflow-auto"
        items={[...prepared.values()].map((each) => (folds.isFolded(each) ? each.items.folded : each.items.open))}
        options={options}
        onScroll={(top, viewer) => {
          if (steered.current) return;
          const shown = files.findLast((file) => (viewer.getTopForItem(idOf(file)) ?? Number.POSITIVE_INFINITY) <= top + rem(2));
          if (shown === undefined || shown.index === current) return;
          block.current = { index: shown.index, at: -1 };
          onCurrent(shown.index);
        }}
        renderCustomHeader={(item) => {
          const each = prepared.get(item.id);
          return each === undefined ? null : (
            <FileHeader
              prepared={each}
              folded={folds.isFolded(each)}
              viewed={viewed.has(each.file.path)}
              onFold={() => folds.toggle(each)}
              onViewed={() => onViewed(each.file)}
            />
          );
        }}
      />
    </WorkerPoolContext.Provider>
  );
}

function scrollTo(view: CodeViewHandle<undefined, undefined> | null, index: number, target: Block | null): void {
  const id = String(index);
  if (target === null) {
    view?.scrollTo({ type: 'item', id, align: 'start', behavior: 'instant' });
    return;
  }
  view?.scrollTo({ type: 'line', id, lineNumber: target.line, side: target.side, align: 'center', behavior: 'instant' });
  view?.setSelectedLines({ id, range: { start: target.line, end: target.line, side: target.side } });
}

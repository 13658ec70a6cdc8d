import type { CodeViewItem } from '@pierre/diffs';
import { CodeView, WorkerPoolContext, type CodeViewHandle } from '@pierre/diffs/react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from 'react';
import { rem } from '../rem.ts';
import type { DiffFile } from './diff-file.ts';
import { FileHeader } from './file-header.tsx';
import { diffPool } from './pool.ts';
import { idOf, itemOf, prepareFile, type Block, type PreparedFile } from './prepare.ts';
import { viewOptions } from './view-options.ts';

export interface DiffPaneHandle {
  toFile(index: number): void;
  /** Moves to the next (1) or previous (-1) change after the last one shown. */
  stepBlock(direction: 1 | -1): void;
}

export interface DiffPaneProps {
  readonly patchSha256: string;
  readonly files: readonly DiffFile[];
  readonly layout: 'unified' | 'split';
  readonly shade: 'light' | 'dark';
  /** Place in the patch of the file at the top. */
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly viewed: ReadonlySet<string>;
  readonly onViewed: (file: DiffFile) => void;
  readonly ref?: Ref<DiffPaneHandle>;
}

const firstSliceMs = 12;
const sliceMs = 8;

/** The diff of a whole patch, drawn as far as it is in view. The viewer behind it can be swapped without its callers knowing. */
export function DiffPane(props: DiffPaneProps): ReactElement {
  const { patchSha256, files, layout, shade, current, onCurrent, viewed, onViewed, ref } = props;
  const view = useRef<CodeViewHandle<undefined, undefined>>(null);
  const first = useMemo(() => prepareUntil(files, 0, patchSha256, firstSliceMs), [files, patchSha256]);
  const prepared = useRef(new Map<string, PreparedFile>());
  const folds = useFolds(first, viewed, prepared.current, view);
  const block = useRef<{ readonly index: number; readonly at: number }>({ index: current, at: -1 });

  useEffect(() => feed(files, first.length, patchSha256, (more) => {
    for (const each of more) prepared.current.set(idOf(each.file), each);
    view.current?.addItems(more.map((each) => itemOf(each, folds.isFolded(each), 0)));
  }), [files, first, patchSha256]);

  const show = useCallback((index: number, target: Block | null) => {
    view.current?.scrollTo(target === null
      ? { type: 'item', id: String(index), align: 'start', behavior: 'instant' }
      : { type: 'line', id: String(index), lineNumber: target.line, side: target.side, align: 'center', behavior: 'instant' });
    if (target !== null) view.current?.setSelectedLines({ id: String(index), range: { start: target.line, end: target.line, side: target.side } });
  }, []);

  useImperativeHandle(ref, () => ({
    toFile(index) {
      block.current = { index, at: -1 };
      show(index, null);
    },
    stepBlock(direction) {
      const next = nextBlock(files, prepared.current, block.current, direction);
      if (next === null) return;
      block.current = next.place;
      folds.open(next.place.index);
      show(next.place.index, next.block);
      onCurrent(next.place.index);
    },
  }), [files, folds, onCurrent, show]);

  const options = useMemo(() => viewOptions({ layout, shade, files }), [layout, shade, files]);
  const pool = useMemo(() => diffPool(), []);
  return (
    <WorkerPoolContext.Provider value={pool}>
      <CodeView
        ref={view}
        className="diff-pane h-full overflow-auto"
        initialItems={first.map((each) => itemOf(each, folds.isFolded(each), 0))}
        options={options}
        onScroll={(top, viewer) => {
          const shown = files.findLast((file) => (viewer.getTopForItem(idOf(file)) ?? Number.POSITIVE_INFINITY) <= top + rem(2));
          if (shown !== undefined && shown.index !== current) onCurrent(shown.index);
        }}
        renderCustomHeader={(item) => {
          const each = prepared.current.get(item.id);
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

interface Folds {
  isFolded(each: PreparedFile): boolean;
  toggle(each: PreparedFile): void;
  open(index: number): void;
}

/** Viewed files and those too big to start open are folded; a person's own fold wins. */
function useFolds(
  first: readonly PreparedFile[],
  viewed: ReadonlySet<string>,
  prepared: Map<string, PreparedFile>,
  view: { readonly current: CodeViewHandle<undefined, undefined> | null },
): Folds {
  for (const each of first) prepared.set(idOf(each.file), each);
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const versions = useRef(new Map<string, number>());
  const isFolded = (each: PreparedFile): boolean => own.get(idOf(each.file)) ?? (viewed.has(each.file.path) || each.folded !== null);

  const folded = [...prepared.values()].filter(isFolded).map((each) => idOf(each.file)).join();
  useEffect(() => {
    for (const [id, each] of prepared) {
      const item: CodeViewItem<undefined> | undefined = view.current?.getItem(id);
      if (item === undefined || item.collapsed === isFolded(each)) continue;
      const version = (versions.current.get(id) ?? 0) + 1;
      versions.current.set(id, version);
      view.current?.updateItem(itemOf(each, isFolded(each), version));
    }
  }, [folded]);

  // A tick taken or given is a wish about the fold too.
  const viewedKey = [...viewed].sort().join('\n');
  useEffect(() => setOwn(new Map()), [viewedKey]);

  const put = (id: string, fold: boolean): void => setOwn((known) => new Map(known).set(id, fold));
  return {
    isFolded,
    toggle: (each) => put(idOf(each.file), !isFolded(each)),
    open: (index) => {
      const each = prepared.get(String(index));
      if (each !== undefined && isFolded(each)) put(String(index), false);
    },
  };
}

/** Parses files from a place on until the time is up; at least one. */
function prepareUntil(files: readonly DiffFile[], from: number, sha256: string, ms: number): readonly PreparedFile[] {
  const end = performance.now() + ms;
  const done: PreparedFile[] = [];
  for (const file of files.slice(from)) {
    done.push(prepareFile(file, sha256));
    if (performance.now() > end) break;
  }
  return done;
}

/** Parses the rest in short slices, so that the window answers keys in between. Returns the way out. */
function feed(files: readonly DiffFile[], from: number, sha256: string, add: (more: readonly PreparedFile[]) => void): () => void {
  let at = from;
  let timer = 0;
  const slice = (): void => {
    if (at >= files.length) return;
    const more = prepareUntil(files, at, sha256, sliceMs);
    at += more.length;
    add(more);
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return () => window.clearTimeout(timer);
}

interface BlockPlace {
  readonly index: number;
  readonly at: number;
}

function nextBlock(
  files: readonly DiffFile[],
  prepared: ReadonlyMap<string, PreparedFile>,
  from: BlockPlace,
  direction: 1 | -1,
): { readonly place: BlockPlace; readonly block: Block } | null {
  const all = files.flatMap((file) => (prepared.get(idOf(file))?.blocks ?? []).map((block, at) => ({ place: { index: file.index, at }, block })));
  const exact = all.findIndex((each) => each.place.index === from.index && each.place.at === from.at);
  if (exact >= 0) return all[exact + direction] ?? null;
  const order = files.findIndex((file) => file.index === from.index);
  const isAfter = (each: { readonly place: BlockPlace }): boolean => files.findIndex((file) => file.index === each.place.index) >= order;
  return (direction === 1 ? all.find(isAfter) : all.findLast((each) => !isAfter(each))) ?? null;
}

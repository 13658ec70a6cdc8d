import { Columns2, Rows2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { PatchFile, RunPage } from '../../../preload/api.ts';
import { waiting } from '../../app/ask.ts';
import type { Patch } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { Button } from '../../components/button.tsx';
import { byRisk, diffFilesOf, type DiffFile } from '../../components/diff-pane/diff-file.ts';
import type { DiffPaneHandle } from '../../components/diff-pane/diff-pane.tsx';
import { DiffStat } from '../../components/diff-stat.tsx';
import { FaultNote, WaitingLines } from '../../components/notes.tsx';
import { usePages } from '../../stores/pages.ts';
import { usePlace } from '../../stores/place.ts';
import { useSettings } from '../../stores/settings.ts';
import { useViewed } from '../../stores/viewed.ts';
import { FileList } from './file-list.tsx';
import { NoChanges } from './no-changes.tsx';
import { ReviseBar } from './revise-bar.tsx';
import { useReviewKeys } from './review-keys.ts';
import { useDiffReview } from './use-diff-review.ts';

const DiffPane = lazy(async () => ({ default: (await import('../../components/diff-pane/diff-pane.tsx')).DiffPane }));

export function ChangesTab({ page, file, line }: { readonly page: RunPage; readonly file: number | null; readonly line: number | null }): ReactElement {
  const { patch } = page;
  if (patch === null) return <div className="h-full overflow-auto px-5 py-4"><NoChanges page={page} /></div>;
  return <WithPatch page={page} patch={patch} file={file} line={line} />;
}

interface Spot {
  readonly page: RunPage;
  readonly patch: Patch;
  readonly file: number | null;
  readonly line: number | null;
}

function WithPatch({ page, patch, file, line }: Spot): ReactElement {
  const { runId } = page.line.run;
  const remote = usePages((state) => state.patches[patch.sha256]) ?? waiting;
  const loadPatch = usePages((state) => state.loadPatch);
  useEffect(() => void loadPatch(runId, patch.sha256), [loadPatch, runId, patch.sha256]);
  if (remote.state === 'broken') return <div className="p-5"><FaultNote fault={remote.fault} retry={() => void loadPatch(runId, patch.sha256)} /></div>;
  if (remote.state === 'waiting') return <div className="p-5"><WaitingLines what="Reading the diff" lines={10} height="1.25rem" /></div>;
  return <Review page={page} patch={patch} parts={remote.value} file={file} line={line} />;
}

const noneViewed: readonly string[] = [];

function Review({ page, patch, parts, file, line }: Spot & { readonly parts: readonly PatchFile[] }): ReactElement {
  const { runId } = page.line.run;
  const [order, setOrder] = useState<'risk' | 'path'>('risk');
  const files = useMemo(() => {
    const inPatchOrder = diffFilesOf(patch, parts);
    return order === 'risk' ? byRisk(inPatchOrder) : inPatchOrder;
  }, [patch, parts, order]);
  const viewedPaths = useViewed((state) => state.byPatch[patch.sha256] ?? noneViewed);
  const viewed = useMemo(() => new Set(viewedPaths), [viewedPaths]);
  const { diffLayout, shade, setDiffLayout } = useSettings();
  const review = useDiffReview(page, patch);
  const pane = useRef<DiffPaneHandle>(null);
  const [said, say] = useState('');
  const current = file ?? files[0]?.index ?? 0;

  // An address opened from elsewhere, such as the palette or a finding, moves the diff; one this page wrote itself does not.
  const noted = useRef(`${file} ${line}`);
  useEffect(() => {
    if (file === null || `${file} ${line}` === noted.current) return;
    noted.current = `${file} ${line}`;
    if (line === null) pane.current?.toFile(file);
    else pane.current?.toLine(file, line);
  }, [file, line]);
  const note = (index: number): void => {
    noted.current = `${index} null`;
    usePlace.getState().amend({ view: 'run', runId, tab: 'changes', file: index, line: null });
  };
  const show = (index: number): void => {
    note(index);
    pane.current?.toFile(index);
  };
  const tick = (each: DiffFile): void => useViewed.getState().toggle(patch.sha256, each.path);
  const switchLayout = (): void => setDiffLayout(diffLayout === 'unified' ? 'split' : 'unified');
  useReviewKeys({ files, current, viewed, show, tick, pane, switchLayout, review, say });

  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] sm:grid-cols-[13rem_minmax(0,1fr)] 2xl:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="col-span-full flex h-10 items-center gap-3 border-b border-line px-4 text-ink-2">
        <span className="whitespace-nowrap">{count(files.length, 'file')}</span>
        <DiffStat added={sum(patch, 'linesAdded')} removed={sum(patch, 'linesRemoved')} />
        <span className="whitespace-nowrap tabular-nums">Viewed {files.filter((each) => viewed.has(each.path)).length}/{files.length}</span>
        <span className="ml-auto flex items-center gap-2">
          {files.length > 1 && (
            <Button look="quiet" size="small" onClick={() => setOrder(order === 'risk' ? 'path' : 'risk')} title="Change the order of files">
              <span className="sr-only">Order: </span>{order === 'risk' ? 'Risk first' : 'By path'}
            </Button>
          )}
          <Button look="quiet" size="small" command="layout" onClick={switchLayout} title="Change the layout of the diff">
            {diffLayout === 'unified' ? <Rows2 aria-hidden size="0.875rem" /> : <Columns2 aria-hidden size="0.875rem" />}
            <span><span className="sr-only">Layout: </span>{diffLayout === 'unified' ? 'Unified' : 'Side by side'}</span>
          </Button>
        </span>
      </div>
      <div className="min-h-0 border-r border-line max-sm:hidden">
        <FileList files={files} current={current} viewed={viewed} onShow={show} />
      </div>
      <div className="min-h-0 min-w-0">
        <Suspense fallback={<div className="p-4"><WaitingLines what="Opening the diff" lines={10} height="1.25rem" /></div>}>
          <DiffPane
            key={`${patch.sha256} ${order}`} ref={pane} patchSha256={patch.sha256} files={files} layout={diffLayout} shade={shade}
            current={current} line={line} onCurrent={note} viewed={viewed} onViewed={tick} review={review}
          />
        </Suspense>
      </div>
      <p role="status" className="sr-only">{said}</p>
      {review !== null && <ReviseBar page={page} review={review} />}
    </div>
  );
}

function sum(patch: Patch, key: 'linesAdded' | 'linesRemoved'): number {
  return patch.files.reduce((total, each) => total + each[key], 0);
}

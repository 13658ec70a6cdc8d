import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { RunLine } from '../../../preload/api.ts';
import { useCommands } from '../../app/commands.ts';
import { count } from '../../app/figures.ts';
import { runFilters, type RunFilter } from '../../app/location.ts';
import { Button, Keys } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { DryRunButton } from '../../components/dry-run-button.tsx';
import { useListCursor } from '../../components/list-keys.ts';
import { Answered, EmptyNote } from '../../components/notes.tsx';
import { rem } from '../../components/rem.ts';
import { openRun, usePlace } from '../../stores/place.ts';
import { useReviews } from '../../stores/reviews.ts';
import { useRuns } from '../../stores/runs.ts';
import { filterNames, filterRuns, type RunListFilter } from './filter-runs.ts';
import { ChangesList } from './changes-list.tsx';
import { columns, RunRow } from './run-row.tsx';

export function RunsView({ filter, text }: { readonly filter: RunFilter; readonly text: string }): ReactElement {
  const lines = useRuns((state) => state.lines);
  const known = lines.state === 'here' ? lines.value : [];
  const narrow = (next: Partial<{ filter: RunFilter; text: string }>): void => usePlace.getState().amend({ view: 'runs', filter, text, ...next });
  return (
    <div className="flex h-full flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-5 pb-3">
        <h1 className="text-lg font-semibold">Runs</h1>
        <Filters filter={filter} text={text} lines={known} narrow={narrow} />
      </div>
      <div className="min-h-0 flex-1">
        {filter === 'on-their-way' ? <ChangesList text={text} onClear={() => narrow({ text: '' })} /> : (
          <div className={cx('h-full', lines.state !== 'here' && 'px-6')}>
            <Answered remote={lines} what="Reading the runs" retry={() => void useRuns.getState().load()} lines={12} height="2.75rem">
              {(all) => <Listed all={all} filter={filter} text={text} narrow={narrow} />}
            </Answered>
          </div>
        )}
      </div>
    </div>
  );
}

type Narrow = (next: Partial<{ filter: RunFilter; text: string }>) => void;

function Filters({ filter, text, lines, narrow }: { readonly filter: RunFilter; readonly text: string; readonly lines: readonly RunLine[]; readonly narrow: Narrow }): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const more = useRuns((state) => state.lines.state === 'here' && state.older !== 'none');
  const onTheirWay = useReviews((state) => (state.deliveries?.state === 'here' ? state.deliveries.value.length : null));
  useEffect(() => void useReviews.getState().loadDeliveries(), []);
  useCommands({ filter: () => field.current?.focus() });
  return (
    <>
      <div role="group" aria-label="Show" className="flex flex-wrap rounded-md border border-line-2 bg-raised p-0.5">
        {runFilters.map((each) => (
          <button
            key={each} type="button" aria-pressed={each === filter} onClick={() => narrow({ filter: each })}
            className={cx('h-6 rounded-sm px-2.5 text-sm', each === filter ? 'bg-chosen font-medium text-ink' : 'text-ink-2 hover:text-ink')}
          >
            {filterNames[each]} <span className="text-ink-3">{each === 'on-their-way' ? onTheirWay : <>{filterRuns(lines, each, '').length}{more && '+'}</>}</span>
          </button>
        ))}
      </div>
      <label className="relative ml-auto flex w-60 items-center max-sm:w-full">
        <span className="sr-only">Filter runs by text</span>
        <input
          ref={field} type="search" value={text} placeholder="Filter by task, workspace, id"
          onChange={(event) => narrow({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (text === '') field.current?.blur();
            else narrow({ text: '' });
          }}
          className="h-8 w-full rounded-md border border-edge bg-panel pr-8 pl-2.5 placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
        />
        <span className="pointer-events-none absolute right-2"><Keys id="filter" /></span>
      </label>
    </>
  );
}

function Listed({ all, filter, text, narrow }: { readonly all: readonly RunLine[]; readonly filter: RunListFilter; readonly text: string; readonly narrow: Narrow }): ReactElement {
  const searched = useDeferredValue(text);
  const rows = useMemo(() => filterRuns(all, filter, searched), [all, filter, searched]);
  if (all.length === 0) {
    return <div className="px-6"><EmptyNote title="No run yet" action={<DryRunButton />}>Each run shows here as a line, live while it goes on. A dry run writes nothing to your repository.</EmptyNote></div>;
  }
  if (rows.length === 0) {
    return (
      <div className="px-6">
        <EmptyNote title="No run fits this filter" action={<Button onClick={() => narrow({ filter: 'all', text: '' })}>Clear the filter</Button>}>
          {count(all.length, 'run is', 'runs are')} hidden by it.
        </EmptyNote>
      </div>
    );
  }
  return <Table rows={rows} />;
}

function Table({ rows }: { readonly rows: readonly RunLine[] }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => rem(2.75), overscan: 12 });
  const { cursor, setCursor } = useListCursor({
    rows, idOf: (line) => line.run.runId, open: (line) => openRun(line.run.runId),
    onMove: (_line, at) => virtual.scrollToIndex(at, { align: 'auto' }),
  });
  const { older, loadOlder } = useRuns.getState();
  const shown = virtual.getVirtualItems();
  return (
    <div ref={frame} tabIndex={0} aria-label="Runs, newest first" role="region" className="h-full overflow-auto -outline-offset-2">
      <div role="table" aria-label="Runs" aria-rowcount={rows.length + 1} className="min-w-[46rem]">
        <div role="row" aria-rowindex={1} className={cx(columns, 'sticky top-0 z-10 h-8 border-b border-line-2 bg-panel text-sm font-medium text-ink-3')}>
          {['How it stands', 'Task', 'Policy', 'Checks', 'Lines', 'Cost', 'Took', 'When'].map((name, at) => (
            <span key={name} role="columnheader" className={cx(at > 3 && 'text-right', at === 7 && 'pr-1')}>{name}</span>
          ))}
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {shown.map((row) => {
            const line = rows[row.index];
            return line === undefined ? null : (
              <RunRow key={line.run.runId} line={line} at={row.index} chosen={line === cursor} top={row.start} height={row.size} onChoose={() => setCursor(line)} />
            );
          })}
        </div>
      </div>
      {older !== 'none' && (
        <div className="px-6 py-4">
          <Button onClick={() => void loadOlder()} why={older === 'loading' ? 'Being read.' : null}>Show older runs</Button>
        </div>
      )}
    </div>
  );
}

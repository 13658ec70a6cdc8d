import { Tabs } from 'radix-ui';
import { memo, useCallback, useEffect, useState, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { cancelRun } from '../../app/dry-run.ts';
import { tabs, type Tab } from '../../app/location.ts';
import { isUnderWay } from '../../app/phrases.ts';
import { cx } from '../../components/class-names.ts';
import { FaultNote, WaitingLines } from '../../components/notes.tsx';
import { usePages } from '../../stores/pages.ts';
import { usePlace } from '../../stores/place.ts';
import { ArtifactsTab } from './artifacts-tab.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { DecisionRail } from './decision-rail.tsx';
import { DecisionTab } from './decision-tab.tsx';
import { DeliveryTab } from './delivery-tab.tsx';
import { ResultStrip } from './result-strip.tsx';
import { RunHeader } from './run-header.tsx';
import { TimelineTab } from './timeline-tab.tsx';

export function RunView({ runId, tab, file, line }: { readonly runId: string; readonly tab: Tab | null; readonly file: number | null; readonly line: number | null }): ReactElement {
  const remote = usePages((state) => state.pages[runId]) ?? waiting;
  const load = usePages((state) => state.load);
  useEffect(() => void load(runId), [load, runId]);
  useEffect(warmDiff, []);
  if (remote.state === 'broken') {
    return <div className="p-6"><h1 className="mb-4 text-lg">Run</h1><FaultNote fault={remote.fault} retry={() => void load(runId)} /></div>;
  }
  if (remote.state === 'waiting') {
    return <div className="p-6"><h1 className="sr-only">Run</h1><WaitingLines what="Reading the run" lines={8} /></div>;
  }
  return <Run page={remote.value} tab={tab} file={file} line={line} />;
}

/** Loads the diff viewer while nothing else is going on, so that the first look at a change does not wait for it. */
function warmDiff(): () => void {
  const idle = window.requestIdleCallback(() => void import('../../components/diff-pane/pool.ts').then(({ diffPool }) => diffPool()), { timeout: 2000 });
  return () => window.cancelIdleCallback(idle);
}

/** What stays as it is while one moves through the diff is not drawn anew. */
const Header = memo(RunHeader);
const Strip = memo(ResultStrip);
const Rail = memo(DecisionRail);

const tabNames: Readonly<Record<Tab, string>> = {
  changes: 'Changes', checks: 'Checks', decision: 'Decision', delivery: 'Delivery', timeline: 'Timeline', artifacts: 'Artifacts',
};

/** A feed has no patch, and so no checks and no decision. */
const feedTabs: readonly Tab[] = ['timeline', 'artifacts'];
/** A dry run delivers nothing. */
const dryTabs: readonly Tab[] = tabs.filter((each) => each !== 'delivery');

function Run({ page, tab, file, line }: { readonly page: RunPage; readonly tab: Tab | null; readonly file: number | null; readonly line: number | null }): ReactElement {
  const { run } = page.line;
  // Chosen once, when the run is opened: a run that ends while one looks on doesn't turn the page.
  const [opening] = useState(() => openingTab(page));
  const parts = run.loop === 'product' ? feedTabs : run.mode === 'live' ? tabs : dryTabs;
  const shown = parts.find((each) => each === tab) ?? opening;
  const show = useCallback((next: Tab): void => {
    const { place, amend } = usePlace.getState();
    if (place.view === 'run') amend({ ...place, tab: next });
  }, []);
  useCommands({
    'tab.changes': () => show('changes'),
    'tab.checks': () => show('checks'),
    'tab.decision': () => show('decision'),
    ...(parts === tabs ? { 'tab.delivery': () => show('delivery') } : {}),
    'tab.timeline': () => show('timeline'),
    'tab.artifacts': () => show('artifacts'),
    why: () => show('decision'),
    ...(isUnderWay(run.status) ? { cancel: () => void cancelRun(run.runId) } : {}),
  });
  return (
    <div className={cx('flex h-full flex-col overflow-auto lg:overflow-hidden', run.mode === 'dry-run' && 'pr-1')}>
      <Header page={page} />
      <Strip page={page} show={show} />
      <div className={cx('lg:grid lg:min-h-0 lg:flex-1', parts !== feedTabs && 'lg:grid-cols-[minmax(0,1fr)_18.5rem] 2xl:grid-cols-[minmax(0,1fr)_22rem]')}>
        <Tabs.Root value={shown} onValueChange={(next) => show(tabs.find((each) => each === next) ?? 'timeline')} className="flex min-w-0 flex-col lg:min-h-0">
          <Tabs.List aria-label="Parts of the run" className="flex h-10 shrink-0 items-stretch gap-1 overflow-x-auto overflow-y-hidden border-b border-line px-4 [scrollbar-width:none]">
            {parts.map((each) => (
              <Tabs.Trigger
                key={each} value={each}
                className="relative flex items-center gap-1.5 px-2.5 text-ink-2 -outline-offset-2 select-none hover:text-ink data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-2 data-[state=active]:after:-bottom-px data-[state=active]:after:h-0.5 data-[state=active]:after:bg-ink"
              >
                {tabNames[each]}<TabCount tab={each} page={page} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={shown} tabIndex={-1} className={cx('outline-none lg:min-h-0 lg:flex-1', shown === 'changes' && page.patch !== null && 'max-lg:h-[34rem]')}>
            <TabBody tab={shown} page={page} file={file} line={line} />
          </Tabs.Content>
        </Tabs.Root>
        {parts !== feedTabs && <Rail page={page} show={show} className="border-line max-lg:border-t lg:overflow-y-auto lg:border-l" />}
      </div>
    </div>
  );
}

function TabBody({ tab, page, file, line }: { readonly tab: Tab; readonly page: RunPage; readonly file: number | null; readonly line: number | null }): ReactElement {
  if (tab === 'changes') return <ChangesTab page={page} file={file} line={line} />;
  const body = tab === 'checks' ? <ChecksTab page={page} />
    : tab === 'decision' ? <DecisionTab page={page} />
      : tab === 'delivery' ? <DeliveryTab page={page} />
        : tab === 'timeline' ? <TimelineTab page={page} /> : <ArtifactsTab page={page} />;
  return <div className="px-5 py-4 lg:h-full lg:overflow-auto">{body}</div>;
}

function TabCount({ tab, page }: { readonly tab: Tab; readonly page: RunPage }): ReactElement | null {
  const number = tab === 'changes' ? page.patch?.files.length
    : tab === 'checks' ? page.checks?.rows.length
      : tab === 'artifacts' ? page.artifacts.length : undefined;
  return number === undefined || number === 0 ? null : <span className="text-sm font-normal text-ink-3">{number}</span>;
}

function openingTab(page: RunPage): Tab {
  if (isUnderWay(page.line.run.status)) return 'timeline';
  if (page.line.run.delivers !== null || page.delivery !== null) return 'delivery';
  if (page.patch !== null) return 'changes';
  if (page.line.run.result === 'blocked') return 'changes';
  return page.decision === null ? 'timeline' : 'decision';
}

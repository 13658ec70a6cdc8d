import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { Toaster } from 'sonner';
import { valueOf } from './ask.ts';
import { useCommands } from './commands.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Mode } from './contract.ts';
import { newestFeed, type Place } from './location.ts';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { withdraw } from './verdicts.tsx';
import { useLiveRun, useWhyNotLive } from '../components/live-run-button.tsx';
import { useDryRun, useWhyNot } from '../components/dry-run-button.tsx';
import { usePages } from '../stores/pages.ts';
import { usePlace } from '../stores/place.ts';
import { useInbox } from '../stores/inbox.ts';
import { useRuns } from '../stores/runs.ts';
import { useFeeds } from '../stores/feed.ts';
import { useReplay } from '../stores/replay.ts';
import { useSettings } from '../stores/settings.ts';
import { chosenOf, useWorkspaces } from '../stores/workspaces.ts';
import { FirstStart } from '../views/first-start/first-start.tsx';
import { HealthView } from '../views/health/health-view.tsx';
import { ModelsView } from '../views/models/models-view.tsx';
import { InboxView } from '../views/inbox/inbox-view.tsx';
import { RunView } from '../views/run/run-view.tsx';
import { RunsView } from '../views/runs/runs-view.tsx';
import { SettingsView } from '../views/settings/settings-view.tsx';
import { WorkspacesView } from '../views/workspaces/workspaces-view.tsx';

const FeedView = lazy(async () => ({ default: (await import('../views/feed/feed-view.tsx')).FeedView }));
const ReplayView = lazy(async () => ({ default: (await import('../views/replay/replay-view.tsx')).ReplayView }));
const TasksView = lazy(async () => ({ default: (await import('../views/tasks/tasks-view.tsx')).TasksView }));
const AutonomyView = lazy(async () => ({ default: (await import('../views/autonomy/autonomy-view.tsx')).AutonomyView }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const TaskByHand = lazy(async () => ({ default: (await import('../components/task-by-hand.tsx')).TaskByHand }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

export function Shell(): ReactElement {
  const place = usePlace((state) => state.place);
  const shade = useSettings((state) => state.shade);
  const first = useIsFirstStart() && place.view === 'inbox';
  const [layer, setLayer] = useState<'palette' | 'sheet' | 'task' | null>(null);
  useGlobalCommands(setLayer);
  useTitle(place);
  useEffect(warmScreens, []);
  return (
    <div className="relative grid h-full grid-rows-[auto_minmax(0,1fr)_auto]">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2">
        To the content
      </a>
      <TopBar first={first} />
      <div className="grid min-h-0 grid-cols-[3.25rem_minmax(0,1fr)] md:grid-cols-[5.25rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)]">
        <Rail />
        <main id="main" tabIndex={-1} className="relative min-h-0 min-w-0 overflow-clip bg-panel outline-none">
          <ErrorBoundary key={place.view} name="This screen">
            <Suspense fallback={null}>{first ? <FirstStart /> : <Screen place={place} />}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <Frame place={place} />
      <Suspense fallback={null}>
        {layer === 'palette' && <Palette onClose={() => setLayer(null)} />}
        {layer === 'sheet' && <ShortcutSheet onClose={() => setLayer(null)} />}
        {layer === 'task' && <TaskByHand onClose={() => setLayer(null)} />}
      </Suspense>
      <Toaster theme={shade} position="bottom-right" offset={{ bottom: '2.25rem', right: '1rem' }} closeButton toastOptions={{ className: 'toast' }} />
    </div>
  );
}

function Screen({ place }: { readonly place: Place }): ReactElement {
  switch (place.view) {
    case 'inbox': return <InboxView />;
    case 'runs': return <RunsView filter={place.filter} text={place.text} />;
    case 'run': return <RunView key={place.runId} runId={place.runId} tab={place.tab} file={place.file} line={place.line} />;
    case 'tasks': return <TasksView key={place.workspaceId} workspaceId={place.workspaceId} />;
    case 'autonomy': return <AutonomyView key={place.workspaceId} workspaceId={place.workspaceId} />;
    case 'feed': return <FeedView place={place} />;
    case 'replay': return <ReplayView place={place} />;
    case 'workspaces': return <WorkspacesView />;
    case 'health': return <HealthView />;
    case 'models': return <ModelsView />;
    case 'settings': return <SettingsView />;
  }
}

/** The edge round the whole window that says what is looked at is not real: hatched for a dry run, barred for a replay. */
function Frame({ place }: { readonly place: Place }): ReactElement | null {
  const page = usePages((state) => (place.view === 'run' ? valueOf(state.pages[place.runId]) : null));
  const feedMode = useShownMode(place);
  const replaying = useReplay((state) => place.view === 'replay' && valueOf(state.page) !== null);
  if (replaying) return <div aria-hidden className="replay-frame" />;
  return page?.line.run.mode === 'dry-run' || feedMode === 'dry-run' ? <div aria-hidden className="dry-frame" /> : null;
}

/** The mode of the run that made the feed on the screen. */
function useShownMode(place: Place): Mode | null {
  const chosen = useWorkspaces(chosenOf)?.workspaceId ?? null;
  return useFeeds((state) => {
    if (place.view !== 'feed') return null;
    const workspaceId = place.workspaceId ?? chosen ?? '';
    const old = state.versions[workspaceId]?.find((version) => version.sha256 === place.version);
    return old?.mode ?? valueOf(state.pages[workspaceId])?.mode ?? null;
  });
}

/** Loads the screens that are not in the first load while nothing else goes on, so that turning to one takes no longer. */
function warmScreens(): () => void {
  const idle = window.requestIdleCallback(() => {
    void import('../views/feed/feed-view.tsx');
    void import('../views/replay/replay-view.tsx');
    void import('../views/tasks/tasks-view.tsx');
    void import('../views/autonomy/autonomy-view.tsx');
  }, { timeout: 3000 });
  return () => window.cancelIdleCallback(idle);
}

/** Nothing has ever run here. */
function useIsFirstStart(): boolean {
  return useRuns((state) => state.lines.state === 'here' && state.lines.value.length === 0);
}

function useGlobalCommands(setLayer: (layer: 'palette' | 'sheet' | 'task' | null) => void): void {
  const go = usePlace((state) => state.go);
  const start = useDryRun();
  const why = useWhyNot();
  const startLive = useLiveRun();
  const whyNotLive = useWhyNotLive();
  const undoable = useInbox((state) => valueOf(state.items)?.find((item) => item.undoUntil !== null)?.runId ?? null);
  const loadLevel = useSettings((state) => state.loadLevel);
  useEffect(() => void loadLevel(), [loadLevel]);
  useCommands({
    'go.inbox': () => go({ view: 'inbox' }),
    'go.runs': () => go({ view: 'runs', filter: 'all', text: '' }),
    'go.tasks': () => go({ view: 'tasks', workspaceId: null }),
    'go.autonomy': () => go({ view: 'autonomy', workspaceId: null }),
    'go.feed': () => go({ view: 'feed', workspaceId: null, ...newestFeed }),
    'go.replay': () => go({ view: 'replay', ...newestFeed }),
    'go.workspaces': () => go({ view: 'workspaces' }),
    'go.health': () => go({ view: 'health' }),
    'go.models': () => go({ view: 'models' }),
    'go.settings': () => go({ view: 'settings' }),
    'go.back': () => window.history.back(),
    'go.forward': () => window.history.forward(),
    palette: () => setLayer('palette'),
    sheet: () => setLayer('sheet'),
    'dry-run': { run: start, disabled: why ?? undefined },
    ...(undoable === null ? {} : { undo: () => void withdraw(undoable) }),
    'run-live': { run: startLive, disabled: whyNotLive ?? undefined },
    'dry-run.task': { run: () => setLayer('task'), disabled: why ?? undefined },
    up: () => {
      const { depth, place } = usePlace.getState();
      if (depth > 0) window.history.back();
      else if (place.view === 'run') go({ view: 'runs', filter: 'all', text: '' });
    },
  });
}

const titles: Readonly<Record<Place['view'], string>> = {
  inbox: 'Inbox', runs: 'Runs', run: 'Run', tasks: 'Tasks', autonomy: 'Autonomy', feed: 'Feed', replay: 'Replay', workspaces: 'Workspaces', health: 'Health', models: 'Models', settings: 'Settings',
};

function useTitle(place: Place): void {
  useEffect(() => {
    document.title = `${titles[place.view]} · Touchline`;
  }, [place.view]);
}

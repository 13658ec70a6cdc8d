import { useCallback, useEffect, useMemo, type ReactElement } from 'react';
import type { FeedPage } from '../../../preload/feed-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { addressOf, newestFeed, type FeedSpot, type Place } from '../../app/location.ts';
import { Button } from '../../components/button.tsx';
import { EmptyNote, FaultNote, WaitingLines } from '../../components/notes.tsx';
import { feedReader, useFeeds } from '../../stores/feed.ts';
import { usePlace } from '../../stores/place.ts';
import { chosenOf, useWorkspaces } from '../../stores/workspaces.ts';
import { FeedBody } from './feed-body.tsx';
import { NeverMade, WithoutSettings } from './feed-empty.tsx';
import { tickFeed } from './feed-header.tsx';

type FeedPlace = Extract<Place, { view: 'feed' }>;

/** The feed of the workspace in the address; where none is named, of the one chosen at the top. */
export function FeedView({ place }: { readonly place: FeedPlace }): ReactElement {
  const chosen = useWorkspaces(chosenOf);
  const rows = useWorkspaces((state) => state.workspaces);
  const workspaceId = place.workspaceId ?? chosen?.workspaceId ?? null;
  useWorkspaceOf(place);
  if (workspaceId === null && rows.state === 'here') {
    return <div className="px-6"><h1 className="sr-only">Feed</h1><EmptyNote title="There is no workspace yet" action={<Button onClick={() => usePlace.getState().go({ view: 'workspaces' })}>Open Workspaces</Button>}>A feed belongs to a workspace. Add a folder first.</EmptyNote></div>;
  }
  if (workspaceId === null && rows.state === 'broken') return <Unread><FaultNote fault={rows.fault} retry={() => void useWorkspaces.getState().load()} /></Unread>;
  if (workspaceId === null) return <Unread><WaitingLines what="Reading the workspaces" lines={8} height="4rem" /></Unread>;
  return <FeedOf key={workspaceId} workspaceId={workspaceId} spot={place} />;
}

/** Keeps the chooser at the top and the address at one: whichever changed last is followed. */
function useWorkspaceOf({ workspaceId }: FeedPlace): void {
  useEffect(() => {
    if (workspaceId !== null) useWorkspaces.getState().choose(workspaceId);
  }, [workspaceId]);
  useEffect(() => useWorkspaces.subscribe((state, before) => {
    const { place, amend } = usePlace.getState();
    if (state.chosenId === before.chosenId || state.chosenId === null) return;
    if (place.view === 'feed' && place.workspaceId !== state.chosenId) amend({ view: 'feed', workspaceId: state.chosenId, ...newestFeed });
  }), []);
}

function FeedOf({ workspaceId, spot }: { readonly workspaceId: string; readonly spot: FeedSpot }): ReactElement {
  const remote = useFeeds((state) => state.pages[workspaceId]) ?? waiting;
  const load = useFeeds((state) => state.load);
  useEffect(() => void load(workspaceId), [load, workspaceId]);
  if (remote.state === 'broken') return <Unread><FaultNote fault={remote.fault} retry={() => void load(workspaceId)} /></Unread>;
  if (remote.state === 'waiting') return <Unread><WaitingLines what="Reading the feed" lines={8} height="4rem" /></Unread>;
  return <Known page={remote.value} workspaceId={workspaceId} spot={spot} />;
}

function Unread({ children }: { readonly children: ReactElement }): ReactElement {
  return <div className="p-6"><h1 className="mb-4 text-lg font-semibold">Feed</h1>{children}</div>;
}

const none: readonly never[] = [];

function Known({ page, workspaceId, spot }: { readonly page: FeedPage; readonly workspaceId: string; readonly spot: FeedSpot }): ReactElement {
  const versions = useFeeds((state) => state.versions[workspaceId]) ?? none;
  const reader = useMemo(() => feedReader(workspaceId), [workspaceId]);
  const address = useCallback((event: string) => addressOf({ view: 'feed', workspaceId, event, version: spot.version, tab: null }), [workspaceId, spot.version]);
  const canTick = page.settings !== null;
  useCommands({
    'dry-run': { run: () => void tickFeed(workspaceId), disabled: canTick ? (page.runningRunId === null ? undefined : 'A feed is being made') : 'The workspace has no feed settings' },
  });
  const wrong = page.settings === null && page.fault !== null;
  if (wrong && page.feed === null && page.fault !== null) {
    return <div className="h-full overflow-auto px-6"><h1 className="sr-only">Feed</h1><WithoutSettings page={page} fault={page.fault} /></div>;
  }
  return (
    <div className="flex h-full flex-col overflow-auto lg:overflow-hidden">
      {wrong && page.fault !== null && <div className="shrink-0 p-4"><FaultNote fault={page.fault} retry={() => void useFeeds.getState().load(workspaceId)} retryLabel="Read the settings again" /></div>}
      <div className="lg:min-h-0 lg:flex-1">
        <FeedBody page={page} versions={versions} spot={spot} reader={reader} addressOf={address} replayAt={null} replay={false} empty={<NeverMade page={page} />} />
      </div>
    </div>
  );
}

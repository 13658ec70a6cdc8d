import type { Change } from '../../preload/api.ts';
import { useFeeds } from '../stores/feed.ts';
import { useHealth } from '../stores/health.ts';
import { useInbox } from '../stores/inbox.ts';
import { useModels } from '../stores/models.ts';
import { usePages } from '../stores/pages.ts';
import { usePlace } from '../stores/place.ts';
import { useReviews } from '../stores/reviews.ts';
import { useTasks } from '../stores/tasks.ts';
import { useReplay } from '../stores/replay.ts';
import { useRuns } from '../stores/runs.ts';
import { useSpend } from '../stores/spend.ts';
import { useWorkspaces } from '../stores/workspaces.ts';
import { showFault } from './dry-run.ts';
import { placeOf } from './location.ts';

const gatherMs = 60;
/** Beyond this many runs at once the list is read anew instead of run by run. */
const oneByOne = 8;

/** Asks for everything the first screen needs and follows what changes. Returns the way out. */
export function followChanges(): () => void {
  void useWorkspaces.getState().load();
  void useRuns.getState().load();
  void useInbox.getState().load();
  void useModels.getState().load();
  void useSpend.getState().load();
  void useHealth.getState().loadFacts();
  void useHealth.getState().look();
  const refresh: Refresh = { runs: gathered(gatherMs, refreshRuns), feeds: gathered(gatherMs, refreshFeeds), replay: gathered(gatherMs, () => useReplay.getState().load()) };
  return window.touchline.onChange((change) => follow(change, refresh));
}

/** What is read anew, each a moment after the first word of it. */
interface Refresh {
  readonly runs: (runIds: readonly string[]) => void;
  readonly feeds: (workspaceIds: readonly string[]) => void;
  readonly replay: (folders: readonly string[]) => void;
}

function follow(change: Change, refresh: Refresh): void {
  if (change.kind === 'progress') usePages.getState().note(change.progress);
  else if (change.kind === 'runs') refresh.runs(change.runIds);
  else if (change.kind === 'feed') refresh.feeds(change.workspaceIds);
  else if (change.kind === 'replay') {
    useReplay.getState().note(change.state);
    refresh.replay([change.state?.folder ?? '']);
  }
  else if (change.kind === 'pull') useModels.getState().notePull(change);
  else if (change.kind === 'tasks') void useTasks.getState().refresh(change.workspaceIds);
  else if (change.kind === 'workspaces') void useWorkspaces.getState().load();
  else if (change.kind === 'open') usePlace.getState().go(placeOf(change.address));
  else if (change.kind === 'fault') showFault(change.fault);
}

async function refreshRuns(runIds: readonly string[]): Promise<void> {
  const { pages, load } = usePages.getState();
  const opened = runIds.filter((runId) => pages[runId] !== undefined);
  const look = runIds.length > oneByOne ? [useRuns.getState().load(), ...opened.map(load)] : runIds.map(load);
  await Promise.all([...look, useInbox.getState().load(), useReviews.getState().refreshDeliveries(), useSpend.getState().load()]);
}

/** Only feeds that were looked at; others are read when they are. */
async function refreshFeeds(workspaceIds: readonly string[]): Promise<void> {
  const { pages, load } = useFeeds.getState();
  await Promise.all(workspaceIds.filter((id) => pages[id] !== undefined).map(load));
}

/** Gathers ids for a moment and hands them on in one go; never two goes at once, so a burst of facts costs one look. */
function gathered(ms: number, act: (ids: readonly string[]) => Promise<void>): (ids: readonly string[]) => void {
  const waitingIds = new Set<string>();
  let busy = false;
  const go = async (): Promise<void> => {
    const ids = [...waitingIds];
    waitingIds.clear();
    await act(ids);
    if (waitingIds.size > 0) window.setTimeout(() => void go(), ms);
    else busy = false;
  };
  return (ids) => {
    for (const id of ids) waitingIds.add(id);
    if (busy) return;
    busy = true;
    window.setTimeout(() => void go(), ms);
  };
}

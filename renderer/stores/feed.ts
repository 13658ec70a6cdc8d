import { create } from 'zustand';
import type { FeedPage, FeedVersion } from '../../preload/feed-api.ts';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault } from '../app/contract.ts';
import type { FeedReader } from './feed-reads.ts';

const versionsRead = 200;

interface FeedStore {
  /** By workspace. What was read stays while it is read anew. */
  readonly pages: Readonly<Record<string, Remote<FeedPage>>>;
  /** By workspace, newest first. */
  readonly versions: Readonly<Record<string, readonly FeedVersion[]>>;
  /** Workspaces whose dry run was asked for and not yet answered. */
  readonly asked: readonly string[];
  load(workspaceId: string): Promise<void>;
  /** One dry run of the feed. A second press before the answer is the same press. */
  tick(workspaceId: string): Promise<Fault | null>;
  /** Starts or stops the clock; shown at once, and taken back when it could not be. */
  switchClock(workspaceId: string, on: boolean): Promise<Fault | null>;
}

export const useFeeds = create<FeedStore>((set, get) => ({
  pages: {},
  versions: {},
  asked: [],
  async load(workspaceId) {
    if (get().pages[workspaceId] === undefined) set(putPage(workspaceId, waiting));
    const [page, versions] = await Promise.all([ask((api) => api.feedPage(workspaceId)), ask((api) => api.feedVersions(workspaceId, versionsRead))]);
    // What is shown stays when a later look fails: the sources' own ages say how old it is.
    if (page.ok || valueOf(get().pages[workspaceId]) === null) set(putPage(workspaceId, remoteOf(page)));
    if (versions.ok) set({ versions: { ...get().versions, [workspaceId]: versions.value } });
  },
  async tick(workspaceId) {
    if (get().asked.includes(workspaceId)) return null;
    set({ asked: [...get().asked, workspaceId] });
    const answer = await ask((api) => api.tickFeed(workspaceId, crypto.randomUUID()));
    if (answer.ok) await get().load(workspaceId);
    set({ asked: get().asked.filter((each) => each !== workspaceId) });
    return answer.ok ? null : answer.error;
  },
  async switchClock(workspaceId, on) {
    const before = get().pages[workspaceId];
    const page = valueOf(before);
    if (page !== null) set(putPage(workspaceId, { state: 'here', value: { ...page, clock: { ...page.clock, on } } }));
    const answer = await ask((api) => api.switchFeed(workspaceId, on));
    if (!answer.ok && before !== undefined) set(putPage(workspaceId, before));
    if (answer.ok) await get().load(workspaceId);
    return answer.ok ? null : answer.error;
  },
}));

/** Reads versions and events of a workspace's feed. */
export function feedReader(workspaceId: string): FeedReader {
  return {
    version: (sha256) => ask((api) => api.feedVersion(workspaceId, sha256)),
    event: (eventId, sha256) => ask((api) => api.feedEvent(workspaceId, eventId, sha256)),
  };
}

function putPage(workspaceId: string, page: Remote<FeedPage>): (state: FeedStore) => Partial<FeedStore> {
  return (state) => ({ pages: { ...state.pages, [workspaceId]: page } });
}

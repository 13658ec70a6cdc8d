import { create } from 'zustand';
import type { ReplayControl, ReplayPage, ReplayState } from '../../preload/feed-api.ts';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault } from '../app/contract.ts';
import type { FeedReader } from './feed-reads.ts';

interface ReplayStore {
  /** Null inside: no replay is open. */
  readonly page: Remote<ReplayPage | null>;
  readonly opening: boolean;
  load(): Promise<void>;
  /** Opens a folder of recorded observations; the workspace's own recording where null. */
  open(workspaceId: string, folder: string | null): Promise<Fault | null>;
  control(control: ReplayControl): Promise<Fault | null>;
  /** Takes over what is newly told of the state, before the page is read anew. */
  note(state: ReplayState | null): void;
}

export const useReplay = create<ReplayStore>((set, get) => ({
  page: waiting,
  opening: false,
  async load() {
    const answer = await ask((api) => api.replay());
    if (answer.ok || valueOf(get().page) === null) set({ page: remoteOf(answer) });
  },
  async open(workspaceId, folder) {
    if (get().opening) return null;
    set({ opening: true });
    const answer = await ask((api) => api.openReplay(workspaceId, folder));
    if (answer.ok) await get().load();
    set({ opening: false });
    return answer.ok ? null : answer.error;
  },
  async control(control) {
    const answer = await ask((api) => api.controlReplay(control));
    if (!answer.ok) return answer.error;
    if (control.kind === 'close') set({ page: { state: 'here', value: null } });
    else get().note(answer.value);
    return null;
  },
  note(state) {
    const page = valueOf(get().page);
    if (state === null) set({ page: { state: 'here', value: null } });
    else if (page !== null) set({ page: { state: 'here', value: { ...page, state } } });
  },
}));

/** Reads versions and events of the replay that is open. */
export const replayReader: FeedReader = {
  version: (sha256) => ask((api) => api.replayVersion(sha256)),
  event: (eventId, sha256) => ask((api) => api.replayEvent(eventId, sha256)),
};

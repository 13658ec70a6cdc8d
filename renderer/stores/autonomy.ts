import { create } from 'zustand';
import type { AutonomyPage } from '../../preload/review-api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';

interface AutonomyStore {
  readonly pages: Readonly<Record<string, Remote<AutonomyPage>>>;
  load(workspaceId: string): Promise<void>;
}

export const useAutonomy = create<AutonomyStore>((set, get) => ({
  pages: {},
  async load(workspaceId) {
    if (get().pages[workspaceId]?.state !== 'here') set((state) => ({ pages: { ...state.pages, [workspaceId]: waiting } }));
    const answer = remoteOf(await ask((api) => api.autonomy(workspaceId)));
    set((state) => ({ pages: { ...state.pages, [workspaceId]: answer } }));
  },
}));

import { create } from 'zustand';
import type { SpendPage } from '../../preload/api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';

interface SpendStore {
  readonly spend: Remote<SpendPage>;
  load(): Promise<void>;
}

export const useSpend = create<SpendStore>((set) => ({
  spend: waiting,
  async load() {
    set({ spend: remoteOf(await ask((api) => api.spend())) });
  },
}));

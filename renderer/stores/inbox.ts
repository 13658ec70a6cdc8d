import { create } from 'zustand';
import type { InboxItem } from '../../preload/api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault } from '../app/contract.ts';

interface InboxStore {
  readonly items: Remote<readonly InboxItem[]>;
  load(): Promise<void>;
  /** Takes the line away at once, and puts it back when that could not be stored. */
  dismiss(itemId: string): Promise<Fault | null>;
}

export const useInbox = create<InboxStore>((set, get) => ({
  items: waiting,
  async load() {
    set({ items: remoteOf(await ask((api) => api.inbox())) });
  },
  async dismiss(itemId) {
    const before = get().items;
    if (before.state !== 'here') return null;
    set({ items: { state: 'here', value: before.value.filter((item) => item.id !== itemId) } });
    const answer = await ask((api) => api.dismiss(itemId));
    if (answer.ok) return null;
    set({ items: before });
    return answer.error;
  },
}));

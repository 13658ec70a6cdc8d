import { create } from 'zustand';
import type { DeliveryPage, ForgeAccess } from '../../preload/review-api.ts';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { DeliverySettings, Fault } from '../app/contract.ts';

interface DeliveryStore {
  readonly pages: Readonly<Record<string, Remote<DeliveryPage>>>;
  /** What was changed and not saved, by workspace. */
  readonly drafts: Readonly<Record<string, DeliverySettings>>;
  load(workspaceId: string): Promise<void>;
  change(workspaceId: string, part: Partial<DeliverySettings>): void;
  discard(workspaceId: string): void;
  save(workspaceId: string): Promise<Fault | null>;
  enterToken(workspaceId: string): Promise<Fault | null>;
  forgetToken(workspaceId: string): Promise<Fault | null>;
  /** What the forge said last of who signs in, by workspace; gone when the settings or the key change. */
  readonly access: Readonly<Record<string, Remote<ForgeAccess>>>;
  checkAccess(workspaceId: string): Promise<void>;
  cancelCheckAccess(workspaceId: string): Promise<void>;
}

export const useDelivery = create<DeliveryStore>((set, get) => ({
  pages: {},
  drafts: {},
  access: {},
  async load(workspaceId) {
    if (get().pages[workspaceId]?.state !== 'here') set((state) => ({ pages: { ...state.pages, [workspaceId]: waiting } }));
    const answer = remoteOf(await ask((api) => api.deliverySettings(workspaceId)));
    const { [workspaceId]: _, ...access } = get().access;
    set({ pages: { ...get().pages, [workspaceId]: answer }, access });
  },
  change(workspaceId, part) {
    const now = get().drafts[workspaceId] ?? valueOf(get().pages[workspaceId])?.delivery;
    if (now !== undefined) set((state) => ({ drafts: { ...state.drafts, [workspaceId]: { ...now, ...part } } }));
  },
  discard(workspaceId) {
    const { [workspaceId]: _, ...drafts } = get().drafts;
    set({ drafts });
  },
  async save(workspaceId) {
    const draft = get().drafts[workspaceId];
    if (draft === undefined) return null;
    const answer = await ask((api) => api.saveDeliverySettings(workspaceId, draft));
    if (!answer.ok) return answer.error;
    // Read anew first: what was typed must not give way to the old value for a moment.
    await get().load(workspaceId);
    get().discard(workspaceId);
    return null;
  },
  async enterToken(workspaceId) {
    const answer = await ask((api) => api.enterToken(workspaceId));
    if (!answer.ok) return answer.error;
    if (answer.value !== null) await get().load(workspaceId);
    return null;
  },
  async forgetToken(workspaceId) {
    const answer = await ask((api) => api.forgetToken(workspaceId));
    await get().load(workspaceId);
    return answer.ok ? null : answer.error;
  },
  async checkAccess(workspaceId) {
    const asked: Remote<ForgeAccess> = { state: 'waiting' };
    const tell = (access: Remote<ForgeAccess>): void => set((state) => ({ access: { ...state.access, [workspaceId]: access } }));
    tell(asked);
    const answer = remoteOf(await ask((api) => api.checkAccess(workspaceId)));
    // Settings or key may be others meanwhile: then this is an answer to another question.
    if (get().access[workspaceId] === asked) tell(answer);
  },
  async cancelCheckAccess(workspaceId) {
    const { [workspaceId]: _, ...access } = get().access;
    set({ access });
    await ask((api) => api.cancelCheckAccess(workspaceId));
  },
}));

import { create } from 'zustand';
import type { Change, KeyPlace, ModelLine, ModelsChange, ModelsPage } from '../../preload/api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault } from '../app/contract.ts';

/** What a fetch of a model last said. */
export type Pull = Pick<Extract<Change, { kind: 'pull' }>, 'status' | 'completedBytes' | 'totalBytes'>;

interface ModelsStore {
  readonly page: Remote<ModelsPage>;
  /** What the person has changed and not saved; null while nothing is. */
  readonly draft: ModelsChange | null;
  readonly saveFault: Fault | null;
  readonly saving: boolean;
  /** What the last test of each provider found. */
  readonly tests: Readonly<Record<string, Remote<readonly ModelLine[]>>>;
  /** Fetches under way, by `provider/model`. */
  readonly pulls: Readonly<Record<string, Pull>>;
  load(): Promise<void>;
  change(next: (settings: ModelsChange) => ModelsChange): void;
  discard(): void;
  save(): Promise<void>;
  test(providerId: string): Promise<void>;
  enterKey(providerId: string): Promise<Fault | null>;
  forgetKey(providerId: string): Promise<Fault | null>;
  pull(providerId: string, model: string): Promise<Fault | null>;
  cancelPull(providerId: string, model: string): Promise<void>;
  notePull(change: Extract<Change, { kind: 'pull' }>): void;
}

export const useModels = create<ModelsStore>((set, get) => ({
  page: waiting,
  draft: null,
  saveFault: null,
  saving: false,
  tests: {},
  pulls: {},
  async load() {
    set({ page: remoteOf(await ask((api) => api.models())) });
  },
  change(next) {
    const settings = editedOf(get());
    if (settings !== null) set({ draft: next(settings), saveFault: null });
  },
  discard() {
    set({ draft: null, saveFault: null });
  },
  async save() {
    const { draft, saving, load } = get();
    if (draft === null || saving) return;
    set({ saving: true });
    const answer = await ask((api) => api.saveModels(draft));
    if (answer.ok) await load();
    set(answer.ok ? { saving: false, draft: null, saveFault: null } : { saving: false, saveFault: answer.error });
  },
  async test(providerId) {
    set({ tests: { ...get().tests, [providerId]: waiting } });
    const found = remoteOf(await ask((api) => api.testProvider(providerId)));
    set({ tests: { ...get().tests, [providerId]: found } });
  },
  async enterKey(providerId) {
    const answer = await ask((api) => api.enterKey(providerId));
    if (!answer.ok) return answer.error;
    if (answer.value !== null) set({ page: withKey(get().page, providerId, answer.value) });
    return null;
  },
  async forgetKey(providerId) {
    const answer = await ask((api) => api.forgetKey(providerId));
    if (answer.ok) await get().load();
    return answer.ok ? null : answer.error;
  },
  async pull(providerId, model) {
    const name = `${providerId}/${model}`;
    set({ pulls: { ...get().pulls, [name]: { status: 'asking', completedBytes: null, totalBytes: null } } });
    const answer = await ask((api) => api.pullModel(providerId, model));
    const { [name]: _, ...rest } = get().pulls;
    set({ pulls: rest });
    if (answer.ok) await get().test(providerId);
    return answer.ok ? null : answer.error;
  },
  async cancelPull(providerId, model) {
    await ask((api) => api.cancelPull(providerId, model));
  },
  notePull({ providerId, model, status, completedBytes, totalBytes }) {
    const name = `${providerId}/${model}`;
    if (get().pulls[name] !== undefined) set({ pulls: { ...get().pulls, [name]: { status, completedBytes, totalBytes } } });
  },
}));

/** The settings as they stand on the screen: with what was changed, or as they are saved. */
function editedOf({ page, draft }: Pick<ModelsStore, 'page' | 'draft'>): ModelsChange | null {
  if (draft !== null) return draft;
  return page.state === 'here' ? { provider: page.value.provider, models: page.value.models, caps: page.value.caps } : null;
}

function withKey(page: Remote<ModelsPage>, providerId: string, place: KeyPlace): Remote<ModelsPage> {
  return page.state === 'here' ? { state: 'here', value: { ...page.value, keys: { ...page.value.keys, [providerId]: place } } } : page;
}

import { create } from 'zustand';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault, WorkspaceRow } from '../app/contract.ts';

interface WorkspacesStore {
  readonly workspaces: Remote<readonly WorkspaceRow[]>;
  /** The one the Dry run button is about; null until chosen. */
  readonly chosenId: string | null;
  load(): Promise<void>;
  choose(workspaceId: string): void;
  /** Opens the folder chooser. Null: added, or the person changed their mind. */
  addByChooser(): Promise<Fault | null>;
  add(path: string): Promise<Fault | null>;
  remove(workspaceId: string): Promise<Fault | null>;
}

export const useWorkspaces = create<WorkspacesStore>((set, get) => ({
  workspaces: waiting,
  chosenId: window.localStorage.getItem('workspace'),
  async load() {
    set({ workspaces: remoteOf(await ask((api) => api.workspaces())) });
  },
  choose(workspaceId) {
    window.localStorage.setItem('workspace', workspaceId);
    set({ chosenId: workspaceId });
  },
  async addByChooser() {
    return settle(await ask((api) => api.chooseWorkspace()));
  },
  async add(path) {
    return settle(await ask((api) => api.addWorkspace(path)));
  },
  async remove(workspaceId) {
    const answer = await ask((api) => api.removeWorkspace(workspaceId));
    if (!answer.ok) return answer.error;
    await get().load();
    return null;
  },
}));

type Added = { readonly ok: true; readonly value: WorkspaceRow | null } | { readonly ok: false; readonly error: Fault };

async function settle(answer: Added): Promise<Fault | null> {
  if (!answer.ok) return answer.error;
  await useWorkspaces.getState().load();
  if (answer.value !== null) useWorkspaces.getState().choose(answer.value.workspaceId);
  return null;
}

/** The workspace a dry run would be of: the chosen one, else the example, else the first. */
export function chosenOf(state: WorkspacesStore): WorkspaceRow | null {
  const rows = valueOf(state.workspaces) ?? [];
  return rows.find((row) => row.workspaceId === state.chosenId) ?? rows.find((row) => row.example) ?? rows[0] ?? null;
}

import { create } from 'zustand';
import type { TasksPage } from '../../preload/tasks-api.ts';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { Fault, TaskCandidate, TaskMark } from '../app/contract.ts';

interface TasksStore {
  readonly pages: Readonly<Record<string, Remote<TasksPage>>>;
  load(workspaceId: string): Promise<void>;
  /** Only boards that were looked at; others are read when they are. */
  refresh(workspaceIds: readonly string[]): Promise<void>;
  mark(workspaceId: string, task: Pick<TaskCandidate, 'id' | 'title'>, mark: TaskMark | null): Promise<Fault | null>;
  write(workspaceId: string, text: string): Promise<Fault | null>;
  remove(workspaceId: string, taskId: string): Promise<Fault | null>;
}

export const useTasks = create<TasksStore>((set, get) => ({
  pages: {},
  async load(workspaceId) {
    if (get().pages[workspaceId]?.state !== 'here') set((state) => ({ pages: { ...state.pages, [workspaceId]: waiting } }));
    const answer = await ask((api) => api.tasks(workspaceId));
    // What is shown stays when a later look fails.
    if (!answer.ok && valueOf(get().pages[workspaceId]) !== null) return;
    set((state) => ({ pages: { ...state.pages, [workspaceId]: remoteOf(answer) } }));
  },
  async refresh(workspaceIds) {
    const { pages, load } = get();
    await Promise.all(workspaceIds.filter((id) => pages[id] !== undefined).map(load));
  },
  async mark(workspaceId, { id, title }, mark) {
    const answer = await ask((api) => api.markTask(workspaceId, id, mark, title, ''));
    await get().load(workspaceId);
    return answer.ok ? null : answer.error;
  },
  async write(workspaceId, text) {
    const answer = await ask((api) => api.writeTask(workspaceId, text));
    if (answer.ok) await get().load(workspaceId);
    return answer.ok ? null : answer.error;
  },
  async remove(workspaceId, taskId) {
    const answer = await ask((api) => api.removeTask(workspaceId, taskId));
    await get().load(workspaceId);
    return answer.ok ? null : answer.error;
  },
}));
